import {html, nothing, type TemplateResult} from 'lit';
import {guardListener} from '../../guard.js';
import type {ChartMessages} from '../../locales/messages.js';
import type {ChartModel} from './chart-model.js';
import type {ExpansionController} from './expansion-controller.js';
import {searchModule, type SearchController} from './search-controller.js';

/** The menu of levels appears from this many levels on. */
const minLevelsForMenu = 4;

/**
 * Renders the search field, and the buttons and the menu that expand and collapse all units.
 */
export function renderToolbar(expansion: ExpansionController, search: SearchController, chart: ChartModel): TemplateResult {
  const messages = chart.messages.chart;
  const showsExpansion = chart.hasExpansion && !search.results;
  const {expandAll, collapseAll} = messages;
  return html`<div part="toolbar">
    ${chart.hasSearch ? renderSearch(search, expansion, chart) : nothing}
    ${
      showsExpansion
        ? [renderButton(expandAll, () => expansion.expandTo(Infinity)), renderButton(collapseAll, () => expansion.expandTo(1))]
        : nothing
    }
    ${showsExpansion && expansion.shown.tree.unitsByLevel.length >= minLevelsForMenu ? renderLevelMenu(expansion, messages) : nothing}
    ${search.hits?.renderList(chart.messages.common, chart.language) ?? nothing}
  </div>`;
}

function renderButton(label: string, handleClick: (event: Event) => void): TemplateResult {
  return html` <button type="button" part="button" @click=${guardListener('A click', handleClick)}>${label}</button>`;
}

function renderSearch(search: SearchController, expansion: ExpansionController, {messages, language}: ChartModel): TemplateResult {
  const {find, found, endFind, searching, searchFailed} = messages.chart;
  const {query, results, hits, note} = search;
  const position = hits?.renderPosition(messages.common, language) ?? nothing;
  return html`<label
      >${find}<input
        type="search"
        part="input"
        autocomplete="off"
        .value=${query}
        @focus=${guardListener('The focus', () => searchModule.prepare())}
        @input=${guardListener('A search', ({target}: Event) => search.setQuery((target as HTMLInputElement).value))}
        @keydown=${guardListener('A key', (event: KeyboardEvent) => handleSearchKeydown(event, search))}
    /></label>
    <span role="status"
      >${position !== nothing ? position : results ? found(results.matches.size) : note ? (note === 'slow' ? searching : searchFailed) : nothing}</span
    >
    ${hits?.renderSteps(messages.common) ?? nothing}
    ${query ? renderButton(endFind, (event) => handleEndSearchClick(event, search, expansion)) : nothing}`;
}

function renderLevelMenu(expansion: ExpansionController, {expandTo}: ChartMessages): TemplateResult {
  const {isUniform, shown} = expansion;
  const {expandedDepth, initialDepth, tree} = shown;
  const depth = isUniform ? Math.min(expandedDepth ?? initialDepth, tree.unitsByLevel.length) : 0;
  return html`<label
    >${expandTo}<select
      part="input"
      @change=${guardListener('A choice', ({target}: Event) => handleLevelChange(Number((target as HTMLSelectElement).value), expansion))}
    >
      ${isUniform ? nothing : html`<option selected></option>`}
      ${tree.unitsByLevel.map((_, i) => html`<option .selected=${i + 1 === depth}>${i + 1}</option>`)}
    </select></label
  >`;
}

function handleSearchKeydown(event: KeyboardEvent, search: SearchController): void {
  if (event.key === 'Enter') search.hits?.step(event.shiftKey ? -1 : 1);
  if (event.key !== 'Escape' || !search.query) return;
  void search.setQuery('');
  event.preventDefault(); // Otherwise a dialog around the chart closes.
}

function handleEndSearchClick({target}: Event, search: SearchController, expansion: ExpansionController): void {
  void search.setQuery('');
  expansion.branch = null; // The button says that it shows the whole chart.
  // The button disappears, so move the focus to the field.
  (target as Element).parentElement?.querySelector('input')?.focus();
}

function handleLevelChange(level: number, expansion: ExpansionController): void {
  // The empty option has no level.
  if (level) expansion.expandTo(level);
}
