import {html, nothing, type TemplateResult} from 'lit';
import {findFix} from '../find-fix.js';
import type {EditorState} from '../editor-state.js';
import type {FeedIssue} from '../../../src/feed/validate-feed.js';
import {toJsonPointer, type ValuePath} from '../../../src/feed-editor/json-value.js';

/** Lists the issues of one value, with a button where the remedy is certain. Only issues at the value itself are listed. */
export function fieldIssues(state: EditorState, path: ValuePath, id: string): TemplateResult | typeof nothing {
  const pointer = toJsonPointer(path);
  const issues = state.issuesIn(path).filter((issue) => issue.pointer === pointer);
  return issues.length ? html`<div class="issues" id="${id}-issues">${issues.map((issue) => issueView(state, issue))}</div>` : nothing;
}

/** Whether the value itself has an issue. */
export function hasIssue(state: EditorState, path: ValuePath): boolean {
  const pointer = toJsonPointer(path);
  return state.issuesIn(path).some((issue) => issue.pointer === pointer);
}

function issueView(state: EditorState, issue: FeedIssue): TemplateResult {
  return html`<div class="issue" data-severity=${issue.severity}>
    <p>${issue.rule} ${issue.remedy}</p>
    ${fixButton(state, issue)}
  </div>`;
}

/** The button that corrects a value, where only one correction is possible. */
export function fixButton(state: EditorState, issue: FeedIssue): TemplateResult | typeof nothing {
  const {problems} = state.texts.page;
  const fix = findFix(state.feed, issue);
  if (!fix) return nothing;
  const label = fix.value === undefined ? problems.remove : problems.replace(typeof fix.value === 'string' ? fix.value : '');
  return html`<button
    type="button"
    class="small"
    @click=${() => {
      state.edit(problems.fixed, fix.apply);
      state.announce(problems.isFixed);
    }}
  >
    ${label}
  </button>`;
}
