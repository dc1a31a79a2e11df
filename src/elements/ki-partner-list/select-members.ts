import type {Member} from '../../model/model.js';

/**
 * Reads an attribute with words, between blanks or commas.
 *
 * @returns The words in lower case; `null` when there are none, so that nothing is asked for.
 */
export function readWords(written: string | null): ReadonlySet<string> | null {
  const words = (written ?? '')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  return words.length ? new Set(words) : null;
}

/** Members with one of the roles, and of one of the kinds of organisation; `null` asks for none in particular. */
export function selectMembers<T extends Member>(
  members: readonly T[],
  roles: ReadonlySet<string> | null,
  kinds: ReadonlySet<string> | null,
): T[] {
  return members.filter(({role, organization}) => (!roles || roles.has(role)) && (!kinds || kinds.has(organization.kind ?? 'other')));
}
