import {addItem} from './edit-field.js';
import {getObjects, getValue, insertItem} from './edit-value.js';
import {isJsonObject, type JsonObject} from './json-value.js';
import {toStableJson} from '../feed-changes/stable-json.js';

/** Adds a relation to the end of the list. */
export function addRelation(feed: JsonObject, from: string, kind: string, to: string): JsonObject {
  return addItem(feed, ['relations'], {from, to, kind});
}

/**
 * Whether both ends act, so that widgets show one relation without a direction: the opposite relation exists, or the relation has
 * no direction in itself, as cooperation.
 */
export function isMutual(feed: JsonObject, index: number): boolean {
  const relation = getValue(feed, ['relations', index]);
  if (!isJsonObject(relation) || relation.from === relation.to) return false;
  return isWithoutDirection(relation) || findOpposite(feed, relation) >= 0;
}

/** Whether a relation has no direction, whatever else the feed has. */
export function isWithoutDirection({kind, name}: JsonObject): boolean {
  return name === undefined && (kind === undefined || kind === 'cooperates');
}

/** Adds the opposite relation, so that both ends act, or removes it. */
export function setMutual(feed: JsonObject, index: number, mutual: boolean): JsonObject {
  const relation = getValue(feed, ['relations', index]);
  if (!isJsonObject(relation) || isWithoutDirection(relation) || relation.from === relation.to) return feed;
  const opposite = findOpposite(feed, relation);
  if (mutual === opposite >= 0) return feed;
  if (!mutual) return {...feed, relations: (feed.relations as readonly JsonObject[]).filter((_, i) => i !== opposite)};
  const turned = Object.fromEntries(
    Object.entries(relation).map(([key, value]) => [
      key,
      key === 'from' ? (relation.to ?? value) : key === 'to' ? (relation.from ?? value) : value,
    ]),
  );
  return insertItem(feed, ['relations'], turned, index + 1);
}

/** Finds the relation that says the same in the other direction. */
function findOpposite(feed: JsonObject, {from, to, kind, name}: JsonObject): number {
  const words = (value: JsonObject) => toStableJson(value.name ?? value.kind ?? null);
  const own = words({...(kind !== undefined && {kind}), ...(name !== undefined && {name})});
  return getObjects(feed, ['relations']).find(({item}) => item.from === to && item.to === from && words(item) === own)?.index ?? -1;
}
