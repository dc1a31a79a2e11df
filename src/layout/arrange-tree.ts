import {hierarchy, tree} from 'd3-hierarchy';

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

/** Stacks side by side in a row below one unit, which has more children than there is room across. */
export interface Fan {
  /** Id of that unit. */
  readonly id: string;
  /** How many stacks; each is a unit wide. */
  readonly columns: number;
  /** How many of the children are in each, but for the last one: they are dealt out in the feed's order. */
  readonly rows: number;
}

export interface Arrangement {
  /** Width of the drawing, in unit widths. */
  readonly width: number;
  /** Number of rows of units; a fan is the last of them. */
  readonly depths: number;
  /** The units that have a place of their own. Those below them stand stacked under their parent. */
  readonly places: ReadonlyMap<string, Place>;
  readonly fan: Fan | null;
}

/**
 * Arranges a forest as a chart: each depth a row, children across under their parent where the width allows it, decided for
 * each parent from the top down, and else stacked under it. When nothing at all would stand across, the stack is a fan.
 *
 * @param roots - Units in the feed's order; not modified.
 * @param maxWidth - How wide the chart may become, in unit widths, at least 1.
 * @returns The places, or `null` when not even the roots fit beside each other. O(n) for n units; does not recurse.
 * @throws {RangeError} When `maxWidth` is below 1 or not a number: a caller's mistake.
 * @see Buchheim, Jünger, Leipert: Improving Walker's algorithm to run in linear time (2002), which d3-hierarchy follows.
 */
export function arrangeTree(roots: readonly TreeNode[], maxWidth: number): Arrangement | null {
  if (!(maxWidth >= 1)) throw new RangeError(`A chart must be at least one unit wide, got ${maxWidth}`);
  if (roots.length === 0 || roots.length > maxWidth) return null;
  const opened = openFromTop(roots, maxWidth);
  const placed = tree<Branch>()
    .nodeSize([1, 1])
    .separation(() => 1)(hierarchy(toBranches(roots, opened), ({children}) => children));

  let start = Infinity;
  let end = -Infinity;
  let depths = 0;
  placed.each(({x, depth, data}) => {
    if (!data.node) return;
    start = Math.min(start, x);
    end = Math.max(end, x);
    depths = Math.max(depths, depth);
  });
  const fan = toFan(roots, opened, maxWidth);
  const margin = fan ? (fan.columns - 1) / 2 : 0;
  const places = new Map<string, Place>();
  placed.each(({x, depth, data, parent}) => {
    if (!data.node || !parent) return;
    const toX = (tidy: number) => tidy - start + margin;
    places.set(data.node.id, {depth: depth - 1, x: toX(x), parentCentre: parent.data.node ? toX(parent.x) + 0.5 : undefined});
  });
  return {width: end - start + 1 + 2 * margin, depths: depths + Number(fan !== null), places, fan};
}

/** The fan below a single file of units: of those there is one in a drawing, and it may take all the room. */
function toFan(roots: readonly TreeNode[], opened: ReadonlySet<TreeNode>, maxWidth: number): Fan | null {
  let [head, second] = roots;
  while (head && !second && opened.has(head)) [head, second] = head.children;
  if (!head || second) return null;
  const count = head.children.length;
  // Dealt out by number and not by height: no unit may change its column when another one is opened.
  const rows = Math.ceil(count / Math.min(count, Math.floor(maxWidth)));
  const columns = Math.ceil(count / rows);
  return columns > 1 ? {id: head.id, columns, rows} : null;
}

/** Rows of units; what is deeper stands stacked, since a long file of single boxes tells less than a list. */
const maxDepths = 10;

/** A node of the tree that is laid out: a unit, or nothing where room is kept below a stack. */
interface Branch {
  readonly node: TreeNode | null;
  readonly children: Branch[];
}

/**
 * Chooses the units whose children stand across. Every unit whose children do not takes a column to the bottom of the
 * chart, so it is the columns that are counted.
 */
function openFromTop(roots: readonly TreeNode[], maxWidth: number): ReadonlySet<TreeNode> {
  const opened = new Set<TreeNode>();
  let columns = roots.length;
  // Breadth first: what is higher up is worth more. The loop goes on over what it adds.
  const pending = roots.map((node) => ({node, depth: 1}));
  for (const {node, depth} of pending) {
    const count = node.children.length;
    if (count === 0 || depth >= maxDepths || columns + count - 1 > maxWidth) continue;
    columns += count - 1;
    opened.add(node);
    for (const child of node.children) pending.push({node: child, depth: depth + 1});
  }
  return opened;
}

/** The tree to lay out, under a root that is not drawn, so that a forest is a tree. */
function toBranches(roots: readonly TreeNode[], opened: ReadonlySet<TreeNode>): Branch {
  const root: Branch = {node: null, children: []};
  const columns: {branch: Branch; depth: number}[] = [];
  let depths = 0;
  const pending = [{parent: root, nodes: roots, depth: 1}];
  for (const {parent, nodes, depth} of pending) {
    depths = Math.max(depths, depth);
    for (const node of nodes) {
      const branch: Branch = {node, children: []};
      parent.children.push(branch);
      if (opened.has(node)) pending.push({parent: branch, nodes: node.children, depth: depth + 1});
      else if (node.children.length) columns.push({branch, depth});
    }
  }
  // A tidy tree moves neighbours under a unit that ends early; nothing may come under a stack.
  for (const {branch, depth} of columns) {
    for (let at = branch, below = depth; below < depths; below++) {
      const room: Branch = {node: null, children: []};
      at.children.push(room);
      at = room;
    }
  }
  return root;
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
