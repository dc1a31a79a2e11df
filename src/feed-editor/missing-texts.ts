import {feedSchema} from '../feed/definition.js';
import type {Schema} from '../feed/schema.js';
import {getValue} from './edit-value.js';
import {findMissingLanguages} from './edit-text.js';
import {isJsonList, isJsonObject, type JsonObject, type JsonValue, type ValuePath} from './json-value.js';

/** A text of the feed that is not in all its languages. */
export interface MissingText {
  readonly path: ValuePath;
  readonly languages: readonly string[];
}

/** The missing texts of an object, which are found again only when it changes. */
const cache = new WeakMap<object, {readonly languages: string; readonly missing: readonly MissingText[]}>();

/**
 * Lists the texts of the feed, or of one object in it, that are not in all languages.
 *
 * @param languages - The languages of the feed, its own language first.
 * @param path - Path of the object. Without it, the whole feed is searched.
 */
export function listMissingTexts(feed: JsonObject, languages: readonly string[], path: ValuePath = []): readonly MissingText[] {
  let schema: Schema | undefined = feedSchema;
  for (const key of path) schema = typeof key === 'number' ? schema?.item : schema?.fields?.[key];
  const missing = schema ? collect(getValue(feed, path), schema, languages) : [];
  return missing.map((each) => ({...each, path: [...path, ...each.path]}));
}

/** Counts the missing texts in each language. A language without any is left out. */
export function countMissingTexts(missing: readonly MissingText[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {languages} of missing) for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return counts;
}

/** @returns Paths from the value on. */
function collect(value: JsonValue | undefined, schema: Schema, languages: readonly string[]): readonly MissingText[] {
  if (schema.type === 'text') {
    const missing = findMissingLanguages(value, languages);
    return missing.length ? [{path: [], languages: missing}] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const key = languages.join();
  const cached = cache.get(value);
  if (cached?.languages === key) return cached.missing;
  const parts: MissingText[] = [];
  const add = (each: string | number, part: JsonValue | undefined, partSchema: Schema | undefined) => {
    if (part === undefined || !partSchema) return;
    for (const missing of collect(part, partSchema, languages)) parts.push({...missing, path: [each, ...missing.path]});
  };
  if (isJsonList(value)) value.forEach((item, i) => add(i, item, schema.item));
  else if (isJsonObject(value)) {
    for (const name of Object.keys(value)) {
      if (schema.fields && Object.hasOwn(schema.fields, name)) add(name, value[name], schema.fields[name]);
    }
  }
  cache.set(value, {languages: key, missing: parts});
  return parts;
}
