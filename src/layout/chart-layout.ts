import {estimateLabelWidth} from './route-labels.js';
import type {Connection, Routing} from './route.js';
import {routeRelations} from './route-relations.js';
import {labelSpace, positionSideUnits, type PositionedSideUnit, type SideUnit} from './side-units.js';
import {gapHeight} from './lanes.js';
import type {EstimateHeight} from './child-columns.js';
import {centreLayout, layoutTree, type TreeLayout, type UnitPosition} from './tree-layout.js';
import type {TreeNode} from './tree-node.js';

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
  /** Whether a side unit and its neighbour touch, so that a label between them has no space. */
  readonly hasTightSides: boolean;
  /** Routes of the relations between units that are not adjacent. */
  readonly routing: Routing<RoutedRelation<R>>;
  /** Ids of the units with a route at their lower edge. Their boxes fill the height of the row, so that they meet it. */
  readonly idsWithRouteBelow: ReadonlySet<string>;
}

/** Narrowest chart, in unit widths. In a narrower one boxes would become banners. */
const minWidth = 3;

/** Options of a layout, apart from the units. */
export interface ChartLayoutOptions<R extends ChartRelation, N extends TreeNode = TreeNode> {
  /** Returns the label on the line of a relation. Without it, lines have no labels. */
  readonly labelOf?: (relation: R) => string;
  readonly estimateHeight?: EstimateHeight<N> | undefined;
  /** Grids of the last layout. Children keep their columns if the number of columns is the same. */
  readonly lastGrids?: TreeLayout['grids'] | undefined;
}

/**
 * Lays out a chart.
 *
 * @param roots - Visible units, without the descendants of collapsed ones.
 * @param columns - Number of boxes that fit in a row, at least 3.
 * @returns `null` if a list reads better: without units, if the roots do not fit in a row, or if all boxes are in one column.
 */
export function layoutChart<R extends ChartRelation, N extends ChartNode = ChartNode<R>>(
  roots: readonly (N & ChartNode<R>)[],
  columns: number,
  {labelOf = () => '', estimateHeight, lastGrids}: ChartLayoutOptions<R, N> = {},
): ChartLayout<R> | null {
  const layoutWithin = (units: readonly (N & ChartNode<R>)[], maxWidth: number) => {
    const layout = layoutTree(units, maxWidth, estimateHeight, lastGrids);
    // A narrow tree leaves a column at each side if all columns were offered to it. Its boxes are wider.
    return layout && centreLayout(layout, Math.max(minWidth, maxWidth < columns ? columns : columns - 2));
  };
  const trees = roots.filter((unit) => unit.children.length > 0);
  const trunks = trees.length > 0 ? trees : roots.slice(0, 1);
  const leaves = roots.filter((unit) => !trunks.includes(unit));
  // Roots without children go to the sides of the trees if all of them fit. Each side takes up one column.
  for (const maxWidth of leaves.length ? [columns, columns - 1, columns - 2] : []) {
    const layout = layoutWithin(trunks, maxWidth);
    if (!layout) continue;
    const related = leaves.map((unit) => toSideUnit(unit, layout, trunks));
    const sideUnits = positionSideUnits(layout, related, findColumns(trunks, layout));
    if (sideUnits.length === leaves.length) return addRoutes(roots, layout, new Map(sideUnits.map((unit) => [unit.id, unit])), labelOf);
  }
  const layout = layoutWithin(roots, columns);
  if (!layout || (layout.positions.size === 1 && roots[0]?.children.length && !layout.grids.size)) return null;
  return addRoutes(roots, layout, new Map(), labelOf);
}

/** Returns the estimated height of a chart in em, with the space for relations. */
export function chartHeight({height, routing: {lanes}, rowCount}: ChartLayout): number {
  let gaps = 0;
  for (let gap = 0; gap < lanes.length; gap++) gaps += gapHeight(gap, lanes) - gapHeight(Math.min(gap, 1), []);
  return rowCount ? height + gaps : 0;
}

/** Returns the unit with the first related unit that has a position, or with the first root. */
function toSideUnit({id, relations}: ChartNode, {positions}: TreeLayout, [root]: readonly ChartNode[]): SideUnit {
  const targetId = relations.find(({other}) => positions.has(other.id))?.other.id;
  return {id, targetId: targetId ?? root?.id ?? ''};
}

/** A column of boxes, down to the bottom of the chart. */
interface Column {
  readonly depth: number;
  readonly x: number;
}

/** Finds the columns of stacks and grids. */
function findColumns(roots: readonly ChartNode[], {positions, grids}: TreeLayout): Map<string, readonly Column[]> {
  const columns = new Map<string, readonly Column[]>();
  const pending = [...roots];
  for (const {id, children} of pending) {
    const position = positions.get(id);
    const grid = grids.get(id);
    if (!position) continue;
    if (grid) {
      const ofGrid: Column[] = [];
      for (let i = 0; i < grid.width; i++) ofGrid.push({depth: position.depth + 1, x: grid.x + i});
      columns.set(id, ofGrid);
    } else if (children.some((child) => !positions.has(child.id))) columns.set(id, [position]);
    else pending.push(...children);
  }
  return columns;
}

function addRoutes<R extends ChartRelation>(
  roots: readonly ChartNode<R>[],
  layout: TreeLayout,
  sideUnits: ReadonlyMap<string, PositionedSideUnit>,
  labelOf: (relation: R) => string,
): ChartLayout<R> {
  const columns = findColumns(roots, layout);
  const boxes = new Map<string, UnitPosition & {hasStack: boolean}>();
  const connections: RoutedRelation<R>[] = [];
  const pending = [...roots];
  for (const {id, children, relations} of pending) {
    const position = sideUnits.get(id)?.position ?? layout.positions.get(id);
    if (!position) continue; // Its descendants have no position either.
    const ownColumns = columns.get(id);
    boxes.set(id, {...position, hasStack: ownColumns !== undefined && !layout.grids.has(id)});
    for (const relation of relations) {
      const to = relation.other.id;
      if (relation.direction === 'in' || areAdjacent({sideUnits}, id, to)) continue;
      connections.push({from: id, to, relation, labelWidth: estimateLabelWidth(labelOf(relation))});
    }
    if (!ownColumns) pending.push(...children);
    // A grid is an obstacle. No unit has an id with a space.
    else if (layout.grids.has(id))
      ownColumns.forEach((column, i) => boxes.set(`${id} ${i}`, {...column, parentCentre: position.x + 0.5, hasStack: true}));
  }
  const routing = routeRelations(boxes, layout, connections);
  const hasTightSides = [...sideUnits.values()].some(({position: side}) =>
    [...boxes.values()].some(({depth, x}) => depth === side.depth && x !== side.x && Math.abs(x - side.x) < 1 + labelSpace),
  );
  const idsWithRouteBelow = new Set<string>();
  for (const {connection, start, end} of routing.routes) {
    if (start.isAtBottom) idsWithRouteBelow.add(connection.from);
    if (end.isAtBottom) idsWithRouteBelow.add(connection.to);
  }
  return {...layout, sideUnits, hasTightSides, routing, idsWithRouteBelow};
}

/** Whether one of two units is a side unit and the other its neighbour, so that a straight line joins them. */
export function areAdjacent({sideUnits}: Pick<ChartLayout, 'sideUnits'>, a: string, b: string): boolean {
  const isNextTo = (unit: PositionedSideUnit | undefined, targetId: string) => unit?.isAdjacent === true && unit.targetId === targetId;
  return isNextTo(sideUnits.get(a), b) || isNextTo(sideUnits.get(b), a);
}

/** Returns the number of boxes in the tallest column, stacks included. The height of the chart follows from it. */
export function countRows(roots: readonly ChartNode[], {positions, grids}: ChartLayout): number {
  const units = [...roots];
  for (const unit of units) for (const child of unit.children) units.push(child);
  const rowCounts = new Map<ChartNode, number>();
  for (const unit of units.reverse()) {
    const {id, children} = unit;
    const isExpanded = children.some((child) => positions.has(child.id));
    const starts = isExpanded ? children.map((_, i) => i) : (grids.get(id)?.starts ?? [0]);
    let highest = 0;
    starts.forEach((start, i) => {
      let count = 0;
      for (const child of children.slice(start, starts[i + 1])) count += rowCounts.get(child) ?? 0;
      highest = Math.max(highest, count);
    });
    rowCounts.set(unit, 1 + highest);
  }
  let maxRows = 0;
  for (const root of roots) maxRows = Math.max(maxRows, rowCounts.get(root) ?? 0);
  return maxRows;
}
