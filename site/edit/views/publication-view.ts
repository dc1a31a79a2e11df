import {html, nothing, type TemplateResult} from 'lit';
import {setField} from '../../../src/feed-editor/edit-field.js';
import {getValue} from '../../../src/feed-editor/edit-value.js';
import {writeDate} from '../../../src/feed-editor/edit-date.js';
import {isJsonObject, type JsonObject, type JsonValue} from '../../../src/feed-editor/json-value.js';
import {allMessages} from '../../../src/locales/all-messages.js';
import {today} from '../../../src/model/date.js';
import type {EditorState} from '../editor-state.js';
import {dateField} from './date-field.js';
import {fieldIssues} from './issue-view.js';
import {listForm} from './list-form.js';
import {stringField, textField} from './value-fields.js';

/** When the page was published and reviewed, and its versions. */
export function publicationView(state: EditorState): TemplateResult {
  const {publication} = state.texts.page;
  return html`${dateField(state, {path: ['publication', 'firstPublished'], label: publication.first, isDay: true})}
    ${dateField(state, {path: ['publication', 'lastReviewed'], label: publication.reviewed, hint: publication.reviewedHint, isDay: true})}
    ${stringField(state, {path: ['publication', 'url'], label: publication.url, type: 'url'})}
    <h3>${publication.versions}</h3>
    <p class="hint">${publication.versionsHint}</p>
    ${listForm(state, {
      path: ['publication', 'versions'],
      texts: publication.list,
      nameOf: (item, index) => nameVersion(state, item, index),
      makeItem: () => ({date: today()}),
      renderItem: (item, index) => versionForm(state, item, index),
    })}`;
}

function nameVersion(state: EditorState, item: JsonValue, index: number): string {
  const date = isJsonObject(item) ? writeDate(item.date, allMessages[state.language].common) : '';
  return date || state.texts.page.publication.version(index + 1);
}

function versionForm(state: EditorState, item: JsonValue, index: number): TemplateResult {
  const {publication, project} = state.texts.page;
  const path = (...keys: (string | number)[]) => ['publication', 'versions', index, ...keys];
  const texts = getValue(state.feed, path('project'));
  const now = keptTexts(state.feed);
  return html`<h4>${nameVersion(state, item, index)}</h4>
    ${fieldIssues(state, path(), `version-${index}`)} ${dateField(state, {path: path('date'), label: publication.date, isDay: true})}
    ${textField(state, {path: path('note'), label: publication.note, isLong: true})}
    ${stringField(state, {path: path('url'), label: publication.versionUrl, type: 'url'})}
    ${dateField(state, {path: path('lastReviewed'), label: publication.reviewed, isDay: true})}
    ${
      isJsonObject(texts)
        ? html`<details>
            <summary>${publication.texts}<span class="visually-hidden">: ${nameVersion(state, item, index)}</span></summary>
            ${textField(state, {path: path('project', 'title'), label: project.title})}
            ${textField(state, {path: path('project', 'lead'), label: project.lead, isLong: true})}
            ${listForm(state, {
              path: path('project', 'description'),
              texts: project.paragraphs,
              nameOf: (_, each) => project.paragraph(each + 1),
              makeItem: () => '',
              renderItem: (_, each) =>
                textField(state, {path: path('project', 'description', each), label: project.paragraph(each + 1), isLong: true}),
              isOrdered: true,
            })}
          </details>`
        : now
          ? html`<p>
              <button
                type="button"
                class="small"
                @click=${() => {
                  state.edit(publication.keepTexts, (feed) => setField(feed, path('project'), keptTexts(feed) ?? undefined));
                  state.announce(publication.keptTexts);
                }}
              >
                ${publication.keepTexts}<span class="visually-hidden">: ${nameVersion(state, item, index)}</span>
              </button>
            </p>`
          : nothing
    }`;
}

/** The texts of the project that a version can keep. `null` if it has none. */
function keptTexts(feed: JsonObject): JsonObject | null {
  const project = getValue(feed, ['project']);
  if (!isJsonObject(project)) return null;
  const kept = ['title', 'lead', 'description'].flatMap((key): [string, JsonValue][] => {
    const value = project[key];
    return value === undefined ? [] : [[key, value]];
  });
  return kept.length ? Object.fromEntries(kept) : null;
}
