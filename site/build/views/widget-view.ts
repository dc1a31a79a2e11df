import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {WidgetName} from '../../../src/cli/export-feed.js';
import {choices} from '../choice.js';
import type {PageState} from '../page-state.js';

/** The widgets to choose from, each with a small live picture. The picture shows what the hint says to screen readers. */
export function widgetView({texts, choice, change}: PageState, pictureOf: (widget: WidgetName) => Element): TemplateResult {
  return html`<fieldset class="step widgets">
    <legend><h2>${texts.widgetStep}</h2></legend>
    <div class="cards">
      ${choices.widget.map((widget) => {
        const [name, description] = texts.widgets[widget];
        return html`<div class="card">
          <div class="picture" inert aria-hidden="true">${pictureOf(widget)}</div>
          <div class="radio">
            <input
              type="radio"
              id="widget-${widget}"
              name="widget"
              value=${widget}
              aria-describedby="widget-${widget}-hint"
              .checked=${live(choice.widget === widget)}
              @change=${() => change({widget})}
            />
            <label for="widget-${widget}">${name ?? nothing}</label>
          </div>
          <p class="visually-hidden" id="widget-${widget}-hint">${description ?? nothing}</p>
        </div>`;
      })}
    </div>
  </fieldset>`;
}
