import type {FeedDate} from './date.js';
import type {Member} from './model.js';
import type {LocalizedText} from './text.js';
import type {Role} from './vocabulary.js';

/** What has become of an organisation among others between two days. */
export interface MemberChange {
  /** `kept`: there on both days, under another name or in another role. */
  readonly kind: 'new' | 'gone' | 'kept';
  /** What it was called, when that was another name. */
  readonly formerName?: LocalizedText | undefined;
  /** What it took part as, when that was another role. */
  readonly formerRole?: Role | undefined;
}

export interface ComparedMember extends Member {
  /** Without one, nothing is told of it. */
  readonly change?: MemberChange | undefined;
}

/**
 * Finds who is new or gone, or has another name or role. An organisation that has ceased to be is gone, though the feed may
 * name it still.
 *
 * @param before - Members on the earlier day; `now` on the later. Both in the same language, or every name would be new.
 * @returns The members of the later day and, after them, those that only the earlier one had; fresh. O(n).
 */
export function compareMembers(before: readonly Member[], now: readonly Member[]): ComparedMember[] {
  const former = new Map(before.map((member) => [member.organization.id, member]));
  const [formerRoles, roles] = [rolesOf(before), rolesOf(now)];
  const there = new Set(now.map(({organization}) => organization.id));
  const joined = new Set(without(now, before, exists));
  const left = without(before, now, exists);
  const gone = new Set(left.map(({organization}) => organization.id));
  const compare = (member: Member): MemberChange | undefined => {
    if (joined.has(member)) return {kind: 'new'};
    const {id} = member.organization;
    if (gone.has(id)) return {kind: 'gone'};
    const old = former.get(id);
    const formerName = old?.name.value === member.name.value ? undefined : old?.name;
    const had = formerRoles.get(id);
    // An organisation may have several roles. One of them is new where another one is gone.
    const formerRole = had?.has(member.role) ? undefined : [...(had ?? [])].find((role) => !roles.get(id)?.has(role));
    return (formerName ?? formerRole) === undefined ? undefined : {kind: 'kept', formerName, formerRole};
  };
  return [...now, ...left.filter(({organization}) => !there.has(organization.id))].map((member) => ({...member, change: compare(member)}));
}

/** The first member of each organisation: one that has two roles is listed twice. */
export function uniqueByOrganization<T extends Member>(members: readonly T[]): T[] {
  const seen = new Set<string>();
  return members.filter(({organization: {id}}) => !seen.has(id) && seen.add(id));
}

function rolesOf(members: readonly Member[]): ReadonlyMap<string, ReadonlySet<Role>> {
  const roles = new Map<string, Set<Role>>();
  for (const {organization, role} of members) roles.set(organization.id, (roles.get(organization.id) ?? new Set()).add(role));
  return roles;
}

/** Members of the one list that are not in the other, of those that count as members. */
function without(members: readonly Member[], others: readonly Member[], counts: (member: Member) => boolean): Member[] {
  const there = new Set(others.filter(counts).map(({organization}) => organization.id));
  return members.filter((member) => counts(member) && !there.has(member.organization.id));
}

/** When a member has left or will leave; what has ceased to be has left with that. */
export function findEndDate({organization, period}: Member): FeedDate | undefined {
  return period?.to ?? (organization.hasEnded ? organization.period?.to : undefined);
}

function exists({organization}: Member): boolean {
  return !organization.hasEnded;
}
