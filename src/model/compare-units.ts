import {compareMembers, uniqueByOrganization, type ComparedMember, type MemberChange} from './compare-members.js';
import type {Member, Unit} from './model.js';
import type {LocalizedText} from './text.js';

/** What has become of a unit between two days. */
export interface UnitChange {
  /** `kept`: there on both days, under another name or with other members. */
  readonly kind: 'new' | 'gone' | 'kept';
  /** What it was called, when that was another name. */
  readonly formerName?: LocalizedText | undefined;
  /** Members that are new, gone, renamed or in another role. Empty for a new unit, all of whose members are new. */
  readonly members: readonly ComparedMember[];
}

export interface Comparison {
  /** The units of the later day and, each under the parent that it had, those that are gone. */
  readonly units: readonly Unit[];
  /** By id; a unit without a change is not in it. */
  readonly changes: ReadonlyMap<string, UnitChange>;
  /** Organisations that have become a member of some unit, that have left them all, or that have another name. By id. */
  readonly organizations: ReadonlyMap<string, MemberChange>;
}

interface Draft extends Unit {
  readonly children: Draft[];
}

/**
 * Finds what is new, gone, renamed or has other members.
 *
 * @param before - Units of the earlier day; `now` of the later. Both in the same language, or every name would be new.
 * @returns Fresh units; neither forest is modified. O(n), and not recursive: a feed may nest deeper than the call stack.
 */
export function compareUnits(before: readonly Unit[], now: readonly Unit[]): Comparison {
  const former = preorder(before);
  const current = preorder(now);
  const changes = new Map<string, UnitChange>();
  for (const [id, {unit}] of current) {
    const old = former.get(id)?.unit;
    if (!old) {
      changes.set(id, {kind: 'new', members: []});
      continue;
    }
    const formerName = old.name.value === unit.name.value ? undefined : old.name;
    const members = compareMembers(old.members, unit.members).filter(({change}) => change);
    if (formerName || members.length) changes.set(id, {kind: 'kept', formerName, members});
  }

  const units: Draft[] = [];
  const drafts = new Map<string, Draft>();
  const add = (unit: Unit, parent: string | undefined) => {
    const draft: Draft = {...unit, children: []};
    drafts.set(unit.id, draft);
    (drafts.get(parent ?? '')?.children ?? units).push(draft);
  };
  for (const {unit, parent} of current.values()) add(unit, parent);
  for (const [id, {unit, parent}] of former) {
    if (current.has(id)) continue;
    changes.set(id, {kind: 'gone', members: []});
    add(unit, parent);
  }
  return {units, changes, organizations: compareOrganizations(former, current)};
}

type Preorder = ReadonlyMap<string, {readonly unit: Unit; readonly parent: string | undefined}>;

/** Every unit with its parent's id, parents before their children, in the feed's order. */
function preorder(roots: readonly Unit[]): Preorder {
  const found = new Map<string, {unit: Unit; parent: string | undefined}>();
  const pending = roots.map((unit) => ({unit, parent: undefined as string | undefined})).reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    found.set(next.unit.id, next);
    const {id, children} = next.unit;
    for (let i = children.length - 1; i >= 0; i--) {
      const unit = children[i];
      if (unit) pending.push({unit, parent: id});
    }
  }
  return found;
}

/** Compares the members of all units. An organisation that is no member any more but has a box of its own is not gone. */
function compareOrganizations(former: Preorder, current: Preorder): ReadonlyMap<string, MemberChange> {
  const membersIn = (units: Preorder) => uniqueByOrganization([...units.values()].flatMap(({unit}) => unit.members));
  const before = membersIn(former);
  const now = membersIn(current);
  const there = new Set(now.map(({organization}) => organization.id));
  const boxes = before.flatMap((member): Member[] => {
    const unit = current.get(member.organization.id)?.unit;
    return unit && !there.has(unit.id) ? [{...member, name: unit.name}] : [];
  });
  return new Map(
    compareMembers(before, [...now, ...boxes]).flatMap(({organization, change}) => (change ? [[organization.id, change]] : [])),
  );
}
