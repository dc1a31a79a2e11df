import {feedSchema} from '../../src/feed/definition.js';
import type {Schema} from '../../src/feed/schema.js';
import {isJsonList, isJsonObject, type JsonObject, type JsonValue} from '../../src/feed-editor/json-value.js';
import {normalizeLanguage} from '../../src/model/text.js';

/** Languages in the order in which they are shown. Others follow. */
const order = ['nb', 'nn', 'no', 'en', 'se'];

/** The languages of each object, which are found again only when it changes. */
const cache = new WeakMap<object, ReadonlySet<string>>();

/**
 * Lists the languages of a feed: its own language first, then those of its texts.
 *
 * @param added - Languages that have no texts yet.
 */
export function listContentLanguages(feed: JsonObject, added: readonly string[]): readonly string[] {
  const own = typeof feed.language === 'string' ? normalizeLanguage(feed.language) : '';
  const found = new Set([...collect(feed, feedSchema), ...added]);
  found.delete(own);
  // A text for both bokmål and nynorsk does not make a third language.
  if (own === 'nb' || own === 'nn' || found.has('nb') || found.has('nn')) found.delete('no');
  const rank = (tag: string) => (order.indexOf(tag) + order.length + 1) % (order.length + 1);
  return [...(own ? [own] : []), ...[...found].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))];
}

function collect(value: JsonValue | undefined, schema: Schema): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const known = cache.get(value);
  if (known) return known;
  const tags = new Set<string>();
  if (schema.type === 'text' && isJsonObject(value)) {
    for (const tag of Object.keys(value)) if (normalizeLanguage(tag)) tags.add(normalizeLanguage(tag));
  } else {
    const parts = isJsonList(value) ? value.map((item) => [item, schema.item] as const) : [];
    const fields = isJsonObject(value) ? Object.keys(value).map((key) => [value[key], fieldOf(schema, key)] as const) : [];
    for (const [part, partSchema] of [...parts, ...fields]) if (partSchema) for (const tag of collect(part, partSchema)) tags.add(tag);
  }
  cache.set(value, tags);
  return tags;
}

function fieldOf({fields}: Schema, key: string): Schema | undefined {
  return fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
}
