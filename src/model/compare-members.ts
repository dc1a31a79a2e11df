import type {FeedDate} from './date.js';
import type {Member} from './model.js';
import type {Text} from './text.js';

/** What has become of an organisation among others between two days. */
export interface MemberChange {
  /** `kept`: there on both days, under another name or in another role. */
  readonly kind: 'new' | 'gone' | 'kept';
  /** What it was called, when that was another name. */
  readonly formerName?: Text | undefined;
  /** What it took part as, when that was another role. */
  readonly formerRole?: string | undefined;
}

export interface MemberComparison {
  /** The members of the later day and, after them, those that are gone. */
  readonly members: readonly Member[];
  /** By the organisation's id; one without a change is not in it. */
  readonly changes: ReadonlyMap<string, MemberChange>;
}

/**
 * Finds who is new or gone, or has another name or role. An organisation that has ceased to be is gone, though the feed may
 * name it still.
 *
 * @param before - Members on the earlier day; `now` on the later. Both in the same language, or every name would be new.
 * @returns A fresh list; neither list is modified. O(n).
 */
export function compareMembers(before: readonly Member[], now: readonly Member[]): MemberComparison {
  const former = new Map(before.map((member) => [member.organization.id, member]));
  const there = new Set(now.map(({organization}) => organization.id));
  const left = without(before, now, exists);
  const changes = new Map<string, MemberChange>();
  for (const {organization} of without(now, before, exists)) changes.set(organization.id, {kind: 'new'});
  for (const {organization} of left) changes.set(organization.id, {kind: 'gone'});
  for (const member of now) {
    const {id} = member.organization;
    const old = former.get(id);
    if (!old || changes.has(id)) continue;
    const formerName = old.name.value === member.name.value ? undefined : old.name;
    const formerRole = old.role === member.role ? undefined : old.role;
    if (formerName || formerRole !== undefined) changes.set(id, {kind: 'kept', formerName, formerRole});
  }
  return {members: [...now, ...left.filter(({organization}) => !there.has(organization.id))], changes};
}

/** Members of the one list that are not in the other, of those that count as members. */
export function without(members: readonly Member[], others: readonly Member[], counts: (member: Member) => boolean): Member[] {
  const there = new Set(others.filter(counts).map(({organization}) => organization.id));
  return members.filter((member) => counts(member) && !there.has(member.organization.id));
}

/** When a member has left or will leave; what has ceased to be has left with that. */
export function endOf({organization, period}: Member): FeedDate | undefined {
  return period?.to ?? (organization.hasEnded ? organization.period?.to : undefined);
}

function exists({organization}: Member): boolean {
  return !organization.hasEnded;
}
