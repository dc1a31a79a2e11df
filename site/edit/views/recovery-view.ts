import {html, nothing, type TemplateResult} from 'lit';
import {checkboxField} from '../../views/fields.js';
import type {PageState} from '../page-state.js';
import {keptDays, type Recovery} from '../recovery.js';

/** Asks whether the browser may keep unsaved work. */
export function recoveryView(state: PageState, recovery: Recovery, onToggle: (isAllowed: boolean) => void): TemplateResult {
  const {recovery: texts} = state.texts.page;
  return html`<section class="recovery">
    <h2>${texts.title}</h2>
    ${checkboxField({id: 'keep-work', label: texts.allow, hint: `${texts.allowHint} ${texts.limit(keptDays)}`, isChecked: recovery.isAllowed, onToggle})}
    ${recovery.hasFailed ? html`<p class="error" role="alert">${texts.failed}</p>` : nothing}
  </section>`;
}
