/** Finds the form of a value of the feed. */
import {feedChangeMessages} from '../../src/locales/feed-changes/feed-changes.js';
import {getValue} from '../../src/feed-editor/edit-value.js';
import {isJsonObject, type JsonObject} from '../../src/feed-editor/json-value.js';
import {labelObject, listUnitOptions, localizeText} from '../../src/feed-editor/object-label.js';
import type {PageState} from './page-state.js';
import type {SectionId} from './panels.js';

const sections: Readonly<Record<string, SectionId>> = {
  project: 'project',
  organizations: 'organizations',
  bodies: 'bodies',
  memberships: 'members',
  relations: 'relations',
  groups: 'groups',
  contacts: 'contacts',
  publication: 'publication',
};

/** Returns the section that a JSON Pointer belongs to. */
export function findSection(pointer: string): SectionId {
  return sections[pointer.split('/')[1] ?? ''] ?? 'source';
}

/** Names a place in words: «Virksomheter › Folkehelseinstituttet › Nettadresse». */
export function describePlace({texts, feed, language}: PageState, pointer: string): string {
  const {labels} = feedChangeMessages[language];
  const [root = '', ...rest] = pointer.split('/').slice(1);
  const words = [texts.page.sections[findSection(pointer)]];
  const index = Number(rest[0]);
  if (Array.isArray(feed[root]) && Number.isInteger(index)) {
    words.push(nameItem(feed, root, index, language) ?? texts.page.problems.item(index + 1));
    rest.shift();
  }
  const field = rest.filter((key) => !/^\d+$/.test(key)).join('.');
  const label = labels[`${root}.${field}`] ?? labels[field] ?? labels[rest.findLast((key) => labels[key] !== undefined) ?? ''];
  if (field !== '') words.push(label ?? field);
  else if (root !== '' && words.length === 1) words.push(labels[root] ?? root);
  return words.filter((word, i) => word !== words[i - 1]).join(' › ');
}

/** Names an item of a list. A membership and a relation are named by their ends. */
function nameItem(feed: JsonObject, list: string, index: number, language: 'nb' | 'en'): string | undefined {
  const item = getValue(feed, [list, index]);
  if (!isJsonObject(item)) return undefined;
  const ends = list === 'memberships' ? [item.organization, item.body] : list === 'relations' ? [item.from, item.to] : [];
  if (ends.length) {
    const units = [...listUnitOptions(feed, 'organizations', language), ...listUnitOptions(feed, 'bodies', language)];
    return ends.map((end) => units.find(({id}) => id === end)?.label ?? (typeof end === 'string' ? end : '?')).join(' – ');
  }
  const role = list === 'contacts' ? localizeText(item.role, language, feed) : null;
  return (role ?? labelObject(item, language, feed))?.value;
}
