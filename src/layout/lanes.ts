import {overlaps, type Interval} from './channels.js';

/** Smallest distance between two labels or lines in a lane, in unit widths. */
export const labelDistance = 0.1;

/** Lanes of one gap, with their occupied intervals. */
export type Lanes = Interval[][];

/**
 * Adds a horizontal line to the first lane in which it is free.
 *
 * @param lanes - The lanes of the gap; the line is added to one of them, or to a new one.
 * @param points - Points that the line reaches, in unit widths.
 * @returns The index of the lane.
 */
export function addToLane(lanes: Lanes, ...points: readonly number[]): number {
  const interval = {from: Math.min(...points), to: Math.max(...points)};
  const found = lanes.findIndex((occupied) => !occupied.some((other) => overlaps(interval, other, labelDistance)));
  if (found < 0) return lanes.push([interval]) - 1;
  lanes[found]?.push(interval);
  return found;
}

// Heights on the page, in em. A gap below a row also has room for the lines of the tree, under the lanes.

/** Returns the height of a gap with its lanes. */
export function gapHeight(gap: number, lanes: readonly number[]): number {
  const count = lanes[gap] ?? 0;
  return (gap ? 2.25 : count && 0.5) + 1.5 * count;
}

/** Returns the distance of a lane's centre from the top of its gap. */
export function laneTop(gap: number, lane: number): number {
  return (gap ? 1.1 : 0.75) + 1.5 * lane;
}
