import type {ChildGrid} from '../layout/tree-layout.js';
import {drawTreeLine, joinParts, type DrawingContext, type DrawnPart, type PictureUnit} from './chart-drawing.js';
import {branchY, columnGap, indent, listWidth, maxIndents, minBoxWidth, stackGap, treeGap} from './chart-metrics.js';
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

/** A unit in a stack. */
interface StackEntry {
  readonly unit: PictureUnit;
  /** Depth below the head of the stack. */
  readonly depth: number;
  /** Index of the parent in the stack; -1 for the head. */
  readonly parentIndex: number;
}

/** Draws a unit and its descendants in one column, in preorder, indented by depth. */
export function drawStack(head: PictureUnit, x: number, top: number, width: number, context: DrawingContext): DrawnPart {
  const {theme} = context;
  const entries = listPreorder(head);
  let maxDepth = 0;
  for (const {depth} of entries) maxDepth = Math.max(maxDepth, depth);
  const step = Math.min(indent, (width - minBoxWidth) / Math.min(maxDepth, maxIndents));
  const shapes: Shape[] = [];
  const placed: {readonly x: number; readonly y: number; readonly bottom: number; lineEnd: number | undefined}[] = [];
  let bottom = top - stackGap;
  for (const {unit, depth, parentIndex} of entries) {
    const shift = Math.min(depth, maxIndents) * step;
    const [left, boxTop] = [x + shift, bottom + stackGap];
    const box = layoutUnitBox(unit, width - shift, context);
    const parent = placed[parentIndex];
    if (parent) {
      const [lineX, end] = [left - step / 2, boxTop + branchY];
      // The line continues from the previous sibling. From the first child it goes up to the parent.
      const start = parent.lineEnd ?? (parent.x < left ? parent.bottom - lineStartInset : parent.y + branchY);
      shapes.push(drawTreeLine(theme, [lineX, start], [lineX, end], [left, end]));
      parent.lineEnd = end;
    }
    shapes.push(...drawUnitBox(box, left, boxTop, theme));
    bottom = boxTop + box.height;
    placed.push({x: left, y: boxTop, bottom, lineEnd: undefined});
  }
  return {shapes, bottom};
}

function listPreorder(head: PictureUnit): StackEntry[] {
  const entries: StackEntry[] = [];
  const pending: StackEntry[] = [{unit: head, depth: 0, parentIndex: -1}];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const depth = next.depth + 1;
    const parentIndex = entries.push(next) - 1;
    for (const child of [...next.unit.children].reverse()) pending.push({unit: child, depth, parentIndex});
  }
  return entries;
}

/**
 * Draws the children of a unit in a grid. Each column hangs on a line of its own, and one line joins the columns.
 *
 * @param x - Start edge of the grid.
 * @param top - Height of the line that joins the columns.
 */
export function drawGrid({children}: PictureUnit, x: number, top: number, {columns, rows}: ChildGrid, context: DrawingContext): DrawnPart {
  const {theme, columnWidth} = context;
  const lineXOf = (column: number) => x + column * columnWidth + (columnGap + indent) / 2;
  const parts: DrawnPart[] = [{shapes: [drawTreeLine(theme, [lineXOf(0), top], [lineXOf(columns - 1), top])], bottom: top}];
  for (let column = 0; column < columns; column++) {
    const lineX = lineXOf(column);
    const boxX = lineX + indent / 2;
    let [bottom, lineEnd] = [top, top];
    for (const child of children.slice(column * rows, (column + 1) * rows)) {
      const branch = bottom + stackGap + branchY;
      const stack = drawStack(child, boxX, bottom + stackGap, columnWidth - columnGap - indent, context);
      const line = drawTreeLine(theme, [lineX, lineEnd], [lineX, branch], [boxX, branch]);
      parts.push({...stack, shapes: [line, ...stack.shapes]});
      lineEnd = branch;
      bottom = stack.bottom;
    }
  }
  return joinParts(parts);
}
