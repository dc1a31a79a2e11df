import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {deepFreeze} from '../testing/node/test-data.js';
import {centreLayout, layoutTree} from './tree-layout.js';
import type {TreeNode} from './tree-node.js';
import type {Connection, Route, RouteEnd, RouteLabel} from './route.js';
import {routeRelations} from './route-relations.js';

/** Largest rounding error of a sum of lengths. */
const tolerance = 1e-6;
/** A box is narrower than its width of 1. A line this far inside does not touch it. */
const boxMargin = 0.03;

interface Box {
  readonly depth: number;
  readonly x: number;
  readonly parentCentre: number | undefined;
  readonly hasStack: boolean;
}

/** Forests of up to 40 units in charts of any width. Some connections name units that do not exist. */
const cases = fc
  .record({
    parents: fc.array(fc.oneof(fc.nat({max: 1000}), fc.constant(null)), {minLength: 1, maxLength: 40, size: 'max'}),
    rootCount: fc.integer({min: 1, max: 4}),
    maxWidth: fc.integer({min: 4, max: 12}),
    stretch: fc.double({min: 1, max: 1.6, noNaN: true}),
    pairs: fc.array(fc.tuple(fc.nat({max: 1000}), fc.nat({max: 1000})), {maxLength: 25, size: 'max'}),
  })
  .map(({parents, rootCount, maxWidth, stretch, pairs}) => {
    const units = parents.map((_, i) => ({id: `u${i}`, children: [] as TreeNode[]}));
    const roots: TreeNode[] = [];
    parents.forEach((parent, i) => {
      if (i < rootCount) roots.push(units[i]!);
      else units[parent === null ? i - 1 : parent % i]!.children.push(units[i]!);
    });
    const narrow = layoutTree(roots, maxWidth)!;
    const {width, rowCount, positions, grids} = centreLayout(narrow, Math.max(3, narrow.width * stretch));
    const boxes = new Map<string, Box>();
    for (const {id, children} of units) {
      const position = positions.get(id);
      if (!position) continue;
      const grid = grids.get(id);
      boxes.set(id, {...position, hasStack: !grid && children.length > 0 && !positions.has(children[0]!.id)});
      const parentCentre = position.x + 0.5;
      grid?.starts.forEach((_, i) => boxes.set(`${id} ${i}`, {depth: position.depth + 1, x: grid.x + i, parentCentre, hasStack: true}));
    }
    const toId = (number: number) => `u${number % (parents.length + 1)}`;
    return {
      boxes,
      size: {width, rowCount},
      connections: pairs.map(([a, b]) => ({from: toId(a), to: toId(b), labelWidth: 0.35 + ((a * 7 + b) % 50) / 100})),
    };
  });

/** A chart with `a` above `b`, `c` and `d`, and `e` below `b`. A stack is below `d`. */
const smallChart = {
  boxes: new Map([
    ['a', box(0, 1)],
    ['b', box(1, 0, false, 1.5)],
    ['c', box(1, 1, false, 1.5)],
    ['d', box(1, 2, true, 1.5)],
    ['e', box(2, 0, false, 0.5)],
  ]),
  size: {width: 3, rowCount: 3},
};

describe('a route', () => {
  it('to a unit in the next row is in the gap between the rows', () => {
    const {routes, lanes} = route(['a', 'd']);
    assert.deepEqual(lanes, [0, 1, 0]);
    const {start, end, channel} = routes[0]!;
    assert.equal(channel, undefined);
    assert.deepEqual([start.gap, start.lane, start.isAtBottom], [1, 0, true]);
    assert.deepEqual([end.gap, end.lane, end.isAtBottom], [1, 0, false]);
    // It leads from the right half of `a` to the left half of `d`.
    assert.ok(start.x > 1.55 && start.x < 1.75, String(start.x));
    assert.ok(end.x > 2.25 && end.x < 2.45, String(end.x));
  });
  it('between two units in a row is above them', () => {
    const {start, end, channel} = route(['d', 'b']).routes[0]!;
    assert.equal(channel, undefined);
    assert.deepEqual([start.gap, start.isAtBottom, end.gap, end.isAtBottom], [1, false, 1, false]);
    assert.ok(start.x < 2.5 && end.x > 0.5);
  });
  it('passes a row between its boxes, where it is shortest', () => {
    const {start, end, channel} = route(['a', 'e']).routes[0]!;
    assert.deepEqual([start.gap, end.gap, end.isAtBottom], [1, 2, false]);
    assert.equal(channel, 1);
  });
  it('leaves a unit with a stack at its upper edge and passes next to the stack', () => {
    const {start, end, channel} = route(['d', 'e']).routes[0]!;
    assert.deepEqual([start.gap, start.isAtBottom, end.gap], [1, false, 2]);
    assert.equal(channel, 1);
  });
  it('leads straight down if no box is in between', () => {
    const boxes = new Map([
      ['a', box(0, 0)],
      ['b', box(0, 2)],
      ['c', box(1, 2)],
      ['d', box(2, 2)],
    ]);
    const {start, channel} = routeRelations(boxes, {width: 3, rowCount: 3}, [{from: 'a', to: 'd', labelWidth: 0.5}]).routes[0]!;
    assert.ok(Math.abs(channel! - start.x) < tolerance);
  });
  it('leads along the edge of the chart if the rows in between are full', () => {
    const boxes = new Map([
      ['a', box(0, 0)],
      ['b', box(1, 0)],
      ['c', box(2, 0)],
    ]);
    const {channel} = routeRelations(boxes, {width: 1, rowCount: 3}, [{from: 'c', to: 'a', labelWidth: 0.5}]).routes[0]!;
    assert.ok(channel === 0 || channel === 1);
  });
  it('does not exist for a unit and itself, or for a unit without a box', () => {
    assert.deepEqual(route(['a', 'a'], ['a', 'not-there'], ['not-there', 'a'], ['', '']), {routes: [], lanes: [0, 0, 0]});
  });
  it('has a line of its own, even if other routes join the same units', () => {
    const pairs: readonly (readonly [string, string])[] = [
      ['a', 'e'],
      ['a', 'd'],
      ['b', 'd'],
    ];
    for (const [from, to] of pairs) {
      const {routes} = route([from, to], [to, from], [from, to]);
      const lines = routes.map((each) => JSON.stringify([...listCorners(each)].sort()));
      assert.equal(new Set(lines).size, 3);
      assert.equal(new Set(routes.map(({channel}, i) => channel ?? i)).size, 3, 'channels');
    }
  });
  it('keeps its direction, and routes keep the order of the connections', () => {
    forAll(({boxes, connections, routes}) => {
      const expected = connections.filter(({from, to}) => from !== to && boxes.has(from) && boxes.has(to));
      assert.deepEqual(
        routes.map(({connection}) => connection),
        expected,
      );
      for (const {connection, start, end} of routes) {
        for (const [id, {x}] of [
          [connection.from, start],
          [connection.to, end],
        ] as const) {
          // Within the box, but not in the middle, where the line of the tree is.
          const distance = Math.abs(x - boxes.get(id)!.x - 0.5);
          assert.ok(distance > 0.05 && distance < 0.25, `${distance} from the middle of ${id}`);
        }
      }
    });
  });
  it('leaves the upper unit at its lower edge, and meets all other units at their upper edges', () => {
    forAll(({boxes, routes}) => {
      for (const {connection, start, end} of routes) {
        const [from, to] = [boxes.get(connection.from)!, boxes.get(connection.to)!];
        check(start, from, to);
        check(end, to, from);
      }
    });
    function check(end: RouteEnd, own: Box, other: Box) {
      assert.equal(end.isAtBottom, own.depth < other.depth && !own.hasStack);
      assert.equal(end.gap, end.isAtBottom ? own.depth + 1 : own.depth);
    }
  });
  it('does not pass through a box or a stack', () => {
    let channels = 0;
    forAll(({boxes, size, routes}) => {
      for (const {start, end, channel} of routes) {
        assert.equal(channel === undefined, start.gap === end.gap);
        if (channel === undefined) continue;
        channels++;
        assert.ok(channel >= 0 && channel <= size.width + tolerance);
        for (let row = Math.min(start.gap, end.gap); row < Math.max(start.gap, end.gap); row++) {
          for (const [id, {depth, x, hasStack}] of boxes) {
            if (depth !== row && !(hasStack && depth < row)) continue;
            assert.ok(channel < x + boxMargin || channel > x + 1 - boxMargin, `${channel} through ${id}, row ${row}`);
          }
        }
      }
    });
    assert.ok(channels > 300, `only ${channels}`);
  });
  it('overlaps no other route in its lanes', () => {
    forAll(({size, routes, lanes}) => {
      assert.equal(lanes.length, size.rowCount);
      const occupied = new Map<string, [number, number][]>();
      for (const {start, end, channel} of routes) {
        const turn = channel ?? end.x;
        // If both ends are in one gap, the route has one horizontal part.
        const ends = channel === undefined ? [start] : [start, end];
        assert.ok(channel !== undefined || start.lane === end.lane);
        for (const each of ends) {
          assert.ok(each.lane >= 0 && each.lane < lanes[each.gap]!);
          const key = `${each.gap}/${each.lane}`;
          occupied.set(key, [...(occupied.get(key) ?? []), [Math.min(each.x, turn), Math.max(each.x, turn)]]);
        }
      }
      for (const [key, ranges] of occupied) {
        ranges.sort(([a], [b]) => a - b);
        ranges.forEach(([from], i) => assert.ok(i === 0 || from - ranges[i - 1]![1] > 0.09, key));
      }
      const used = new Set(occupied.keys());
      lanes.forEach((count, gap) => {
        for (let lane = 0; lane < count; lane++) assert.ok(used.has(`${gap}/${lane}`), `lane ${lane} of gap ${gap} is empty`);
      });
    });
  });
  it('has a label on its line, in its direction', () => {
    let labels = 0;
    forAll(({size, routes}) => {
      for (const {connection, start, end, channel, label} of routes) {
        if (!label) continue;
        labels++;
        assert.equal(label.width, connection.labelWidth);
        assert.ok(left(label) > -tolerance && right(label) < size.width + tolerance, 'outside the chart');
        const turn = channel ?? end.x;
        const parts = [
          {each: start, from: start.x, to: turn},
          {each: end, from: turn, to: end.x},
        ].filter(({each}) => each.gap === label.gap && each.lane === label.lane);
        assert.ok(
          parts.some(({from, to}) => {
            const isOnLine = left(label) < Math.max(from, to) + tolerance && right(label) > Math.min(from, to) - tolerance;
            return isOnLine && label.isForward === from <= to;
          }),
          'not on its line',
        );
      }
    });
    assert.ok(labels > 500, `only ${labels}`);
  });
  it('has a label that touches no other label, no other route, no line of the tree and no stack', () => {
    forAll(({boxes, routes}) => {
      const labels = routes.flatMap(({label}) => label ?? []);
      for (const [i, label] of labels.entries()) {
        for (const other of labels.slice(0, i)) {
          const isSameLane = label.gap === other.gap && label.lane === other.lane;
          assert.ok(!isSameLane || left(label) > right(other) + 0.09 || right(label) < left(other) - 0.09, 'two labels');
        }
        for (const {depth, x, hasStack, parentCentre} of boxes.values()) {
          const isTrunkIn = parentCentre !== undefined && depth === label.gap;
          assert.ok(!isTrunkIn || Math.abs(parentCentre - label.x) > label.width / 2 + 0.1, 'on the trunk');
          assert.ok(!hasStack || depth >= label.gap || left(label) > x + 1 - tolerance || right(label) < x + tolerance, 'behind a stack');
        }
        for (const route of routes) {
          if (route.label === label) continue;
          for (const [x, from, to] of listVerticals(route)) {
            const height = label.gap * 1000 + label.lane;
            if (height < from || height > to) continue;
            assert.ok(x < left(label) || x > right(label), `line at ${x} through the label at ${label.x}`);
          }
        }
      }
    });
    /** Vertical parts of a route. A height is 1000 times the gap, plus the lane. */
    function listVerticals({start, end, channel}: Route<Connection>): [x: number, from: number, to: number][] {
      const height = ({gap, lane}: RouteEnd) => gap * 1000 + lane;
      const ends = [start, end].map((each): [number, number, number] =>
        each.isAtBottom ? [each.x, each.gap * 1000, height(each)] : [each.x, height(each), each.gap * 1000 + 999],
      );
      const heights = [height(start), height(end)];
      return channel === undefined ? ends : [...ends, [channel, Math.min(...heights), Math.max(...heights)]];
    }
  });
  it('has a label, in an ordinary chart with few relations', () => {
    // Labels of neighbours, of a unit and its parent, and across two rows.
    for (const pairs of [
      [['a', 'b']],
      [['b', 'd']],
      [['c', 'e']],
      [['a', 'e']],
      [['a', 'd']],
      [['e', 'd']],
      [
        ['b', 'e'],
        ['c', 'd'],
      ],
    ] as const) {
      for (const {label, connection} of route(...pairs.map(([from, to]): [string, string] => [from, to])).routes) {
        assert.ok(label, `${connection.from} to ${connection.to}`);
      }
    }
  });
  it('has no label without words', () => {
    const connections = [{from: 'a', to: 'd', labelWidth: 0}];
    assert.equal(routeRelations(smallChart.boxes, smallChart.size, connections).routes[0]!.label, undefined);
  });
  it('is next to the other routes in its channel, not on top of them', () => {
    forAll(({routes}) => {
      const passed = routes.filter(({channel}) => channel !== undefined);
      for (const [i, a] of passed.entries()) {
        const overlapping = passed.slice(0, i).filter((b) => {
          const [first, last] = [Math.max(top(a), top(b)), Math.min(bottom(a), bottom(b))];
          return first < last && Math.abs(a.channel! - b.channel!) < 0.01;
        });
        // A narrow channel holds three lines between boxes, and two at the edge of the chart.
        assert.ok(overlapping.length === 0 || passed.length > 2, `${a.channel} and ${overlapping[0]?.channel}`);
      }
    });
    function top({start, end}: Route<Connection>) {
      return Math.min(start.gap, end.gap);
    }
    function bottom({start, end}: Route<Connection>) {
      return Math.max(start.gap, end.gap);
    }
  });
  it('is the same each time, and its input is not modified', () => {
    fc.assert(
      fc.property(cases, ({boxes, size, connections}) => {
        const before = JSON.stringify([...boxes]);
        const once = routeRelations(boxes, size, deepFreeze(connections));
        assert.deepEqual(routeRelations(boxes, size, connections), once);
        assert.equal(JSON.stringify([...boxes]), before);
      }),
    );
  });
  it('is found for each of 1,000 relations of 1,000 units', () => {
    const count = 1000;
    const boxes = new Map(Array.from({length: count}, (_, i) => [`u${i}`, box(i % 10, Math.floor(i / 10))]));
    const connections = Array.from({length: count}, (_, i) => ({from: `u${i}`, to: `u${(i * 7919) % count}`, labelWidth: 0.5}));
    assert.equal(routeRelations(boxes, {width: 100, rowCount: 10}, connections).routes.length, count - 2);
  });
});

function forAll(
  check: (routed: (typeof cases extends fc.Arbitrary<infer T> ? T : never) & ReturnType<typeof routeRelations>) => void,
): void {
  let total = 0;
  fc.assert(
    fc.property(cases, (input) => {
      const routing = routeRelations(input.boxes, input.size, input.connections);
      total += routing.routes.length;
      check({...input, ...routing});
    }),
    {numRuns: 300},
  );
  assert.ok(total > 500, `only ${total} routes`);
}

function route(...pairs: readonly [string, string][]) {
  return routeRelations(
    smallChart.boxes,
    smallChart.size,
    pairs.map(([from, to]) => ({from, to, labelWidth: 0.5})),
  );
}

function left({x, width}: RouteLabel): number {
  return x - width / 2;
}
function right({x, width}: RouteLabel): number {
  return x + width / 2;
}

/** Ends and turns of a route. */
function listCorners({start, end, channel}: Route<Connection>): string[] {
  const turn = channel ?? end.x;
  return [
    [start.x, start.gap, start.lane],
    [turn, start.gap, start.lane],
    [turn, end.gap, end.lane],
    [end.x, end.gap, end.lane],
  ].map(String);
}

function box(depth: number, x: number, hasStack = false, parentCentre?: number): Box {
  return {depth, x, parentCentre, hasStack};
}
