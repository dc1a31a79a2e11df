import {hierarchy, tree} from 'd3-hierarchy';
import type {TreeNode} from './tree-node.js';

// Horizontal positions. Lengths are in unit widths, from the start edge of the chart.

/** Children of one unit, or the roots, side by side. */
export interface Row {
  readonly parent: TreeNode | null;
  readonly units: readonly TreeNode[];
  readonly depth: number;
}

/** Returns the number of columns to keep free below a unit that has no row of children, down to the bottom of the chart. */
export type WidthBelow = (unit: TreeNode) => number;

/** The place of a unit in its row. */
interface Place {
  /** Start edge of its box. */
  readonly x: number;
  /** Start edge of the columns below it. */
  readonly areaX: number;
}

export interface PlacedRows {
  readonly width: number;
  readonly places: ReadonlyMap<TreeNode, Place>;
}

/** A node for d3-hierarchy: a unit, or a placeholder that keeps space free. */
interface LayoutNode {
  readonly unit: TreeNode | null;
  readonly children: LayoutNode[];
}

const layoutNodes = tree<LayoutNode>()
  .nodeSize([1, 1])
  .separation(() => 1);

/**
 * Places units in their rows, each above the middle of its children or of the columns below it.
 *
 * @param rows - Parents before their children.
 * @see Buchheim, Jünger, Leipert: Improving Walker's algorithm to run in linear time (2002), which d3-hierarchy implements.
 */
export function placeRows(rows: readonly Row[], widthBelow: WidthBelow): PlacedRows {
  const layout = layoutNodes(hierarchy(toLayoutTree(rows, widthBelow)));
  let [minX, maxX] = [Infinity, -Infinity];
  layout.eachBefore(({x, parent}) => {
    if (!parent) return; // The node that joins the roots is not drawn.
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
  });
  const places = new Map<TreeNode, Place>();
  const width = maxX - minX + 1;
  layout.eachBefore(({x, data, children}) => {
    if (data.unit) places.set(data.unit, {x: x - minX, areaX: (children?.[0]?.x ?? x) - minX});
  });
  centreFirstRow(rows, widthBelow, width, places);
  return {width, places};
}

/**
 * Moves the first row of several units to the middle of the chart, with the single units above it. A unit stays above the columns below
 * it. So there is the same space at both sides of the roots.
 */
function centreFirstRow(rows: readonly Row[], widthBelow: WidthBelow, width: number, places: Map<TreeNode, Place>): void {
  const index = rows.findIndex(({units}) => units.length > 1);
  const {units} = rows[index] ?? {units: []};
  if (rows.length > index + 1) return; // A unit in the row has a row of its own below it.
  let end = 0;
  const moved = units.map((unit, i) => {
    const {x, areaX} = places.get(unit) ?? {x: 0, areaX: 0};
    const columns = widthBelow(unit);
    const middle = (width - units.length) / 2 + i;
    const place = {x: columns ? Math.max(areaX, Math.min(middle, areaX + columns - 1)) : middle, areaX: columns ? areaX : x};
    const fits = place.x >= end;
    end = place.x + 1;
    return fits ? place : null;
  });
  const [first, last] = [moved[0], moved[moved.length - 1]];
  if (!first || !last || moved.includes(null)) return;
  units.forEach((unit, i) => places.set(unit, moved[i] ?? first));
  for (const {units: above} of rows.slice(0, index)) {
    for (const unit of above) places.set(unit, {x: (first.x + last.x) / 2, areaX: 0});
  }
}

/** Builds the tree for d3-hierarchy, with a root that joins the forest. */
function toLayoutTree(rows: readonly Row[], widthBelow: WidthBelow): LayoutNode {
  const maxDepth = Math.max(...rows.map(({depth}) => depth)) + 1;
  const root: LayoutNode = {unit: null, children: []};
  const nodes = new Map<TreeNode | null, LayoutNode>([[null, root]]);
  const parents = new Set(rows.map(({parent}) => parent));
  for (const {parent, units, depth} of rows) {
    for (const unit of units) {
      const node: LayoutNode = {unit, children: []};
      nodes.get(parent)?.children.push(node);
      nodes.set(unit, node);
      if (parents.has(unit)) continue;
      for (let i = widthBelow(unit); i > 0; i--) node.children.push(createColumn(maxDepth - depth));
    }
  }
  return root;
}

/** Creates a chain of placeholders. Without them, a neighbour's children could move in. */
function createColumn(length: number): LayoutNode {
  let column: LayoutNode = {unit: null, children: []};
  for (let i = 1; i < length; i++) column = {unit: null, children: [column]};
  return column;
}
