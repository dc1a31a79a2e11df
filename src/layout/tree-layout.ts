import {balanceColumns, highestColumn} from './balance-columns.js';
import {stackGap} from './box-size.js';
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

/** Columns of boxes in the rows below a unit. Its children fill the columns in the feed's order. */
export interface ChildGrid {
  /** Start edge of the first column. Each column is 1 wide. */
  readonly x: number;
  /** Index of the first child in each column. There are at least two columns. */
  readonly starts: readonly number[];
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
  /** Estimated height in em, without space for relations. */
  readonly height: number;
}

/** Estimates the height of a box in em. A box in a stack or a grid is narrower than one in a row. */
export type EstimateHeight<N extends TreeNode = TreeNode> = (unit: N, isStacked: boolean) => number;

/** Deepest row. Deeper units are stacked, since a long chain of single boxes says less than a list. */
const maxRows = 10;
/** Height of the gap between two rows, in em. */
const rowGap = 2.5;
/** A change must make a stack lower by this, in em. Estimates are not more precise. */
const minGain = 1;

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
  const heights = measureUnits(roots, estimateHeight as EstimateHeight);
  // Either each leaf in a row has a column of its own, or its siblings' children may use the space below it.
  const [own, shared] = [1, 0].map((leafWidth) => planTree(roots, maxWidth, leafWidth, heights)) as [Plan, Plan];
  // Boxes of a narrower chart are wider, up to a limit.
  const widthOf = (plan: Plan) => Math.max(plan.width, maxWidth - 2);
  const isShared = shared.height < own.height - minGain || (shared.height <= own.height + minGain && widthOf(shared) < widthOf(own));
  const {rows, grids: startsOf, widthBelow, height} = isShared ? shared : own;
  const {width, places} = placeRows(rows, widthBelow);
  const positions = new Map<string, UnitPosition>();
  const grids = new Map<string, ChildGrid>();
  let rowCount = 0;
  for (const {parent, units, depth} of rows) {
    const parentX = parent ? places.get(parent)?.x : undefined;
    const parentCentre = parentX === undefined ? undefined : parentX + 0.5;
    for (const unit of units) {
      const {x, areaX} = places.get(unit) ?? {x: 0, areaX: 0};
      positions.set(unit.id, {depth, x, parentCentre});
      const starts = startsOf.get(unit);
      rowCount = Math.max(rowCount, depth + (starts ? 2 : 1));
      if (!starts) continue;
      const lastStarts = last?.get(unit.id)?.starts;
      const isSame = lastStarts?.length === starts.length && (lastStarts[starts.length - 1] ?? 0) < unit.children.length;
      grids.set(unit.id, {x: areaX, starts: isSame ? lastStarts : starts});
    }
  }
  return {width, rowCount, positions, grids, height};
}

/** Estimated heights of one unit, in em. */
interface UnitHeights {
  /** Its box in a row. */
  readonly box: number;
  /** Its box and those of its descendants in a stack, with a gap above each. */
  readonly stack: number;
}

function measureUnits(roots: readonly TreeNode[], estimateHeight: EstimateHeight): Map<TreeNode, UnitHeights> {
  const units = [...roots];
  for (const unit of units) for (const child of unit.children) units.push(child);
  const heights = new Map<TreeNode, UnitHeights>();
  for (const unit of units.reverse()) {
    let stack = estimateHeight(unit, true) + stackGap;
    for (const child of unit.children) stack += heights.get(child)?.stack ?? 0;
    heights.set(unit, {box: estimateHeight(unit, false), stack});
  }
  return heights;
}

/** Which units have a row of children or a grid. All others with children have a stack. */
interface Plan {
  readonly rows: readonly Row[];
  /** First child in each column, by the unit above the grid. */
  readonly grids: ReadonlyMap<TreeNode, readonly number[]>;
  readonly widthBelow: WidthBelow;
  /** Width of the chart, in unit widths. */
  readonly width: number;
  /** Estimated height of the chart, in em. */
  readonly height: number;
}

/** @param leafWidth - Width of the area below a leaf that no other unit may use: 1 or 0. */
function planTree(roots: readonly TreeNode[], maxWidth: number, leafWidth: number, heights: ReadonlyMap<TreeNode, UnitHeights>): Plan {
  const expanded = new Set<TreeNode>();
  const grids = new Map<TreeNode, readonly number[]>();
  const widthBelow = (unit: TreeNode) => grids.get(unit)?.length ?? (unit.children.length ? 1 : leafWidth);
  const boxOf = (unit: TreeNode) => heights.get(unit)?.box ?? 0;
  const itemsOf = (unit: TreeNode) => unit.children.map((child) => heights.get(child)?.stack ?? 0);
  /** Height of a unit with its descendants, unless they are in rows. */
  const heightBelow = (unit: TreeNode, rowHeight: number) => {
    const starts = grids.get(unit);
    const items = itemsOf(unit);
    return starts ? rowHeight + rowGap + highestColumn(items, starts) - stackGap : boxOf(unit) + highestColumn(items, [0]);
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
  /** Gives a unit the smallest number of columns that makes its stack lower. Returns whether there is one. */
  const widen = (unit: TreeNode, depth: number) => {
    const items = itemsOf(unit);
    const last = grids.get(unit);
    const lastHeight = highestColumn(items, last ?? [0]);
    for (let columns = (last?.length ?? 1) + 1; columns <= Math.min(items.length, maxWidth); columns++) {
      const starts = balanceColumns(items, columns);
      if (highestColumn(items, starts) > lastHeight - minGain) continue;
      const isRow = starts.length === items.length && depth < maxRows && unit.children.every((child) => !child.children.length);
      if (isRow) expanded.add(unit);
      else grids.set(unit, starts);
      const next = measure();
      if (next.width <= maxWidth && next.height <= measured.height && (next.bottoms.get(unit) ?? 0) < (measured.bottoms.get(unit) ?? 0)) {
        if (isRow) grids.delete(unit);
        measured = next;
        return true;
      }
      expanded.delete(unit);
      if (last) grids.set(unit, last);
      else grids.delete(unit);
      if (next.width > maxWidth) break;
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
    if (expanded.has(unit) || depth >= maxRows || unit.children.some((child) => child.children.length)) continue;
    expanded.add(unit);
    const next = measure();
    if (next.width <= maxWidth && next.height <= measured.height) {
      grids.delete(unit);
      measured = next;
    } else expanded.delete(unit);
  }
  return {...measured, grids, widthBelow};
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
