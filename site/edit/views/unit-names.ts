/** Names of organisations and bodies in the forms, in the language of the page. */
import {html, nothing, type TemplateResult} from 'lit';
import {readBodyTree, type BodyNode} from '../../../src/feed-editor/body-tree.js';
import {getObjects} from '../../../src/feed-editor/edit-value.js';
import type {JsonObject, ValuePath} from '../../../src/feed-editor/json-value.js';
import {countMissingTexts, listMissingTexts} from '../../../src/feed-editor/missing-texts.js';
import {labelObject, labelShortly, listUnitOptions} from '../../../src/feed-editor/object-label.js';
import {isSameLanguage, type LocalizedText} from '../../../src/model/text.js';
import type {EditorState} from '../editor-state.js';
import type {Option} from './pick-field.js';

/** The name as text, for labels and announcements. */
export function nameOf(state: EditorState, item: JsonObject): string {
  return labelObject(item, state.language, state.feed)?.value ?? state.texts.structure.unnamed;
}

/** The name with its language, for the page. */
export function nameView(state: EditorState, item: JsonObject): TemplateResult {
  return textView(state, labelObject(item, state.language, state.feed));
}

/** The short name with its language. */
export function shortNameView(state: EditorState, item: JsonObject): TemplateResult {
  return textView(state, labelShortly(item, state.language, state.feed));
}

/** Names the languages that some text of an object lacks: «mangler engelsk». Empty if none is missing. */
export function describeMissing(state: EditorState, path: ValuePath): string {
  const counts = countMissingTexts(listMissingTexts(state.feed, state.contentLanguages, path));
  const {languages} = state.texts.page;
  return counts.size ? state.texts.structure.missing([...counts.keys()].map((language) => languages.nameOf(language))) : '';
}

function textView(state: EditorState, text: LocalizedText | null): TemplateResult {
  if (!text) return html`<em>${state.texts.structure.unnamed}</em>`;
  return html`<span lang=${text.lang && !isSameLanguage(text.lang, state.language) ? text.lang : nothing}>${text.value}</span>`;
}

const units = new WeakMap<object, ReadonlyMap<string, JsonObject>>();

/** Finds an organisation or a body by its id. */
export function findUnit(feed: JsonObject, id: unknown): JsonObject | undefined {
  return typeof id !== 'string' ? undefined : (readBodyTree(feed).byId.get(id)?.item ?? findOrganization(feed, id));
}

export function findOrganization(feed: JsonObject, id: unknown): JsonObject | undefined {
  const list = feed.organizations;
  if (typeof list !== 'object' || list === null || typeof id !== 'string') return undefined;
  let byId = units.get(list);
  if (!byId) {
    byId = new Map(
      getObjects(feed, ['organizations'])
        .reverse() // The first one with an id counts.
        .flatMap(({item}) => (typeof item.id === 'string' ? [[item.id, item] as const] : [])),
    );
    units.set(list, byId);
  }
  return byId.get(id);
}

/** Short name of the unit with an id, of the project as a whole, or the id itself. */
export function shortNameById(state: EditorState, id: unknown): string {
  const unit = findUnit(state.feed, id);
  if (unit) return labelShortly(unit, state.language, state.feed)?.value ?? state.texts.structure.unnamed;
  if (typeof id === 'string' && id === state.feed.id) return state.texts.structure.wholeProject;
  return typeof id === 'string' && id ? id : state.texts.structure.unnamed;
}

const shownOptions = new Map<string, readonly Option[]>();

/** Keeps the options that are shown if they are the same, so that a long list is not drawn again with each key stroke. */
function keepSame(key: string, options: readonly Option[]): readonly Option[] {
  const shown = shownOptions.get(key);
  const isSame =
    shown?.length === options.length && options.every(({value, label}, i) => shown[i]?.value === value && shown[i].label === label);
  if (!isSame) shownOptions.set(key, options);
  return isSame ? shown : options;
}

/** Organisations or bodies to choose from. */
export function unitOptions(state: EditorState, list: 'organizations' | 'bodies'): readonly Option[] {
  const options = listUnitOptions(state.feed, list, state.language);
  return keepSame(
    list,
    options.map(({id, label}) => ({value: id, label})),
  );
}

/** Everything that a relation can join: organisations, bodies, and the project as a whole. */
export function relationOptions(state: EditorState): readonly Option[] {
  const {id} = state.feed;
  const options = [...unitOptions(state, 'organizations'), ...unitOptions(state, 'bodies')];
  const isFree = typeof id === 'string' && !options.some(({value}) => value === id);
  return keepSame('relations', [...options, ...(isFree ? [{value: id, label: state.texts.structure.wholeProject}] : [])]);
}

/** The bodies that a body can be below: all except itself and those below it. */
export function parentOptions(state: EditorState, body: BodyNode): readonly Option[] {
  const options: Option[] = [];
  // Children are added before their siblings, so that the list has the order of the tree.
  const pending = [...readBodyTree(state.feed).roots].reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next === body) continue;
    if (next.id !== null) options.push({value: next.id, label: nameOf(state, next.item)});
    pending.push(...next.children.toReversed());
  }
  return keepSame('parents', options);
}
