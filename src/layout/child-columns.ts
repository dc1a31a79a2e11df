import {balanceColumns} from './balance-columns.js';
import {stackGap} from './box-size.js';
import type {TreeNode} from './tree-node.js';

/** Columns of children, side by side. The children fill them in the feed's order. */
export interface Columns {
  /** Index of the first child in each column. */
  readonly starts: readonly number[];
  /** Width of each column, in unit widths. Units in a wide column may have columns of their own below them. */
  readonly spans: readonly number[];
  /** Width of all columns together, in unit widths. */
  readonly width: number;
  /** Height of each column in em, with a gap above each box. */
  readonly heights: readonly number[];
  /** Height of the highest column. */
  readonly height: number;
  /** How many times the deepest box is indented. Boxes in columns of their own below a box are indented once. */
  readonly stackDepth: number;
}

/** Children below each other, in one column. */
interface Stack {
  readonly height: number;
  readonly stackDepth: number;
}

/** Estimates the height of a box in em. A box in a stack or a grid is narrower than one in a row. */
export type EstimateHeight<N extends TreeNode = TreeNode> = (unit: N, isStacked: boolean) => number;

/** A change must make a stack lower by this, in em. Estimates are not more precise. */
export const minGain = 1;
/** Longer lists of siblings may be in columns below a unit in a stack. */
const maxListLength = 3;
/** Widest column, in unit widths. */
export const maxSpan = 7;
/** With more units in the chart, all columns are one box wide. Trying others would take a tenth of the time until the chart is drawn. */
const maxUnits = 100;

/** Deals the units of stacks out over columns, by their estimated heights. Not recursive. */
export interface ColumnPlanner {
  /** Returns the columns below a unit, in a column of some width. A single column is a stack. */
  readonly columnsBelow: (unit: TreeNode, span: number) => Columns;
  /** Whether children get lower in a column that is wider than a box. */
  readonly canSpread: (children: readonly TreeNode[]) => boolean;
  /** Deals children out over columns of some width, so that the highest one is as low as possible. */
  readonly deal: (children: readonly TreeNode[], width: number) => Columns;
}

/** Columns of a unit without children. */
const childless: Columns[] = [{starts: [0], spans: [1], width: 1, heights: [0], height: 0, stackDepth: 0}];

export function planColumns(roots: readonly TreeNode[], estimateHeight: EstimateHeight): ColumnPlanner {
  /** Height of each box in a stack, with its gap. */
  const boxes = new Map<TreeNode, number>();
  /** Columns below each unit, for each width of the column that it is in. A unit has one entry if they are all the same. */
  const columns = new Map<TreeNode, Columns[]>();
  /** Units that may have columns below them in a wide column, the lowest ones first. */
  const spreading = new Set<TreeNode>();
  let maxKnownSpan = 1;

  const canSpread = (children: readonly TreeNode[]) => children.some((child) => spreading.has(child));
  const columnsBelow = (unit: TreeNode, span: number) => {
    while (maxKnownSpan < Math.min(span, maxSpan)) {
      maxKnownSpan++;
      for (const each of spreading) {
        columns
          .get(each)
          ?.push(each.children.length > maxListLength ? deal(each.children, maxKnownSpan) : single(each.children, maxKnownSpan));
      }
    }
    const known = columns.get(unit) as Columns[];
    return known[Math.min(span, known.length) - 1] as Columns;
  };
  const heightOf = (unit: TreeNode, span: number) => (boxes.get(unit) ?? 0) + columnsBelow(unit, span).height;
  const stack = (children: readonly TreeNode[], start: number, end: number, span: number): Stack => {
    let [height, stackDepth] = [0, 0];
    for (let i = start; i < end; i++) {
      const child = children[i] as TreeNode;
      const below = columnsBelow(child, span);
      height += (boxes.get(child) ?? 0) + below.height;
      stackDepth = Math.max(stackDepth, below.stackDepth + Number(below.starts.length < 2));
    }
    return {height, stackDepth};
  };
  const join = (starts: readonly number[], spans: readonly number[], stacks: readonly Stack[]): Columns => {
    let [width, height, stackDepth] = [0, 0, 0];
    stacks.forEach((column, i) => {
      width += spans[i] ?? 1;
      height = Math.max(height, column.height);
      stackDepth = Math.max(stackDepth, column.stackDepth);
    });
    return {starts, spans, width, heights: stacks.map((column) => column.height), height, stackDepth};
  };
  /** One column of some width. */
  const single = (children: readonly TreeNode[], span: number) => join([0], [span], [stack(children, 0, children.length, span)]);
  /** Widens the highest columns while that makes them lower. A column with a long list of leaves stays as wide as a box. */
  const spread = (children: readonly TreeNode[], starts: readonly number[], width: number) => {
    const endOf = (column: number) => starts[column + 1] ?? children.length;
    const spans = starts.map(() => 1);
    const stacks = starts.map((start, i) => stack(children, start, endOf(i), 1));
    let best = join(starts, [...spans], stacks);
    let next = best;
    while (next.width < width && canSpread(children)) {
      const highest = next.heights.indexOf(next.height);
      const [start, end] = [starts[highest] ?? 0, endOf(highest)];
      const leaves = children.slice(start, end).filter((child) => !child.children.length);
      if (leaves.length > maxListLength) break;
      const span = (spans[highest] ?? 1) + 1;
      spans[highest] = span;
      stacks[highest] = stack(children, start, end, span);
      next = join(starts, [...spans], stacks);
      if (next.height < best.height) best = next;
    }
    return best;
  };
  /** Results of `deal`, by children and width. */
  const dealt = new Map<readonly TreeNode[], Columns[]>();
  const deal = (children: readonly TreeNode[], width: number) => {
    const known = dealt.get(children) ?? [];
    dealt.set(children, known);
    return (known[width] ??= dealAnew(children, width));
  };
  const dealAnew = (children: readonly TreeNode[], width: number) => {
    const heights = children.map((child) => heightOf(child, 1));
    let best: Columns | undefined;
    for (let count = Math.min(width, children.length); count > 0; count--) {
      const next = spread(children, balanceColumns(heights, count), width);
      if (!best || next.height < best.height - minGain) best = next;
      if (!canSpread(children)) break;
    }
    return best as Columns;
  };

  const units = [...roots];
  for (const unit of units) for (const child of unit.children) units.push(child);
  for (const unit of units.reverse()) {
    const {children} = unit;
    boxes.set(unit, estimateHeight(unit, true) + stackGap);
    columns.set(unit, children.length ? [single(children, 1)] : childless);
    if (units.length <= maxUnits && (children.length > maxListLength || canSpread(children))) spreading.add(unit);
  }
  return {columnsBelow, canSpread, deal};
}
