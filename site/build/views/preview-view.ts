import {html, nothing, type TemplateResult} from 'lit';
import {choices} from '../choice.js';
import type {PageState} from '../page-state.js';
import {radios} from '../../views/fields.js';

/**
 * The widget on a page of an agency. It is not in a frame, because our strict policy allows none. The widgets follow the width of
 * their box, so they look as on a page of this width.
 *
 * @param page - State of the page.
 * @param widget - The live widget.
 */
export function previewView({texts, choice, hasFailed, change}: PageState, widget: Element): TemplateResult {
  return html`<section class="step preview">
    <h2>${texts.previewStep}</h2>
    <div class="controls">
      ${radios({
        name: 'width',
        legend: texts.width,
        value: choice.width,
        isInline: true,
        options: choices.width.map((value) => ({value, label: texts.widthNames[value]})),
        onPick: (width) => change({width}),
      })}
      ${radios({
        name: 'scheme',
        legend: texts.scheme,
        value: choice.scheme,
        isInline: true,
        options: choices.scheme.map((value) => ({value, label: texts.schemeNames[value]})),
        onPick: (scheme) => change({scheme}),
      })}
    </div>
    ${hasFailed ? html`<p class="warning" role="status">${texts.previewFails}</p>` : nothing}
    <div class="screen" role="region" tabindex="0" aria-label=${texts.preview}>
      <div class="host-page" data-width=${choice.width} data-scheme=${choice.scheme}>
        <div class="host-top" aria-hidden="true">${texts.pageName}</div>
        <div class="host-body">
          <p class="host-title" aria-hidden="true">${texts.pageTitle}</p>
          <p aria-hidden="true">${texts.pageText}</p>
          ${widget}
        </div>
        <div class="host-end" aria-hidden="true">${texts.pageEnd}</div>
      </div>
    </div>
  </section>`;
}
