import {stackOf, type Interval, type RouteBox} from './channels.js';
import {labelDistance} from './lanes.js';
import type {Connection, Route, RouteEnd, RouteLabel} from './route.js';

// Places for labels on the horizontal parts of routes. Lengths are in unit widths.

/** Distance of a label from a line of the tree. The button on that line is wider than the line. */
const trunkDistance = 0.12;
/** Distance of a label from a vertical part of a route. */
const lineDistance = 0.03;
/** Shortest part of its own line that a label covers. */
const minOverlap = 0.1;

/** Width of a unit on the page, in em of a label. It may be larger. */
const unitWidth = 17.5;

/** Estimates the width of a label with its arrow, in unit widths. Wide fonts have about 0.6 em for each letter. */
export function estimateLabelWidth(label: string): number {
  return label ? (0.6 * label.length + 2.8) / unitWidth : 0;
}

/** A vertical line that crosses some lanes of a gap. */
interface CrossingLine {
  readonly x: number;
  readonly firstLane: number;
  readonly lastLane: number;
  /** The route that the line is a part of. */
  readonly route: object;
}

/** A horizontal part of a route. */
interface LanePart extends Interval {
  readonly gap: number;
  readonly lane: number;
  readonly route: object;
  /** Whether the line leads from the start edge of the chart to its end edge, seen from the unit that acts. */
  readonly isForward: boolean;
}

/**
 * Places a label on each route. A label touches no line of the tree and no stack, no other label and no other route.
 *
 * @param routes - Routes with all their lanes.
 * @returns The routes in the same order. A route without space for its label has none.
 */
export function labelRoutes<C extends Connection>(
  boxes: Iterable<RouteBox>,
  width: number,
  gapCount: number,
  routes: readonly Omit<Route<C>, 'label'>[],
): Route<C>[] {
  const edges: Interval[] = [
    {from: -Infinity, to: 0},
    {from: width, to: Infinity},
  ];
  const gaps = [...new Array<undefined>(gapCount)];
  const fixed = gaps.map(() => [...edges]);
  for (const box of boxes) {
    const {depth, parentCentre} = box;
    if (parentCentre !== undefined) fixed[depth]?.push({from: parentCentre - trunkDistance, to: parentCentre + trunkDistance});
    const stack = stackOf(box);
    if (stack) for (let gap = depth + 1; gap < gapCount; gap++) fixed[gap]?.push(stack);
  }
  const crossings = gaps.map((): CrossingLine[] => []);
  const parts = gaps.map((): LanePart[] => []);
  const partsByRoute = routes.map((route) => {
    const found = toParts(route);
    for (const part of found) parts[part.gap]?.push(part);
    for (const [gap, line] of toCrossings(route)) crossings[gap]?.push(line);
    return found.sort((a, b) => b.to - b.from - (a.to - a.from));
  });

  return routes.map((route, i): Route<C> => {
    const {labelWidth} = route.connection;
    const place = (part: LanePart, isInside: boolean): RouteLabel | undefined => {
      const {gap, lane, from, to, isForward} = part;
      const overhang = isInside ? -labelWidth / 2 - lineDistance : labelWidth / 2 - Math.min(minOverlap, to - from);
      const isNear = (x: number) => x >= from - overhang && x <= to + overhang;
      const blocked = [
        ...(fixed[gap] ?? []).map((each) => widen(each, labelWidth / 2)),
        ...(crossings[gap] ?? [])
          .filter((line) => line.route !== route && line.firstLane <= lane && lane <= line.lastLane)
          .map(({x}) => widen({from: x, to: x}, labelWidth / 2 + lineDistance)),
        ...(parts[gap] ?? [])
          .filter((other) => other.route !== route && other.lane === lane)
          .map((other) => widen(other, labelWidth / 2 + labelDistance)),
      ];
      const x = findNearest((from + to) / 2, blocked, isNear);
      return x === undefined ? undefined : {gap, lane, x, width: labelWidth, isForward};
    };
    const own = partsByRoute[i] ?? [];
    let label: RouteLabel | undefined;
    for (const isInside of [true, false]) for (const part of labelWidth ? own : []) label ??= place(part, isInside);
    // Later labels keep their distance from this one.
    if (label) {
      const {gap, lane, x} = label;
      parts[gap]?.push({gap, lane, from: x - labelWidth / 2, to: x + labelWidth / 2, route, isForward: true});
    }
    return {...route, label};
  });
}

function toParts<C extends Connection>(route: Omit<Route<C>, 'label'>): LanePart[] {
  const {start, end, channel} = route;
  const toPart = ({gap, lane}: RouteEnd, from: number, to: number): LanePart => {
    return {gap, lane, route, from: Math.min(from, to), to: Math.max(from, to), isForward: from <= to};
  };
  if (channel === undefined) return [toPart(start, start.x, end.x)];
  return [toPart(start, start.x, channel), toPart(end, channel, end.x)];
}

/** Returns the vertical parts of a route, with the gap of each. */
function toCrossings<C extends Connection>(route: Omit<Route<C>, 'label'>): (readonly [gap: number, line: CrossingLine])[] {
  const {start, end, channel} = route;
  const lines = [start, end].map(({gap, lane, x, isAtBottom}) => {
    return [gap, {x, route, firstLane: isAtBottom ? 0 : lane, lastLane: isAtBottom ? lane : Infinity}] as const;
  });
  if (channel !== undefined) {
    const [upper, lower] = start.gap < end.gap ? [start, end] : [end, start];
    for (let {gap} = upper; gap <= lower.gap; gap++) {
      const [firstLane, lastLane] = [gap === upper.gap ? upper.lane : 0, gap === lower.gap ? lower.lane : Infinity];
      lines.push([gap, {x: channel, route, firstLane, lastLane}]);
    }
  }
  return lines;
}

function widen({from, to}: Interval, distance: number): Interval {
  return {from: from - distance, to: to + distance};
}

/** Finds the position next to `x` that is in no blocked interval and fulfils a condition. */
function findNearest(x: number, blocked: readonly Interval[], isAllowed: (x: number) => boolean): number | undefined {
  let [from, to] = [-Infinity, -Infinity];
  for (const next of [...blocked].sort((a, b) => a.from - b.from)) {
    if (next.from < to) {
      to = Math.max(to, next.to);
    } else {
      if (to > x) break;
      ({from, to} = next);
    }
  }
  const nearest = from < x && x < to ? [from, to].sort((a, b) => Math.abs(a - x) - Math.abs(b - x)) : [x];
  return nearest.find(isAllowed);
}
