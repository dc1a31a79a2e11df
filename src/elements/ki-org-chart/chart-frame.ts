import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {setProperties} from '../set-properties.js';
import type {ChartModel} from './chart-model.js';
import type {UnitListHandlers} from './unit-list-handlers.js';
import {handleTrace} from './trace.js';
import {renderUnitList} from './unit-list.js';
import {positionOf, toUnitView} from './unit-view.js';

/** Renders the list of units in a frame. The frame is a tab stop while it scrolls. */
export function renderFrame(chart: ChartModel, handlers: UnitListHandlers): TemplateResult {
  const {layout, isScrollable, isPrinting, messages} = chart;
  return html` <div
    part="frame"
    class="${isScrollable ? 'scrolled' : ''} ${layout ? 'drawing' : ''}"
    role=${ifDefined(isScrollable ? 'region' : undefined)}
    tabindex=${ifDefined(isScrollable ? 0 : undefined)}
    aria-label=${ifDefined(isScrollable ? messages.chart.wideChart : undefined)}
  >
    <div class="sheet ${isPrinting && layout ? 'paper' : ''}" ${setProperties(isScrollable && layout ? {'--_columns': layout.width} : {})}>
      ${renderUnits(chart, handlers)}
    </div>
  </div>`;
}

function renderUnits(chart: ChartModel, handlers: UnitListHandlers): TemplateResult {
  const {visibleUnits, drawing, layout, isCompact, tightness, hasRootColumns, hasSideLabels, renderKey, messages} = chart;
  return html`<ul
    part="units"
    role="list"
    aria-label=${messages.chart.units}
    class="${layout ? `drawn ${layout.hasTightSides && hasSideLabels ? 'with-sides' : ''}` : hasRootColumns ? 'forest' : ''} ${isCompact ? 'compact' : ''} ${tightness}"
    ${setProperties(layout && drawing ? {'--_w': 1 / layout.width, '--_rows': drawing.toGridRows(layout.routing.lanes)} : {})}
    @click=${handlers.handleClick}
    @keydown=${handlers.handleKeydown}
    @pointerover=${handleTrace}
    @pointerleave=${handleTrace}
    @focusin=${handleTrace}
    @focusout=${handleTrace}
  >
    ${renderUnitList({
      units: visibleUnits,
      renderKey,
      positionOf: (unit) => positionOf(unit, chart) ?? layout?.nested,
      toView: (unit) => toUnitView(unit, chart),
    })}
    ${
      drawing && layout?.routing.routes.length
        ? html` <li role="none" aria-hidden="true" class="routes">
            ${layout.routing.routes.map((route) =>
              drawing.renderRoute(route, layout, (heads) =>
                drawing.renderRelationLabel('route-label', route.connection.relation, heads, chart),
              ),
            )}
          </li>`
        : nothing
    }
  </ul>`;
}
