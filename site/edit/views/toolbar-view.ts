import {html, nothing, type TemplateResult} from 'lit';
import type {PageState} from '../page-state.js';
import {sectionIds, type PanelId} from '../panels.js';
import {sectionViews} from '../sections.js';

export interface ToolbarActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly close: () => void;
}

/** Undo, redo, the state of the file, and links to problems, import and saving. */
export function toolbarView(state: PageState, {undo, redo, close}: ToolbarActions, announcement: string): TemplateResult {
  const {toolbar} = state.texts.page;
  const {history, name, baseline} = state.document;
  const errors = state.issues.filter(({severity}) => severity === 'error').length;
  const warnings = state.issues.length - errors;
  const current = (panel: PanelId) => (state.panel === panel ? 'true' : nothing);
  return html`<div class="toolbar" role="group" aria-label=${toolbar.title}>
      <p class="file">
        <strong>${name}</strong>
        <span class="unsaved">${history.isUnsaved ? (baseline ? toolbar.unsaved : toolbar.isNew) : toolbar.saved}</span>
        <button type="button" class="small" id="close" @click=${close}>${toolbar.close}</button>
      </p>
      <p class="tools">
        ${historyButton('undo', toolbar.undo, history.undoLabel, undo)} ${historyButton('redo', toolbar.redo, history.redoLabel, redo)}
        <a
          class="button"
          href=${state.hrefOf('problems')}
          aria-current=${current('problems')}
          data-severity=${errors ? 'error' : warnings ? 'warning' : 'none'}
          >${toolbar.problems(errors, warnings)}</a
        >
        <a class="button" href=${state.hrefOf('import')} aria-current=${current('import')}>${toolbar.import}</a>
        <a class="button primary" href=${state.hrefOf('save')} aria-current=${current('save')}>${toolbar.save}</a>
      </p>
    </div>
    <p class="announcement" role="status">${announcement}</p>`;
}

/** The button keeps the focus when there is nothing left to undo. */
function historyButton(id: string, name: string, label: string | null, onClick: () => void): TemplateResult {
  return html`<button
    type="button"
    id=${id}
    aria-disabled=${label === null ? 'true' : 'false'}
    @click=${label === null ? nothing : onClick}
  >
    <span>${name}${label ? html`<span class="edit">: ${label}</span>` : nothing}</span>
  </button>`;
}

/** The parts of the form. */
export function sectionsView(state: PageState): TemplateResult {
  const {sections, toolbar} = state.texts.page;
  const shown = sectionIds.filter((id) => id === 'texts' || sectionViews[id]);
  return html`<nav class="sections" aria-label=${toolbar.sections}>
    <ul>
      ${shown.map((id) => {
        const count = countItems(state, id);
        return html`<li>
          <a href=${state.hrefOf(id)} aria-current=${state.panel === id ? 'true' : nothing}
            >${sections[id]}${count ? html` <span class="count">${count}</span>` : nothing}</a
          >
        </li>`;
      })}
    </ul>
  </nav>`;
}

function countItems({feed}: PageState, id: string): number {
  const list = feed[id === 'members' ? 'memberships' : id];
  return Array.isArray(list) ? list.length : 0;
}
