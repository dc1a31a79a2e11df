import type {ChartLayout, ChartRelation, RoutedRelation} from '../layout/chart-layout.js';
import type {Route, RouteEnd} from '../layout/route.js';
import type {UnitPosition} from '../layout/tree-layout.js';
import {drawArrow, drawTreeLine, joinParts, type DrawingContext, type DrawnPart, type PictureUnit} from './chart-drawing.js';
import {boxWidth, columnGap, pictureMargin, rowGap, stackGap} from './chart-metrics.js';
import {addArrow, drawLabel, labelledLaneHeight, wrapLabel} from './draw-label.js';
import {drawGrid, drawStack} from './draw-stack.js';
import type {Point, Shape} from './picture.js';
import {drawUnitBox, layoutUnitBox, type UnitBox} from './unit-box.js';

/** A unit in a row. */
interface RowUnit {
  readonly unit: PictureUnit;
  readonly position: UnitPosition;
  /** Start edge of the box, in px. */
  readonly x: number;
  /** `null` for the head of a stack, which is drawn with its stack. */
  readonly box: UnitBox | null;
}

/** An arrow between a side unit and its neighbour. Lengths are in px. */
interface SideConnector {
  readonly depth: number;
  /** Horizontal positions of the unit that acts and the other. */
  readonly ends: readonly number[];
  readonly isMutual: boolean;
  readonly label: readonly string[];
  readonly labelX: number;
  /** Vertical position of the arrow, from the top of the row. */
  readonly y: number;
  /** Lower edge of the connector, from the top of the row. */
  readonly bottom: number;
}

/** A route with the wrapped lines of its label. */
interface LabelledRoute<R extends ChartRelation> extends Route<RoutedRelation<R>> {
  readonly labelLines: readonly string[];
}

/** Vertical positions in px, from the top of the picture. */
interface RowHeights {
  /** Upper edge of each row. */
  readonly rowTops: readonly number[];
  /** Centre of each lane, by gap. */
  readonly laneCentres: readonly (readonly number[])[];
  /** Lower edge of the last row. */
  readonly bottom: number;
}

/** A chart in rows. The labels belong in front of all lines and behind all boxes. */
export interface DrawnRows extends DrawnPart {
  readonly labels: readonly Shape[];
}

/**
 * Draws units in rows, by a layout: place the boxes, connect the side units, label the routes, measure the rows, draw.
 *
 * @param top - Upper edge of the chart, in px.
 */
export function drawRows<R extends ChartRelation>(
  roots: readonly PictureUnit[],
  layout: ChartLayout<R>,
  relationLabel: (relation: R) => string,
  top: number,
  context: DrawingContext,
): DrawnRows {
  const units = placeUnits(roots, layout, context);
  const connectors = connectSideUnits(units, layout, context);
  const routes = layout.routing.routes.map((route): LabelledRoute<R> => {
    const {connection, label} = route;
    if (!label) return {...route, labelLines: []};
    const text = addArrow(relationLabel(connection.relation), label.isForward, connection.relation.isMutual);
    return {...route, labelLines: wrapLabel(text, label.width * context.columnWidth, context)};
  });
  const heights = measureRows(layout, units, connectors, routes, top);
  const arrows = [
    ...connectors.map((connector) => toConnectorArrow(connector, heights)),
    ...routes.map((route) => toRouteArrow(route, units, heights, context)),
  ];
  const drawn = joinParts(units.map((unit) => drawRowUnit(unit, layout, heights, context)));
  return {
    shapes: [...drawn.shapes, ...arrows.map(({points, isMutual}) => drawArrow(context.theme, points, isMutual))],
    labels: arrows.flatMap(({label, labelX, labelY}) => drawLabel(label, labelX, labelY, context)),
    bottom: Math.max(heights.bottom, drawn.bottom),
  };
}

/** Converts a horizontal position from unit widths to px. */
function toPx(x: number, {columnWidth}: DrawingContext): number {
  return pictureMargin + x * columnWidth;
}

/** Places the units that have a position, the upper rows first. */
function placeUnits(roots: readonly PictureUnit[], {positions, sideUnits, grids}: ChartLayout, context: DrawingContext): RowUnit[] {
  const placed: RowUnit[] = [];
  const pending = [...roots];
  for (const unit of pending) {
    const sideUnit = sideUnits.get(unit.id);
    const position = sideUnit?.position ?? positions.get(unit.id);
    if (!position) continue;
    // Side units move outwards, so that labels fit on their connectors.
    const shift = sideUnit ? (sideUnit.side === 'end' ? columnGap : -columnGap) : 0;
    const x = toPx(position.x + 0.5, context) - boxWidth / 2 + shift;
    const isExpanded = unit.children.every(({id}) => positions.has(id));
    const hasStack = !isExpanded && !grids.has(unit.id);
    placed.push({unit, position, x, box: hasStack ? null : layoutUnitBox(unit, boxWidth, context)});
    if (isExpanded) pending.push(...unit.children);
  }
  return placed;
}

/** Places the connectors of each side unit below each other, in the space between its box and the nearest one. */
function connectSideUnits(units: readonly RowUnit[], {sideUnits}: ChartLayout, context: DrawingContext): SideConnector[] {
  return units.flatMap(({unit, position: {depth}, x}) => {
    const sideUnit = sideUnits.get(unit.id);
    const target = sideUnit && units.find((other) => other.unit.id === sideUnit.targetId);
    if (!target) return [];
    const others = units.filter((other) => other.position.depth === depth && other.unit !== unit);
    const space = Math.min(...others.map((other) => Math.abs(other.x - x))) - boxWidth;
    const isBefore = x < target.x;
    const [ownX, targetX] = isBefore ? [x + boxWidth, target.x] : [x, target.x + boxWidth];
    let bottom = stackGap;
    return unit.connectors.map(({label: text, isOutgoing, isMutual}): SideConnector => {
      const label = wrapLabel(addArrow(text, isBefore === isOutgoing, isMutual), space, context);
      const height = labelledLaneHeight(label);
      bottom += height;
      const ends = isOutgoing ? [ownX, targetX] : [targetX, ownX];
      return {depth, ends, isMutual, label, labelX: ownX + (isBefore ? space : -space) / 2, y: bottom - height / 2, bottom};
    });
  });
}

/** Measures lanes and rows by their content, and puts them below each other. */
function measureRows(
  {rowCount, routing}: ChartLayout,
  units: readonly RowUnit[],
  connectors: readonly SideConnector[],
  routes: readonly LabelledRoute<ChartRelation>[],
  top: number,
): RowHeights {
  const rowHeights = new Array<number>(rowCount).fill(0);
  const growRow = (depth: number, height: number) => (rowHeights[depth] = Math.max(rowHeights[depth] ?? 0, height));
  for (const {position, box} of units) growRow(position.depth, box?.height ?? 0);
  for (const {depth, bottom} of connectors) growRow(depth, bottom);
  const laneHeights = routing.lanes.map((count) => new Array<number>(count).fill(labelledLaneHeight([])));
  for (const {label, labelLines} of routes) {
    const inGap = label && laneHeights[label.gap];
    if (inGap) inGap[label.lane] = Math.max(inGap[label.lane] ?? 0, labelledLaneHeight(labelLines));
  }

  const rowTops: number[] = [];
  const laneCentres: number[][] = [];
  let bottom = top;
  rowHeights.forEach((rowHeight, depth) => {
    if (depth) bottom += rowGap;
    const inGap = laneHeights[depth] ?? [];
    laneCentres.push(inGap.map((height) => (bottom += height) - height / 2));
    if (depth || inGap.length) bottom += rowGap;
    rowTops.push(bottom);
    bottom += rowHeight;
  });
  return {rowTops, laneCentres, bottom};
}

/** Draws a unit, its stack or its grid, and the lines to its children. */
function drawRowUnit(
  {unit, position, x, box}: RowUnit,
  {positions, grids}: ChartLayout,
  {rowTops}: RowHeights,
  context: DrawingContext,
): DrawnPart {
  const {theme} = context;
  const top = rowTops[position.depth] ?? 0;
  if (!box) return drawStack(unit, x, top, boxWidth, context);
  const bottom = top + box.height;
  const shapes: Shape[] = drawUnitBox(box, x, top, theme);
  if (!unit.children.length) return {shapes, bottom};

  const centre = toPx(position.x + 0.5, context);
  const childTop = rowTops[position.depth + 1] ?? 0;
  const junction = childTop - rowGap;
  const grid = grids.get(unit.id);
  if (grid) {
    shapes.push(drawTreeLine(theme, [centre, bottom], [centre, junction]));
    return joinParts([{shapes, bottom}, drawGrid(unit, grid, junction, centre, context, grids)]);
  }
  const childCentres = unit.children.map(({id}) => toPx((positions.get(id)?.x ?? 0) + 0.5, context));
  const [first = 0] = childCentres;
  const last = childCentres[childCentres.length - 1] ?? 0;
  shapes.push(drawTreeLine(theme, [centre, bottom], [centre, first === last ? childTop : junction]));
  if (first !== last) shapes.push(drawTreeLine(theme, [first, childTop], [first, junction], [last, junction], [last, childTop]));
  for (const each of childCentres.slice(1, -1)) shapes.push(drawTreeLine(theme, [each, junction], [each, childTop]));
  return {shapes, bottom};
}

/** An arrow with its label, in px. */
interface LabelledArrow {
  readonly points: readonly Point[];
  readonly isMutual: boolean;
  readonly label: readonly string[];
  /** Centre of the label. */
  readonly labelX: number;
  readonly labelY: number;
}

function toConnectorArrow({depth, ends, isMutual, label, labelX, y}: SideConnector, {rowTops}: RowHeights): LabelledArrow {
  const arrowY = (rowTops[depth] ?? 0) + y;
  return {points: ends.map((x) => [x, arrowY]), isMutual, label, labelX, labelY: arrowY};
}

function toRouteArrow(
  {connection, start, end, channel = end.x, label, labelLines}: LabelledRoute<ChartRelation>,
  units: readonly RowUnit[],
  {rowTops, laneCentres}: RowHeights,
  context: DrawingContext,
): LabelledArrow {
  const laneY = ({gap, lane}: Pick<RouteEnd, 'gap' | 'lane'>) => laneCentres[gap]?.[lane] ?? 0;
  // A gap has the index of the row below it. A route at the lower edge of a unit is in the gap below the unit's row.
  const unitY = (id: string, {gap, isAtBottom}: RouteEnd) => {
    const height = isAtBottom && units.find(({unit}) => unit.id === id)?.box?.height;
    return (rowTops[isAtBottom ? gap - 1 : gap] ?? 0) + (height || 0);
  };
  const [startX, endX, channelX] = [toPx(start.x, context), toPx(end.x, context), toPx(channel, context)];
  const points = [
    [startX, unitY(connection.from, start)],
    [startX, laneY(start)],
    [channelX, laneY(start)],
    [channelX, laneY(end)],
    [endX, laneY(end)],
    [endX, unitY(connection.to, end)],
  ] as const;
  const {isMutual} = connection.relation;
  if (!label) return {points, isMutual, label: [], labelX: 0, labelY: 0};
  return {points, isMutual, label: labelLines, labelX: toPx(label.x, context), labelY: laneY(label)};
}
