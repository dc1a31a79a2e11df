import {overlaps, type Range} from './channels.js';

/** Smallest distance between two labels or lines in a lane, in unit widths. */
const labelDistance = 0.1;

/** Gives the horizontal parts of routes a lane, so that none overlaps another. */
export class LaneAllocator {
  /** Occupied ranges by gap and lane. */
  readonly #gaps: Range[][][];

  constructor(gapCount: number) {
    this.#gaps = [...new Array<undefined>(gapCount)].map(() => []);
  }

  /** Returns the first lane of a gap that is free between the given points, in unit widths. */
  allocate(gap: number, ...points: readonly number[]): number {
    const range = {from: Math.min(...points), to: Math.max(...points)};
    const lanes = this.#gaps[gap] ?? [];
    const found = lanes.findIndex((occupied) => !occupied.some((other) => overlaps(range, other, labelDistance)));
    if (found < 0) return lanes.push([range]) - 1;
    lanes[found]?.push(range);
    return found;
  }

  /** Number of lanes in each gap. */
  get counts(): number[] {
    return this.#gaps.map(({length}) => length);
  }
}

// Heights on the page, in em. A gap below a row also has room for the lines of the tree, under the lanes.

/** Returns the height of a gap with its lanes. */
export function gapHeight(gap: number, lanes: readonly number[]): number {
  const count = lanes[gap] ?? 0;
  return (gap ? 2.5 : count && 0.5) + 1.5 * count;
}

/** Returns the distance of a lane's centre from the top of its gap. */
export function laneTop(gap: number, lane: number): number {
  return (gap ? 1.1 : 0.75) + 1.5 * lane;
}
