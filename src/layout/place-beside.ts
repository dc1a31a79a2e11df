import type {Arrangement, Place} from './arrange-tree.js';

export interface Side {
  /** Id of the unit that stands beside another. */
  readonly id: string;
  /** Id of the unit that it stands beside. */
  readonly target: string;
}

export interface PlacedSide extends Side {
  readonly place: Place;
  readonly side: 'start' | 'end';
  /** Whether nothing stands between the two, so that a straight line joins them. */
  readonly isNext: boolean;
}

/**
 * Gives places to units that belong to no tree but to one unit of it: at the edge of that unit's row, the first at the
 * start, the next at the end.
 *
 * @param arrangement - Of the trees.
 * @param sides - In the order in which places are given.
 * @param stacked - Ids of the units below which others stand stacked, down to the bottom of the drawing.
 * @returns The sides that found room; the others need a row of their own. O(units · rows + sides).
 */
export function placeBeside(arrangement: Arrangement, sides: readonly Side[], stacked: ReadonlySet<string> = new Set()): PlacedSide[] {
  // For each depth, what is taken: from where to where.
  const taken = new Map<number, {start: number; end: number}>();
  for (const [id, {depth, x}] of arrangement.places) {
    for (let below = depth; below < (stacked.has(id) ? arrangement.depths : depth + 1); below++) {
      const row = taken.get(below);
      taken.set(below, {start: Math.min(x, row?.start ?? x), end: Math.max(x + 1, row?.end ?? x + 1)});
    }
  }
  const placed: PlacedSide[] = [];
  const counts = {start: 0, end: 0};
  for (const {id, target} of sides) {
    const at = arrangement.places.get(target);
    const row = at && taken.get(at.depth);
    if (!at || !row) continue;
    const room = (['start', 'end'] as const).filter((side) => (side === 'start' ? row.start >= 1 : row.end <= arrangement.width - 1));
    const isNext = (side: 'start' | 'end') => (side === 'start' ? at.x <= row.start : at.x + 1 >= row.end);
    const side = room.sort((a, b) => Number(isNext(b)) - Number(isNext(a)) || counts[a] - counts[b])[0];
    if (!side) continue;
    const joins = isNext(side);
    counts[side]++;
    const x = side === 'start' ? 0 : arrangement.width - 1;
    if (side === 'start') row.start = 0;
    else row.end = arrangement.width;
    placed.push({id, target, side, isNext: joins, place: {depth: at.depth, x, parentCentre: undefined}});
  }
  return placed;
}
