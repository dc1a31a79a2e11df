import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Arrangement, Place} from './arrange-tree.js';
import {placeBeside} from './place-beside.js';

const nearly = 1e-9;

/** Charts as places alone: in each row, units with gaps between them. */
const charts = fc
  .array(fc.array(fc.double({min: 0, max: 3, noNaN: true}), {minLength: 1, maxLength: 5}), {minLength: 1, maxLength: 6})
  .chain((rows) => fc.record({rows: fc.constant(rows), more: fc.double({min: 0, max: 4, noNaN: true})}))
  .map(({rows, more}) => {
    const places = new Map<string, Place>();
    let width = 0;
    rows.forEach((gaps, depth) => {
      let x = 0;
      gaps.forEach((gap, i) => {
        x += gap;
        places.set(`u${depth}-${i}`, {depth, x, parentCentre: undefined});
        x += 1;
      });
      width = Math.max(width, x);
    });
    return {width: width + more, depths: rows.length, places, fan: null};
  });

const cases = charts.chain((chart) => {
  const target = fc.constantFrom(...chart.places.keys(), 'not-there');
  return fc.record({chart: fc.constant(chart), targets: fc.array(target, {maxLength: 12})});
});

/** By hand: a trunk in the middle of a chart three wide, two rows. */
const trunk: Arrangement = {
  width: 3,
  depths: 2,
  places: new Map([
    ['a', {depth: 0, x: 1, parentCentre: undefined}],
    ['b', {depth: 1, x: 1, parentCentre: 1.5}],
  ]),
  fan: null,
};

describe('a unit that stands beside another', () => {
  it('stands at the start, and the next at the end, each in the row of the one that it belongs to', () => {
    const placed = placeBeside(trunk, [
      {id: 'first', target: 'a'},
      {id: 'second', target: 'b'},
      {id: 'third', target: 'b'},
      {id: 'fourth', target: 'a'},
    ]);
    assert.deepEqual(placed, [
      {id: 'first', target: 'a', side: 'start', isNext: true, place: {depth: 0, x: 0, parentCentre: undefined}},
      {id: 'second', target: 'b', side: 'end', isNext: true, place: {depth: 1, x: 2, parentCentre: undefined}},
      {id: 'third', target: 'b', side: 'start', isNext: true, place: {depth: 1, x: 0, parentCentre: undefined}},
      {id: 'fourth', target: 'a', side: 'end', isNext: true, place: {depth: 0, x: 2, parentCentre: undefined}},
    ]);
  });

  it('finds no room where both edges are taken', () => {
    const sides = ['x', 'y', 'z'].map((id) => ({id, target: 'a'}));
    assert.deepEqual(
      placeBeside(trunk, sides).map(({id}) => id),
      ['x', 'y'],
    );
  });

  it('does not stand where units are stacked below one in a row above', () => {
    // a and c beside each other; below c stands a stack, b stands below a.
    const places = new Map<string, Place>([
      ['a', {depth: 0, x: 0, parentCentre: undefined}],
      ['c', {depth: 0, x: 2, parentCentre: undefined}],
      ['b', {depth: 1, x: 0, parentCentre: 0.5}],
    ]);
    const chart: Arrangement = {width: 3, depths: 2, places, fan: null};
    assert.deepEqual(placeBeside(chart, [{id: 'side', target: 'b'}])[0]?.side, 'end');
    assert.deepEqual(placeBeside(chart, [{id: 'side', target: 'b'}], new Set(['c'])), []);
  });

  it('takes the other edge where one is taken by a unit of the chart', () => {
    const leaning: Arrangement = {...trunk, places: new Map([['a', {depth: 0, x: 0.5, parentCentre: undefined}]])};
    assert.deepEqual(
      placeBeside(leaning, [
        {id: 'x', target: 'a'},
        {id: 'y', target: 'a'},
      ]).map(({id, side}) => [id, side]),
      [['x', 'end']],
    );
  });

  it('needs a whole unit of room, and no more', () => {
    const at = (x: number): Arrangement => ({...trunk, width: 2, places: new Map([['a', {depth: 0, x, parentCentre: undefined}]])});
    const sideAt = (x: number) => placeBeside(at(x), [{id: 'x', target: 'a'}])[0]?.side;
    assert.deepEqual([0, 0.01, 0.5, 0.99, 1].map(sideAt), ['end', undefined, undefined, undefined, 'start']);
  });

  it('has no place beside one that is not in the chart', () => {
    assert.deepEqual(placeBeside(trunk, [{id: 'x', target: 'stacked'}]), []);
  });

  it('stands over nothing and within the chart, in any chart', () => {
    let total = 0;
    fc.assert(
      fc.property(cases, ({chart, targets}) => {
        const placed = placeBeside(chart, sidesOf(targets));
        total += placed.length;
        for (const {target, side, place} of placed) {
          assert.equal(place.depth, chart.places.get(target)!.depth);
          assert.ok(place.x >= 0 && place.x + 1 <= chart.width + nearly);
          const others = [...chart.places.values(), ...placed.map((each) => each.place)].filter(
            (other) => other !== place && other.depth === place.depth,
          );
          for (const other of others) {
            // On its own side of every other.
            const distance = side === 'start' ? other.x - place.x : place.x - other.x;
            assert.ok(distance >= 1 - nearly, `${place.x} beside ${other.x}`);
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
        const placed = placeBeside(chart, sides);
        const ids = placed.map(({id}) => id);
        assert.deepEqual(
          ids,
          sides.map(({id}) => id).filter((id) => ids.includes(id)),
        );
        for (const {id, target} of sides) {
          const at = chart.places.get(target);
          if (!at || ids.includes(id)) continue;
          const row = [...chart.places.values(), ...placed.map(({place}) => place)].filter(({depth}) => depth === at.depth);
          const start = row.reduce((least, {x}) => Math.min(least, x), Infinity);
          const end = row.reduce((most, {x}) => Math.max(most, x + 1), 0);
          assert.ok(start < 1 && chart.width - end < 1 + nearly, `${start} to ${end} of ${chart.width}`);
        }
      }),
      {numRuns: 500},
    );
  });

  it('leaves the chart as it is', () => {
    const before = new Map(trunk.places);
    placeBeside(trunk, [{id: 'x', target: 'a'}]);
    assert.deepEqual(trunk.places, before);
  });
});

function sidesOf(targets: readonly string[]) {
  return targets.map((target, i) => ({id: `side${i}`, target}));
}
