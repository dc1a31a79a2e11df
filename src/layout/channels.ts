import type {UnitPosition} from './tree-layout.js';

/** A box that routes go around. */
export interface RouteBox extends UnitPosition {
  /** Whether more units are stacked below it, down to the bottom of the chart. */
  readonly hasStack: boolean;
}

/** An interval of one coordinate. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Returns the columns that the stack below a box takes up. */
export function stackOf({hasStack, x}: RouteBox): Interval | null {
  return hasStack ? {from: x, to: x + 1} : null;
}

/** A vertical passage between boxes. Lengths are in unit widths, from the start edge of the chart. */
export interface Channel {
  /** Position at which the route is shortest. */
  readonly x: number;
  /** Positions at which a line touches no box. */
  readonly interval: Interval;
}

/** One end of a route before it has a lane: the gap it is in and where it meets its unit. */
export interface EndPoint {
  readonly gap: number;
  readonly x: number;
}

/**
 * Distance between two lines in a channel, in unit widths. A box keeps half the gap to its neighbour inside its own width, so a
 * line this close to its edge does not touch it.
 */
const lineDistance = 0.02;
/** Order in which lines take positions in a channel, in line distances. More lines would be indistinguishable. */
const shifts = [0, 1, -1, 2, -2, 3, -3, 4, -4];
/** Largest rounding error of a sum of lengths. */
const tolerance = 1e-9;

/** Whether two intervals overlap or are closer than a distance. */
export function overlaps(a: Interval, b: Interval, distance: number): boolean {
  return a.from < b.to + distance - tolerance && b.from < a.to + distance - tolerance;
}

/**
 * Finds the channel between two gaps that makes the route shortest. At the edges of the chart there always is one.
 *
 * @param boxes - All boxes, sorted by `x`.
 * @param width - Width of the chart, in unit widths.
 */
export function findChannel(boxes: readonly RouteBox[], width: number, a: EndPoint, b: EndPoint): Channel {
  const [upper, lower] = [Math.min(a.gap, b.gap), Math.max(a.gap, b.gap)];
  let best: Channel = {x: 0, interval: {from: 0, to: 0}};
  let minLength = Infinity;
  let from = 0;
  const consider = (to: number) => {
    if (to < from - tolerance) return;
    const x = Math.max(from, Math.min(a.x, to));
    const length = Math.abs(x - a.x) + Math.abs(x - b.x);
    if (length >= minLength - tolerance) return;
    best = {x, interval: {from: from - lineDistance, to: to + lineDistance}};
    minLength = length;
  };
  for (const box of boxes) {
    const isPassed = box.depth < lower && (box.depth >= upper || box.hasStack);
    if (!isPassed) continue;
    consider(box.x);
    from = Math.max(from, box.x + 1);
  }
  consider(width);
  return best;
}

/** A vertical line in a channel, with the rows that it passes. */
export interface ChannelLine {
  readonly rows: Interval;
  readonly x: number;
}

/**
 * Adds a line to a channel, next to the lines that are there already. If the channel is full, the line is on top of another.
 *
 * @param lines - The lines of all channels; the new one is added.
 * @param width - Width of the chart, in unit widths.
 * @returns The position of the line, in unit widths.
 */
export function addChannelLine(lines: ChannelLine[], width: number, {x, interval}: Channel, a: EndPoint, b: EndPoint): number {
  const rows = {from: Math.min(a.gap, b.gap), to: Math.max(a.gap, b.gap)};
  const isFree = (candidate: number) =>
    candidate > Math.max(0, interval.from) - tolerance &&
    candidate < Math.min(width, interval.to) + tolerance &&
    !lines.some((line) => overlaps(rows, line.rows, 0) && Math.abs(line.x - candidate) < lineDistance - tolerance);
  const found = shifts.map((shift) => x + shift * lineDistance).find(isFree) ?? x;
  lines.push({rows, x: found});
  return found;
}
