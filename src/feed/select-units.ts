import type {Contact, Member, Organization, Project, Unit, UnitRelation} from '../model/model.js';
import type {Feed} from './definition.js';
import type {Localized} from './localize.js';
import type {ShownMembership} from './select-feed.js';

interface Draft extends Unit {
  readonly relations: UnitRelation[];
  readonly children: Unit[];
}

/**
 * Makes the chart's forest: bodies under their parents, and as further roots the organisations that a relation joins to one.
 *
 * @param feed - The whole feed, for parents that are not there on the day.
 * @param shown - Of it what is there on the day.
 * @returns Roots, bodies before organisations. O(n) and not recursive, since a feed may nest deeper than the call stack.
 */
export function selectUnits(
  feed: Feed,
  shown: Omit<Localized<Feed>, 'organizations' | 'contacts'> & {readonly contacts: readonly Contact[]},
  organizations: ReadonlyMap<string, Organization>,
  toMembers: (members: readonly ShownMembership[]) => Member[],
  project: Project | undefined,
): Unit[] {
  const memberships = groupByBody(shown.memberships);
  const contacts = groupByBody(shown.contacts);
  const units = new Map<string, Draft>();
  const roots: Draft[] = [];
  for (const body of shown.bodies ?? []) {
    const members = toMembers(memberships.get(body.id) ?? []);
    units.set(body.id, {...body, kind: body.kind ?? 'other', members, contacts: contacts.get(body.id), relations: [], children: []});
  }

  const parents = new Map((feed.bodies ?? []).map(({id, parent}) => [id, parent]));
  for (const unit of units.values()) {
    // What has ended does not take its parts along: they hang under the nearest body above that is there.
    const passed: string[] = [];
    let parent = parents.get(unit.id);
    for (; parent && !units.has(parent); parent = parents.get(parent)) passed.push(parent);
    for (const id of passed) parents.set(id, parent); // So that no way up is gone twice.
    (units.get(parent ?? '')?.children ?? roots).push(unit);
  }

  const [rootBody] = roots;
  for (const {from, to, kind, name, period} of shown.relations ?? []) {
    if (![from, to].every(isThere)) continue; // The other end has ended.
    const ends = [endOf(from), endOf(to)] as const;
    for (const direction of ['out', 'in'] as const) {
      const [at, other] = direction === 'out' ? ends : [ends[1], ends[0]];
      if (!at || !other) continue;
      const {id, name: otherName, fullName, project: otherProject} = other;
      at.unit?.relations.push({
        ...{kind, name, direction, period},
        other: {id, name: otherName, fullName, project: otherProject},
        project: at.project,
      });
    }
  }
  return roots;

  function isThere(id: string): boolean {
    return units.has(id) || organizations.get(id)?.hasEnded === false || (isProject(id) && project !== undefined);
  }

  /** A body may have the feed's id: then it is the body that is meant. */
  function isProject(id: string): boolean {
    return id === feed.id && !parents.has(id);
  }

  /** One end of a relation; the project as a whole is told of at the first root. */
  function endOf(
    id: string,
  ): {id: string; unit: Draft | undefined; name: Unit['name']; fullName: Unit['name']; project?: Project['kind']} | undefined {
    if (isProject(id)) {
      return project && {id, unit: rootBody, name: project.shortName, fullName: project.name, project: project.kind};
    }
    const unit = units.get(id) ?? addOrganization(organizations.get(id));
    return unit && {id, unit, name: unit.shortName ?? unit.name, fullName: unit.name};
  }

  function addOrganization(organization: Organization | undefined): Draft | undefined {
    if (!organization) return undefined;
    const {id, name, shortName, url, kind = 'other'} = organization;
    const unit: Draft = {id, name, shortName, url, kind, members: [], relations: [], children: []};
    units.set(id, unit);
    roots.push(unit);
    return unit;
  }
}

function groupByBody<T extends {readonly body?: string | undefined}>(items: readonly T[] = []): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    if (item.body === undefined) continue;
    const group = groups.get(item.body);
    if (group) group.push(item);
    else groups.set(item.body, [item]);
  }
  return groups;
}
