import {makeId} from '../feed-import/make-id.js';
import {getObjects, getValue} from './edit-value.js';
import {mapObjects, setField} from './edit-field.js';
import {replaceFields, replaceReferences} from './find-uses.js';
import {isJsonObject, type JsonObject} from './json-value.js';

/** The lists whose objects have ids. */
export type IdList = 'organizations' | 'bodies' | 'groups' | 'contacts';

const fallbackIds: Readonly<Record<IdList, string>> = {
  organizations: 'virksomhet',
  bodies: 'enhet',
  groups: 'gruppe',
  contacts: 'kontakt',
};

/**
 * Whether another object has an id. Organisations, bodies and the feed share one set of ids. Groups and contacts have their own.
 *
 * @param exceptIndex - Index of the object that may have the id.
 */
export function isIdTaken(feed: JsonObject, list: IdList, id: string, exceptIndex?: number): boolean {
  const isUnit = list === 'organizations' || list === 'bodies';
  if (isUnit && feed.id === id) return true;
  const lists: readonly IdList[] = isUnit ? ['organizations', 'bodies'] : [list];
  return lists.some((each) =>
    getObjects(feed, [each]).some(({item, index}) => item.id === id && !(each === list && index === exceptIndex)),
  );
}

/** Makes an id of a name that nothing else has. */
export function makeFreeId(feed: JsonObject, list: IdList, name: string, exceptIndex?: number): string {
  return makeId(name, (id) => isIdTaken(feed, list, id, exceptIndex), fallbackIds[list]);
}

/**
 * Changes the id of an object, and all references to it. References mean the first object with an id, so they stay if another one
 * before has the same. An id that is taken leaves the feed unchanged.
 */
export function changeId(feed: JsonObject, list: IdList, index: number, id: string): JsonObject {
  const item = getValue(feed, [list, index]);
  if (!isJsonObject(item) || item.id === id || isIdTaken(feed, list, id, index)) return feed;
  const changed = setField(feed, [list, index, 'id'], id);
  const isFirst = getObjects(feed, [list]).find(({item: each}) => each.id === item.id)?.index === index;
  if (typeof item.id !== 'string' || !isFirst || list === 'groups' || list === 'contacts') return changed;
  return replaceReferences(changed, list, item.id, id);
}

/** Changes the id of the feed, and the relations to the project as a whole. An id that is taken leaves the feed unchanged. */
export function changeFeedId(feed: JsonObject, id: string): JsonObject {
  const {id: before} = feed;
  const isUnitId = (each: string) =>
    (['organizations', 'bodies'] as const).some((list) => getObjects(feed, [list]).some(({item}) => item.id === each));
  if (before === id || isUnitId(id)) return feed;
  const changed = setField(feed, ['id'], id);
  if (typeof before !== 'string' || isUnitId(before)) return changed;
  return mapObjects(changed, ['relations'], (relation) => [replaceFields(relation, ['from', 'to'], before, id)]);
}
