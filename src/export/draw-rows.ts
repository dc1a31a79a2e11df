import type {ChartLayout, ChartRelation, RoutedRelation} from '../layout/chart-layout.js';
import type {Route, RouteEnd} from '../layout/route-relations.js';
import type {UnitPosition} from '../layout/tree-layout.js';
import {drawArrow, drawTreeLine, joinParts, type DrawingContext, type DrawnPart, type PictureUnit} from './chart-drawing.js';
import {boxWidth, columnGap, rowGap, stackGap} from './chart-metrics.js';
import {drawLabel, labelledLaneHeight, wrapLabel} from './draw-label.js';
import {drawGrid, drawStack} from './draw-stack.js';
import type {Shape} from './picture.js';
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

/** An arrow between a side unit and its neighbour. */
interface SideConnector {
  readonly depth: number;
  readonly fromX: number;
  readonly toX: number;
  readonly label: readonly string[];
  readonly labelX: number;
  /** Height of the arrow, from the top of the row. */
  readonly y: number;
  /** Lower edge of the connector, from the top of the row. */
  readonly bottom: number;
}

interface LabelledRoute<R extends ChartRelation> extends Route<RoutedRelation<R>> {
  readonly labelLines: readonly string[];
}

/** Heights in px, from the top of the picture. */
interface RowHeights {
  /** Upper edge of each row. */
  readonly rowTops: readonly number[];
  /** Centre of each lane, by gap. */
  readonly laneCentres: readonly (readonly number[])[];
  /** Lower edge of the last row. */
  readonly bottom: number;
}

/**
 * Draws units in rows, by a layout: place the boxes, connect the side units, label the routes, measure the rows, draw.
 *
 * @param left - Start edge of the chart, in px.
 * @param top - Upper edge of the chart, in px.
 */
export function drawRows<R extends ChartRelation>(
  roots: readonly PictureUnit[],
  layout: ChartLayout<R>,
  relationLabel: (relation: R) => string,
  left: number,
  top: number,
  context: DrawingContext,
): DrawnPart {
  const toX = (x: number) => left + x * context.columnWidth;
  const units = placeUnits(roots, layout, toX, context);
  const connectors = connectSideUnits(units, layout, context);
  const routes = layout.routing.routes.map((route): LabelledRoute<R> => {
    const labelLines = wrapLabel(relationLabel(route.connection.relation), route.label.width * context.columnWidth, context);
    return {...route, labelLines};
  });
  const heights = measureRows(layout, units, connectors, routes, top);
  return joinParts([
    {lines: [], labels: [], boxes: [], bottom: heights.bottom},
    ...units.map((unit) => drawRowUnit(unit, layout, heights, toX, context)),
    ...connectors.map((connector) => drawConnector(connector, heights, context)),
    ...drawRoutes(routes, units, heights, toX, context),
  ]);
}

/** Places the units that have a position, the upper rows first. */
function placeUnits(
  roots: readonly PictureUnit[],
  {positions, sideUnits, grid}: ChartLayout,
  toX: (x: number) => number,
  context: DrawingContext,
): RowUnit[] {
  const placed: RowUnit[] = [];
  const pending = [...roots];
  for (const unit of pending) {
    const sideUnit = sideUnits.get(unit.id);
    const position = sideUnit?.position ?? positions.get(unit.id);
    if (!position) continue;
    // Side units move outwards, so that labels fit on their connectors.
    const shift = sideUnit ? (sideUnit.side === 'end' ? columnGap : -columnGap) : 0;
    const x = toX(position.x + 0.5) - boxWidth / 2 + shift;
    const hasStack = unit.children.some(({id}) => !positions.has(id)) && grid?.parentId !== unit.id;
    placed.push({unit, position, x, box: hasStack ? null : layoutUnitBox(unit, boxWidth, context)});
    if (!hasStack) pending.push(...unit.children);
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
    return unit.connectors.map(({label: text, isOutgoing}): SideConnector => {
      const label = wrapLabel(text, space, context);
      const height = labelledLaneHeight(label);
      bottom += height;
      const [fromX, toX] = isOutgoing ? [ownX, targetX] : [targetX, ownX];
      return {depth, fromX, toX, label, labelX: ownX + (isBefore ? space : -space) / 2, y: bottom - height / 2, bottom};
    });
  });
}

/** Finds the height of each lane and row from their content, and from these where they begin. */
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
    const inGap = laneHeights[label.gap];
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
  {positions, grid}: ChartLayout,
  {rowTops}: RowHeights,
  toX: (x: number) => number,
  context: DrawingContext,
): DrawnPart {
  const {theme, columnWidth} = context;
  const top = rowTops[position.depth] ?? 0;
  if (!box) return drawStack(unit, x, top, boxWidth, context);
  const bottom = top + box.height;
  const part = {lines: [], labels: [], boxes: drawUnitBox(box, x, top, theme), bottom};
  if (!unit.children.length) return part;

  const centre = toX(position.x + 0.5);
  const childTop = rowTops[position.depth + 1] ?? 0;
  const junction = childTop - rowGap;
  if (grid?.parentId === unit.id) {
    const line = drawTreeLine(theme, [centre, bottom], [centre, junction]);
    return joinParts([{...part, lines: [line]}, drawGrid(unit, centre - (grid.columns * columnWidth) / 2, junction, grid, context)]);
  }
  const childCentres = unit.children.map(({id}) => toX((positions.get(id)?.x ?? 0) + 0.5));
  const [first = 0] = childCentres;
  const last = childCentres[childCentres.length - 1] ?? 0;
  if (first === last) return {...part, lines: [drawTreeLine(theme, [centre, bottom], [centre, childTop])]};
  const lines = [
    drawTreeLine(theme, [centre, bottom], [centre, junction]),
    drawTreeLine(theme, [first, childTop], [first, junction], [last, junction], [last, childTop]),
    ...childCentres.slice(1, -1).map((each) => drawTreeLine(theme, [each, junction], [each, childTop])),
  ];
  return {...part, lines};
}

function drawConnector({depth, fromX, toX, label, labelX, ...connector}: SideConnector, {rowTops}: RowHeights, context: DrawingContext) {
  const y = (rowTops[depth] ?? 0) + connector.y;
  return {lines: [drawArrow(context.theme, [fromX, y], [toX, y])], labels: drawLabel(label, labelX, y, context), boxes: [], bottom: 0};
}

function drawRoutes<R extends ChartRelation>(
  routes: readonly LabelledRoute<R>[],
  units: readonly RowUnit[],
  {rowTops, laneCentres}: RowHeights,
  toX: (x: number) => number,
  context: DrawingContext,
): DrawnPart[] {
  const bottoms = new Map(units.map(({unit, position, box}) => [unit.id, (rowTops[position.depth] ?? 0) + (box?.height ?? 0)]));
  const laneY = ({gap, lane}: Pick<RouteEnd, 'gap' | 'lane'>) => laneCentres[gap]?.[lane] ?? 0;
  const unitY = (id: string, {gap, isAtBottom}: RouteEnd) => (isAtBottom ? bottoms.get(id) : rowTops[gap]) ?? 0;
  return routes.map(({connection, start, end, channel = end.x, label, labelLines}) => {
    const [startX, endX, channelX] = [toX(start.x), toX(end.x), toX(channel)];
    const [startLaneY, endLaneY] = [laneY(start), laneY(end)];
    const arrow: Shape = drawArrow(
      context.theme,
      [startX, unitY(connection.from, start)],
      [startX, startLaneY],
      [channelX, startLaneY],
      [channelX, endLaneY],
      [endX, endLaneY],
      [endX, unitY(connection.to, end)],
    );
    return {lines: [arrow], labels: drawLabel(labelLines, toX(label.x), laneY(label), context), boxes: [], bottom: 0};
  });
}
