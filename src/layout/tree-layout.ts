import {hierarchy, tree} from 'd3-hierarchy';

/** The part of a unit that the layout reads. */
export interface TreeNode {
  readonly id: string;
  readonly children: readonly TreeNode[];
}

/** The position of a unit's box. Lengths are in unit widths, from the start edge of the chart. */
export interface UnitPosition {
  /** Depth in the tree. A root has depth 0, and units of one depth share a row. */
  readonly depth: number;
  /** Start edge of the box, which is 1 wide. */
  readonly x: number;
  /** Centre of the parent; `undefined` for a root. */
  readonly parentCentre: number | undefined;
}

/** Columns of boxes below one unit that has more children than fit in a row. Children fill the columns in the feed's order. */
export interface ChildGrid {
  /** Id of the unit whose children are in the grid. */
  readonly parentId: string;
  /** Number of columns; each is 1 wide. */
  readonly columns: number;
  /** Number of children in each column. The last column may have fewer. */
  readonly rows: number;
}

export interface TreeLayout {
  /** Width of the chart, in unit widths. */
  readonly width: number;
  /** Number of rows. A grid counts as the last row. */
  readonly rowCount: number;
  /** Positions by unit id. A unit without a position is stacked below its nearest ancestor that has one. */
  readonly positions: ReadonlyMap<string, UnitPosition>;
  readonly grid: ChildGrid | null;
}

/**
 * Lays out a forest as rows, one for each depth. The children of a unit form a row where the width allows it, and are stacked
 * below the unit otherwise. Units higher up get their row first. If no unit has a row of children, the stack becomes a grid.
 *
 * @param roots - Units in the feed's order; not modified.
 * @param maxWidth - Largest width of the chart, in unit widths, at least 1.
 * @returns The layout, or `null` if the roots do not fit in one row. O(n) for n units. Not recursive.
 * @throws {RangeError} If `maxWidth` is below 1 or not a number: a mistake of the caller.
 * @see Buchheim, Jünger, Leipert: Improving Walker's algorithm to run in linear time (2002), which d3-hierarchy implements.
 */
export function layoutTree(roots: readonly TreeNode[], maxWidth: number): TreeLayout | null {
  if (!(maxWidth >= 1)) throw new RangeError(`A chart must be at least one unit wide, got ${maxWidth}`);
  if (roots.length === 0 || roots.length > maxWidth) return null;
  const expanded = selectExpanded(roots, maxWidth);
  const layout = tree<LayoutNode>()
    .nodeSize([1, 1])
    .separation(() => 1)(hierarchy(toLayoutTree(roots, expanded), ({children}) => children));

  let minX = Infinity;
  let maxX = -Infinity;
  let rowCount = 0;
  layout.each(({x, depth, data}) => {
    if (!data.unit) return;
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    rowCount = Math.max(rowCount, depth);
  });
  const grid = findGrid(roots, expanded, maxWidth);
  const margin = grid ? (grid.columns - 1) / 2 : 0;
  const positions = new Map<string, UnitPosition>();
  layout.each(({x, depth, data, parent}) => {
    if (!data.unit || !parent) return;
    const fromStart = (value: number) => value - minX + margin;
    const parentCentre = parent.data.unit ? fromStart(parent.x) + 0.5 : undefined;
    positions.set(data.unit.id, {depth: depth - 1, x: fromStart(x), parentCentre});
  });
  return {width: maxX - minX + 1 + 2 * margin, rowCount: rowCount + Number(grid !== null), positions, grid};
}

/** Returns the grid at the end of a chain of single boxes, if the tree begins with one. Then the grid has the whole width. */
function findGrid(roots: readonly TreeNode[], expanded: ReadonlySet<TreeNode>, maxWidth: number): ChildGrid | null {
  let [head, sibling] = roots;
  while (head && !sibling && expanded.has(head)) [head, sibling] = head.children;
  if (!head || sibling) return null;
  const count = head.children.length;
  // Columns are balanced by number, not by height: a unit must not change its column when another unit is opened.
  const rows = Math.ceil(count / Math.min(count, Math.floor(maxWidth)));
  const columns = Math.ceil(count / rows);
  return columns > 1 ? {parentId: head.id, columns, rows} : null;
}

/** Deepest row. Deeper units are stacked, since a long chain of single boxes says less than a list. */
const maxRows = 10;

/** A node for d3-hierarchy: a unit, or a placeholder that reserves space. */
interface LayoutNode {
  readonly unit: TreeNode | null;
  readonly children: LayoutNode[];
}

/**
 * Selects the units whose children form a row. Each unit without such a row takes up one column down to the bottom of the chart,
 * so the number of columns is the width.
 */
function selectExpanded(roots: readonly TreeNode[], maxWidth: number): ReadonlySet<TreeNode> {
  const expanded = new Set<TreeNode>();
  let columns = roots.length;
  // Breadth first, since units higher up matter more. The loop also visits the entries that it adds.
  const pending = roots.map((node) => ({node, depth: 1}));
  for (const {node, depth} of pending) {
    const count = node.children.length;
    if (count === 0 || depth >= maxRows || columns + count - 1 > maxWidth) continue;
    columns += count - 1;
    expanded.add(node);
    for (const child of node.children) pending.push({node: child, depth: depth + 1});
  }
  return expanded;
}

/** Builds the tree for d3-hierarchy. A root that is not drawn joins the forest into one tree. */
function toLayoutTree(roots: readonly TreeNode[], expanded: ReadonlySet<TreeNode>): LayoutNode {
  const root: LayoutNode = {unit: null, children: []};
  const stacks: {head: LayoutNode; depth: number}[] = [];
  let maxDepth = 0;
  const pending = [{parent: root, units: roots, depth: 1}];
  for (const {parent, units, depth} of pending) {
    maxDepth = Math.max(maxDepth, depth);
    for (const unit of units) {
      const node: LayoutNode = {unit, children: []};
      parent.children.push(node);
      if (expanded.has(unit)) pending.push({parent: node, units: unit.children, depth: depth + 1});
      else if (unit.children.length) stacks.push({head: node, depth});
    }
  }
  // Placeholders keep the space below a stack free. Without them a neighbour's children could move in below it.
  for (const {head, depth} of stacks) {
    let node = head;
    for (let below = depth; below < maxDepth; below++) {
      const placeholder: LayoutNode = {unit: null, children: []};
      node.children.push(placeholder);
      node = placeholder;
    }
  }
  return root;
}

/**
 * Stretches a layout to a greater width. Boxes keep their size, and the space between them grows.
 *
 * @param width - In unit widths. A width below the layout's own changes nothing.
 */
export function stretchLayout(layout: TreeLayout, width: number): TreeLayout {
  const scale = width / layout.width;
  if (!(scale > 1)) return layout;
  const positions = new Map<string, UnitPosition>();
  for (const [id, {depth, x, parentCentre}] of layout.positions) {
    positions.set(id, {
      depth,
      x: (x + 0.5) * scale - 0.5,
      parentCentre: parentCentre === undefined ? undefined : parentCentre * scale,
    });
  }
  return {...layout, width, positions};
}
