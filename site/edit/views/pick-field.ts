import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {setField} from '../../../src/feed-editor/edit-field.js';
import {getValue} from '../../../src/feed-editor/edit-value.js';
import {toJsonPointer, type ValuePath} from '../../../src/feed-editor/json-value.js';
import type {EditorState} from '../editor-state.js';
import {fieldIssues, hasIssue} from './issue-view.js';
import {describedBy, fieldId, hintView} from './value-fields.js';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface PickField {
  readonly path: ValuePath;
  readonly label: string;
  readonly hint?: string;
  /** Lists are never modified. So a list is drawn again only if it is another object. */
  readonly options: readonly Option[];
  /** Label of the empty choice. The list has that choice only if there is a label. */
  readonly none?: string;
  /** Writes the choice. Without it, the choice is the value of the field, and the empty choice removes the field. */
  readonly onPick?: (value: string) => void;
}

/** A list to choose from, which may be long. A value that is not one of the options is added to them, so that it can be kept. */
export function pickField(state: EditorState, field: PickField): TemplateResult {
  const {path, label, hint} = field;
  const id = fieldId(path);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hintView(id, hint)} ${fieldIssues(state, path, id)} ${pickList(state, field)}
  </div>`;
}

/** The list alone, for a sentence. Its label is for screen readers. */
export function inlinePick(state: EditorState, field: PickField): TemplateResult {
  return pickList(state, field, field.label);
}

function pickList(state: EditorState, field: PickField, name?: string): TemplateResult {
  const {path, label, hint, options, none} = field;
  const id = fieldId(path);
  const given = getValue(state.feed, path);
  const value = typeof given === 'string' ? given : '';
  const pick =
    field.onPick ??
    ((chosen: string) => state.edit(state.texts.page.changed(label), (feed) => setField(feed, path, chosen === '' ? undefined : chosen)));
  const renderOptions = () => {
    const isKnown = value === '' ? none !== undefined : options.some((option) => option.value === value);
    const first = none === undefined ? [] : [{value: '', label: none}];
    const unknown = isKnown ? [] : [{value, label: value === '' ? '' : state.texts.page.unknownValue(value)}];
    return [...first, ...options, ...unknown].map(
      (option) => html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`,
    );
  };
  return html`<select
    id=${id}
    data-pointer=${toJsonPointer(path)}
    aria-label=${name ?? nothing}
    aria-describedby=${describedBy(state, path, id, hint) || nothing}
    aria-invalid=${hasIssue(state, path) ? 'true' : nothing}
    @change=${({target}: Event) => pick((target as HTMLSelectElement).value)}
  >
    ${guard([options, value, none, state.language], renderOptions)}
  </select>`;
}
