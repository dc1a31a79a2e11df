import {html, nothing, type TemplateResult} from 'lit';
import type {ChildGrid, UnitPosition} from '../../layout/tree-layout.js';
import type {ChartLayout} from '../../layout/chart-layout.js';
import {gapHeight, laneTop} from '../../layout/lanes.js';
import type {Connection, Route, RouteEnd} from '../../layout/route-relations.js';
import type {Content} from '../parts.js';
import {setProperties} from '../set-properties.js';

// What the style sheet draws from: places as custom properties, and the lines of relations.

/** The rows of the drawing: before each row of units a gap. */
export function toGridRows(lanes: readonly number[]): string {
  return lanes.map((_, gap) => `${gapHeight(gap, lanes)}em auto`).join(' ');
}

/** Places as fractions of the chart's width, so that the style sheet can size the boxes and they stay where they are. */
export function toPositionProperties({depth, x, parentCentre}: UnitPosition, width: number, grid: ChildGrid | null) {
  const centre = (x + 0.5) / width;
  const above = parentCentre === undefined ? centre : parentCentre / width;
  return {
    '--_row': 2 * depth + 2,
    '--_centre': centre,
    '--_line-start': Math.min(centre, above),
    '--_line-width': Math.abs(centre - above),
    '--_to-end': centre > above ? 1 : 0,
    ...(grid && {'--_grid-columns': grid.columns}),
  };
}

/** A drawn relation between units that do not stand beside each other: its lines, and a word on one of them. */
export function renderRoute(
  {start, end, channel, label}: Route<Connection>,
  {width, routing}: Pick<ChartLayout, 'width' | 'routing'>,
  word: Content,
): TemplateResult {
  const line = (rows: Readonly<Record<string, number>>, from: number, to: number, classes: string, content: Content = nothing) => {
    const across = {'--_x': Math.min(from, to) / width, '--_line-width': Math.abs(to - from) / width};
    return html` <span class="route ${classes}" ${setProperties({...across, ...rows})}>${content}</span>`;
  };
  const inLane = ({gap, lane}: Pick<RouteEnd, 'gap' | 'lane'>) => ({
    '--_row': 2 * gap + 1,
    '--_rows-down': 1,
    '--_top': laneTop(gap, lane),
  });
  const toUnit = (at: RouteEnd, arrow: string) => {
    const {gap, lane, x, isAtBottom} = at;
    const rows = isAtBottom ? {'--_top': 0, '--_bottom': gapHeight(gap, routing.lanes) - laneTop(gap, lane)} : {};
    return line({...inLane(at), ...rows}, x, x, `down ${arrow && (isAtBottom ? 'arrow-up' : 'arrow-down')}`);
  };
  const [upper, lower] = start.gap < end.gap ? [start, end] : [end, start];
  return html`<span part="connector">
    ${toUnit(start, '')}${line(inLane(start), start.x, channel ?? end.x, 'along')}
    ${
      channel === undefined
        ? nothing
        : [
            line(
              {
                ...inLane(upper),
                '--_rows-down': 2 * (lower.gap - upper.gap) + 1,
                '--_bottom': gapHeight(lower.gap, routing.lanes) - laneTop(lower.gap, lower.lane),
              },
              channel,
              channel,
              'down',
            ),
            line(inLane(end), end.x, channel, 'along'),
          ]
    }
    ${toUnit(end, 'arrow')}
    ${line(inLane(label), label.x - label.width / 2, label.x + label.width / 2, 'labelled', html`<span class="route-word">${word}</span>`)}
  </span>`;
}
