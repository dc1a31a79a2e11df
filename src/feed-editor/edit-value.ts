/**
 * Edits of a feed as plain data. Each function returns a new document that shares its unchanged parts with the old one, so that
 * a history of many versions stays small. Keys that the definition of the feed does not know are kept.
 */
import {feedSchema} from '../feed/definition.js';
import type {Schema} from '../feed/schema.js';
import {isJsonList, isJsonObject, type JsonObject, type JsonValue, type ValuePath} from './json-value.js';

/** @returns The value at the path, or `undefined` if the path leads nowhere. */
export function getValue(root: JsonValue, path: ValuePath): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const key of path) {
    if (isJsonList(value)) value = typeof key === 'number' ? value[key] : undefined;
    else value = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}

/** @returns The objects of a list with their indexes in it. Empty if the value is not a list. */
export function getObjects(root: JsonValue, path: ValuePath): {readonly item: JsonObject; readonly index: number}[] {
  const list = getValue(root, path);
  if (!isJsonList(list)) return [];
  return list.flatMap((item, index) => (isJsonObject(item) ? [{item, index}] : []));
}

/**
 * Sets or removes a value.
 *
 * Missing objects and lists on the path are created. A new key gets the position that it has in the definition of the feed.
 * An object that becomes empty is removed too, unless it is an item of a list.
 *
 * @param value - `undefined` removes the value. An item of a list is removed with `removeItem` instead.
 * @throws {TypeError} If the path goes through a value that is neither an object nor a list, or if an index is not in its list.
 */
export function setValue(root: JsonObject, path: ValuePath, value: JsonValue | undefined): JsonObject {
  return setIn(root, path, value, feedSchema) as JsonObject;
}

/** Inserts an item before the index. The list is created if it is missing. */
export function insertItem(root: JsonObject, path: ValuePath, item: JsonValue, index?: number): JsonObject {
  const list = listAt(root, path);
  return setValue(root, path, list.toSpliced(index ?? list.length, 0, item));
}

/** Removes an item. A list that becomes empty is removed too. */
export function removeItem(root: JsonObject, path: ValuePath, index: number): JsonObject {
  const rest = listAt(root, path).toSpliced(index, 1);
  return setValue(root, path, rest.length ? rest : undefined);
}

/** Moves an item so that it has the index `to` in the new list. */
export function moveItem(root: JsonObject, path: ValuePath, from: number, to: number): JsonObject {
  const list = listAt(root, path);
  const item = list[from];
  if (item === undefined) throw new TypeError(`The list has no item ${from}`);
  return setValue(root, path, list.toSpliced(from, 1).toSpliced(to, 0, item));
}

function listAt(root: JsonObject, path: ValuePath): readonly JsonValue[] {
  const list = getValue(root, path) ?? [];
  if (!isJsonList(list)) throw new TypeError(`The value at ${path.join('.')} is not a list`);
  return list;
}

function setIn(before: JsonValue | undefined, path: ValuePath, value: JsonValue | undefined, schema?: Schema): JsonValue | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = before ?? [];
    if (!isJsonList(list) || key < 0 || key > list.length) throw new TypeError(`There is no item ${key}`);
    return list.toSpliced(key, 1, setIn(list[key], rest, value, schema?.item) ?? {});
  }
  const object = before ?? {};
  if (!isJsonObject(object)) throw new TypeError(`The value with the field "${key}" is not an object`);
  const next = setIn(Object.hasOwn(object, key) ? object[key] : undefined, rest, value, schema?.fields?.[key]);
  const isEmptied = next !== undefined && rest.length > 0 && isJsonObject(next) && !Object.keys(next).length;
  return setKey(object, key, value === undefined && isEmptied ? undefined : next, Object.keys(schema?.fields ?? {}));
}

/** @param order - The keys of the definition, in its order. */
function setKey(object: JsonObject, key: string, value: JsonValue | undefined, order: readonly string[]): JsonObject {
  const entries = Object.entries(object);
  const index = entries.findIndex(([name]) => name === key);
  if (value === undefined) return Object.fromEntries(entries.filter(([name]) => name !== key));
  if (index >= 0) return Object.fromEntries(entries.with(index, [key, value]));
  const place = order.indexOf(key);
  const before = place < 0 ? entries.length - 1 : entries.findLastIndex(([name]) => order.includes(name) && order.indexOf(name) < place);
  return Object.fromEntries(entries.toSpliced(before + 1, 0, [key, value]));
}
