/** Parts that the forms of organisations and bodies share: the id, a new name from a date on, and removal. */
import {html, nothing, type TemplateResult} from 'lit';
import {isFormat} from '../../../src/feed/formats.js';
import {changeId, isIdTaken, type IdList} from '../../../src/feed-editor/edit-id.js';
import type {Use, UseKind} from '../../../src/feed-editor/find-uses.js';
import {toJsonPointer, type JsonValue} from '../../../src/feed-editor/json-value.js';
import type {RenameProblem} from '../../../src/feed-editor/rename-body.js';
import {readDate} from '../../../src/feed-import/read-date.js';
import {allMessages} from '../../../src/locales/all-messages.js';
import {formatDate} from '../../../src/locales/format.js';
import type {FeedDate} from '../../../src/model/date.js';
import type {EditorState} from '../editor-state.js';
import {fieldId, hintView, describedBy} from './value-fields.js';
import {fieldIssues, hasIssue} from './issue-view.js';
import {focusId} from './item-row.js';
import {dateFormField, focusError, nameFields, readField, readName, toPlainName} from './name-form.js';
import {withDraft} from './with-draft.js';

/** The id of an object. A new one is written when the person leaves the field, and all references follow. */
export function idField(state: EditorState, list: IdList, index: number, id: unknown): unknown {
  const {fields} = state.texts.structure;
  const path = [list, index, 'id'];
  const field = fieldId(path);
  return withDraft('', (error, setError) => {
    const change = (written: string) => {
      if (written === id) {
        setError('');
        return;
      }
      if (!isFormat('id', written)) {
        setError(fields.idInvalid);
        return;
      }
      if (isIdTaken(state.feed, list, written, index)) {
        setError(fields.idTaken(written));
        return;
      }
      setError('');
      state.edit(fields.changeId, (feed) => changeId(feed, list, index, written));
      state.setOpenItem(list, written);
      document.getElementById(field)?.closest('details')?.setAttribute('open', '');
      focusId(field);
      state.announce(fields.idChanged(written));
    };
    const issues = describedBy(state, path, field, fields.idHint) || nothing;
    return html`<div class="field">
      <label for=${field}>${fields.id}</label>
      ${hintView(field, fields.idHint)} ${error ? html`<p class="error" id="${field}-error">${error}</p>` : fieldIssues(state, path, field)}
      <input
        id=${field}
        type="text"
        autocomplete="off"
        spellcheck="false"
        autocapitalize="off"
        data-pointer=${toJsonPointer(path)}
        aria-describedby=${error ? `${field}-hint ${field}-error` : issues}
        aria-invalid=${error || hasIssue(state, path) ? 'true' : nothing}
        .value=${typeof id === 'string' ? id : ''}
        @change=${({target}: Event) => change((target as HTMLInputElement).value.trim())}
      />
    </div>`;
  });
}

/** A new name and the date from which it is used. */
export interface NewName {
  readonly name: JsonValue;
  readonly plainName: string;
  readonly shortName: JsonValue | undefined;
  readonly from: FeedDate;
}

interface RenameForm {
  /** Prefix of the ids of the fields. */
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
  readonly findProblem: (from: FeedDate) => RenameProblem | null;
  readonly rename: (name: NewName) => void;
}

/** A form for another name from a date on. */
export function renameView(state: EditorState, {id, name, hint, findProblem, rename}: RenameForm): TemplateResult {
  const {rename: texts, fields} = state.texts.structure;
  return html`<details class="more">
    <summary>${texts.title}</summary>
    ${withDraft<{name?: string; from?: string}>({}, (errors, setErrors) => {
      const handleSubmit = (event: SubmitEvent) => {
        event.preventDefault();
        const form = event.currentTarget as HTMLFormElement;
        const written = readName(state, form, 'name');
        const {date} = readDate(readField(form, 'from'));
        const problem = date === undefined ? 'no-date' : findProblem(date);
        setErrors({...(written === undefined && {name: fields.nameNeeded}), ...(problem && {from: texts.problems[problem]})});
        if (written === undefined || date === undefined || problem) {
          focusError(form);
          return;
        }
        const shortName = readName(state, form, 'short');
        const plainName = toPlainName(state, written);
        form.reset();
        rename({name: written, plainName, shortName, from: date});
        state.announce(texts.done(plainName, formatDate(date, allMessages[state.language].common)));
      };
      return html`<form aria-label=${texts.label(name)} novalidate @submit=${handleSubmit}>
        ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}
        ${nameFields(state, `${id}-name`, 'name', texts.name, errors.name)}
        ${dateFormField(state, {id: `${id}-from`, name: 'from', label: texts.from, error: errors.from})}
        ${nameFields(state, `${id}-short`, 'short', texts.shortName)}
        <button type="submit">${texts.button}</button>
      </form>`;
    })}
  </details>`;
}

interface Removal {
  readonly id: string;
  readonly name: string;
  readonly findUses: () => readonly Use[];
  /** More questions. Their answers are in the form data. */
  readonly questions?: () => unknown;
  readonly remove: (form: HTMLFormElement) => void;
}

/** A button that removes an object. It lists what uses the object before. */
export function removalView(state: EditorState, {id, name, findUses, questions, remove}: Removal): unknown {
  const {removal, cancel} = state.texts.structure;
  return withDraft(false, (isAsking, setAsking) => {
    if (!isAsking) {
      return html`<p class="buttons">
        <button
          type="button"
          class="danger"
          id=${id}
          @click=${() => {
            setAsking(true);
            focusId(`${id}-question`);
          }}
        >
          ${removal.button(name)}
        </button>
      </p>`;
    }
    const counts = countUses(findUses());
    return html`<form
      class="question"
      aria-labelledby="${id}-question"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        remove(event.currentTarget as HTMLFormElement);
        state.announce(removal.done(name));
      }}
    >
      <h3 id="${id}-question" tabindex="-1">${removal.question(name)}</h3>
      <p>${counts.size ? `${removal.uses(counts)} ${removal.alsoRemoved}` : removal.unused}</p>
      ${questions?.() ?? nothing}
      <p class="buttons">
        <button type="submit" class="danger">${removal.button(name)}</button>
        <button
          type="button"
          class="quiet"
          @click=${() => {
            setAsking(false);
            focusId(id);
          }}
        >
          ${cancel}
        </button>
      </p>
    </form>`;
  });
}

/** Counts the objects that use another one, by their kind. */
function countUses(uses: readonly Use[]): ReadonlyMap<UseKind, number> {
  const counts = new Map<UseKind, number>();
  const seen = new Set<string>();
  for (const {kind, path} of uses) {
    const key = toJsonPointer(path);
    if (!seen.has(key)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    seen.add(key);
  }
  return counts;
}
