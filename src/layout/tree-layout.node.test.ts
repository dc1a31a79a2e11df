import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {deepFreeze} from '../testing/node/test-data.js';
import {centreLayout, layoutTree, type TreeLayout} from './tree-layout.js';
import type {TreeNode} from './tree-node.js';

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
      width: 4,
      rowCount: 3,
      a: {depth: 0, x: 1.25, parentCentre: undefined},
      b: {depth: 0, x: 3, parentCentre: undefined},
      a1: {depth: 1, x: 0.5, parentCentre: 1.75},
      a2: {depth: 1, x: 2, parentCentre: 1.75},
      a11: {depth: 2, x: 0, parentCentre: 1},
      a12: {depth: 2, x: 1, parentCentre: 1},
      a21: {depth: 2, x: 2, parentCentre: 2.5},
    });
  });

  it('gives the free width to the highest stack, until all children are in rows', () => {
    const roots = [unit('a', unit('b', unit('b1'), unit('b2'), unit('b3')), unit('c', unit('c1'), unit('c2')))];
    const rowsAndGrids: Readonly<Record<number, string>> = {
      1: 'a: 0',
      1.9: 'a: 0',
      2: 'a b c',
      3: 'a b c, b: 0 2', // Two columns, of two and one. The two children of c are stacked.
      3.9: 'a b c, b: 0 2',
      4: 'a b c b1 b2 b3',
      5: 'a b c b1 b2 b3 c1 c2',
      9: 'a b c b1 b2 b3 c1 c2',
    };
    for (const [maxWidth, expected] of Object.entries(rowsAndGrids)) {
      const {positions, grids} = layoutTree(roots, Number(maxWidth))!;
      const rows = [...positions.keys()].join(' ');
      const ofGrids = [...grids].map(([id, {starts}]) => `, ${id}: ${starts.join(' ')}`).join('');
      assert.equal(`${rows}${ofGrids}`, expected.startsWith('a:') ? 'a' : expected, maxWidth);
    }
  });

  it('uses the space below leaves for the children of their sibling', () => {
    const children = Array.from({length: 6}, (_, i) => unit(`c${i}`));
    const {width, positions, grids, rowCount} = layoutTree([unit('a', unit('b1'), unit('b2', ...children), unit('b3'))], 3)!;
    assert.deepEqual(
      [width, rowCount, positions.get('b2')!.x, grids.get('b2')],
      [3, 3, 1, {x: 0, starts: [0, 2, 4], spans: [1, 1, 1], width: 3}],
    );
  });

  it('keeps the roots in the middle, also above uneven children', () => {
    const children = Array.from({length: 6}, (_, i) => unit(`d${i}`));
    const {width, positions, grids} = layoutTree([unit('a', unit('b', unit('c1', ...children), unit('c2')))], 3)!;
    assert.deepEqual([width, grids.get('c1')], [3, {x: 0, starts: [0, 2, 4], spans: [1, 1, 1], width: 3}]);
    assert.deepEqual(
      ['a', 'b', 'c1', 'c2'].map((id) => positions.get(id)!.x),
      [1, 1, 0.5, 1.5],
    );
  });

  it('does not use that space while each leaf can have a column of its own', () => {
    // Boxes in four of six columns are as wide as in three.
    const {positions} = layoutTree([unit('a', unit('b1'), unit('b2', unit('c1'), unit('c2'), unit('c3')))], 6)!;
    assert.deepEqual(
      [...positions.values()].map(({x}) => x),
      [1, 0, 2, 1, 2, 3],
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

  it('returns a layout within the width', () => {
    forAll((roots, maxWidth, chart) => {
      assert.ok(chart.width <= maxWidth);
      for (const {x, end} of areasOf(roots, chart)) assert.ok(x > -tolerance && end < chart.width + tolerance);
    });
  });

  it('keeps the feed’s order in each row, without overlaps', () => {
    forAll((roots, _, chart) => {
      for (let depth = 0; depth < chart.rowCount; depth++) {
        const row = areasOf(roots, chart).filter(({top, bottom}) => top <= depth && bottom > depth);
        assert.ok(row.length > 0);
        row
          .sort((a, b) => a.x - b.x)
          .forEach(({x, id}, i) => assert.ok(i === 0 || x > row[i - 1]!.end - tolerance, `${row[i - 1]?.id} and ${id}`));
        const inFeed = preorder(roots).filter(({id, depth: own}) => chart.positions.has(id) && own === depth);
        inFeed.forEach(({id}, i) => assert.ok(i === 0 || chart.positions.get(id)!.x > chart.positions.get(inFeed[i - 1]!.id)!.x));
      }
    });
  });

  it('puts a single root in the middle of its children', () => {
    forAll((roots, _, chart) => {
      const [{id, children}, sibling] = roots as [TreeNode, TreeNode?];
      if (sibling || !children[0]) return;
      const grid = chart.grids.get(id);
      const xs = grid ? [grid.x, grid.x + grid.width - 1] : children.map((child) => chart.positions.get(child.id)?.x);
      if (xs[0] === undefined) return;
      assert.ok(Math.abs(chart.positions.get(id)!.x - (xs[0] + xs.at(-1)!) / 2) < tolerance);
    });
  });

  it('gives children the centre of their parent, and lines that meet no other parent’s lines', () => {
    forAll((roots, _, chart) => {
      const linesByDepth = new Map<number, [number, number][]>();
      for (const {id, depth, children} of preorder(roots)) {
        const x = chart.positions.get(id)?.x;
        if (x === undefined) continue;
        const childPositions = children.flatMap((child) => chart.positions.get(child.id) ?? []);
        const grid = chart.grids.get(id);
        for (const {parentCentre} of childPositions) assert.ok(Math.abs(parentCentre! - x - 0.5) < tolerance);
        const ends = grid ? [grid.x, grid.x + grid.width - 0.5] : childPositions.map((child) => child.x + 0.5);
        if (!ends.length) continue;
        const line: [number, number] = [Math.min(x + 0.5, ...ends), Math.max(x + 0.5, ...ends)];
        linesByDepth.set(depth, [...(linesByDepth.get(depth) ?? []), line]);
      }
      for (const lines of linesByDepth.values()) {
        lines.sort(([a], [b]) => a - b).forEach(([start], i) => assert.ok(i === 0 || start > lines[i - 1]![1] + 0.1));
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
      const depths = [...chart.positions].map(([id, {depth}]) => depth + (chart.grids.has(id) ? 2 : 1));
      assert.equal(chart.rowCount, Math.max(...depths));
      assert.ok(chart.rowCount <= 11);
    });
  });

  it('has no more than three leaf siblings below each other if one more column would fit', () => {
    let stacks = 0;
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 0, max: 9}), {minLength: 1, maxLength: 5}),
        fc.integer({min: 3, max: 12}),
        (counts, maxWidth) => {
          const leaves = (branch: number, count: number) => Array.from({length: count}, (_, i) => unit(`${branch}-${i}`));
          const root = unit('a', ...counts.map((count, i) => unit(`${i}`, ...leaves(i, count))));
          const chart = layoutTree([root], maxWidth)!;
          if (counts.length > maxWidth) return;
          for (const [i, count] of counts.entries()) {
            if (count === 0 || chart.positions.has(`${i}-0`)) continue;
            const starts = chart.grids.get(`${i}`)?.starts ?? [0];
            const longest = Math.max(...starts.map((start, column) => (starts[column + 1] ?? count) - start));
            if (longest <= 3) continue;
            stacks++;
            // The fewest columns in which each stack is lower.
            const columns = Math.ceil(count / (longest - 1));
            assert.ok(
              chart.width + columns - starts.length > maxWidth,
              `${longest} of ${count} below ${i}, in ${chart.width} of ${maxWidth}`,
            );
          }
        },
      ),
      {numRuns: 300},
    );
    assert.ok(stacks > 50, `only ${stacks} stacks`);
  });

  it('has columns in a column that is wider than a box, which has no list of more than three leaves itself', () => {
    const makeLeaves = (id: string, count: number) => Array.from({length: count}, (_, i) => unit(`${id}${i}`));
    // Three columns of one width would be seven boxes high. With six leaves in two columns, the others are four boxes high.
    const root = unit('a', unit('b', ...makeLeaves('b', 6)), unit('c'), unit('d'), unit('e'));
    const {width, grids, nested, rowCount} = layoutTree([root], 3)!;
    assert.deepEqual([width, rowCount, [...nested!]], [3, 2, ['b']]);
    assert.deepEqual(Object.fromEntries(grids), {
      a: {x: 0, starts: [0, 1], spans: [2, 1], width: 3},
      b: {x: 0, starts: [0, 3], spans: [1, 1], width: 2},
    });
    assert.equal(layoutTree([root], 2)!.nested, undefined);
    forAll((roots, _, chart) => {
      for (const {units, span} of columnsOf(roots, chart)) {
        assert.ok(span === 1 || units.filter(({children}) => !children.length).length <= 3, String(units.map(({id}) => id)));
      }
    });
  });

  it('has columns within the column above them', () => {
    forAll((roots, _, chart) => {
      for (const {units, x, span} of columnsOf(roots, chart)) {
        for (const {id} of units) {
          const grid = chart.grids.get(id);
          if (!grid) continue;
          assert.ok(chart.nested?.has(id) && !chart.positions.has(id));
          assert.ok(grid.starts.length > 1 && grid.x === x && grid.width <= span);
          assert.equal(
            grid.width,
            grid.spans.reduce((sum, each) => sum + each, 0),
          );
        }
      }
      for (const id of chart.nested ?? []) assert.ok(chart.grids.has(id));
    });
  });

  it('counts how often the most indented box is indented', () => {
    const roots = [unit('a', unit('b', unit('b1'), unit('b2'), unit('b3')), unit('c', unit('c1'), unit('c2')))];
    // All below a; b and c in a row, with columns below b and a stack below c; all in rows.
    assert.deepEqual(
      [1, 3, 5].map((width) => layoutTree(roots, width)!.stackDepth),
      [2, 1, 0],
    );
    fc.assert(
      fc.property(forests, widths, (forest, maxWidth) => {
        const layout = layoutTree(forest, maxWidth);
        if (!layout) return;
        let deepest = 0;
        let levels = 0;
        const visit = ({id, children}: TreeNode, indents: number, level: number) => {
          deepest = Math.max(deepest, indents);
          levels = Math.max(levels, level);
          // Columns begin at the edge of their own column.
          const own = layout.nested?.has(id) ? 0 : indents;
          for (const child of children) visit(child, layout.positions.has(child.id) ? 0 : own + 1, level + 1);
        };
        for (const root of forest) visit(root, 0, 1);
        if (levels <= 8) assert.equal(layout.stackDepth, deepest);
        else assert.ok(layout.stackDepth <= Math.min(deepest, 7));
      }),
    );
  });

  it('counts no box below the eighth list, because those are not indented', () => {
    const chain = (levels: number): TreeNode => (levels ? unit(`g${levels}`, chain(levels - 1), unit(`l${levels}`)) : unit('g0'));
    // The root is in the first list. Each group below it has the list of the next level.
    assert.deepEqual(
      [3, 7, 8, 20].map((levels) => layoutTree([chain(levels)], 1)!.stackDepth),
      [3, 7, 7, 7],
    );
  });

  it('deals children out over columns by the heights of their branches', () => {
    const gridOf = (heights: readonly number[], maxWidth: number) => {
      const children = heights.map((height, i) => unit(`${i}`, ...Array.from({length: height - 1}, (_, j) => unit(`${i}-${j}`))));
      return layoutTree([unit('a', ...children)], maxWidth)!.grids.get('a')?.starts;
    };
    // Six children in a width of five are three columns of two, not four of one and a fifth of two.
    assert.deepEqual(gridOf([1, 1, 1, 1, 1, 1], 5), [0, 2, 4]);
    assert.deepEqual(gridOf([1, 1, 1, 1, 1, 1, 1], 3), [0, 3, 5]);
    assert.deepEqual(gridOf([4, 1, 1, 4, 1, 1, 1, 1], 3), [0, 2, 4]);
    assert.deepEqual(gridOf([1, 1, 1, 5], 2), [0, 3]);
    assert.equal(gridOf([1, 1, 1, 1, 1], 5), undefined); // They fit in a row.
  });

  it('keeps the columns of the last layout if there are as many', () => {
    const branches = (count: number) => Array.from({length: count}, (_, i) => unit(`b${i}`));
    const before = layoutTree([unit('a', unit('c0'), unit('c1'), unit('c2'), unit('c3'), unit('c4'))], 2)!;
    assert.deepEqual(before.grids.get('a')!.starts, [0, 3]);
    const expanded = [unit('a', unit('c0', ...branches(4)), unit('c1'), unit('c2'), unit('c3'), unit('c4'))];
    assert.deepEqual(layoutTree(expanded, 2)!.grids.get('a')!.starts, [0, 1]);
    assert.deepEqual(layoutTree(expanded, 2, undefined, before.grids)!.grids.get('a')!.starts, [0, 3]);
    const same = [unit('a', ...expanded[0]!.children.slice(1), unit('c5'))];
    assert.deepEqual(layoutTree(same, 3, undefined, before.grids)!.grids.get('a')!.starts, [0, 2, 4]);
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

describe('centreLayout', () => {
  const chart = layoutTree([unit('a', ...Array.from({length: 9}, (_, i) => unit(`c${i}`)))], 4)!;

  it('moves all units by half of the additional width', () => {
    const wide = centreLayout(chart, 5);
    assert.deepEqual([wide.width, wide.rowCount, wide.height], [5, chart.rowCount, chart.height]);
    for (const [id, {depth, x, parentCentre}] of chart.positions) {
      const expected = {depth, x: x + 1, parentCentre: parentCentre === undefined ? undefined : parentCentre + 1};
      assert.deepEqual(wide.positions.get(id), expected);
    }
    const columns = {starts: [0, 3, 6], spans: [1, 1, 1], width: 3};
    assert.deepEqual(chart.grids.get('a'), {x: 0, ...columns});
    assert.deepEqual(wide.grids.get('a'), {x: 1, ...columns});
  });

  it('does not shrink a layout', () => {
    for (const width of [3, 1.5, 0, -1, NaN]) assert.equal(centreLayout(chart, width), chart, String(width));
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

/** The areas of boxes, stacks and grids. A stack or a grid reaches down to the last row. */
function areasOf(roots: readonly TreeNode[], {positions, grids, rowCount}: TreeLayout) {
  return preorder(roots).flatMap(({id, depth, children}) => {
    const x = positions.get(id)?.x;
    if (x === undefined) return [];
    const grid = grids.get(id);
    const isStack = !grid && children[0] && !positions.has(children[0].id);
    const areas = [{id, x, end: x + 1, top: depth, bottom: isStack ? rowCount : depth + 1}];
    if (grid) areas.push({id: `grid of ${id}`, x: grid.x, end: grid.x + grid.width, top: depth + 1, bottom: rowCount});
    return areas;
  });
}

/** The columns of stacks and grids, also those in other columns, with their start edge and their width. */
function columnsOf(roots: readonly TreeNode[], {positions, grids}: TreeLayout) {
  const columns: {units: readonly TreeNode[]; x: number; span: number}[] = [];
  const visit = ({id, children}: TreeNode, column: {x: number; span: number}) => {
    const inRow = children.some((child) => positions.has(child.id));
    const grid = grids.get(id);
    let x = grid?.x ?? positions.get(id)?.x ?? column.x;
    (grid?.starts ?? [0]).forEach((start, i) => {
      const units = children.slice(start, grid?.starts[i + 1]);
      const own = {x, span: grid?.spans[i] ?? column.span};
      if (units.length && !inRow) columns.push({units, ...own});
      for (const child of units) visit(child, own);
      x += own.span;
    });
  };
  for (const root of roots) visit(root, {x: 0, span: 1});
  return columns;
}

/** All units in preorder, with their depths. */
function preorder(roots: readonly TreeNode[], depth = 0): (TreeNode & {depth: number})[] {
  return roots.flatMap((each) => [{...each, depth}, ...preorder(each.children, depth + 1)]);
}

function toPlainObject(chart: TreeLayout | null) {
  return chart && {width: chart.width, rowCount: chart.rowCount, ...Object.fromEntries(chart.positions)};
}
