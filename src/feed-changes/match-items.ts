import {toStableJson} from './stable-json.js';

/** The items of two versions of a list, in pairs. Indexes are those of the lists. */
export interface MatchedItems {
  /** The pairs, in the order of the new list. An item that is only in the new list has no `before`. */
  readonly pairs: readonly {readonly before: number | undefined; readonly after: number}[];
  /** Items that only the old list has. */
  readonly removed: readonly number[];
  /** Whether the items of both lists have another order. */
  readonly isReordered: boolean;
}

/** Returns a key of an item, or `undefined` if the item has none. */
export type ToKey = (item: unknown) => string | undefined;

/**
 * Pairs the items of two versions of a list. Equal items are paired first, then items with the same key.
 *
 * @param toKeys - Keys from the most to the least exact. An organisation with two roles is thus paired by role, then by itself.
 * @returns O(n) for each key.
 */
export function matchItems(before: readonly unknown[], after: readonly unknown[], toKeys: readonly ToKey[]): MatchedItems {
  const partners = new Map<number, number>();
  const freeBefore = new Set(before.keys());
  for (const toKey of [toStableJson, ...toKeys]) {
    const candidates = new Map<string, number[]>();
    for (const index of freeBefore) {
      const key = toKey(before[index]);
      if (key === undefined) continue;
      const same = candidates.get(key);
      if (same) same.push(index);
      else candidates.set(key, [index]);
    }
    for (const index of after.keys()) {
      if (partners.has(index)) continue;
      const key = toKey(after[index]);
      const partner = key === undefined ? undefined : candidates.get(key)?.shift();
      if (partner === undefined) continue;
      partners.set(index, partner);
      freeBefore.delete(partner);
    }
  }
  const pairs = [...after.keys()].map((index) => ({before: partners.get(index), after: index}));
  const order = pairs.flatMap((pair) => (pair.before === undefined ? [] : [pair.before]));
  return {pairs, removed: [...freeBefore], isReordered: order.some((index, i) => i > 0 && index < (order[i - 1] ?? 0))};
}
