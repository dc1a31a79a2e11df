import {hierarchy, tree, type HierarchyNode, type HierarchyPointNode} from 'd3-hierarchy';

/** What a layout needs to know of a unit. */
export interface TreeNode {
  readonly id: string;
  readonly children: readonly TreeNode[];
}

/** Where a unit stands. Lengths are in unit widths, from the start edge of the drawing. */
export interface Place {
  /** Depth in the drawing, from 0. Units of one depth share a row. */
  readonly depth: number;
  /** Start edge of the unit, which is 1 wide. */
  readonly x: number;
  /** Centre of the parent; `undefined` for a root. */
  readonly parentCentre: number | undefined;
}

export interface Arrangement {
  /** Width of the drawing, in unit widths. */
  readonly width: number;
  /** Number of rows of units. */
  readonly depths: number;
  /** The units that have a place of their own. Those below them stand stacked under their parent. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Arranges a forest as a chart: each depth a row, children across under their parent as far down as the width allows, and
 * stacked under it below that.
 *
 * @param roots - Units in the feed's order; not modified.
 * @param maxWidth - How wide the chart may become, in unit widths, at least 1.
 * @returns The places, or `null` when not even the roots fit beside each other. O(n log h) for n units of height h.
 * @throws {RangeError} When `maxWidth` is below 1 or not a number: a caller's mistake.
 * @see Buchheim, Jünger, Leipert: Improving Walker's algorithm to run in linear time (2002), which d3-hierarchy follows.
 */
export function arrangeTree(roots: readonly TreeNode[], maxWidth: number): Arrangement | null {
  if (!(maxWidth >= 1)) throw new RangeError(`A chart must be at least one unit wide, got ${maxWidth}`);
  if (roots.length === 0) return null;
  let best: PlacedNode | null = null;
  // Wider means more across, so the deepest depth that fits is found by halving.
  for (let low = 1, high = cut(roots, Infinity).height; low <= high;) {
    const depth = (low + high) >> 1;
    const placed = place(roots, depth);
    if (widthOf(placed) <= maxWidth) {
      best = placed;
      low = depth + 1;
    } else {
      high = depth - 1;
    }
  }
  if (!best) return null;

  const start = startOf(best);
  const places = new Map<string, Place>();
  let depths = 0;
  for (const node of best) {
    if (!node.parent) continue;
    const {parent} = node;
    depths = Math.max(depths, node.depth);
    places.set(node.data.id, {
      depth: node.depth - 1,
      x: node.x - start,
      parentCentre: parent.parent ? parent.x - start + 0.5 : undefined,
    });
  }
  return {width: widthOf(best), depths, places};
}

/**
 * Spreads an arrangement over a greater width: units keep their size, the space between them grows.
 *
 * @param width - In unit widths; a smaller one than the arrangement's changes nothing.
 */
export function spread(arrangement: Arrangement, width: number): Arrangement {
  const scale = width / arrangement.width;
  if (!(scale > 1)) return arrangement;
  const places = new Map<string, Place>();
  for (const [id, {depth, x, parentCentre}] of arrangement.places) {
    places.set(id, {depth, x: (x + 0.5) * scale - 0.5, parentCentre: parentCentre === undefined ? undefined : parentCentre * scale});
  }
  return {...arrangement, width, places};
}

type PlacedNode = HierarchyPointNode<TreeNode>;

/** Lays out the forest down to a depth. */
function place(roots: readonly TreeNode[], depth: number): PlacedNode {
  return tree<TreeNode>()
    .nodeSize([1, 1])
    .separation(() => 1)(cut(roots, depth).root);
}

/**
 * The forest down to a depth, under a root that is not drawn, and how deep it goes.
 *
 * The nodes are joined here: d3 would also work out the height of each, in time by the square of a path's length.
 */
function cut(roots: readonly TreeNode[], depth: number): {root: HierarchyNode<TreeNode>; height: number} {
  const alone = (data: TreeNode) => hierarchy(data, () => undefined);
  const root = alone({id: '', children: roots});
  const pending = [root];
  let height = 0;
  for (let node = pending.pop(); node; node = pending.pop()) {
    height = Math.max(height, node.depth);
    if (node.depth >= depth || node.data.children.length === 0) continue;
    const parent = node;
    node.children = node.data.children.map((child) => Object.assign(alone(child), {parent, depth: parent.depth + 1}));
    for (const child of node.children) pending.push(child);
  }
  return {root, height};
}

function startOf(root: PlacedNode): number {
  let start = Infinity;
  root.each((node) => (start = Math.min(start, node.x)));
  return start;
}

function widthOf(root: PlacedNode): number {
  let end = -Infinity;
  root.each((node) => (end = Math.max(end, node.x)));
  return end - startOf(root) + 1;
}
