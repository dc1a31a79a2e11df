import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {choices} from '../choice.js';
import type {PageState} from '../page-state.js';
import {radios} from '../../views/fields.js';

/** The value of `--ki-color-brand` in src/themes/tokens.css. */
const usualBrand = '#0b5a77';

/** A few tokens, for the look of the visitor’s own site. It is closed until the visitor wants to change something. */
export function lookView({texts, choice, change}: PageState, isOpen: boolean): TemplateResult {
  return html`<details class="step" ?open=${isOpen}>
    <summary><h2>${texts.lookStep}</h2></summary>
    <p>${texts.lookIntro}</p>
    <div class="field">
      <label for="brand">${texts.brand}</label>
      <p class="hint" id="brand-hint">${texts.brandHint}</p>
      <input
        type="color"
        id="brand"
        aria-describedby="brand-hint"
        .value=${live(choice.brand || usualBrand)}
        @input=${({target}: Event) => {
          const {value} = target as HTMLInputElement;
          change({brand: value === usualBrand ? '' : value}, true);
        }}
      />
      ${choice.brand ? html`<button type="button" class="quiet" @click=${() => change({brand: ''})}>${texts.brandReset}</button>` : nothing}
    </div>
    ${radios({
      name: 'corners',
      legend: texts.corners,
      value: choice.corners,
      isInline: true,
      options: choices.corners.map((value) => ({value, label: texts.cornerNames[value]})),
      onPick: (corners) => change({corners}),
    })}
  </details>`;
}
