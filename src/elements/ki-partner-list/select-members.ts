import type {compareMembers, ComparedMember} from '../../model/compare-members.js';
import type {Group, Member, Model} from '../../model/model.js';

/** The group to show, and its members that pass the filters. */
export interface GroupSelection {
  readonly group: Group;
  /** With changes, former members follow the current ones. */
  readonly members: readonly ComparedMember[];
  readonly isFiltered: boolean;
}

export interface GroupFilter {
  /** Id of the group. */
  readonly group: string;
  /** Roles and kinds of organisation, as the attributes are written. `null` and empty strings select all. */
  readonly roles: string | null;
  readonly kinds: string | null;
}

/** The feed on an earlier date, and the function that compares its members with those of the date that is shown. */
export interface EarlierMembers {
  readonly model: Model | null;
  readonly compareMembers: typeof compareMembers;
}

/**
 * Selects a group and filters its members.
 *
 * @param model - The feed on the date that is shown.
 * @param earlier - Marks the changes since a date. `null` marks none.
 * @returns `null` if the group exists on neither date.
 */
export function selectGroup(model: Model, earlier: EarlierMembers | null, filter: GroupFilter): GroupSelection | null {
  const find = (each: Model | null) => each?.groups.find(({id}) => id === filter.group);
  const current = find(model);
  const former = find(earlier?.model ?? null);
  const group = current ?? former;
  if (!group) return null;
  const roles = parseWords(filter.roles);
  const kinds = parseWords(filter.kinds);
  const compared = earlier?.model ? earlier.compareMembers(former?.members ?? [], current?.members ?? []) : group.members;
  const members = filterMembers(compared, roles, kinds).map(withoutRepeatedName);
  return {group, members, isFiltered: Boolean(roles ?? kinds)};
}

/**
 * Parses an attribute whose words are separated by spaces, commas or semicolons.
 *
 * @returns The words in lower case, or `null` if there are none.
 */
export function parseWords(attribute: string | null): ReadonlySet<string> | null {
  const words = (attribute ?? '')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  return words.length ? new Set(words) : null;
}

/** Returns the members with one of the roles whose organisation is of one of the kinds. `null` selects all. */
export function filterMembers<T extends Member>(
  members: readonly T[],
  roles: ReadonlySet<string> | null,
  kinds: ReadonlySet<string> | null,
): T[] {
  return members.filter(({role, organization}) => (!roles || roles.has(role)) && (!kinds || kinds.has(organization.kind ?? 'other')));
}

/** Removes a former name that the member's change already mentions. */
function withoutRepeatedName(member: ComparedMember): ComparedMember {
  return member.change?.formerName ? {...member, organization: {...member.organization, formerName: undefined}} : member;
}
