import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {deepFreeze} from '../testing/node/test-data.js';
import {layoutTree, stretchLayout, type TreeLayout, type TreeNode} from './tree-layout.js';

/** Room for the sums of floating point. */
const nearly = 1e-6;

const widths = fc.oneof(fc.integer({min: 1, max: 30}), fc.double({min: 1, max: 30, noNaN: true}), fc.constant(Infinity));

/** Forests of up to 60 units: each hangs under one before it, now and then the one just before it, or under none. */
const forests = fc
  .array(fc.oneof(fc.nat({max: 1000}), fc.constant(null)), {minLength: 1, maxLength: 60})
  .chain((numbers) => fc.record({numbers: fc.constant(numbers), roots: fc.integer({min: 1, max: 4})}))
  .map(({numbers, roots}) => plant(numbers.map((number, i) => (i < roots ? null : number === null ? i - 1 : number % i))));

describe('a chart', () => {
  it('of three rowCount stands as it would be drawn by hand', () => {
    // a above a1 and a2, those above a11, a12 and a21; b beside a.
    const roots = [unit('a', unit('a1', unit('a11'), unit('a12')), unit('a2', unit('a21'))), unit('b')];
    assert.deepEqual(toPlaces(layoutTree(roots, 10)), {
      width: 3.25,
      rowCount: 3,
      a: {depth: 0, x: 1.25, parentCentre: undefined},
      b: {depth: 0, x: 2.25, parentCentre: undefined},
      a1: {depth: 1, x: 0.5, parentCentre: 1.75},
      a2: {depth: 1, x: 2, parentCentre: 1.75},
      a11: {depth: 2, x: 0, parentCentre: 1},
      a12: {depth: 2, x: 1, parentCentre: 1},
      a21: {depth: 2, x: 2, parentCentre: 2.5},
    });
  });

  it('stacks what finds no room, decided from the top down and in the feed’s order for each parent', () => {
    const roots = [unit('a', unit('b', unit('b1'), unit('b2'), unit('b3')), unit('c', unit('c1'), unit('c2')))];
    const shown: Readonly<Record<number, string>> = {
      1: 'a',
      1.9: 'a',
      2: 'a b c',
      3: 'a b c c1 c2', // Three under b would need four columns.
      3.9: 'a b c c1 c2',
      4: 'a b c b1 b2 b3',
      5: 'a b c b1 b2 b3 c1 c2',
      9: 'a b c b1 b2 b3 c1 c2',
    };
    for (const [maxWidth, ids] of Object.entries(shown)) {
      assert.deepEqual([...layoutTree(roots, Number(maxWidth))!.positions.keys()].sort(), ids.split(' ').sort(), maxWidth);
    }
  });

  it('keeps the room below a stack free', () => {
    // b, which is stacked, keeps its column to the bottom, though c’s children could move in under it.
    const roots = [unit('a', unit('b', unit('b1'), unit('b2'), unit('b3')), unit('c', unit('c1'), unit('c2')))];
    const {positions, width} = layoutTree(roots, 3)!;
    assert.equal(width, 3);
    assert.deepEqual(
      ['b', 'c', 'c1', 'c2'].map((id) => positions.get(id)!.x),
      [0, 1.5, 1, 2],
    );
  });

  it('of nothing, or with more roots than fit, is none', () => {
    assert.equal(layoutTree([], 10), null);
    assert.equal(layoutTree([unit('a'), unit('b'), unit('c')], 2.9), null);
    assert.equal(layoutTree([unit('a'), unit('b'), unit('c')], 3)?.width, 3);
  });

  it('of a lone unit is one wide', () => {
    assert.deepEqual(toPlaces(layoutTree([unit('a')], 1)), {width: 1, rowCount: 1, a: {depth: 0, x: 0, parentCentre: undefined}});
  });

  it('that has no width is a mistake of the caller', () => {
    for (const width of [0, 0.99, -1, NaN, -Infinity]) assert.throws(() => layoutTree([unit('a')], width), RangeError, String(width));
  });

  it('may have a thousand children, or a path of 100,000 units: it does not recurse', () => {
    const flat = layoutTree([unit('a', ...Array.from({length: 1000}, (_, i) => unit(`c${i}`)))], 1000)!;
    assert.deepEqual([flat.width, flat.rowCount, flat.positions.size], [1000, 2, 1001]);

    const count = 100_000;
    let path = unit(`p${count - 1}`);
    for (let i = count - 2; i >= 0; i--) path = unit(`p${i}`, path);
    const deep = layoutTree([path], 1)!;
    // Ten rows: a longer file of single boxes tells less than a list.
    assert.deepEqual([deep.width, deep.rowCount, deep.positions.size], [1, 10, 10]);
    assert.deepEqual(deep.positions.get('p9'), {depth: 9, x: 0, parentCentre: 0.5});
  });

  it('is never wider than it may, and starts at its edge', () => {
    forAll((roots, maxWidth, chart) => {
      const reach = (id: string) => (chart.grid?.parentId === id ? (chart.grid.columns - 1) / 2 : 0);
      const starts = [...chart.positions].map(([id, {x}]) => x - reach(id));
      const ends = [...chart.positions].map(([id, {x}]) => x + 1 + reach(id));
      assert.ok(chart.width <= maxWidth);
      assert.ok(Math.abs(least(starts)) < nearly);
      assert.ok(Math.abs(chart.width - most(ends)) < nearly);
    });
  });

  it('has no two units of one depth over each other, and the feed’s order from start to end', () => {
    forAll((roots, _, chart) => {
      const placed = preorder(roots).filter(({id}) => chart.positions.has(id));
      for (let depth = 0; depth < rowsOf(chart); depth++) {
        const row = placed.map(({id}) => chart.positions.get(id)!).filter((place) => place.depth === depth);
        assert.ok(row.length > 0);
        row.forEach(({x}, i) => assert.ok(i === 0 || x - row[i - 1]!.x >= 1 - nearly, `${row[i - 1]?.x} and ${x}`));
      }
    });
  });

  it('has each parent in the middle of its children’s span, and tells the children where that is', () => {
    forAll((roots, _, chart) => {
      for (const {id, children} of preorder(roots)) {
        const parent = chart.positions.get(id);
        const below = children.map((child) => chart.positions.get(child.id)!);
        if (!parent || !below[0]) continue;
        const [first, last] = [below[0].x, below.at(-1)!.x];
        assert.ok(parent.x >= first - nearly && parent.x <= last + nearly);
        assert.ok(Math.abs(parent.x - (first + last) / 2) < nearly);
        for (const child of below) assert.ok(Math.abs(child.parentCentre! - parent.x - 0.5) < nearly);
      }
      for (const {id} of roots) assert.equal(chart.positions.get(id)!.parentCentre, undefined);
    });
  });

  it('loses nothing: each unit has a place at its depth, or is stacked with its siblings under one that has', () => {
    forAll((roots, _, chart) => {
      let placed = 0;
      for (const {id, depth, children} of preorder(roots)) {
        const place = chart.positions.get(id);
        if (place) assert.equal(place.depth, depth, id);
        const below = children.filter((child) => chart.positions.has(child.id));
        assert.ok(below.length === 0 || (place && below.length === children.length), `children of ${id}`);
        placed += place ? 1 : 0;
      }
      for (const {id} of roots) assert.ok(chart.positions.has(id));
      assert.equal(chart.positions.size, placed);
      assert.equal(rowsOf(chart), most([...chart.positions.values()].map(({depth}) => depth)) + 1);
      assert.ok(rowsOf(chart) <= 10);
    });
  });

  it('has nothing under a stack', () => {
    forAll((roots, _, chart) => {
      for (const {id, x, depth} of stacksOf(roots, chart)) {
        for (const [other, place] of chart.positions) {
          assert.ok(place.depth <= depth || Math.abs(place.x - x) >= 1 - nearly, `${other} under ${id}`);
        }
      }
    });
  });

  it('stacks only what has no room: with it across there would be more columns than fit', () => {
    forAll((roots, maxWidth, chart) => {
      // A column is a unit that has no other under it in the drawing.
      const hasOneBelow = (each: TreeNode) => each.children.some((child) => chart.positions.has(child.id));
      const columns = preorder(roots).filter((each) => chart.positions.has(each.id) && !hasOneBelow(each)).length;
      for (const {id, depth, count} of stacksOf(roots, chart)) {
        assert.ok(depth === 9 || columns + count - 1 > maxWidth, `${count} under ${id} beside ${columns} columns in ${maxWidth}`);
      }
    });
  });

  it('deals a stack out in a grid when nothing else stands across', () => {
    const children = (count: number) => Array.from({length: count}, (_, i) => unit(`c${i}`));
    const fanOf = (count: number, maxWidth: number) => layoutTree([unit('a', unit('b', ...children(count)))], maxWidth)!.grid;
    // Six with room for five: two below each other in three columns, not one in four of them and two in the fifth.
    assert.deepEqual(fanOf(6, 5), {parentId: 'b', columns: 3, rows: 2});
    assert.deepEqual(fanOf(9, 5.9), {parentId: 'b', columns: 5, rows: 2});
    assert.deepEqual(fanOf(1000, 4), {parentId: 'b', columns: 4, rows: 250});
    for (const [count, maxWidth] of [
      [5, 5], // They stand across.
      [1, 5],
      [0, 5],
      [6, 1], // There is room for one column.
    ] as const) {
      assert.equal(fanOf(count, maxWidth), null, `${count} in ${maxWidth}`);
    }
    const chart = layoutTree([unit('a', unit('b', ...children(6)))], 5)!;
    assert.deepEqual(toPlaces(chart), {
      width: 3,
      rowCount: 3, // The grid has a row.
      a: {depth: 0, x: 1, parentCentre: undefined},
      b: {depth: 1, x: 1, parentCentre: 1.5},
    });
  });

  it('has a grid of all the children, in no more columns than fit and as few rows as there is room for', () => {
    const files = fc.record({
      above: fc.nat({max: 8}),
      count: fc.integer({min: 2, max: 50}),
      maxWidth: fc.double({min: 1, max: 12, noNaN: true}),
    });
    let fans = 0;
    fc.assert(
      fc.property(files, ({above, count, maxWidth}) => {
        let root = unit('head', ...Array.from({length: count}, (_, i) => unit(`c${i}`, unit(`below c${i}`))));
        for (let i = 0; i < above; i++) root = unit(`above ${i}`, root);
        const {grid, positions, rowCount, width} = layoutTree([root], maxWidth)!;
        assert.equal(grid !== null, count > Math.floor(maxWidth) && maxWidth >= 2);
        if (!grid) return;
        fans++;
        assert.equal(grid.parentId, 'head');
        assert.deepEqual([positions.size, rowCount, width], [above + 1, above + 2, grid.columns]);
        assert.ok(grid.columns > 1 && grid.columns <= maxWidth);
        assert.ok(grid.columns * grid.rows >= count && (grid.columns - 1) * grid.rows < count, 'no column is empty');
        assert.ok((grid.rows - 1) * Math.floor(maxWidth) < count, 'a row less would not hold them');
      }),
      {numRuns: 300},
    );
    assert.ok(fans > 60, `only ${fans} fans`);
  });

  it('has a grid below a single file alone', () => {
    forAll((roots, _, chart) => {
      if (chart.grid) assert.equal(chart.positions.size, rowsOf(chart));
    });
  });

  it('leaves the units as they are', () => {
    fc.assert(fc.property(forests, (roots) => void layoutTree(deepFreeze(roots), 10)));
  });

  it('is none only when the roots do not fit beside each other', () => {
    fc.assert(
      fc.property(forests, widths, (roots, maxWidth) => assert.equal(layoutTree(roots, maxWidth) === null, roots.length > maxWidth)),
    );
  });
});

describe('a chart that is spread', () => {
  const chart = layoutTree([unit('a', unit('b'), unit('c'))], 10)!;

  it('has its units one wide, in the middle of what grew', () => {
    assert.deepEqual(toPlaces(stretchLayout(chart, 4)), {
      width: 4,
      rowCount: 2,
      a: {depth: 0, x: 1.5, parentCentre: undefined},
      b: {depth: 1, x: 0.5, parentCentre: 2},
      c: {depth: 1, x: 2.5, parentCentre: 2},
    });
  });

  it('never shrinks', () => {
    for (const width of [2, 1.5, 0, -1, NaN]) assert.deepEqual(stretchLayout(chart, width), chart, String(width));
  });

  it('keeps its order and its parents, with more room', () => {
    forAll((roots, _, narrow) => {
      const wide = stretchLayout(narrow, narrow.width * 1.5);
      assert.ok(Math.abs(wide.width - narrow.width * 1.5) < nearly);
      assert.deepEqual([...wide.positions.keys()], [...narrow.positions.keys()]);
      for (const {id, children} of preorder(roots)) {
        const place = wide.positions.get(id);
        if (!place) continue;
        assert.ok(place.x > -nearly && place.x + 1 < wide.width + nearly);
        assert.equal(place.depth, narrow.positions.get(id)!.depth);
        for (const child of children) {
          const below = wide.positions.get(child.id);
          if (below) assert.ok(Math.abs(below.parentCentre! - place.x - 0.5) < nearly);
        }
      }
    });
  });
});

/** Holds for every forest and width that have a chart. */
function forAll(check: (roots: readonly TreeNode[], maxWidth: number, chart: TreeLayout) => void): void {
  let charts = 0;
  fc.assert(
    fc.property(forests, widths, (roots, maxWidth) => {
      const chart = layoutTree(roots, maxWidth);
      if (!chart) return;
      charts++;
      check(roots, maxWidth, chart);
    }),
    {numRuns: 300},
  );
  assert.ok(charts > 150, `only ${charts} charts`);
}

function unit(id: string, ...children: TreeNode[]): TreeNode {
  return {id, children};
}

function plant(parents: readonly (number | null)[]): TreeNode[] {
  const units = parents.map((_, i) => ({id: `u${i}`, children: [] as TreeNode[]}));
  parents.forEach((parent, i) => parent !== null && units[parent]!.children.push(units[i]!));
  return units.filter((_, i) => parents[i] === null);
}

/** Rows of units with places; a grid has one of its own. */
function rowsOf({rowCount, grid}: TreeLayout): number {
  return rowCount - Number(grid !== null);
}

/** Units in the drawing whose children are stacked under them. */
function stacksOf(roots: readonly TreeNode[], {positions}: TreeLayout) {
  return preorder(roots).flatMap(({id, children}) => {
    const place = positions.get(id);
    return place && children[0] && !positions.has(children[0].id) ? [{id, ...place, count: children.length}] : [];
  });
}

/** Units as they are read, with their rowCount. */
function preorder(roots: readonly TreeNode[], depth = 0): (TreeNode & {depth: number})[] {
  return roots.flatMap((each) => [{...each, depth}, ...preorder(each.children, depth + 1)]);
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}

function toPlaces(chart: TreeLayout | null) {
  return chart && {width: chart.width, rowCount: chart.rowCount, ...Object.fromEntries(chart.positions)};
}
