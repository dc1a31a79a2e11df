import type {ChildGrid} from '../layout/tree-layout.js';
import {drawTreeLine, joinParts, type DrawingContext, type DrawnPart, type PictureUnit} from './chart-drawing.js';
import {branchY, columnGap, indent, listWidth, maxIndents, minBoxWidth, rowGap, stackGap, treeGap} from './chart-metrics.js';
import type {Shape} from './picture.js';
import {drawUnitBox, layoutUnitBox} from './unit-box.js';

/** Distance from the lower edge of a parent to the start of its line, when the line starts inside the box. */
const lineStartInset = 8;

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

/** Draws a unit and its descendants in one column, in preorder, indented by depth. */
export function drawStack(head: PictureUnit, x: number, top: number, width: number, context: DrawingContext): DrawnPart {
  const {theme} = context;
  const step = Math.min(indent, (width - minBoxWidth) / Math.min(heightOf(head), maxIndents));
  const shapes: Shape[] = [];
  const pending: {unit: PictureUnit; depth: number; parent?: DrawnBox}[] = [{unit: head, depth: 0}];
  let bottom = top - stackGap;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const {unit, depth, parent} = next;
    const shift = Math.min(depth, maxIndents) * step;
    const [left, y] = [x + shift, bottom + stackGap];
    const box = layoutUnitBox(unit, width - shift, context);
    if (parent) {
      const [lineX, end] = [left - step / 2, y + branchY];
      // The line continues from the previous sibling. From the first child it goes up to the parent.
      const start = parent.lineEnd ?? (parent.x < left ? parent.bottom - lineStartInset : parent.y + branchY);
      shapes.push(drawTreeLine(theme, [lineX, start], [lineX, end], [left, end]));
      parent.lineEnd = end;
    }
    shapes.push(...drawUnitBox(box, left, y, theme));
    bottom = y + box.height;
    const drawn = {x: left, y, bottom};
    for (const child of [...unit.children].reverse()) pending.push({unit: child, depth: depth + 1, parent: drawn});
  }
  return {shapes, bottom};
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
 * @param x - Start edge of the grid.
 * @param top - Height of the line that joins the columns.
 * @param parentX - Horizontal position of the line from the parent.
 */
export function drawGrid(
  {children}: PictureUnit,
  x: number,
  top: number,
  parentX: number,
  {starts}: ChildGrid,
  context: DrawingContext,
): DrawnPart {
  const {theme, columnWidth} = context;
  const lineXOf = (column: number) => x + column * columnWidth + (columnGap + indent) / 2;
  const end = Math.max(lineXOf(starts.length - 1), parentX);
  const parts: DrawnPart[] = [{shapes: [drawTreeLine(theme, [lineXOf(0), top], [end, top])], bottom: top}];
  starts.forEach((start, column) => {
    const lineX = lineXOf(column);
    const boxX = lineX + indent / 2;
    // The first box is level with those of the row.
    let [bottom, lineEnd] = [top + rowGap - stackGap, top];
    for (const child of children.slice(start, starts[column + 1])) {
      const branch = bottom + stackGap + branchY;
      const stack = drawStack(child, boxX, bottom + stackGap, columnWidth - columnGap - indent, context);
      const line = drawTreeLine(theme, [lineX, lineEnd], [lineX, branch], [boxX, branch]);
      parts.push({...stack, shapes: [line, ...stack.shapes]});
      lineEnd = branch;
      bottom = stack.bottom;
    }
  });
  return joinParts(parts);
}
