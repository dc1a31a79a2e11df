import {makeMatcher} from '../../model/fold-text.js';
import type {Member, Unit} from '../../model/model.js';
import type {Text} from '../../model/text.js';

export interface Findings {
  /** By id: the member that a unit was found by, or `null` for its own name. */
  readonly hits: ReadonlyMap<string, Member | null>;
  /** Ids of the hits and of every unit on the way to one. */
  readonly ways: ReadonlySet<string>;
}

/**
 * Finds units by name, short name or member. Each word of the query must be there, see `makeMatcher()`.
 *
 * @returns `null` for a query without a word. O(n), not recursive.
 */
export function findUnits(roots: readonly Unit[], query: string): Findings | null {
  const matches = makeMatcher(query);
  if (!matches) return null;
  const hits = new Map<string, Member | null>();
  const ways = new Set<string>();
  const parents = new Map<Unit, Unit>();
  const isHit = (...texts: (Text | undefined)[]) => matches(...texts.map((text) => text?.value));
  const pending = [...roots];
  for (const unit of pending) {
    const member = isHit(unit.name, unit.shortName)
      ? null
      : unit.members.find(({name, organization}) => isHit(name, organization.name, organization.shortName));
    if (member !== undefined) {
      hits.set(unit.id, member);
      for (let at: Unit | undefined = unit; at && !ways.has(at.id); at = parents.get(at)) ways.add(at.id);
    }
    for (const child of unit.children) {
      parents.set(child, unit);
      pending.push(child);
    }
  }
  return {hits, ways};
}
