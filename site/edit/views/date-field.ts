import {html, nothing, type TemplateResult} from 'lit';
import {setField} from '../../../src/feed-editor/edit-field.js';
import {writeDate} from '../../../src/feed-editor/edit-date.js';
import {getValue} from '../../../src/feed-editor/edit-value.js';
import {toJsonPointer, type ValuePath} from '../../../src/feed-editor/json-value.js';
import {readDate} from '../../../src/feed-import/read-date.js';
import {allMessages} from '../../../src/locales/all-messages.js';
import {parseDate} from '../../../src/model/date.js';
import type {EditorState} from '../editor-state.js';
import {fieldIssues, hasIssue} from './issue-view.js';
import {describedBy, fieldId, hintView, type ValueField} from './value-fields.js';

export interface DateField extends ValueField {
  /** The date must be a day. */
  readonly isDay?: boolean;
}

/** A field for a date in words: «høsten 2019», «7. juni 2023». What can't be read stays in the feed as written, with an issue. */
export function dateField(state: EditorState, {path, label, hint, isDay = false}: DateField): TemplateResult {
  const {dates, changed} = state.texts.page;
  const {common} = allMessages[state.language];
  const id = fieldId(path);
  const value = getValue(state.feed, path);
  const shownHint = hint ?? (isDay ? dates.dayHint : dates.hint);
  const write = (date: string) => state.edit(changed(label), (feed) => setField(feed, path, date === '' ? undefined : date));
  const candidates = typeof value === 'string' && !parseDate(value) ? (readDate(value).candidates ?? []) : [];
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hintView(id, shownHint)} ${fieldIssues(state, path, id)}
    ${
      candidates.length
        ? html`<p class="choices">
            ${dates.whichOne}
            ${candidates.map(
              (date) => html`<button type="button" class="small" @click=${() => write(date)}>${writeDate(date, common)}</button>`,
            )}
          </p>`
        : nothing
    }
    <input
      id=${id}
      type="text"
      class="date"
      autocomplete="off"
      data-pointer=${toJsonPointer(path)}
      aria-describedby=${describedBy(state, path, id, shownHint) || nothing}
      aria-invalid=${hasIssue(state, path) ? 'true' : nothing}
      .value=${typeof value === 'number' ? String(value) : writeDate(value, common)}
      @change=${({target}: Event) => {
        const input = target as HTMLInputElement;
        const written = input.value.trim();
        const date = readDate(written).date ?? written;
        input.value = writeDate(date, common); // The same date may have been written in another way.
        write(date);
      }}
    />
  </div>`;
}

/** The first and the last date of a period, side by side. */
export function periodFields(state: EditorState, path: ValuePath, label: string, hint?: string): TemplateResult {
  const {dates} = state.texts.page;
  const id = fieldId(path);
  return html`<fieldset class="field period">
    <legend>${label}</legend>
    ${hintView(id, hint ?? dates.hint)} ${fieldIssues(state, path, id)}
    <div class="pair">
      ${dateField(state, {path: [...path, 'from'], label: dates.from, hint: dates.none})}
      ${dateField(state, {path: [...path, 'to'], label: dates.to, hint: dates.none})}
    </div>
  </fieldset>`;
}
