import {stackGap} from './box-size.js';
import {maxSpan, minGain, planColumns, type ColumnPlanner, type Columns, type EstimateHeight} from './child-columns.js';
import {placeRows, type Row, type WidthBelow} from './place-rows.js';
import type {TreeNode} from './tree-node.js';

/** The position of a unit's box. Lengths are in unit widths, from the start edge of the chart. */
export interface UnitPosition {
  /** Depth in the tree. A root has depth 0, and units of one depth share a row. */
  readonly depth: number;
  /** Start edge of the box, which is 1 wide. */
  readonly x: number;
  /** Centre of the parent; `undefined` for a root. */
  readonly parentCentre: number | undefined;
}

/** Columns of boxes below a unit. Its children fill the columns in the feed's order. */
export interface ChildGrid {
  /** Start edge of the first column. */
  readonly x: number;
  /** Index of the first child in each column. */
  readonly starts: readonly number[];
  /** Width of each column. */
  readonly spans: readonly number[];
  /** Width of all columns together. */
  readonly width: number;
}

export interface TreeLayout {
  /** Width of the chart, in unit widths. */
  readonly width: number;
  /** Number of rows. A grid begins in the row below its unit. */
  readonly rowCount: number;
  /** Positions by unit id. A unit without a position is in a grid, or stacked below its nearest ancestor that has one. */
  readonly positions: ReadonlyMap<string, UnitPosition>;
  /** Grids by the id of the unit above them. */
  readonly grids: ReadonlyMap<string, ChildGrid>;
  /** Ids of the units in columns that have a grid themselves. `undefined` if there are none. */
  readonly nested: ReadonlySet<string> | undefined;
  /** Estimated height in em, without space for relations. */
  readonly height: number;
  /** How many times the most indented box is indented, at least 0. Each time, it is narrower. */
  readonly stackDepth: number;
}

/** Deepest row. Deeper units are stacked, since a long chain of single boxes says less than a list. */
const maxRows = 10;
/** Lists inside each other whose units are indented, as in ki-org-chart.styles.ts. The list of the roots is the first. */
const maxIndentedLists = 8;
/** Height of the gap between two rows, in em. */
const rowGap = 2.5;

/**
 * Lays out a forest as rows, one for each depth. A row of units with children of their own is drawn where the width allows it, the
 * upper ones first. All other children are stacked below their parent. The remaining width is dealt out to the highest stacks, which
 * become grids of columns, or rows, as long as the chart does not become higher.
 *
 * @param roots - Units in the feed's order; not modified.
 * @param maxWidth - Largest width of the chart, in unit widths, at least 1.
 * @param last - Grids of the last layout. Children keep their columns if the number of columns is the same.
 * @returns The layout, or `null` if the roots do not fit in one row. O(n) for n units in a chart of limited width. Not recursive.
 * @throws {RangeError} If `maxWidth` is below 1 or not a number: a mistake of the caller.
 */
export function layoutTree<N extends TreeNode>(
  roots: readonly N[],
  maxWidth: number,
  estimateHeight: EstimateHeight<N> = () => 5,
  last?: TreeLayout['grids'],
): TreeLayout | null {
  if (!(maxWidth >= 1)) throw new RangeError(`A chart must be at least one unit wide, got ${maxWidth}`);
  if (roots.length === 0 || roots.length > maxWidth) return null;
  const planner = planColumns(roots, estimateHeight as EstimateHeight);
  const boxHeights = new Map<TreeNode, number>();
  const boxOf = (unit: TreeNode) => {
    const height = boxHeights.get(unit) ?? estimateHeight(unit as N, false);
    boxHeights.set(unit, height);
    return height;
  };
  // Either each leaf in a row has a column of its own, or its siblings' children may use the space below it.
  const [own, shared] = [1, 0].map((leafWidth) => planTree(roots, maxWidth, leafWidth, planner, boxOf)) as [Plan, Plan];
  // Boxes of a narrower chart are wider, up to a limit.
  const widthOf = (plan: Plan) => Math.max(plan.width, maxWidth - 2);
  const isShared = shared.height < own.height - minGain || (shared.height <= own.height + minGain && widthOf(shared) < widthOf(own));
  const {rows, grids: columnsByUnit, widthBelow, height, stackDepth} = isShared ? shared : own;
  const {width, places} = placeRows(rows, widthBelow);
  const positions = new Map<string, UnitPosition>();
  const grids = new Map<string, ChildGrid>();
  const nested = new Set<string>();
  const pending: {unit: TreeNode; x: number; columns: Columns}[] = [];
  let rowCount = 0;
  for (const {parent, units, depth} of rows) {
    const parentX = parent ? places.get(parent)?.x : undefined;
    const parentCentre = parentX === undefined ? undefined : parentX + 0.5;
    for (const unit of units) {
      const {x, areaX} = places.get(unit) ?? {x: 0, areaX: 0};
      positions.set(unit.id, {depth, x, parentCentre});
      const columns = columnsByUnit.get(unit);
      rowCount = Math.max(rowCount, depth + (columns ? 2 : 1));
      if (columns) pending.push({unit, x: areaX, columns});
    }
  }
  for (const {unit, x, columns: planned} of pending) {
    const {id, children} = unit;
    const count = planned.starts.length;
    const kept = last?.get(id);
    const isKept = kept?.starts.length === count && kept.width === planned.width && (kept.starts[count - 1] ?? 0) < children.length;
    const {starts, spans, width: gridWidth} = isKept ? kept : planned;
    const isNested = !positions.has(id);
    if (count > 1 || !isNested) grids.set(id, {x, starts, spans, width: gridWidth});
    if (count > 1 && isNested) nested.add(id);
    let columnX = x;
    spans.forEach((span, i) => {
      const inWideColumn = span > 1 ? children.slice(starts[i], starts[i + 1]) : [];
      for (const child of inWideColumn) pending.push({unit: child, x: columnX, columns: planner.columnsBelow(child, span)});
      columnX += span;
    });
  }
  return {width, rowCount, positions, grids, nested: nested.size ? nested : undefined, height, stackDepth};
}

/** Which units have a row of children or a grid. All others with children have a stack. */
interface Plan {
  readonly rows: readonly Row[];
  /** Columns by the unit above the grid. */
  readonly grids: ReadonlyMap<TreeNode, Columns>;
  readonly widthBelow: WidthBelow;
  /** Width of the chart, in unit widths. */
  readonly width: number;
  /** Estimated height of the chart, in em. */
  readonly height: number;
  /** How many times the most indented box is indented. */
  readonly stackDepth: number;
}

/** @param leafWidth - Width of the area below a leaf that no other unit may use: 1 or 0. */
function planTree(
  roots: readonly TreeNode[],
  maxWidth: number,
  leafWidth: number,
  planner: ColumnPlanner,
  boxOf: (unit: TreeNode) => number,
): Plan {
  const expanded = new Set<TreeNode>();
  const grids = new Map<TreeNode, Columns>();
  const columnsBelow = (unit: TreeNode) => grids.get(unit) ?? planner.columnsBelow(unit, 1);
  const widthBelow = (unit: TreeNode) => grids.get(unit)?.width ?? (unit.children.length ? 1 : leafWidth);
  /** Height of a unit with its descendants, unless they are in rows. */
  const heightBelow = (unit: TreeNode, rowHeight: number) => {
    const {height} = columnsBelow(unit);
    return grids.has(unit) ? rowHeight + rowGap + height - stackGap : boxOf(unit) + height;
  };

  // Breadth first, since units higher up matter more. The loop also visits the entries that it adds.
  const pending = roots.map((unit) => ({unit, depth: 1}));
  const heads: {readonly unit: TreeNode; readonly depth: number}[] = [];
  for (const entry of pending) {
    const {unit, depth} = entry;
    const {children} = unit;
    const isBranch = children.length === 1 || children.some((child) => child.children.length);
    if (isBranch && depth < maxRows && children.length <= maxWidth) {
      expanded.add(unit);
      if (placeRows(listRows(roots, expanded), widthBelow).width > maxWidth) expanded.delete(unit);
    }
    if (expanded.has(unit)) for (const child of children) pending.push({unit: child, depth: depth + 1});
    else if (children.length) heads.push(entry);
  }

  const measure = () => {
    const rows = listRows(roots, expanded);
    const rowHeights: number[] = [];
    for (const {units, depth} of rows) {
      for (const unit of units) {
        const isStack = unit.children.length > 0 && !expanded.has(unit) && !grids.has(unit);
        rowHeights[depth] = Math.max(rowHeights[depth] ?? 0, isStack ? 0 : boxOf(unit));
      }
    }
    let bottom = -rowGap;
    const tops = rowHeights.map((height) => (bottom += rowGap + height) - height);
    const bottoms = new Map(
      heads.flatMap(({unit, depth}) =>
        expanded.has(unit) ? [] : [[unit, (tops[depth - 1] ?? 0) + heightBelow(unit, rowHeights[depth - 1] ?? 0)] as const],
      ),
    );
    for (const each of bottoms.values()) bottom = Math.max(bottom, each);
    return {rows, bottoms, height: bottom, width: placeRows(rows, widthBelow).width};
  };

  let measured = measure();
  /**
   * Puts the children of a unit in columns, or in a row, if the chart then fits and is not higher.
   *
   * @returns Whether it does so. `null` if the chart would be too wide.
   */
  const arrange = (unit: TreeNode, columns: Columns | null, isLowerOnly = false) => {
    const last = grids.get(unit);
    if (columns) grids.set(unit, columns);
    else expanded.add(unit);
    const next = measure();
    const isLower = (next.bottoms.get(unit) ?? 0) < (measured.bottoms.get(unit) ?? 0);
    const fits = next.width <= maxWidth;
    if (fits && next.height <= measured.height && (isLower || !isLowerOnly)) {
      if (!columns) grids.delete(unit);
      measured = next;
      return true;
    }
    expanded.delete(unit);
    if (last) grids.set(unit, last);
    else grids.delete(unit);
    return fits ? false : null;
  };
  /** Gives a unit the smallest width that makes its stack lower. Returns whether there is one. */
  const widen = (unit: TreeNode, depth: number) => {
    const {children} = unit;
    const last = columnsBelow(unit);
    for (let width = last.width + 1; width <= Math.min(children.length * (planner.canSpread(children) ? maxSpan : 1), maxWidth); width++) {
      const columns = planner.deal(children, width);
      if (columns.height > last.height - minGain) continue;
      const isRow = columns.starts.length === children.length && depth < maxRows && children.every((child) => !child.children.length);
      const isArranged = arrange(unit, isRow ? null : columns, true);
      if (isArranged) return true;
      if (isArranged === null) break;
    }
    return false;
  };
  const active = new Map(heads.map(({unit, depth}) => [unit, depth]));
  while (active.size) {
    const bottomOf = ([unit]: readonly [TreeNode, number]) => measured.bottoms.get(unit) ?? 0;
    let [lowest] = active as Iterable<[TreeNode, number]>;
    for (const entry of active) if (lowest && bottomOf(entry) > bottomOf(lowest)) lowest = entry;
    if (lowest && (!widen(...lowest) || expanded.has(lowest[0]))) active.delete(lowest[0]);
  }
  // Boxes in a row are wider than those in a grid.
  for (const {unit, depth} of heads) {
    if (!expanded.has(unit) && depth < maxRows && unit.children.every((child) => !child.children.length)) arrange(unit, null);
  }
  let stackDepth = 0;
  for (const {unit, depth} of heads) {
    if (!expanded.has(unit)) stackDepth = Math.max(stackDepth, Math.min(columnsBelow(unit).stackDepth, maxIndentedLists - depth));
  }
  return {...measured, grids, widthBelow, stackDepth};
}

function listRows(roots: readonly TreeNode[], expanded: ReadonlySet<TreeNode>): Row[] {
  const rows: Row[] = [{parent: null, units: roots, depth: 0}];
  for (const {units, depth} of rows) {
    for (const unit of units) if (expanded.has(unit)) rows.push({parent: unit, units: unit.children, depth: depth + 1});
  }
  return rows;
}

/** Moves a layout to the middle of a greater width. A width below the layout's own changes nothing. */
export function centreLayout(layout: TreeLayout, width: number): TreeLayout {
  const shift = (width - layout.width) / 2;
  if (!(shift > 0)) return layout;
  const positions = new Map<string, UnitPosition>();
  for (const [id, {depth, x, parentCentre}] of layout.positions) {
    positions.set(id, {depth, x: x + shift, parentCentre: parentCentre === undefined ? undefined : parentCentre + shift});
  }
  const grids = new Map([...layout.grids].map(([id, grid]) => [id, {...grid, x: grid.x + shift}]));
  return {...layout, width, positions, grids};
}
