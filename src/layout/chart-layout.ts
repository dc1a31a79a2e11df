import {estimateLabelWidth} from './route-labels.js';
import {routeRelations, type Connection, type Routing} from './route-relations.js';
import {positionSideUnits, type PositionedSideUnit, type SideUnit} from './side-units.js';
import {layoutTree, stretchLayout, type TreeLayout, type TreeNode, type UnitPosition} from './tree-layout.js';

/** The part of a relation that the layout reads, seen from one of its two units. */
export interface ChartRelation {
  /** The unit at the other end. */
  readonly other: {readonly id: string};
  /** `out` if this unit is the one that acts. */
  readonly direction: 'out' | 'in';
  readonly isMutual: boolean;
}

/** The part of a unit that the layout reads. */
export interface ChartNode<R extends ChartRelation = ChartRelation> extends TreeNode {
  readonly children: readonly ChartNode<R>[];
  readonly relations: readonly R[];
}

export interface RoutedRelation<R extends ChartRelation = ChartRelation> extends Connection {
  readonly relation: R;
}

/** Positions of all boxes and routes of all lines in a chart. */
export interface ChartLayout<R extends ChartRelation = ChartRelation> extends TreeLayout {
  /** Units at the edge of another unit's row, by id. Each has a connector to that unit. */
  readonly sideUnits: ReadonlyMap<string, PositionedSideUnit>;
  /** Routes of the relations between units that are not adjacent. */
  readonly routing: Routing<RoutedRelation<R>>;
  /** Ids of the units with a route at their lower edge. Their boxes fill the height of the row, so that they meet it. */
  readonly idsWithRouteBelow: ReadonlySet<string>;
}

/** Facts that a layout depends on, apart from the units. */
export interface ChartLayoutOptions<R extends ChartRelation> {
  /** Returns the label on the line of a relation. Without it, lines have no labels. */
  readonly labelOf?: (relation: R) => string;
}

/** Narrowest chart, in unit widths. In a narrower one boxes would become banners. */
const minWidth = 3;

/**
 * Lays out a chart.
 *
 * @param roots - Visible units, without the descendants of collapsed ones.
 * @param columns - Number of boxes that fit in a row, at least 3.
 * @returns `null` if a list reads better: without units, if the roots do not fit in a row, or if all boxes are in one column.
 */
export function layoutChart<R extends ChartRelation>(
  roots: readonly ChartNode<R>[],
  columns: number,
  {labelOf = () => ''}: ChartLayoutOptions<R> = {},
): ChartLayout<R> | null {
  const trees = roots.filter((unit) => unit.children.length > 0);
  const trunks = trees.length > 0 ? trees : roots.slice(0, 1);
  const leaves = roots.filter((unit) => !trunks.includes(unit));
  // Roots without children go to the sides of the trees if all of them fit. Each side takes up one column.
  for (const maxWidth of leaves.length ? [columns, columns - 1, columns - 2] : []) {
    const layout = layoutTreeWithin(trunks, maxWidth, columns);
    if (!layout) continue;
    const related = leaves.flatMap((unit) => toSideUnit(unit, layout));
    const sideUnits = positionSideUnits(layout, related, findStackHeads(trunks, layout));
    if (sideUnits.length === leaves.length) return addRoutes(roots, layout, new Map(sideUnits.map((unit) => [unit.id, unit])), labelOf);
  }
  const layout = layoutTreeWithin(roots, columns, columns);
  if (!layout || (layout.positions.size === 1 && roots[0]?.children.length && !layout.grid)) return null;
  return addRoutes(roots, layout, new Map(), labelOf);
}

/** Lays out a tree. A narrow one is stretched, but leaves a column at each side if all columns were offered to it. */
function layoutTreeWithin(roots: readonly ChartNode[], maxWidth: number, columns: number): TreeLayout | null {
  const layout = layoutTree(roots, maxWidth);
  return layout && stretchLayout(layout, Math.max(minWidth, maxWidth < columns ? columns : columns - 2));
}

/** Returns the unit with the first related unit that has a position, or nothing. */
function toSideUnit({id, relations}: ChartNode, {positions}: TreeLayout): SideUnit[] {
  const targetId = relations.find(({other}) => positions.has(other.id))?.other.id;
  return targetId === undefined ? [] : [{id, targetId}];
}

/** Ids of the units with a stack below them. */
function findStackHeads(roots: readonly ChartNode[], {positions, grid}: TreeLayout): ReadonlySet<string> {
  const heads = new Set<string>();
  const pending = [...roots];
  for (const {id, children} of pending) {
    if (grid?.parentId === id) continue;
    if (children.some((child) => !positions.has(child.id))) heads.add(id);
    else pending.push(...children);
  }
  return heads;
}

function addRoutes<R extends ChartRelation>(
  roots: readonly ChartNode<R>[],
  layout: TreeLayout,
  sideUnits: ReadonlyMap<string, PositionedSideUnit>,
  labelOf: (relation: R) => string,
): ChartLayout<R> {
  const stackHeads = findStackHeads(roots, layout);
  const boxes = new Map<string, UnitPosition & {hasStack: boolean}>();
  const connections: RoutedRelation<R>[] = [];
  const pending = [...roots];
  for (const {id, children, relations} of pending) {
    const position = sideUnits.get(id)?.position ?? layout.positions.get(id);
    if (!position) continue; // Its descendants have no position either.
    const hasStack = stackHeads.has(id);
    boxes.set(id, {...position, hasStack});
    for (const relation of relations) {
      const to = relation.other.id;
      if (relation.direction === 'in' || areAdjacent({sideUnits}, id, to)) continue;
      connections.push({from: id, to, relation, labelWidth: estimateLabelWidth(labelOf(relation))});
    }
    if (!hasStack) pending.push(...children);
  }
  const routing = routeRelations(boxes, layout, connections);
  const idsWithRouteBelow = new Set<string>();
  for (const {connection, start, end} of routing.routes) {
    if (start.isAtBottom) idsWithRouteBelow.add(connection.from);
    if (end.isAtBottom) idsWithRouteBelow.add(connection.to);
  }
  return {...layout, sideUnits, routing, idsWithRouteBelow};
}

/** Whether one of two units is a side unit and the other its neighbour, so that a straight line joins them. */
export function areAdjacent({sideUnits}: Pick<ChartLayout, 'sideUnits'>, a: string, b: string): boolean {
  const isNextTo = (unit: PositionedSideUnit | undefined, targetId: string) => unit?.isAdjacent === true && unit.targetId === targetId;
  return isNextTo(sideUnits.get(a), b) || isNextTo(sideUnits.get(b), a);
}

/** Returns the number of boxes in the tallest column, stacks included. The height of the chart follows from it. */
export function countRows(roots: readonly ChartNode[], {positions, grid}: ChartLayout): number {
  let maxRows = 0;
  const pending = [...roots];
  for (const {id, children} of pending) {
    const position = positions.get(id);
    if (!position) continue; // A side unit adds no row.
    const isExpanded = children.some((child) => positions.has(child.id));
    if (isExpanded) pending.push(...children);
    const rows = grid?.parentId === id ? grid.rows : children.length;
    let start = 0;
    do {
      // One column of the grid, or the whole stack, with all descendants.
      const stack = isExpanded ? [] : children.slice(start, start + rows);
      for (const unit of stack) stack.push(...unit.children);
      maxRows = Math.max(maxRows, position.depth + 1 + stack.length);
      start += rows;
    } while (start < children.length);
  }
  return maxRows;
}
