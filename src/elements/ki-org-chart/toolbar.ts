import {html, nothing, type TemplateResult} from 'lit';
import type {ChartMessages} from '../../locales/messages.js';
import type {ChartState} from './chart-state.js';
import {guardListener} from '../../guard.js';

/** A choice of levels is offered from so many on. */
const leastLevels = 4;

/**
 * Finding a unit, opening and closing levels.
 *
 * @param options.hasLevels - Whether there are levels that do not show at first.
 * @param options.hasSearch - Whether there is a field to find a unit in.
 */
export function renderToolbar(
  state: ChartState,
  texts: ChartMessages,
  {hasLevels, hasSearch}: {readonly hasLevels: boolean; readonly hasSearch: boolean},
): TemplateResult {
  const {searchResults, query, unitLevels, isUniform} = state;
  const button = (text: string, handle: (event: Event) => void) =>
    html` <button type="button" part="button" @click=${guardListener('A click', handle)}>${text}</button>`;
  const current = isUniform ? Math.min(state.levels ?? state.firstLevels, unitLevels.length) : 0;
  return html`<div part="toolbar">
    ${
      hasSearch
        ? html`<label
              >${texts.find}<input
                type="search"
                part="input"
                autocomplete="off"
                .value=${query}
                @input=${guardListener('A search', ({target}: Event) => state.setQuery((target as HTMLInputElement).value))}
                @keydown=${guardListener('A key', (event: KeyboardEvent) => handleKeydown(event, state))}
            /></label>
            <span role="status">${searchResults ? texts.found(searchResults.matches.size) : nothing}</span>
            ${query ? button(texts.endFind, (event) => handleEndFind(event, state)) : nothing}`
        : nothing
    }
    ${hasLevels && !searchResults ? [button(texts.expandAll, () => state.expandTo(Infinity)), button(texts.collapseAll, () => state.expandTo(1))] : nothing}
    ${
      hasLevels && !searchResults && unitLevels.length >= leastLevels
        ? html`<label
            >${texts.expandTo}<select
              part="input"
              @change=${guardListener('A choice', ({target}: Event) => handleLevel(Number((target as HTMLSelectElement).value), state))}
            >
              ${isUniform ? nothing : html`<option selected></option>`}
              ${unitLevels.map((_, i) => html`<option .selected=${i + 1 === current}>${i + 1}</option>`)}
            </select></label
          >`
        : nothing
    }
  </div>`;
}

function handleKeydown(event: KeyboardEvent, state: ChartState): void {
  if (event.key !== 'Escape' || !state.query) return;
  state.setQuery('');
  event.preventDefault(); // Else a dialog around the chart closes.
}

function handleEndFind({target}: Event, state: ChartState): void {
  state.setQuery('');
  (target as Element).parentElement?.querySelector('input')?.focus(); // The button goes.
}

function handleLevel(level: number, state: ChartState): void {
  if (level) state.expandTo(level);
}
