import {getValue, insertItem, setValue} from './edit-value.js';
import {isJsonList, isJsonObject, type JsonObject, type JsonValue, type ValuePath} from './json-value.js';

/**
 * Sets or removes a value, whatever the feed has on the path: a value in the way that is neither an object nor a list is replaced.
 * An item that is not in its list leaves the feed unchanged.
 *
 * @param value - `undefined` removes the value.
 */
export function setField(feed: JsonObject, path: ValuePath, value: JsonValue | undefined): JsonObject {
  let cleared = feed;
  for (let i = 0; i < path.length; i++) {
    const key = path[i];
    const container = getValue(cleared, path.slice(0, i));
    if (typeof key === 'number') {
      if (!isJsonList(container) || key < 0 || key >= container.length) return feed;
    } else if (container !== undefined && !isJsonObject(container)) {
      if (value === undefined) return feed;
      cleared = setValue(cleared, path.slice(0, i), undefined);
    }
  }
  return setValue(cleared, path, value);
}

/** Adds an item to a list. A value that is not a list is replaced by one. */
export function addItem(feed: JsonObject, path: ValuePath, item: JsonValue, index?: number): JsonObject {
  const list = getValue(feed, path);
  return insertItem(list === undefined || isJsonList(list) ? feed : setField(feed, path, undefined), path, item, index);
}

/** Removes several items of a list. A list that becomes empty is removed too. */
export function removeItems(feed: JsonObject, path: ValuePath, indexes: ReadonlySet<number>): JsonObject {
  const list = getValue(feed, path);
  if (!isJsonList(list) || !indexes.size) return feed;
  const rest = list.filter((_, i) => !indexes.has(i));
  return setValue(feed, path, rest.length ? rest : undefined);
}

/** Replaces each object of a list by any number of items. Items that are not objects are kept. */
export function mapObjects(
  feed: JsonObject,
  path: ValuePath,
  change: (item: JsonObject, index: number) => readonly JsonValue[],
): JsonObject {
  const list = getValue(feed, path);
  if (!isJsonList(list)) return feed;
  const changed = list.flatMap((item, i) => (isJsonObject(item) ? change(item, i) : [item]));
  const isSame = changed.length === list.length && changed.every((item, i) => item === list[i]);
  return isSame ? feed : setValue(feed, path, changed.length ? changed : undefined);
}
