import {html, type TemplateResult} from 'lit';
import {describePlace} from '../find-place.js';
import type {PageState} from '../page-state.js';
import {fixButton} from './issue-view.js';

/** All problems of the feed. Each has a link to its field. */
export function problemsView(state: PageState): TemplateResult {
  const {problems} = state.texts.page;
  const {issues, document: opened} = state;
  const listed = (severity: 'error' | 'warning') => issues.filter((issue) => issue.severity === severity);
  const group = (severity: 'error' | 'warning') =>
    listed(severity).length
      ? html`<h3>${problems.title[severity](listed(severity).length)}</h3>
          <p>${problems.intro[severity]}</p>
          <ul class="problems">
            ${listed(severity).map(
              (issue) =>
                html`<li class="issue" data-severity=${severity}>
                  <p class="place">
                    ${
                      issue.code === 'too-many-issues'
                        ? ''
                        : html`<button type="button" class="link" @click=${() => state.goTo(issue.pointer)}>
                            ${describePlace(state, issue.pointer)}
                          </button>`
                    }
                  </p>
                  <p>${issue.rule} ${issue.remedy}</p>
                  ${fixButton(state, issue)}
                </li>`,
            )}
          </ul>`
      : '';
  return html`${
    opened.duplicateKeys.length
      ? html`<h3>${problems.duplicates}</h3>
          <ul>
            ${opened.duplicateKeys.map(({key, pointer, lostLine, line}) => html`<li>${problems.duplicate(key, pointer, lostLine, line)}</li>`)}
          </ul>`
      : ''
  }
  ${issues.length ? [group('error'), group('warning')] : html`<p>${problems.none}</p>`}`;
}
