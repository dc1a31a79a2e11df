import {html, nothing, type TemplateResult} from 'lit';
import {checkboxField} from '../../views/fields.js';
import {readPeriod} from '../../../src/feed-editor/edit-date.js';
import {addRelation, isMutual, isWithoutDirection, setMutual} from '../../../src/feed-editor/edit-relations.js';
import {getObjects, removeItem} from '../../../src/feed-editor/edit-value.js';
import type {JsonObject} from '../../../src/feed-editor/json-value.js';
import {localizeText} from '../../../src/feed-editor/object-label.js';
import {allMessages} from '../../../src/locales/all-messages.js';
import {formatPeriod} from '../../../src/locales/format.js';
import {relationKinds} from '../../../src/model/vocabulary.js';
import type {EditorState} from '../editor-state.js';
import {textField, fieldId} from './value-fields.js';
import {periodFields} from './date-field.js';
import {fieldIssues} from './issue-view.js';
import {inlinePick} from './pick-field.js';
import {findOpenItem, focusId, rowView, toggleItem, focusTitle} from './item-row.js';
import {focusError, readField} from './name-form.js';
import {selectView} from './new-member-form.js';
import {relationOptions, shortNameById} from './unit-names.js';
import {withDraft} from './with-draft.js';

const list = 'relations';

/** The relations as sentences: «KIN er observatør i Styringsgruppen». */
export function relationsView(state: EditorState): TemplateResult {
  const {relations} = state.texts.structure;
  const items = getObjects(state.feed, [list]).map(({item, index}) => ({item, index, key: String(index)}));
  const open = findOpenItem(state, list, items);
  return html`<div class="structure">
    <p>${relations.intro}</p>
    ${items.length ? nothing : html`<p>${relations.empty}</p>`}
    <ul class="rows">
      ${items.map((each) => {
        const isOpen = each === open;
        return html`<li>
          ${rowView(
            state,
            {
              ...{list, isOpen, item: each},
              name: toSentence(state, each.item),
              summary: summaryOf(state, each.item, each.index),
              onToggle: () => toggleItem(state, list, each.key, isOpen),
              form: () => relationForm(state, each.item, each.index),
            },
            [list, each.index],
          )}
        </li>`;
      })}
    </ul>
    ${addView(state)}
  </div>`;
}

function toSentence(state: EditorState, {from, to, kind, name}: JsonObject): string {
  const words = localizeText(name, state.language, state.feed)?.value ?? wordsFor(state, kind);
  return `${shortNameById(state, from)} ${words} ${shortNameById(state, to)}`;
}

function wordsFor(state: EditorState, kind: unknown): string {
  const {relations} = state.texts.structure;
  if (typeof kind !== 'string') return relations.noKind;
  return Object.hasOwn(relations.kinds, kind) ? (relations.kinds[kind] ?? kind) : kind;
}

function summaryOf(state: EditorState, item: JsonObject, index: number): string {
  const {common} = allMessages[state.language];
  const mutual = isMutual(state.feed, index) ? state.texts.structure.relations.mutual : '';
  return [mutual, formatPeriod(readPeriod(item), common)].filter(Boolean).join(' · ');
}

function kindOptions(state: EditorState): readonly {readonly value: string; readonly label: string}[] {
  return relationKinds.map((value) => ({value, label: wordsFor(state, value)}));
}

function relationForm(state: EditorState, item: JsonObject, index: number): TemplateResult {
  const {relations: texts, close} = state.texts.structure;
  const path = (key: string) => [list, index, key];
  const units = relationOptions(state);
  const sentence = toSentence(state, item);
  return html`${fieldIssues(state, [list, index], `relation-${index}`)}
    <fieldset class="field sentence">
      <legend>${texts.sentence}</legend>
      ${['from', 'kind', 'to'].map((key) => fieldIssues(state, path(key), fieldId(path(key))))}
      <div class="words">
        ${inlinePick(state, {path: path('from'), label: texts.from, options: units})}
        ${inlinePick(state, {path: path('kind'), label: texts.kind, none: texts.noKind, options: kindOptions(state)})}
        ${inlinePick(state, {path: path('to'), label: texts.to, options: units})}
      </div>
    </fieldset>
    ${textField(state, {path: path('name'), label: texts.ownWords, hint: texts.ownWordsHint})}
    ${
      isWithoutDirection(item)
        ? html`<p class="hint">${texts.isMutualHint}</p>`
        : checkboxField({
            id: `mutual-${index}`,
            label: texts.isMutual,
            isChecked: isMutual(state.feed, index),
            onToggle: (isChecked) => {
              let next = state.feed;
              state.edit(texts.isMutual, (feed) => (next = setMutual(feed, index, isChecked)));
              // The opposite relation may be in the list already.
              const shown = getObjects(next, [list]).find((each) => each.item === item)?.index ?? index;
              state.setOpenItem(list, String(shown));
              focusId(`mutual-${shown}`);
            },
          })
    }
    ${periodFields(state, path('period'), texts.period)}
    <p class="buttons">
      <button
        type="button"
        class="danger"
        @click=${() => {
          state.edit(texts.remove, (feed) => removeItem(feed, [list], index));
          state.setOpenItem(list, null);
          focusTitle();
          state.announce(texts.removed(sentence));
        }}
      >
        ${texts.remove}
      </button>
      <button
        type="button"
        class="quiet"
        @click=${() => {
          state.setOpenItem(list, null);
          focusId(`row-${list}-${index}`);
        }}
      >
        ${close}
      </button>
    </p>`;
}

function addView(state: EditorState): unknown {
  const {relations: texts, fields} = state.texts.structure;
  return withDraft<{from?: string; to?: string}>({}, (errors, setErrors) => {
    const handleSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      const form = event.currentTarget as HTMLFormElement;
      const [from = '', kind = '', to = ''] = ['from', 'kind', 'to'].map((name) => readField(form, name));
      setErrors({...(from === '' && {from: fields.choiceNeeded}), ...(to === '' && {to: fields.choiceNeeded})});
      if (from === '' || to === '') {
        focusError(form);
        return;
      }
      form.reset();
      state.edit(texts.add, (feed) => addRelation(feed, from, kind, to));
      state.announce(texts.added(toSentence(state, {from, kind, to})));
    };
    const units = relationOptions(state);
    return html`<form class="add" aria-label=${texts.add} novalidate @submit=${handleSubmit}>
      <h3>${texts.add}</h3>
      ${selectView('new-relation-from', 'from', texts.from, texts.choose, units, errors.from)}
      ${selectView('new-relation-kind', 'kind', texts.kind, null, kindOptions(state))}
      ${selectView('new-relation-to', 'to', texts.to, texts.choose, units, errors.to)}
      <button type="submit">${texts.add}</button>
    </form>`;
  });
}
