import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {TreeLayout, UnitPosition} from './tree-layout.js';
import {positionSideUnits} from './side-units.js';

const nearly = 1e-9;

/** Charts as positions alone: in each row, units with gaps between them. */
const charts = fc
  .array(fc.array(fc.double({min: 0, max: 3, noNaN: true}), {minLength: 1, maxLength: 5}), {minLength: 1, maxLength: 6})
  .chain((rows) => fc.record({rows: fc.constant(rows), more: fc.double({min: 0, max: 4, noNaN: true})}))
  .map(({rows, more}) => {
    const positions = new Map<string, UnitPosition>();
    let width = 0;
    rows.forEach((gaps, depth) => {
      let x = 0;
      gaps.forEach((gap, i) => {
        x += gap;
        positions.set(`u${depth}-${i}`, {depth, x, parentCentre: undefined});
        x += 1;
      });
      width = Math.max(width, x);
    });
    return {width: width + more, rowCount: rows.length, positions, grid: null};
  });

const cases = charts.chain((chart) => {
  const targetId = fc.constantFrom(...chart.positions.keys(), 'not-there');
  return fc.record({chart: fc.constant(chart), targets: fc.array(targetId, {maxLength: 12})});
});

/** By hand: a trunk in the middle of a chart three wide, two rows. */
const trunk: TreeLayout = {
  width: 3,
  rowCount: 2,
  positions: new Map([
    ['a', {depth: 0, x: 1, parentCentre: undefined}],
    ['b', {depth: 1, x: 1, parentCentre: 1.5}],
  ]),
  grid: null,
};

describe('a unit that stands beside another', () => {
  it('stands at the start, and the next at the end, each in the row of the one that it belongs to', () => {
    const placed = positionSideUnits(trunk, [
      {id: 'first', targetId: 'a'},
      {id: 'second', targetId: 'b'},
      {id: 'third', targetId: 'b'},
      {id: 'fourth', targetId: 'a'},
    ]);
    assert.deepEqual(placed, [
      {id: 'first', targetId: 'a', side: 'start', isAdjacent: true, position: {depth: 0, x: 0, parentCentre: undefined}},
      {id: 'second', targetId: 'b', side: 'end', isAdjacent: true, position: {depth: 1, x: 2, parentCentre: undefined}},
      {id: 'third', targetId: 'b', side: 'start', isAdjacent: true, position: {depth: 1, x: 0, parentCentre: undefined}},
      {id: 'fourth', targetId: 'a', side: 'end', isAdjacent: true, position: {depth: 0, x: 2, parentCentre: undefined}},
    ]);
  });

  it('finds no room where both edges are taken', () => {
    const sides = ['x', 'y', 'z'].map((id) => ({id, targetId: 'a'}));
    assert.deepEqual(
      positionSideUnits(trunk, sides).map(({id}) => id),
      ['x', 'y'],
    );
  });

  it('does not stand where units are stacked below one in a row above', () => {
    // a and c beside each other; below c stands a stack, b stands below a.
    const positions = new Map<string, UnitPosition>([
      ['a', {depth: 0, x: 0, parentCentre: undefined}],
      ['c', {depth: 0, x: 2, parentCentre: undefined}],
      ['b', {depth: 1, x: 0, parentCentre: 0.5}],
    ]);
    const chart: TreeLayout = {width: 3, rowCount: 2, positions, grid: null};
    assert.deepEqual(positionSideUnits(chart, [{id: 'side', targetId: 'b'}])[0]?.side, 'end');
    assert.deepEqual(positionSideUnits(chart, [{id: 'side', targetId: 'b'}], new Set(['c'])), []);
  });

  it('takes the other edge where one is taken by a unit of the chart', () => {
    const leaning: TreeLayout = {...trunk, positions: new Map([['a', {depth: 0, x: 0.5, parentCentre: undefined}]])};
    assert.deepEqual(
      positionSideUnits(leaning, [
        {id: 'x', targetId: 'a'},
        {id: 'y', targetId: 'a'},
      ]).map(({id, side}) => [id, side]),
      [['x', 'end']],
    );
  });

  it('needs a whole unit of room, and no more', () => {
    const at = (x: number): TreeLayout => ({...trunk, width: 2, positions: new Map([['a', {depth: 0, x, parentCentre: undefined}]])});
    const sideAt = (x: number) => positionSideUnits(at(x), [{id: 'x', targetId: 'a'}])[0]?.side;
    assert.deepEqual([0, 0.01, 0.5, 0.99, 1].map(sideAt), ['end', undefined, undefined, undefined, 'start']);
  });

  it('has no position beside one that is not in the chart', () => {
    assert.deepEqual(positionSideUnits(trunk, [{id: 'x', targetId: 'stacked'}]), []);
  });

  it('stands over nothing and within the chart, in any chart', () => {
    let total = 0;
    fc.assert(
      fc.property(cases, ({chart, targets}) => {
        const placed = positionSideUnits(chart, sidesOf(targets));
        total += placed.length;
        for (const {targetId, side, position} of placed) {
          assert.equal(position.depth, chart.positions.get(targetId)!.depth);
          assert.ok(position.x >= 0 && position.x + 1 <= chart.width + nearly);
          const others = [...chart.positions.values(), ...placed.map((each) => each.position)].filter(
            (other) => other !== position && other.depth === position.depth,
          );
          for (const other of others) {
            // On its own side of every other.
            const distance = side === 'start' ? other.x - position.x : position.x - other.x;
            assert.ok(distance >= 1 - nearly, `${position.x} beside ${other.x}`);
          }
        }
      }),
      {numRuns: 500},
    );
    assert.ok(total > 100, `only ${total} placed`);
  });

  it('is left out only when its row has no room, and the order of those placed is that of those asked for', () => {
    fc.assert(
      fc.property(cases, ({chart, targets}) => {
        const sides = sidesOf(targets);
        const placed = positionSideUnits(chart, sides);
        const ids = placed.map(({id}) => id);
        assert.deepEqual(
          ids,
          sides.map(({id}) => id).filter((id) => ids.includes(id)),
        );
        for (const {id, targetId} of sides) {
          const at = chart.positions.get(targetId);
          if (!at || ids.includes(id)) continue;
          const row = [...chart.positions.values(), ...placed.map(({position}) => position)].filter(({depth}) => depth === at.depth);
          const start = row.reduce((least, {x}) => Math.min(least, x), Infinity);
          const end = row.reduce((most, {x}) => Math.max(most, x + 1), 0);
          assert.ok(start < 1 && chart.width - end < 1 + nearly, `${start} to ${end} of ${chart.width}`);
        }
      }),
      {numRuns: 500},
    );
  });

  it('leaves the chart as it is', () => {
    const before = new Map(trunk.positions);
    positionSideUnits(trunk, [{id: 'x', targetId: 'a'}]);
    assert.deepEqual(trunk.positions, before);
  });
});

function sidesOf(targets: readonly string[]) {
  return targets.map((targetId, i) => ({id: `side${i}`, targetId}));
}
