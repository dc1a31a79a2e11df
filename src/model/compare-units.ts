import {compareMembers, uniqueByOrganization, type ComparedMember, type MemberChange} from './compare-members.js';
import type {Member, Unit} from './model.js';
import type {LocalizedText} from './text.js';

/** How a unit changed between two dates. */
export interface UnitChange {
  /** `kept`: a unit on both dates, with another name or other members. */
  readonly kind: 'new' | 'gone' | 'kept';
  /** The name on the earlier date, if it was another. */
  readonly formerName?: LocalizedText | undefined;
  /** Members that are new, gone, renamed or in another role. Empty for a new unit. */
  readonly members: readonly ComparedMember[];
}

export interface Comparison {
  /** The units of the later date, and the units that are gone, each under its former parent. */
  readonly units: readonly Unit[];
  /** Changes by unit id. Unchanged units are left out. */
  readonly changes: ReadonlyMap<string, UnitChange>;
  /** Changes by organisation id: organisations that joined their first unit, left their last unit, or were renamed. */
  readonly organizations: ReadonlyMap<string, MemberChange>;
}

/** A unit of either date in the merged tree. */
interface MergedUnit extends Unit {
  readonly children: MergedUnit[];
}

/**
 * Finds the units that are new, gone, renamed or have other members.
 *
 * @param before - Roots of the earlier date, in the same language as `now`. Otherwise every name would be a change.
 * @param now - Roots of the later date.
 * @returns Fresh units; neither forest is modified. O(n) and not recursive, because a feed may nest deeper than the call stack.
 */
export function compareUnits(before: readonly Unit[], now: readonly Unit[]): Comparison {
  const former = indexUnits(before);
  const current = indexUnits(now);
  const changes = new Map<string, UnitChange>();
  for (const [id, {unit}] of current) {
    const earlier = former.get(id)?.unit;
    if (!earlier) {
      changes.set(id, {kind: 'new', members: []});
      continue;
    }
    const formerName = earlier.name.value === unit.name.value ? undefined : earlier.name;
    const members = compareMembers(earlier.members, unit.members).filter(({change}) => change);
    if (formerName || members.length) changes.set(id, {kind: 'kept', formerName, members});
  }

  const roots: MergedUnit[] = [];
  const mergedUnits = new Map<string, MergedUnit>();
  const addUnit = ({unit, parentId}: IndexedUnit) => {
    const merged: MergedUnit = {...unit, children: []};
    mergedUnits.set(unit.id, merged);
    (mergedUnits.get(parentId ?? '')?.children ?? roots).push(merged);
  };
  for (const indexed of current.values()) addUnit(indexed);
  for (const [id, indexed] of former) {
    if (current.has(id)) continue;
    changes.set(id, {kind: 'gone', members: []});
    addUnit(indexed);
  }
  return {units: roots, changes, organizations: compareOrganizations(former, current)};
}

interface IndexedUnit {
  readonly unit: Unit;
  readonly parentId: string | undefined;
}
type UnitIndex = ReadonlyMap<string, IndexedUnit>;

/** Indexes all units by id, in preorder. */
function indexUnits(roots: readonly Unit[]): UnitIndex {
  const index = new Map<string, IndexedUnit>();
  const pending: IndexedUnit[] = roots.map((unit) => ({unit, parentId: undefined})).reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    index.set(next.unit.id, next);
    const {id, children} = next.unit;
    for (let i = children.length - 1; i >= 0; i--) {
      const unit = children[i];
      if (unit) pending.push({unit, parentId: id});
    }
  }
  return index;
}

/** Compares the members of all units. A former member that is a unit of its own now is not gone. */
function compareOrganizations(former: UnitIndex, current: UnitIndex): ReadonlyMap<string, MemberChange> {
  const membersIn = (units: UnitIndex) => uniqueByOrganization([...units.values()].flatMap(({unit}) => unit.members));
  const before = membersIn(former);
  const now = membersIn(current);
  const memberIds = new Set(now.map(({organization}) => organization.id));
  const organizationUnits = before.flatMap((member): Member[] => {
    const unit = current.get(member.organization.id)?.unit;
    return unit && !memberIds.has(unit.id) ? [{...member, name: unit.name}] : [];
  });
  return new Map(
    compareMembers(before, [...now, ...organizationUnits]).flatMap(({organization, change}) => (change ? [[organization.id, change]] : [])),
  );
}
