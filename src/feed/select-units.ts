import type {Contact, Member, Organization, Project, Unit, UnitRelation} from '../model/model.js';
import type {Feed} from './definition.js';
import type {ShownFeed, ShownMembership, ShownRelation} from './shown-feed.js';

/** A unit while its relations and children are being collected. */
interface UnitNode extends Unit {
  readonly relations: UnitRelation[];
  readonly children: Unit[];
}

/** One end of a relation, as the other end shows it. */
interface RelationEnd {
  readonly id: string;
  /** The unit that lists the relation. The project as a whole has none: the other end says it. */
  readonly unit: UnitNode | undefined;
  readonly name: Unit['name'];
  readonly fullName: Unit['name'];
  /** Set if this end is the project as a whole. */
  readonly project?: Project['kind'];
}

/**
 * Builds the units of the chart: bodies under their parents, and organisations that have a relation as further roots.
 *
 * @param feed - The whole feed, because a body may have a parent that doesn't exist on the date.
 * @param shown - The parts of the feed that exist on the date.
 * @returns Roots, bodies before organisations. O(n) and not recursive, because a feed may nest deeper than the call stack.
 */
export function selectUnits(
  feed: Feed,
  shown: Omit<ShownFeed, 'organizations' | 'contacts'> & {readonly contacts: readonly Contact[]},
  organizations: ReadonlyMap<string, Organization>,
  toMembers: (members: readonly ShownMembership[]) => Member[],
  project: Project | undefined,
): Unit[] {
  const memberships = groupByBody(shown.memberships);
  const contacts = groupByBody(shown.contacts);
  const units = new Map<string, UnitNode>();
  const roots: UnitNode[] = [];
  for (const body of shown.bodies ?? []) {
    const members = toMembers(memberships.get(body.id) ?? []);
    units.set(body.id, {...body, kind: body.kind ?? 'other', members, contacts: contacts.get(body.id), relations: [], children: []});
  }

  const parents = new Map((feed.bodies ?? []).map(({id, parent}) => [id, parent]));
  for (const unit of units.values()) {
    // A body whose parent has ended is shown under its nearest ancestor that exists on the date.
    const skipped: string[] = [];
    let parent = parents.get(unit.id);
    for (; parent && !units.has(parent); parent = parents.get(parent)) skipped.push(parent);
    for (const id of skipped) parents.set(id, parent); // Path compression: each ended chain is walked once.
    (units.get(parent ?? '')?.children ?? roots).push(unit);
  }

  const relations = (shown.relations ?? []).filter(({from, to}) => isActive(from) && isActive(to));
  const keys = new Set(relations.map((relation) => toRelationKey(relation)));
  const written = new Set<string>();
  for (const relation of relations) {
    const {from, to, kind, name, period} = relation;
    const opposite = toRelationKey({...relation, from: to, to: from});
    // Cooperation has no direction, and neither has a relation without a description.
    const isMutual = from !== to && (keys.has(opposite) || (!name && (!kind || kind === 'cooperates')));
    const key = toRelationKey(relation);
    if (written.has(key) || (isMutual && written.has(opposite))) continue;
    written.add(key);
    const ends = [toRelationEnd(from), toRelationEnd(to)] as const;
    for (const direction of ['out', 'in'] as const) {
      const [end, other] = direction === 'out' ? ends : [ends[1], ends[0]];
      if (!end || !other) continue;
      const {id, name: otherName, fullName, project: otherProject} = other;
      end.unit?.relations.push({
        ...{key, kind, name, direction, isMutual, period},
        other: {id, name: otherName, fullName, project: otherProject},
      });
    }
  }
  return roots;

  function isActive(id: string): boolean {
    return units.has(id) || organizations.get(id)?.hasEnded === false || (isProject(id) && project !== undefined);
  }

  /** The feed's id means the project as a whole, unless a body has the same id. */
  function isProject(id: string): boolean {
    return id === feed.id && !parents.has(id);
  }

  function toRelationEnd(id: string): RelationEnd | undefined {
    if (isProject(id)) {
      return project && {id, unit: undefined, name: project.shortName, fullName: project.name, project: project.kind};
    }
    const unit = units.get(id) ?? addOrganization(organizations.get(id));
    return unit && {id, unit, name: unit.shortName ?? unit.name, fullName: unit.name};
  }

  function addOrganization(organization: Organization | undefined): UnitNode | undefined {
    if (!organization) return undefined;
    const {id, name, shortName, url, kind = 'other'} = organization;
    const unit: UnitNode = {id, name, shortName, url, kind, members: [], relations: [], children: []};
    units.set(id, unit);
    roots.push(unit);
    return unit;
  }
}

/** Returns the same key for relations that say the same about the same ends. Ids have no spaces. */
function toRelationKey({from, to, kind, name}: ShownRelation): string {
  return `${from} ${to} ${name?.value ?? kind ?? ''}`;
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
