import {makeMatcher} from '../../model/fold-text.js';
import type {Member, Unit} from '../../model/model.js';
import type {LocalizedText} from '../../model/text.js';

export interface SearchResults {
  /** By unit id: the first member that matched, or `null` if the unit's own name matched. */
  readonly matches: ReadonlyMap<string, Member | null>;
  /** Ids of the matches and of all their ancestors. */
  readonly pathIds: ReadonlySet<string>;
}

/**
 * Finds units by name, short name or member. Every word of the query must match, see `makeMatcher()`.
 *
 * @returns `null` if the query has no word. O(n), not recursive.
 */
export function findUnits(roots: readonly Unit[], query: string): SearchResults | null {
  const matchesQuery = makeMatcher(query);
  if (!matchesQuery) return null;
  const matches = new Map<string, Member | null>();
  const pathIds = new Set<string>();
  const parents = new Map<Unit, Unit>();
  const isMatch = (...names: (LocalizedText | undefined)[]) => matchesQuery(...names.map((name) => name?.value));
  const pending = [...roots];
  for (const unit of pending) {
    const member = isMatch(unit.name, unit.shortName)
      ? null
      : unit.members.find(({name, organization}) => isMatch(name, organization.name, organization.shortName));
    if (member !== undefined) {
      matches.set(unit.id, member);
      for (let node: Unit | undefined = unit; node && !pathIds.has(node.id); node = parents.get(node)) pathIds.add(node.id);
    }
    for (const child of unit.children) {
      parents.set(child, unit);
      pending.push(child);
    }
  }
  return {matches, pathIds};
}
