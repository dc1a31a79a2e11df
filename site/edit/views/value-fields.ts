/** Form fields that are bound to a value of the feed. Typing in one field is one step of Undo. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {setField} from '../../../src/feed-editor/edit-field.js';
import {getValue} from '../../../src/feed-editor/edit-value.js';
import {listTextLanguages, readText, splitNorwegian, writeText} from '../../../src/feed-editor/edit-text.js';
import {isJsonObject, toJsonPointer, type ValuePath} from '../../../src/feed-editor/json-value.js';
import type {EditorState} from '../editor-state.js';
import {fieldIssues, hasIssue} from './issue-view.js';

export interface ValueField {
  readonly path: ValuePath;
  readonly label: string;
  readonly hint?: unknown;
  readonly type?: 'text' | 'email' | 'tel' | 'url';
}

/** Id of the field of a value. Links to problems use it. */
export function fieldId(path: ValuePath): string {
  return `f${path.map((key) => `-${key}`).join('')}`;
}

/** A field for a value that is the same in all languages. */
export function stringField(state: EditorState, {path, label, hint, type = 'text'}: ValueField): TemplateResult {
  const value = getValue(state.feed, path);
  const id = fieldId(path);
  const write = (text: string) =>
    state.edit(state.texts.page.changed(label), (feed) => setField(feed, path, text === '' ? undefined : text), id);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hintView(id, hint)} ${fieldIssues(state, path, id)}
    <input
      id=${id}
      type=${type === 'url' ? 'text' : type}
      inputmode=${type}
      class=${type}
      autocomplete="off"
      data-pointer=${toJsonPointer(path)}
      aria-describedby=${describedBy(state, path, id, hint) || nothing}
      aria-invalid=${hasIssue(state, path) ? 'true' : nothing}
      .value=${live(toText(value))}
      @input=${({target}: Event) => write((target as HTMLInputElement).value)}
      @change=${({target}: Event) => write((target as HTMLInputElement).value.trim())}
    />
  </div>`;
}

/** Writes any value for a text field. */
function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

export interface TextField extends ValueField {
  /** The text may have several sentences. */
  readonly isLong?: boolean;
  /** Label that only screen readers need, in a list where the context is visible. */
  readonly isLabelHidden?: boolean;
}

/** A field for each language of a text, side by side. */
export function textField(state: EditorState, field: TextField): TemplateResult {
  const {path, label, hint, isLabelHidden = false} = field;
  const value = getValue(state.feed, path);
  const id = fieldId(path);
  const languages = listTextLanguages(value, state.contentLanguages);
  const shown = languages.length ? languages : [''];
  const canSplit = shown.includes('no') && !shown.includes('nb') && !shown.includes('nn') && state.contentLanguages[0] !== 'no';
  const description = describedBy(state, path, id, hint);
  return html`<div
    class="field text"
    id=${id}
    role=${shown.length > 1 ? 'group' : nothing}
    aria-labelledby=${shown.length > 1 ? `${id}-label` : nothing}
    aria-describedby=${(shown.length > 1 && description) || nothing}
  >
    ${
      shown.length > 1
        ? html`<p class=${isLabelHidden ? 'visually-hidden' : 'label'} id="${id}-label">${label}</p>`
        : html`<label for="${id}-${shown[0] ?? ''}">${label}</label>`
    }
    ${hintView(id, hint)} ${fieldIssues(state, path, id)}
    <div class="languages">${shown.map((language) => languageField(state, field, language, shown.length > 1))}</div>
    ${
      canSplit
        ? html`<button
            type="button"
            class="small"
            @click=${() => state.edit(state.texts.page.languages.split, (feed) => setField(feed, path, splitNorwegian(getValue(feed, path))))}
          >
            ${state.texts.page.languages.split}<span class="visually-hidden">: ${label}</span>
          </button>`
        : nothing
    }
  </div>`;
}

function languageField(
  state: EditorState,
  {path, label, isLong = false}: TextField,
  language: string,
  isOneOfMany: boolean,
): TemplateResult {
  const {languages} = state.texts.page;
  const id = `${fieldId(path)}-${language}`;
  const feedLanguage = state.contentLanguages[0] ?? '';
  const value = getValue(state.feed, path);
  const text = language === '' ? toText(value) : readText(value, language, feedLanguage);
  const textPath = isJsonObject(value) ? [...path, Object.keys(value).find((tag) => tag === language) ?? language] : path;
  const write = (written: string) =>
    state.edit(
      state.texts.page.changed(label),
      (feed) => setField(feed, path, writeText(getValue(feed, path), language, written, state.contentLanguages)),
      id,
    );
  const isInvalid = isOneOfMany && hasIssue(state, textPath) && isJsonObject(value);
  const field = {
    describedBy: isInvalid ? `${id}-issues` : nothing,
    input: ({target}: Event) => write((target as HTMLInputElement).value),
    change: ({target}: Event) => write((target as HTMLInputElement).value.trim()),
  };
  const pointer = toJsonPointer(textPath);
  const lang = language || nothing;
  const isMissing = text === '' && isOneOfMany && value !== undefined;
  return html`<div class="language">
    ${
      isOneOfMany
        ? html`<label for=${id}
            >${languages.nameOf(language)}${isMissing ? html` <span class="missing">${languages.missing}</span>` : nothing}</label
          >`
        : nothing
    }
    ${isInvalid ? fieldIssues(state, textPath, id) : nothing}
    ${
      isLong
        ? html`<textarea
            id=${id}
            rows=${Math.min(12, Math.max(3, Math.ceil(text.length / 45)))}
            lang=${lang}
            data-pointer=${pointer}
            aria-describedby=${field.describedBy}
            aria-invalid=${isInvalid ? 'true' : nothing}
            .value=${live(text)}
            @input=${field.input}
            @change=${field.change}
          ></textarea>`
        : html`<input
            id=${id}
            type="text"
            autocomplete="off"
            lang=${lang}
            data-pointer=${pointer}
            aria-describedby=${field.describedBy}
            aria-invalid=${isInvalid ? 'true' : nothing}
            .value=${live(text)}
            @input=${field.input}
            @change=${field.change}
          />`
    }
  </div>`;
}

export interface ChoiceField extends ValueField {
  readonly options: readonly {readonly value: string; readonly label: string}[];
  /** Label of the empty choice. The list has that choice only if there is a label. */
  readonly none?: string;
}

/** A list to choose a value from. A value that is not in the list is added to it, so that it can be kept. */
export function choiceField(state: EditorState, {path, label, hint, options, none}: ChoiceField): TemplateResult {
  const value = toText(getValue(state.feed, path));
  const id = fieldId(path);
  const isKnown = value === '' || options.some((option) => option.value === value);
  const all = [
    ...(none === undefined ? [] : [{value: '', label: none}]),
    ...options,
    ...(isKnown ? [] : [{value, label: state.texts.page.unknownValue(value)}]),
  ];
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hintView(id, hint)} ${fieldIssues(state, path, id)}
    <select
      id=${id}
      data-pointer=${toJsonPointer(path)}
      aria-describedby=${describedBy(state, path, id, hint) || nothing}
      aria-invalid=${hasIssue(state, path) ? 'true' : nothing}
      @change=${({target}: Event) => {
        const chosen = (target as HTMLSelectElement).value;
        state.edit(state.texts.page.changed(label), (feed) => setField(feed, path, chosen === '' ? undefined : chosen));
      }}
    >
      ${all.map((option) => html`<option value=${option.value} .selected=${live(option.value === value)}>${option.label}</option>`)}
    </select>
  </div>`;
}

export function hintView(id: string, hint: unknown): TemplateResult | typeof nothing {
  return hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing;
}

export function describedBy(state: EditorState, path: ValuePath, id: string, hint: unknown): string {
  return [...(hint ? [`${id}-hint`] : []), ...(hasIssue(state, path) ? [`${id}-issues`] : [])].join(' ');
}
