import {addChannelLine, findChannel, type ChannelLine, type EndPoint, type RouteBox} from './channels.js';
import {addToLane, type Lanes} from './lanes.js';
import {labelRoutes} from './route-labels.js';
import type {Connection, RouteEnd, Routing} from './route.js';

// Lengths in unit widths.

/** Distance of the nearest end from the middle of its unit, where the line of the tree is. */
const nearestEnd = 0.07;
/** Width of the range for all ends on one half of an edge. */
const endRange = 0.15;

/**
 * Routes relations around the boxes of a chart.
 *
 * A route leaves the upper one of two units at its lower edge, unless a stack is below it. All other ends are at upper edges.
 * A route passes rows between their boxes, where it is shortest. Several routes through one channel run next to each other. A
 * horizontal part may pass behind a stack.
 *
 * @param boxes - All boxes of the chart, by unit id.
 * @param size - Width in unit widths, and number of rows.
 * @param connections - A connection of a unit with itself, or with a unit that has no box, gets no route.
 * @returns Routes in the order of the connections. O(b log b + c · (b + c)) for b boxes and c connections.
 */
export function routeRelations<C extends Connection>(
  boxes: ReadonlyMap<string, RouteBox>,
  {width, rowCount}: {readonly width: number; readonly rowCount: number},
  connections: readonly C[],
): Routing<C> {
  const sorted = [...boxes.values()].sort((a, b) => a.x - b.x);
  const channelLines: ChannelLine[] = [];
  const gaps = [...new Array<undefined>(rowCount)].map((): Lanes => []);
  const routes = chooseEdges(boxes, sorted, width, connections).map(({connection, start, end}) => {
    const isOneGap = start.gap === end.gap;
    const channel = isOneGap ? undefined : addChannelLine(channelLines, width, findChannel(sorted, width, start, end), start, end);
    const turn = channel ?? end.x;
    const findLane = (each: EndPoint) => addToLane(gaps[each.gap] ?? [], each.x, turn);
    const startLane = findLane(start);
    const endLane = isOneGap ? startLane : findLane(end);
    return {connection, start: {...start, lane: startLane}, end: {...end, lane: endLane}, channel};
  });
  return {routes: labelRoutes(sorted, width, rowCount, routes), lanes: gaps.map(({length}) => length)};
}

/** A route whose ends have no lanes yet. */
interface PendingRoute<C extends Connection> {
  readonly connection: C;
  readonly start: Omit<RouteEnd, 'lane'>;
  readonly end: Omit<RouteEnd, 'lane'>;
}

/** Chooses where each route meets its units. All ends on one half of an edge share its space, so they are counted first. */
function chooseEdges<C extends Connection>(
  boxes: ReadonlyMap<string, RouteBox>,
  sorted: readonly RouteBox[],
  width: number,
  connections: readonly C[],
): PendingRoute<C>[] {
  const groupSizes = new Map<string, number>();
  const joinGroup = (id: string, box: RouteBox, gap: number, targetX: number) => {
    const direction = targetX < box.x ? -1 : 1;
    const group = `${direction} ${gap} ${id}`;
    const index = groupSizes.get(group) ?? 0;
    groupSizes.set(group, index + 1);
    return {box, gap, direction, group, index};
  };
  const pending = connections.flatMap((connection) => {
    const [a, b] = [boxes.get(connection.from), boxes.get(connection.to)];
    if (!a || !b || connection.from === connection.to) return [];
    const [gapA, gapB] = [findGap(a, b), findGap(b, a)];
    // Each end is on the half that faces the channel. If there is no channel, or it is straight below, the half faces the other unit.
    const channelX = gapA === gapB ? undefined : findChannel(sorted, width, {gap: gapA, x: a.x + 0.5}, {gap: gapB, x: b.x + 0.5}).x - 0.5;
    const targetX = (own: RouteBox, other: RouteBox) => (channelX === undefined || channelX === own.x ? other.x : channelX);
    return [
      {
        connection,
        start: joinGroup(connection.from, a, gapA, targetX(a, b)),
        end: joinGroup(connection.to, b, gapB, targetX(b, a)),
      },
    ];
  });
  const toEnd = ({box, gap, direction, group, index}: ReturnType<typeof joinGroup>) => {
    const isAtBottom = gap > box.depth;
    // Ends at upper and lower edges have different offsets, so that lines of units below each other don't overlap.
    const fraction = (index + (isAtBottom ? 0.4 : 0.6)) / (groupSizes.get(group) ?? 1);
    return {gap, isAtBottom, x: box.x + 0.5 + direction * (nearestEnd + endRange * fraction)};
  };
  return pending.map(({connection, start, end}) => ({connection, start: toEnd(start), end: toEnd(end)}));
}

/** The gap from which a box is reached: below it if it is the upper one and has no stack, else above it. */
function findGap(box: RouteBox, other: RouteBox): number {
  return box.depth + Number(box.depth < other.depth && !box.hasStack);
}
