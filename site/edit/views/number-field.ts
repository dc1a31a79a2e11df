import {html, nothing, type TemplateResult} from 'lit';
import {setField} from '../../../src/feed-editor/edit-field.js';
import {getValue} from '../../../src/feed-editor/edit-value.js';
import {toJsonPointer} from '../../../src/feed-editor/json-value.js';
import type {EditorState} from '../editor-state.js';
import {fieldIssues, hasIssue} from './issue-view.js';
import {describedBy, fieldId, hintView, type ValueField} from './value-fields.js';

/** A field for a whole number. What is not a number stays in the feed as written, with an issue. */
export function numberField(state: EditorState, {path, label, hint}: ValueField): TemplateResult {
  const value = getValue(state.feed, path);
  const id = fieldId(path);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hintView(id, hint)} ${fieldIssues(state, path, id)}
    <input
      id=${id}
      type="text"
      inputmode="numeric"
      class="number"
      autocomplete="off"
      data-pointer=${toJsonPointer(path)}
      aria-describedby=${describedBy(state, path, id, hint) || nothing}
      aria-invalid=${hasIssue(state, path) ? 'true' : nothing}
      .value=${typeof value === 'number' || typeof value === 'string' ? String(value) : ''}
      @change=${({target}: Event) => {
        const text = (target as HTMLInputElement).value.trim();
        const next = text === '' ? undefined : /^\d+$/.test(text) ? Number(text) : text;
        state.edit(state.texts.page.changed(label), (feed) => setField(feed, path, next));
      }}
    />
  </div>`;
}
