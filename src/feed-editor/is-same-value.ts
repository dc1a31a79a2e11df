import {isJsonList, isJsonObject, type JsonValue} from './json-value.js';

/** Whether two values are written the same, with their keys in the same order. Parts that both share are not compared again. */
export function isSameValue(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (isJsonList(a) && isJsonList(b)) return a.length === b.length && a.every((item, i) => isSameValue(item, b[i]));
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return keys.length === others.length && keys.every((key, i) => key === others[i] && isSameValue(a[key], b[key]));
}
