/** Parts of forms whose values are written into the feed by a button. */
import {html, nothing, type TemplateResult} from 'lit';
import {writeText} from '../../../src/feed-editor/edit-text.js';
import type {JsonValue} from '../../../src/feed-editor/json-value.js';
import {readDate} from '../../../src/feed-import/read-date.js';
import {allMessages} from '../../../src/locales/all-messages.js';
import {formatDate} from '../../../src/locales/format.js';
import type {FeedDate} from '../../../src/model/date.js';
import type {EditorState} from '../editor-state.js';
import {withDraft} from './with-draft.js';

/** A form field with its error, if there is one. */
export interface FormField {
  readonly id: string;
  /** Key in the form data. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

export function formField({id, name, label, hint, error}: FormField, lang?: string, kind: 'text' | 'date' = 'text'): TemplateResult {
  const description = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === undefined ? [] : [`${id}-error`])].join(' ');
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${error === undefined ? nothing : html`<p class="error" id="${id}-error">${error}</p>`}
    <input
      id=${id}
      name=${name}
      type="text"
      class=${kind}
      lang=${lang || nothing}
      autocomplete="off"
      aria-describedby=${description || nothing}
      aria-invalid=${error === undefined ? nothing : 'true'}
    />
  </div>`;
}

/** A date in words, with the dates that an unclear one may mean. */
export function dateFormField(state: EditorState, field: FormField): unknown {
  const {dates} = state.texts.page;
  return withDraft<readonly FeedDate[]>([], (candidates, setCandidates) => {
    const choose = (date: FeedDate) => {
      const input = document.getElementById(field.id) as HTMLInputElement | null;
      if (input) input.value = formatDate(date, allMessages[state.language].common);
      setCandidates([]);
      input?.focus();
    };
    return html`<div @change=${({target}: Event) => setCandidates(readDate((target as HTMLInputElement).value).candidates ?? [])}>
      ${formField({hint: dates.hint, ...field}, undefined, 'date')}
      ${
        candidates.length
          ? html`<p class="buttons">
              ${dates.whichOne}
              ${candidates.map(
                (date) =>
                  html`<button type="button" class="small" @click=${() => choose(date)}>
                    ${formatDate(date, allMessages[state.language].common)}
                  </button>`,
              )}
            </p>`
          : nothing
      }
    </div>`;
  });
}

/** A name in each language of the feed, side by side. */
export function nameFields(state: EditorState, id: string, name: string, legend: string, error?: string): TemplateResult {
  const languages = state.contentLanguages.length ? state.contentLanguages : [''];
  return html`<fieldset class="field text">
    <legend>${legend}</legend>
    ${error === undefined ? nothing : html`<p class="error" id="${id}-error">${error}</p>`}
    <div class="languages">
      ${languages.map(
        (language) =>
          html`<div class="language">
            <label for="${id}-${language}">${state.texts.page.languages.nameOf(language)}</label>
            <input
              id="${id}-${language}"
              name="${name}-${language}"
              type="text"
              lang=${language || nothing}
              autocomplete="off"
              aria-describedby=${error === undefined ? nothing : `${id}-error`}
              aria-invalid=${error === undefined ? nothing : 'true'}
            />
          </div>`,
      )}
    </div>
  </fieldset>`;
}

/** Reads the fields of `nameFields`. `undefined` if all of them are empty. */
export function readName(state: EditorState, form: HTMLFormElement, name: string): JsonValue | undefined {
  const data = new FormData(form);
  let text: JsonValue | undefined;
  for (const language of state.contentLanguages.length ? state.contentLanguages : ['']) {
    const written = data.get(`${name}-${language}`);
    if (typeof written === 'string' && written.trim()) text = writeText(text, language, written.trim(), state.contentLanguages);
  }
  return text;
}

/** The name from which an id is made: in the feed's language, else in any. */
export function toPlainName(state: EditorState, name: JsonValue): string {
  if (typeof name === 'string') return name;
  const texts = Object.entries(typeof name === 'object' && name !== null ? name : {});
  const own = texts.find(([language]) => language === state.contentLanguages[0]) ?? texts[0];
  return typeof own?.[1] === 'string' ? own[1] : '';
}

/** Reads a field of a form. */
export function readField(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** Moves the focus to the first field with an error. */
export function focusError(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
