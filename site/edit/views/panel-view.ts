import {html, nothing, type TemplateResult} from 'lit';
import {fieldIssues} from './issue-view.js';
import type {PageState} from '../page-state.js';
import {isSectionId} from '../panels.js';
import {sectionViews} from '../sections.js';
import {problemsView} from './problems-view.js';

interface Form {
  view: (state: PageState) => TemplateResult;
}

/** The open panel. Only the forms of sections have the history of the feed; the others have fields of their own. */
export function panelView(state: PageState, forms: Readonly<Record<'import' | 'save' | 'texts', Form>>): TemplateResult {
  const {panel, texts} = state;
  const isSection = isSectionId(panel);
  return html`<section class="panel" data-panel=${panel} ?data-history=${isSection}>
    <h2 tabindex="-1">${isSection ? texts.page.sections[panel] : texts.page.panels[panel]}</h2>
    ${content(state, forms)}
  </section>`;
}

function content(state: PageState, forms: Readonly<Record<'import' | 'save' | 'texts', Form>>): unknown {
  const {panel} = state;
  if (panel === 'import' || panel === 'save' || panel === 'texts') return forms[panel].view(state);
  if (panel === 'problems') return problemsView(state);
  const view = sectionViews[panel];
  const path = panel === 'members' ? ['memberships'] : panel === 'source' ? ['source'] : [panel];
  return view ? html`${fieldIssues(state, path, 'section')}${view(state)}` : nothing;
}
