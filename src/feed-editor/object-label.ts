import {chooseText, normalizeLanguage, type LocalizedText} from '../model/text.js';
import {getObjects} from './edit-value.js';
import {isJsonObject, type JsonObject, type JsonValue} from './json-value.js';

/** An organisation or a body to choose in a list. */
export interface UnitOption {
  readonly id: string;
  readonly label: string;
}

/** Chooses the language of a text. `null` if the value is not a text, or empty. */
export function localizeText(value: JsonValue | undefined, language: string, feed: JsonObject): LocalizedText | null {
  const texts = isJsonObject(value)
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== ''),
      )
    : value;
  if (typeof texts !== 'string' && typeof texts !== 'object') return null;
  if (texts === null || Array.isArray(texts)) return null;
  const feedLanguage = normalizeLanguage(typeof feed.language === 'string' ? feed.language : '');
  const text = chooseText(texts as string | Readonly<Record<string, string>>, language, feedLanguage);
  return text.value.trim() ? text : null;
}

const labels = new WeakMap<JsonObject, {readonly key: string; readonly label: LocalizedText | null}>();

/** The name of an object, else its short name, else its id. `null` if it has none of them. It is found again when the object changes. */
export function labelObject(item: JsonObject, language: string, feed: JsonObject): LocalizedText | null {
  const key = `${language} ${typeof feed.language === 'string' ? feed.language : ''}`;
  const cached = labels.get(item);
  if (cached?.key === key) return cached.label;
  const text = localizeText(item.name, language, feed) ?? localizeText(item.shortName, language, feed);
  const label = text ?? (typeof item.id === 'string' && item.id ? {value: item.id, lang: ''} : null);
  labels.set(item, {key, label});
  return label;
}

/** The short name of an object, else its name, else its id. */
export function labelShortly(item: JsonObject, language: string, feed: JsonObject): LocalizedText | null {
  return localizeText(item.shortName, language, feed) ?? labelObject(item, language, feed);
}

const options = new WeakMap<object, Map<string, readonly UnitOption[]>>();

/**
 * Lists the objects of a list that have an id, with the names that a person chooses them by. The result is computed once for each
 * list and language.
 */
export function listUnitOptions(feed: JsonObject, list: 'organizations' | 'bodies', language: string): readonly UnitOption[] {
  const items: JsonValue | undefined = feed[list];
  if (!Array.isArray(items)) return [];
  const byLanguage = options.get(items) ?? new Map<string, readonly UnitOption[]>();
  options.set(items, byLanguage);
  const key = `${language} ${typeof feed.language === 'string' ? feed.language : ''}`;
  const cached = byLanguage.get(key);
  if (cached) return cached;
  const seen = new Set<string>();
  const listed = getObjects(feed, [list]).flatMap(({item}) => {
    if (typeof item.id !== 'string' || !item.id || seen.has(item.id)) return [];
    seen.add(item.id);
    return [{id: item.id, label: labelObject(item, language, feed)?.value ?? item.id}];
  });
  byLanguage.set(key, listed);
  return listed;
}
