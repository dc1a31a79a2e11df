import type {ChildGrid} from '../layout/tree-layout.js';
import {drawTreeLine, joinParts, type DrawingContext, type DrawnPart, type PictureUnit} from './chart-drawing.js';
import {branchY, columnGap, indent, listWidth, maxIndents, minBoxWidth, pictureMargin, rowGap, stackGap, treeGap} from './chart-metrics.js';
import type {Shape} from './picture.js';
import {drawUnitBox, layoutUnitBox} from './unit-box.js';

/** Distance from the lower edge of a parent to the start of its line, when the line starts inside the box. */
const lineStartInset = 8;

/** Grids by the id of the unit above them. */
type Grids = ReadonlyMap<string, ChildGrid>;

/** Draws each tree as a stack, one below the other. */
export function drawList(roots: readonly PictureUnit[], x: number, top: number, context: DrawingContext): DrawnPart {
  const parts: DrawnPart[] = [];
  let bottom = top - treeGap;
  for (const root of roots) {
    const part = drawStack(root, x, bottom + treeGap, listWidth, context);
    bottom = part.bottom;
    parts.push(part);
  }
  return {...joinParts(parts), bottom};
}

/** A box that is already drawn. */
interface DrawnBox {
  readonly x: number;
  readonly y: number;
  readonly bottom: number;
  /** Lower end of the line to its children so far. */
  lineEnd?: number;
}

/**
 * Draws a unit and its descendants in one column, in preorder, indented by depth. Units with a grid have columns below their box.
 *
 * @param width - Width of the column.
 * @param maxWidth - Largest width of a box that is not above a grid.
 */
export function drawStack(
  head: PictureUnit,
  x: number,
  top: number,
  width: number,
  context: DrawingContext,
  grids: Grids = new Map(),
  maxWidth = width,
): DrawnPart {
  const {theme} = context;
  const step = Math.min(indent, (maxWidth - minBoxWidth) / Math.min(heightOf(head), maxIndents));
  const parts: DrawnPart[] = [];
  const pending: {unit: PictureUnit; depth: number; parent?: DrawnBox}[] = [{unit: head, depth: 0}];
  let bottom = top - stackGap;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const {unit, depth, parent} = next;
    const grid = grids.get(unit.id);
    const shift = Math.min(depth, maxIndents) * step;
    const [left, y] = [x + shift, bottom + stackGap];
    const box = layoutUnitBox(unit, grid ? width - shift : Math.min(width - shift, maxWidth), context);
    const shapes: Shape[] = [];
    if (parent) {
      const [lineX, end] = [left - step / 2, y + branchY];
      // The line continues from the previous sibling. From the first child it goes up to the parent.
      const start = parent.lineEnd ?? (parent.x < left ? parent.bottom - lineStartInset : parent.y + branchY);
      shapes.push(drawTreeLine(theme, [lineX, start], [lineX, end], [left, end]));
      parent.lineEnd = end;
    }
    shapes.push(...drawUnitBox(box, left, y, theme));
    bottom = y + box.height;
    parts.push({shapes, bottom});
    if (grid) {
      const columns = joinParts(drawColumns(unit, left, bottom, bottom, width - shift, step, grid, context, grids));
      parts.push(columns);
      ({bottom} = columns);
      continue;
    }
    const drawn = {x: left, y, bottom};
    for (const child of [...unit.children].reverse()) pending.push({unit: child, depth: depth + 1, parent: drawn});
  }
  return {...joinParts(parts), bottom};
}

/** Returns the largest depth below a unit. */
function heightOf(head: PictureUnit): number {
  let height = 0;
  const pending = [{unit: head, depth: 0}];
  // Breadth first, so the last unit is one of the deepest.
  for (const {unit, depth} of pending) {
    height = depth;
    for (const child of unit.children) pending.push({unit: child, depth: depth + 1});
  }
  return height;
}

/**
 * Draws the children of a unit in a grid. Each column hangs on a line of its own, and one line joins the columns.
 *
 * @param top - Height of the line that joins the columns.
 * @param parentX - Horizontal position of the line from the parent.
 */
export function drawGrid(
  unit: PictureUnit,
  grid: ChildGrid,
  top: number,
  parentX: number,
  context: DrawingContext,
  grids: Grids,
): DrawnPart {
  const {theme, columnWidth} = context;
  const left = pictureMargin + grid.x * columnWidth + columnGap / 2;
  const [first, width] = [left + indent / 2, grid.width * columnWidth];
  const last = first + width - (grid.spans[grid.spans.length - 1] ?? 0) * columnWidth;
  const line = drawTreeLine(theme, [first, top], [Math.max(last, parentX), top]);
  // The first boxes are level with those of the row.
  const columns = drawColumns(unit, left, top, top + rowGap - stackGap, width - columnGap, indent, grid, context, grids);
  return joinParts([{shapes: [line], bottom: top}, ...columns]);
}

/**
 * Draws columns of stacks.
 *
 * @param lineTop - Upper end of the line of each column.
 * @param step - Distance of the boxes from the start edge of their column.
 */
function drawColumns(
  {children}: PictureUnit,
  x: number,
  lineTop: number,
  top: number,
  width: number,
  step: number,
  {starts, spans, width: spanCount}: ChildGrid,
  context: DrawingContext,
  grids: Grids,
): DrawnPart[] {
  const spanWidth = (width + columnGap) / spanCount;
  let columnX = x;
  return starts.flatMap((start, column) => {
    const span = spans[column] ?? 1;
    const lineX = columnX + step / 2;
    const boxX = columnX + step;
    let [bottom, lineEnd] = [top, lineTop];
    columnX += span * spanWidth;
    return children.slice(start, starts[column + 1]).map((child) => {
      const branch = bottom + stackGap + branchY;
      const [columnWidth, maxWidth] = [span, 1].map((count) => count * spanWidth - columnGap - step) as [number, number];
      const stack = drawStack(child, boxX, bottom + stackGap, columnWidth, context, grids, maxWidth);
      const line = drawTreeLine(context.theme, [lineX, lineEnd], [lineX, branch], [boxX, branch]);
      lineEnd = branch;
      ({bottom} = stack);
      return {...stack, shapes: [line, ...stack.shapes]};
    });
  });
}
