import type {UnitPosition} from './tree-layout.js';

/** What is to be joined: ids of two units, from the one that does it to the other. */
export interface Connection {
  readonly from: string;
  readonly to: string;
}

/** One end of a route. Gap `d` lies above row `d`; in it run lanes, the first at the top. */
export interface RouteEnd {
  readonly gap: number;
  readonly lane: number;
  /** Where it meets the unit, in unit widths from the start edge of the drawing. */
  readonly x: number;
  /** Whether it meets the unit's lower edge; else the upper. */
  readonly isAtBottom: boolean;
}

/** A line of right angles: from the unit to its lane, along the lane, down or up a channel to the other lane, to the other unit. */
export interface Route<C extends Connection> {
  readonly connection: C;
  readonly start: RouteEnd;
  readonly end: RouteEnd;
  /** Where it passes rows, in unit widths; `undefined` when both ends lie in one gap and none is passed. */
  readonly channel: number | undefined;
  /** Room for a word on the longer of its pieces across: the lane, and in unit widths the centre and how wide. */
  readonly label: {readonly gap: number; readonly lane: number; readonly x: number; readonly width: number};
}

export interface Routing<C extends Connection> {
  readonly routes: readonly Route<C>[];
  /** How many lanes each gap needs, from the one above the first row on. */
  readonly lanes: readonly number[];
}

interface Box extends UnitPosition {
  /** Whether more units stand stacked below it, down to the bottom of the drawing. */
  readonly hasStack: boolean;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

// In unit widths. Boxes keep half the gap between them inside their width, so a line at an edge, or nearly there, touches none.
const lineDistance = 0.02;
const labelWidth = 0.7;
const labelDistance = 0.1;
/** Ends stand beside a unit's middle, where the tree's line is, and well within its box, which may be narrower than its place. */
const nearestEnd = 0.07;
const endSpread = 0.15;
/** More in one channel would be lines that no eye tells apart. */
const shifts = [0, 1, -1, 2, -2, 3, -3, 4, -4];
/** For the sums of floating point. */
const nearly = 1e-9;

/**
 * Finds ways for relations across the tree that go around the boxes.
 *
 * Of two units the upper is left below, unless units stand stacked there; all other ends are above the unit. A way that
 * passes rows does so between their boxes, the shortest way across; several there run beside each other. What runs across
 * in a gap may pass behind a stack.
 *
 * @param boxes - Every box of the drawing, by id.
 * @param size - Of the drawing: unit widths across, rows down.
 * @param connections - Those that join a unit with itself or with one that has no box are left out.
 * @returns Ways in the order of the connections. O(b log b + c · (b + c)) for b boxes and c connections.
 */
export function routeRelations<C extends Connection>(
  boxes: ReadonlyMap<string, Box>,
  {width, rowCount}: {readonly width: number; readonly rowCount: number},
  connections: readonly C[],
): Routing<C> {
  const sorted = [...boxes.values()].sort((a, b) => a.x - b.x);
  const passed: (Stretch & {x: number})[] = [];
  const gaps: Stretch[][][] = [...new Array<undefined>(rowCount)].map(() => []);
  const counts = new Map<string, number>();

  // First which side of its unit each end is on, since all on one side share the room there.
  const drafts = connections.flatMap((connection) => {
    const [a, b] = [boxes.get(connection.from), boxes.get(connection.to)];
    if (!a || !b || connection.from === connection.to) return [];
    const [gap, other] = [toGap(a, b), toGap(b, a)];
    // Straight down, or in one gap, it goes where the other unit is.
    const channel = gap === other ? undefined : findChannel(gap, other, a.x + 0.5, b.x + 0.5)[0] - 0.5;
    return [{connection, start: toEnd(connection.from, a, gap, b, channel), end: toEnd(connection.to, b, other, a, channel)}];
  });
  const routes = drafts.map(({connection, ...ends}): Route<C> => {
    const [start, end] = [toPoint(ends.start), toPoint(ends.end)];
    const channel = start.gap === end.gap ? undefined : takeChannel(start, end);
    const turn = channel ?? end.x;
    const isAtEnd = Math.abs(end.x - turn) > Math.abs(start.x - turn);
    const labelled = isAtEnd ? end : start;
    const room = toRoom(labelled, turn);
    const startLane = takeLane(start, turn, isAtEnd ? undefined : room);
    const endLane = channel === undefined ? startLane : takeLane(end, turn, isAtEnd ? room : undefined);
    return {
      connection,
      start: {...start, lane: startLane},
      end: {...end, lane: endLane},
      channel,
      label: {gap: labelled.gap, lane: isAtEnd ? endLane : startLane, x: (room.from + room.to) / 2, width: room.to - room.from},
    };
  });
  return {routes, lanes: gaps.map(({length}) => length)};

  function toEnd(id: string, box: Box, gap: number, other: Box, channel = box.x) {
    const side = (channel - box.x || other.x - box.x) < 0 ? -1 : 1;
    const key = `${side} ${gap} ${id}`;
    const index = counts.get(key) ?? 0;
    counts.set(key, index + 1);
    return {box, gap, side, key, index};
  }

  function toPoint({box, gap, side, key, index}: ReturnType<typeof toEnd>) {
    const isAtBottom = gap > box.depth;
    // Not at the same x as those of a unit straight above or below.
    const part = (index + (isAtBottom ? 0.4 : 0.6)) / (counts.get(key) ?? 1);
    return {gap, isAtBottom, x: box.x + 0.5 + side * (nearestEnd + endSpread * part)};
  }

  /** The nearest way down from gap to gap: its x, and from where to where it may be shifted. At the edges there always is one. */
  function findChannel(gap: number, other: number, x: number, otherX: number): [x: number, from: number, to: number] {
    let best: [number, number, number] = [0, 0, 0];
    let least = Infinity;
    let reach = 0;
    const offer = (to: number) => {
      if (to < reach - nearly) return;
      const nearest = Math.max(reach, Math.min(x, to));
      const length = Math.abs(nearest - x) + Math.abs(nearest - otherX);
      if (length < least - nearly) [best, least] = [[nearest, reach - lineDistance, to + lineDistance], length];
    };
    for (const box of sorted) {
      if (box.depth >= Math.max(gap, other) || (box.depth < Math.min(gap, other) && !box.hasStack)) continue;
      offer(box.x);
      reach = Math.max(reach, box.x + 1);
    }
    offer(width);
    return best;
  }

  function takeChannel(a: {gap: number; x: number}, b: {gap: number; x: number}): number {
    const [wanted, least, most] = findChannel(a.gap, b.gap, a.x, b.x);
    const rows = {from: Math.min(a.gap, b.gap), to: Math.max(a.gap, b.gap)};
    const isFree = (tried: number) =>
      tried > Math.max(0, least) - nearly &&
      tried < Math.min(width, most) + nearly &&
      !passed.some((other) => isOver(rows, other, 0) && Math.abs(other.x - tried) < lineDistance - nearly);
    const x = shifts.map((shift) => wanted + shift * lineDistance).find(isFree) ?? wanted;
    passed.push({...rows, x});
    return x;
  }

  /** The first lane of the gap that is free between two places and, where a word stands, in its room. */
  function takeLane({gap, x}: {gap: number; x: number}, turn: number, room = {from: x, to: x}): number {
    const stretch = {from: Math.min(x, turn, room.from), to: Math.max(x, turn, room.to)};
    const lanes = gaps[gap] ?? [];
    const found = lanes.findIndex((taken) => !taken.some((other) => isOver(stretch, other, labelDistance)));
    if (found < 0) return lanes.push([stretch]) - 1;
    lanes[found]?.push(stretch);
    return found;
  }

  /** Room for a word on a piece, next to its unit: what lies behind a stack is not read. */
  function toRoom({gap, x}: {gap: number; x: number}, turn: number): Stretch {
    let [least, most] = [0, width];
    for (const box of sorted) {
      if (!box.hasStack || box.depth >= gap) continue;
      if (box.x < x) least = Math.max(least, box.x + 1);
      else most = Math.min(most, box.x);
    }
    const [from, to] = [Math.max(least, Math.min(x, turn)), Math.min(most, Math.max(x, turn))];
    const half = Math.max(to - from, labelWidth) / 2;
    const centre = Math.max(least + half, Math.min((from + to) / 2, most - half));
    return {from: centre - half, to: centre + half};
  }
}

function toGap(box: Box, other: Box): number {
  return box.depth + Number(box.depth < other.depth && !box.hasStack);
}

function isOver(a: Stretch, b: Stretch, distance: number): boolean {
  return a.from < b.to + distance - nearly && b.from < a.to + distance - nearly;
}

// Heights in em: room for the tree's own lines below the lanes, and in each lane for a word.

/** Height of a gap that has so many lanes. */
export function gapHeight(gap: number, lanes: readonly number[]): number {
  const count = lanes[gap] ?? 0;
  return (gap ? 2.5 : count && 0.5) + 1.5 * count;
}

/** Where a lane runs, from the top of its gap. */
export function laneTop(gap: number, lane: number): number {
  return (gap ? 1.1 : 0.75) + 1.5 * lane;
}
