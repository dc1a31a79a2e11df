import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {deepFreeze} from '../testing/node/test-data.js';
import {layoutTree, stretchLayout, type TreeLayout, type TreeNode} from './tree-layout.js';

/** Largest rounding error of a sum of lengths. */
const tolerance = 1e-6;

const widths = fc.oneof(fc.integer({min: 1, max: 30}), fc.double({min: 1, max: 30, noNaN: true}), fc.constant(Infinity));

/** Forests of up to 60 units. Each number selects a parent among the earlier units; `null` selects the previous one. */
const forests = fc
  .array(fc.oneof(fc.nat({max: 1000}), fc.constant(null)), {minLength: 1, maxLength: 60})
  .chain((numbers) => fc.record({numbers: fc.constant(numbers), rootCount: fc.integer({min: 1, max: 4})}))
  .map(({numbers, rootCount}) => makeForest(numbers.map((number, i) => (i < rootCount ? null : number === null ? i - 1 : number % i))));

describe('layoutTree', () => {
  it('centres parents over their children in three rows', () => {
    // a has the children a1 and a2. a1 has a11 and a12, and a2 has a21. b is a second root.
    const roots = [unit('a', unit('a1', unit('a11'), unit('a12')), unit('a2', unit('a21'))), unit('b')];
    assert.deepEqual(toPlainObject(layoutTree(roots, 10)), {
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

  it('stacks children that do not fit in a row, and fills upper rows first', () => {
    const roots = [unit('a', unit('b', unit('b1'), unit('b2'), unit('b3')), unit('c', unit('c1'), unit('c2')))];
    const idsByWidth: Readonly<Record<number, string>> = {
      1: 'a',
      1.9: 'a',
      2: 'a b c',
      3: 'a b c c1 c2', // The three children of b would need a fourth column.
      3.9: 'a b c c1 c2',
      4: 'a b c b1 b2 b3',
      5: 'a b c b1 b2 b3 c1 c2',
      9: 'a b c b1 b2 b3 c1 c2',
    };
    for (const [maxWidth, ids] of Object.entries(idsByWidth)) {
      assert.deepEqual([...layoutTree(roots, Number(maxWidth))!.positions.keys()].sort(), ids.split(' ').sort(), maxWidth);
    }
  });

  it('keeps the space below a stack free', () => {
    // The children of c would fit below b, but the stack of b has that column down to the bottom.
    const roots = [unit('a', unit('b', unit('b1'), unit('b2'), unit('b3')), unit('c', unit('c1'), unit('c2')))];
    const {positions, width} = layoutTree(roots, 3)!;
    assert.equal(width, 3);
    assert.deepEqual(
      ['b', 'c', 'c1', 'c2'].map((id) => positions.get(id)!.x),
      [0, 1.5, 1, 2],
    );
  });

  it('returns null without roots, or if they do not fit in a row', () => {
    assert.equal(layoutTree([], 10), null);
    assert.equal(layoutTree([unit('a'), unit('b'), unit('c')], 2.9), null);
    assert.equal(layoutTree([unit('a'), unit('b'), unit('c')], 3)?.width, 3);
  });

  it('returns a layout of width 1 for a single unit', () => {
    assert.deepEqual(toPlainObject(layoutTree([unit('a')], 1)), {width: 1, rowCount: 1, a: {depth: 0, x: 0, parentCentre: undefined}});
  });

  it('throws for a width below 1', () => {
    for (const width of [0, 0.99, -1, NaN, -Infinity]) assert.throws(() => layoutTree([unit('a')], width), RangeError, String(width));
  });

  it('lays out 1,000 children or 100,000 levels without recursion', () => {
    const flat = layoutTree([unit('a', ...Array.from({length: 1000}, (_, i) => unit(`c${i}`)))], 1000)!;
    assert.deepEqual([flat.width, flat.rowCount, flat.positions.size], [1000, 2, 1001]);

    const count = 100_000;
    let path = unit(`p${count - 1}`);
    for (let i = count - 2; i >= 0; i--) path = unit(`p${i}`, path);
    const deep = layoutTree([path], 1)!;
    // Deeper units are stacked, since a long chain of boxes says less than a list.
    assert.deepEqual([deep.width, deep.rowCount, deep.positions.size], [1, 10, 10]);
    assert.deepEqual(deep.positions.get('p9'), {depth: 9, x: 0, parentCentre: 0.5});
  });

  it('returns a layout within the width, which begins at 0', () => {
    forAll((roots, maxWidth, chart) => {
      const gridMargin = (id: string) => (chart.grid?.parentId === id ? (chart.grid.columns - 1) / 2 : 0);
      const starts = [...chart.positions].map(([id, {x}]) => x - gridMargin(id));
      const ends = [...chart.positions].map(([id, {x}]) => x + 1 + gridMargin(id));
      assert.ok(chart.width <= maxWidth);
      assert.ok(Math.abs(min(starts)) < tolerance);
      assert.ok(Math.abs(chart.width - max(ends)) < tolerance);
    });
  });

  it('keeps the feed’s order in each row, without overlaps', () => {
    forAll((roots, _, chart) => {
      const inRows = preorder(roots).filter(({id}) => chart.positions.has(id));
      for (let depth = 0; depth < rowsOf(chart); depth++) {
        const row = inRows.map(({id}) => chart.positions.get(id)!).filter((position) => position.depth === depth);
        assert.ok(row.length > 0);
        row.forEach(({x}, i) => assert.ok(i === 0 || x - row[i - 1]!.x >= 1 - tolerance, `${row[i - 1]?.x} and ${x}`));
      }
    });
  });

  it('puts each parent in the middle of its children, and gives them its centre', () => {
    forAll((roots, _, chart) => {
      for (const {id, children} of preorder(roots)) {
        const parent = chart.positions.get(id);
        const childPositions = children.map((child) => chart.positions.get(child.id)!);
        if (!parent || !childPositions[0]) continue;
        const [first, last] = [childPositions[0].x, childPositions.at(-1)!.x];
        assert.ok(parent.x >= first - tolerance && parent.x <= last + tolerance);
        assert.ok(Math.abs(parent.x - (first + last) / 2) < tolerance);
        for (const child of childPositions) assert.ok(Math.abs(child.parentCentre! - parent.x - 0.5) < tolerance);
      }
      for (const {id} of roots) assert.equal(chart.positions.get(id)!.parentCentre, undefined);
    });
  });

  it('gives each unit a position at its depth, or stacks it together with its siblings', () => {
    forAll((roots, _, chart) => {
      let count = 0;
      for (const {id, depth, children} of preorder(roots)) {
        const position = chart.positions.get(id);
        if (position) assert.equal(position.depth, depth, id);
        const inRow = children.filter((child) => chart.positions.has(child.id));
        assert.ok(inRow.length === 0 || (position && inRow.length === children.length), `children of ${id}`);
        count += position ? 1 : 0;
      }
      for (const {id} of roots) assert.ok(chart.positions.has(id));
      assert.equal(chart.positions.size, count);
      assert.equal(rowsOf(chart), max([...chart.positions.values()].map(({depth}) => depth)) + 1);
      assert.ok(rowsOf(chart) <= 10);
    });
  });

  it('puts no unit below a stack', () => {
    forAll((roots, _, chart) => {
      for (const {id, x, depth} of stacksOf(roots, chart)) {
        for (const [other, position] of chart.positions) {
          assert.ok(position.depth <= depth || Math.abs(position.x - x) >= 1 - tolerance, `${other} below ${id}`);
        }
      }
    });
  });

  it('stacks children only if a row of them would need more columns than fit', () => {
    forAll((roots, maxWidth, chart) => {
      // Each unit without a row of children takes up one column.
      const hasRowBelow = (each: TreeNode) => each.children.some((child) => chart.positions.has(child.id));
      const columns = preorder(roots).filter((each) => chart.positions.has(each.id) && !hasRowBelow(each)).length;
      for (const {id, depth, count} of stacksOf(roots, chart)) {
        assert.ok(depth === 9 || columns + count - 1 > maxWidth, `${count} below ${id} and ${columns} columns in ${maxWidth}`);
      }
    });
  });

  it('puts children in a grid if no other unit has a row', () => {
    const children = (count: number) => Array.from({length: count}, (_, i) => unit(`c${i}`));
    const gridOf = (count: number, maxWidth: number) => layoutTree([unit('a', unit('b', ...children(count)))], maxWidth)!.grid;
    // Six children in a width of five are three columns of two, not four of one and a fifth of two.
    assert.deepEqual(gridOf(6, 5), {parentId: 'b', columns: 3, rows: 2});
    assert.deepEqual(gridOf(9, 5.9), {parentId: 'b', columns: 5, rows: 2});
    assert.deepEqual(gridOf(1000, 4), {parentId: 'b', columns: 4, rows: 250});
    for (const [count, maxWidth] of [
      [5, 5], // They fit in a row.
      [1, 5],
      [0, 5],
      [6, 1], // One column is a stack.
    ] as const) {
      assert.equal(gridOf(count, maxWidth), null, `${count} in ${maxWidth}`);
    }
    const chart = layoutTree([unit('a', unit('b', ...children(6)))], 5)!;
    assert.deepEqual(toPlainObject(chart), {
      width: 3,
      rowCount: 3, // The grid counts as a row.
      a: {depth: 0, x: 1, parentCentre: undefined},
      b: {depth: 1, x: 1, parentCentre: 1.5},
    });
  });

  it('fills a grid with all children, in as few rows as the width allows', () => {
    const chains = fc.record({
      above: fc.nat({max: 8}),
      count: fc.integer({min: 2, max: 50}),
      maxWidth: fc.double({min: 1, max: 12, noNaN: true}),
    });
    let grids = 0;
    fc.assert(
      fc.property(chains, ({above, count, maxWidth}) => {
        let root = unit('head', ...Array.from({length: count}, (_, i) => unit(`c${i}`, unit(`below c${i}`))));
        for (let i = 0; i < above; i++) root = unit(`above ${i}`, root);
        const {grid, positions, rowCount, width} = layoutTree([root], maxWidth)!;
        assert.equal(grid !== null, count > Math.floor(maxWidth) && maxWidth >= 2);
        if (!grid) return;
        grids++;
        assert.equal(grid.parentId, 'head');
        assert.deepEqual([positions.size, rowCount, width], [above + 1, above + 2, grid.columns]);
        assert.ok(grid.columns > 1 && grid.columns <= maxWidth);
        assert.ok(grid.columns * grid.rows >= count && (grid.columns - 1) * grid.rows < count, 'a column is empty');
        assert.ok((grid.rows - 1) * Math.floor(maxWidth) < count, 'fewer rows would do');
      }),
      {numRuns: 300},
    );
    assert.ok(grids > 60, `only ${grids} grids`);
  });

  it('has a grid only below a chain of single units', () => {
    forAll((roots, _, chart) => {
      if (chart.grid) assert.equal(chart.positions.size, rowsOf(chart));
    });
  });

  it('does not modify the units', () => {
    fc.assert(fc.property(forests, (roots) => void layoutTree(deepFreeze(roots), 10)));
  });

  it('returns null only if the roots do not fit in a row', () => {
    fc.assert(
      fc.property(forests, widths, (roots, maxWidth) => assert.equal(layoutTree(roots, maxWidth) === null, roots.length > maxWidth)),
    );
  });
});

describe('stretchLayout', () => {
  const chart = layoutTree([unit('a', unit('b'), unit('c'))], 10)!;

  it('keeps units 1 wide, in the middle of their space', () => {
    assert.deepEqual(toPlainObject(stretchLayout(chart, 4)), {
      width: 4,
      rowCount: 2,
      a: {depth: 0, x: 1.5, parentCentre: undefined},
      b: {depth: 1, x: 0.5, parentCentre: 2},
      c: {depth: 1, x: 2.5, parentCentre: 2},
    });
  });

  it('does not shrink a layout', () => {
    for (const width of [2, 1.5, 0, -1, NaN]) assert.deepEqual(stretchLayout(chart, width), chart, String(width));
  });

  it('keeps rows, order and parents', () => {
    forAll((roots, _, narrow) => {
      const wide = stretchLayout(narrow, narrow.width * 1.5);
      assert.ok(Math.abs(wide.width - narrow.width * 1.5) < tolerance);
      assert.deepEqual([...wide.positions.keys()], [...narrow.positions.keys()]);
      for (const {id, children} of preorder(roots)) {
        const position = wide.positions.get(id);
        if (!position) continue;
        assert.ok(position.x > -tolerance && position.x + 1 < wide.width + tolerance);
        assert.equal(position.depth, narrow.positions.get(id)!.depth);
        for (const child of children) {
          const childPosition = wide.positions.get(child.id);
          if (childPosition) assert.ok(Math.abs(childPosition.parentCentre! - position.x - 0.5) < tolerance);
        }
      }
    });
  });
});

/** Checks the layouts of many forests in many widths. */
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

function makeForest(parents: readonly (number | null)[]): TreeNode[] {
  const units = parents.map((_, i) => ({id: `u${i}`, children: [] as TreeNode[]}));
  parents.forEach((parent, i) => parent !== null && units[parent]!.children.push(units[i]!));
  return units.filter((_, i) => parents[i] === null);
}

/** Number of rows of units with positions, which excludes a grid. */
function rowsOf({rowCount, grid}: TreeLayout): number {
  return rowCount - Number(grid !== null);
}

/** Units with a stack below them. */
function stacksOf(roots: readonly TreeNode[], {positions}: TreeLayout) {
  return preorder(roots).flatMap(({id, children}) => {
    const position = positions.get(id);
    return position && children[0] && !positions.has(children[0].id) ? [{id, ...position, count: children.length}] : [];
  });
}

/** All units in preorder, with their depths. */
function preorder(roots: readonly TreeNode[], depth = 0): (TreeNode & {depth: number})[] {
  return roots.flatMap((each) => [{...each, depth}, ...preorder(each.children, depth + 1)]);
}

function min(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function max(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}

function toPlainObject(chart: TreeLayout | null) {
  return chart && {width: chart.width, rowCount: chart.rowCount, ...Object.fromEntries(chart.positions)};
}
