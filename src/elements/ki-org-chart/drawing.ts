import {html, nothing, type TemplateResult} from 'lit';
import type {ChartLayout, RoutedRelation} from '../../layout/chart-layout.js';
import {gapHeight, laneTop} from '../../layout/lanes.js';
import type {Route, RouteEnd} from '../../layout/route.js';
import type {ChildGrid, UnitPosition} from '../../layout/tree-layout.js';
import type {UnitRelation} from '../../model/model.js';
import type {Content} from '../parts.js';
import {setProperties, type Properties} from '../set-properties.js';
import {renderHead, type Heads} from './line-heads.js';

// The custom properties that drawing.styles.ts reads, and the lines of relations.

/** Formats `grid-template-rows`: a gap before each row of units. */
export function toGridRows(lanes: readonly number[]): string {
  return lanes.map((_, gap) => `${gapHeight(gap, lanes)}em auto`).join(' ');
}

/**
 * Converts a position to custom properties. Lengths are fractions of the chart's width, so that the browser can size the boxes.
 *
 * @param position - `undefined` for a unit in a stack. Such a unit has a grid.
 */
export function toPositionProperties(position: UnitPosition | undefined, width: number, grid: ChildGrid | undefined): Properties {
  const tracks = grid && {'--_tracks': toTracks(grid)};
  if (!position) return {...tracks, '--_widest': 'none'};
  const {depth, x, parentCentre} = position;
  const centre = (x + 0.5) / width;
  const lineEnd = parentCentre === undefined ? centre : parentCentre / width;
  return {
    '--_row': 2 * depth + 2,
    '--_centre': centre,
    '--_line-start': Math.min(centre, lineEnd),
    '--_line-width': Math.abs(centre - lineEnd),
    '--_to-end': centre > lineEnd ? 1 : 0,
    ...(grid && {
      '--_grid-columns': grid.width,
      '--_grid-start': grid.x / width,
      '--_grid-centre': (x + 0.5 - grid.x) / grid.width,
      '--_grid-last': 1 - (grid.spans[grid.spans.length - 1] ?? 1) / grid.width,
      ...tracks,
    }),
  };
}

/** Formats `grid-template-columns`: one gap fewer than unit widths. */
function toTracks({spans, width}: ChildGrid): string {
  return spans.map((span) => `calc((100% + var(--_gap)) * ${span / width} - var(--_gap))`).join(' ');
}

/** @param isForward - Whether the unit that acts is at the start edge of the line. */
export function toHeads({isMutual}: UnitRelation, isForward: boolean): Heads {
  return {toStart: isMutual || !isForward, toEnd: isMutual || isForward};
}

/** Renders the lines of a relation between units that are not adjacent, and the label on one of them. */
export function renderRoute(
  {connection: {from, to, relation}, start, end, channel, label}: Route<RoutedRelation<UnitRelation>>,
  {width, routing}: Pick<ChartLayout, 'width' | 'routing'>,
  renderLabel: (heads: Heads) => Content,
): TemplateResult {
  const renderLine = (rows: Readonly<Record<string, number>>, first: number, last: number, classes: string, content: Content = nothing) => {
    const horizontal = {'--_x': Math.min(first, last) / width, '--_line-width': Math.abs(last - first) / width};
    return html` <span class="route ${classes}" ${setProperties({...horizontal, ...rows})}>${content}</span>`;
  };
  const toLaneRows = ({gap, lane}: Pick<RouteEnd, 'gap' | 'lane'>) => ({
    '--_row': 2 * gap + 1,
    '--_rows-down': 1,
    '--_top': laneTop(gap, lane),
  });
  const renderLineToUnit = (routeEnd: RouteEnd, hasArrow: boolean) => {
    const {gap, lane, x, isAtBottom} = routeEnd;
    const rows = isAtBottom ? {'--_top': 0, '--_bottom': gapHeight(gap, routing.lanes) - laneTop(gap, lane)} : {};
    return renderLine({...toLaneRows(routeEnd), ...rows}, x, x, 'down', hasArrow ? renderHead(isAtBottom ? 'up' : 'down-to') : nothing);
  };
  const [upper, lower] = start.gap < end.gap ? [start, end] : [end, start];
  return html`<span part="connector" data-from=${from} data-to=${to}>
    ${renderLineToUnit(start, relation.isMutual)}${renderLine(toLaneRows(start), start.x, channel ?? end.x, 'along')}
    ${
      channel === undefined
        ? nothing
        : [
            renderLine(
              {
                ...toLaneRows(upper),
                '--_rows-down': 2 * (lower.gap - upper.gap) + 1,
                '--_bottom': gapHeight(lower.gap, routing.lanes) - laneTop(lower.gap, lower.lane),
              },
              channel,
              channel,
              'down',
            ),
            renderLine(toLaneRows(end), end.x, channel, 'along'),
          ]
    }
    ${renderLineToUnit(end, true)}
    ${
      label
        ? renderLine(
            toLaneRows(label),
            label.x - label.width / 2,
            label.x + label.width / 2,
            'labelled',
            renderLabel(toHeads(relation, label.isForward)),
          )
        : nothing
    }
  </span>`;
}
