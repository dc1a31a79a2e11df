import type {Member} from './model.js';
import type {LocalizedText} from './text.js';
import type {Role} from './vocabulary.js';

/** How a member changed between two dates. */
export interface MemberChange {
  /** `kept`: a member on both dates, with another name or role. */
  readonly kind: 'new' | 'gone' | 'kept';
  /** The name on the earlier date, if it was another. */
  readonly formerName?: LocalizedText | undefined;
  /** The role on the earlier date, if it was another. */
  readonly formerRole?: Role | undefined;
}

export interface ComparedMember extends Member {
  /** `undefined` if nothing changed. */
  readonly change?: MemberChange | undefined;
}

/**
 * Finds the members that are new, gone, renamed or in another role. An organisation that has ended counts as gone, even if the
 * feed still lists it.
 *
 * @param before - Members on the earlier date, in the same language as `now`. Otherwise every name would be a change.
 * @param now - Members on the later date.
 * @returns The members of the later date, followed by those that only the earlier date has; fresh. O(n).
 */
export function compareMembers(before: readonly Member[], now: readonly Member[]): ComparedMember[] {
  const former = new Map(before.map((member) => [member.organization.id, member]));
  const formerRoles = groupRoles(before);
  const roles = groupRoles(now);
  const listedIds = new Set(now.map(({organization}) => organization.id));
  const joined = new Set(membersMissingFrom(before, now));
  const left = membersMissingFrom(now, before);
  const leftIds = new Set(left.map(({organization}) => organization.id));
  const compare = (member: Member): MemberChange | undefined => {
    if (joined.has(member)) return {kind: 'new'};
    const {id} = member.organization;
    if (leftIds.has(id)) return {kind: 'gone'};
    const earlier = former.get(id);
    const formerName = earlier?.name.value === member.name.value ? undefined : earlier?.name;
    const earlierRoles = [...(formerRoles.get(id) ?? [])];
    // An organisation may have several roles. A new role replaces one that it no longer has, or is an addition to its first one.
    const replacedRole = earlierRoles.find((role) => !roles.get(id)?.has(role)) ?? earlierRoles[0];
    const formerRole = earlierRoles.includes(member.role) ? undefined : replacedRole;
    return (formerName ?? formerRole) === undefined ? undefined : {kind: 'kept', formerName, formerRole};
  };
  return [...now, ...left.filter(({organization}) => !listedIds.has(organization.id))].map((member) => ({
    ...member,
    change: compare(member),
  }));
}

/** Keeps the first member of each organisation. An organisation with two roles is listed twice before. */
export function uniqueByOrganization<T extends Member>(members: readonly T[]): T[] {
  const seen = new Set<string>();
  return members.filter(({organization: {id}}) => !seen.has(id) && seen.add(id));
}

function groupRoles(members: readonly Member[]): ReadonlyMap<string, ReadonlySet<Role>> {
  const roles = new Map<string, Set<Role>>();
  for (const {organization, role} of members) roles.set(organization.id, (roles.get(organization.id) ?? new Set()).add(role));
  return roles;
}

/** Returns the active members of `others` that `members` lacks. */
function membersMissingFrom(members: readonly Member[], others: readonly Member[]): Member[] {
  const activeIds = new Set(members.filter(isActive).map(({organization}) => organization.id));
  return others.filter((member) => isActive(member) && !activeIds.has(member.organization.id));
}

function isActive({organization}: Member): boolean {
  return !organization.hasEnded;
}
