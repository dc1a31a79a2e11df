import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {positionSideUnits} from './side-units.js';
import type {TreeLayout, UnitPosition} from './tree-layout.js';

/** Largest rounding error of a sum of lengths. */
const tolerance = 1e-9;

/** Layouts of up to six rows. Each unit has a gap of its own before it. */
const layouts = fc
  .array(fc.array(fc.double({min: 0, max: 3, noNaN: true}), {minLength: 1, maxLength: 5}), {minLength: 1, maxLength: 6})
  .chain((rows) => fc.record({rows: fc.constant(rows), margin: fc.double({min: 0, max: 4, noNaN: true})}))
  .map(({rows, margin}) => {
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
    return {width: width + margin, rowCount: rows.length, positions, grids: new Map(), nested: undefined, height: 0, stackDepth: 0};
  });

const cases = layouts.chain((layout) => {
  const targetId = fc.constantFrom(...layout.positions.keys(), 'missing');
  return fc.record({layout: fc.constant(layout), targets: fc.array(targetId, {maxLength: 12})});
});

/** A chart of width 3 with `a` above `b` in the middle. */
const smallLayout: TreeLayout = {
  width: 3,
  rowCount: 2,
  positions: new Map([
    ['a', {depth: 0, x: 1, parentCentre: undefined}],
    ['b', {depth: 1, x: 1, parentCentre: 1.5}],
  ]),
  grids: new Map(),
  nested: undefined,
  stackDepth: 0,
  height: 0,
};

describe('a side unit', () => {
  it('is at the start of its target’s row, and the second one at the end', () => {
    const positioned = positionSideUnits(smallLayout, [
      {id: 'first', targetId: 'a'},
      {id: 'second', targetId: 'b'},
      {id: 'third', targetId: 'b'},
      {id: 'fourth', targetId: 'a'},
    ]);
    assert.deepEqual(positioned, [
      {id: 'first', targetId: 'a', side: 'start', isAdjacent: true, position: {depth: 0, x: 0, parentCentre: undefined}},
      {id: 'second', targetId: 'b', side: 'end', isAdjacent: true, position: {depth: 1, x: 2, parentCentre: undefined}},
      {id: 'third', targetId: 'b', side: 'start', isAdjacent: true, position: {depth: 1, x: 0, parentCentre: undefined}},
      {id: 'fourth', targetId: 'a', side: 'end', isAdjacent: true, position: {depth: 0, x: 2, parentCentre: undefined}},
    ]);
  });

  it('has no position if both edges of the row are occupied', () => {
    const units = ['x', 'y', 'z'].map((id) => ({id, targetId: 'a'}));
    assert.deepEqual(
      positionSideUnits(smallLayout, units).map(({id}) => id),
      ['x', 'y'],
    );
  });

  it('has no position where a stack from a row above is', () => {
    // a and c are in the first row. b is below a, and a stack is below c.
    const positions = new Map<string, UnitPosition>([
      ['a', {depth: 0, x: 0, parentCentre: undefined}],
      ['c', {depth: 0, x: 2, parentCentre: undefined}],
      ['b', {depth: 1, x: 0, parentCentre: 0.5}],
    ]);
    const layout: TreeLayout = {...smallLayout, positions};
    assert.deepEqual(positionSideUnits(layout, [{id: 'side', targetId: 'b'}])[0]?.side, 'end');
    assert.deepEqual(positionSideUnits(layout, [{id: 'side', targetId: 'b'}], new Map([['c', [{depth: 0, x: 2}]]])), []);
  });

  it('is at the end if a unit of the tree occupies the start', () => {
    const offCentre: TreeLayout = {...smallLayout, positions: new Map([['a', {depth: 0, x: 0.5, parentCentre: undefined}]])};
    assert.deepEqual(
      positionSideUnits(offCentre, [
        {id: 'x', targetId: 'a'},
        {id: 'y', targetId: 'a'},
      ]).map(({id, side}) => [id, side]),
      [['x', 'end']],
    );
  });

  it('needs exactly one unit width of space', () => {
    const at = (x: number): TreeLayout => ({...smallLayout, width: 2, positions: new Map([['a', {depth: 0, x, parentCentre: undefined}]])});
    const sideAt = (x: number) => positionSideUnits(at(x), [{id: 'x', targetId: 'a'}])[0]?.side;
    assert.deepEqual([0, 0.01, 0.5, 0.99, 1].map(sideAt), ['end', undefined, undefined, undefined, 'start']);
  });

  it('has no position if its target has none', () => {
    assert.deepEqual(positionSideUnits(smallLayout, [{id: 'x', targetId: 'stacked'}]), []);
  });

  it('is inside the chart and overlaps no other unit', () => {
    let total = 0;
    fc.assert(
      fc.property(cases, ({layout, targets}) => {
        const positioned = positionSideUnits(layout, toSideUnits(targets));
        total += positioned.length;
        for (const {targetId, side, position} of positioned) {
          assert.equal(position.depth, layout.positions.get(targetId)!.depth);
          assert.ok(position.x >= 0 && position.x + 1 <= layout.width + tolerance);
          const others = [...layout.positions.values(), ...positioned.map((each) => each.position)].filter(
            (other) => other !== position && other.depth === position.depth,
          );
          for (const other of others) {
            // It is outside all other units of its row.
            const distance = side === 'start' ? other.x - position.x : position.x - other.x;
            assert.ok(distance >= 1 - tolerance, `${position.x} next to ${other.x}`);
          }
        }
      }),
      {numRuns: 500},
    );
    assert.ok(total > 100, `only ${total} side units`);
  });

  it('is left out only if its row has no space, and side units keep their order', () => {
    fc.assert(
      fc.property(cases, ({layout, targets}) => {
        const units = toSideUnits(targets);
        const positioned = positionSideUnits(layout, units);
        const ids = positioned.map(({id}) => id);
        assert.deepEqual(
          ids,
          units.map(({id}) => id).filter((id) => ids.includes(id)),
        );
        for (const {id, targetId} of units) {
          const target = layout.positions.get(targetId);
          if (!target || ids.includes(id)) continue;
          const row = [...layout.positions.values(), ...positioned.map(({position}) => position)].filter(
            ({depth}) => depth === target.depth,
          );
          const start = row.reduce((min, {x}) => Math.min(min, x), Infinity);
          const end = row.reduce((max, {x}) => Math.max(max, x + 1), 0);
          assert.ok(start < 1 && layout.width - end < 1 + tolerance, `${start} to ${end} of ${layout.width}`);
        }
      }),
      {numRuns: 500},
    );
  });

  it('does not modify the layout', () => {
    const before = new Map(smallLayout.positions);
    positionSideUnits(smallLayout, [{id: 'x', targetId: 'a'}]);
    assert.deepEqual(smallLayout.positions, before);
  });
});

function toSideUnits(targets: readonly string[]) {
  return targets.map((targetId, i) => ({id: `side${i}`, targetId}));
}
