// The fixed values that a feed may use for kinds, roles and states.

export const organizationKinds = [
  'ministry',
  'directorate',
  'agency',
  'inspectorate',
  'institute',
  'regional-health-authority',
  'association',
  'network',
  'municipality',
  'university',
  'company',
  'other',
] as const;
export const bodyKinds = [
  'project',
  'council',
  'steering-group',
  'coordination-group',
  'subprojects',
  'subproject',
  'related-activities',
  'deliverable',
  'reference-group',
  'advisory-group',
  'working-group',
  'secretariat',
  'network',
  'other',
] as const;
export const roles = ['lead', 'partner', 'member', 'deputy', 'secretary', 'observer', 'guest'] as const;
export const relationKinds = ['advises', 'observes', 'represents', 'reports-to', 'supports', 'cooperates'] as const;
export const projectKinds = ['project', 'programme', 'council', 'committee', 'network', 'working-group', 'collaboration', 'other'] as const;
export const projectStates = ['planned', 'active', 'ended'] as const;

export type OrganizationKind = (typeof organizationKinds)[number];
export type BodyKind = (typeof bodyKinds)[number];
/** Kind of a unit in the chart, which is a body or an organisation. */
export type UnitKind = BodyKind | OrganizationKind;
export type Role = (typeof roles)[number];
/** A role as which members are counted. Leads and deputies count as members. */
export type CountedRole = Exclude<Role, 'lead' | 'deputy'>;
export type RelationKind = (typeof relationKinds)[number];
/** Kind of thing that the feed describes. */
export type ProjectKind = (typeof projectKinds)[number];
export type ProjectState = (typeof projectStates)[number];

/** Roles in the order in which members are counted. */
export const countedRoles: readonly CountedRole[] = ['member', 'partner', 'secretary', 'observer', 'guest'];

/** Returns the role as which a member is counted. */
export function toCountedRole(role: Role): CountedRole {
  return role === 'lead' || role === 'deputy' ? 'member' : role;
}
