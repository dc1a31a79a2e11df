/**
 * Edits of texts, which are a string in the feed's language or a map from language tag to string. A text tagged `no` serves both
 * bokmål and nynorsk.
 */
import {normalizeLanguage} from '../model/text.js';
import {isJsonObject, type JsonObject, type JsonValue} from './json-value.js';

/**
 * Reads a text in one language, without a replacement in another one.
 *
 * @param language - A normalized tag.
 * @param feedLanguage - The language of texts that are plain strings.
 * @returns An empty string if there is no text in the language, or if the value is not a text.
 */
export function readText(value: JsonValue | undefined, language: string, feedLanguage: string): string {
  if (typeof value === 'string') return language === feedLanguage ? value : '';
  const text = isJsonObject(value) ? value[findKey(value, language) ?? ''] : undefined;
  return typeof text === 'string' ? text : '';
}

/**
 * Writes a text in one language. A string becomes a map as soon as a second language is written, and a map becomes a string again
 * when an edit leaves only the feed's own language.
 *
 * @param text - An empty text removes the language.
 * @param languages - The languages of the feed in their order, its own language first.
 * @returns The new value. `undefined` if no language is left.
 */
export function writeText(
  value: JsonValue | undefined,
  language: string,
  text: string,
  languages: readonly string[],
): JsonValue | undefined {
  const own = languages[0] ?? '';
  if (!isJsonObject(value)) {
    const before = typeof value === 'string' ? value : '';
    if (language === own) return text || undefined;
    if (!text) return before || undefined;
    // The language of a string in a feed without a language is undetermined.
    return Object.fromEntries([...(before ? [[own || 'und', before]] : []), [language, text]]) as JsonObject;
  }
  const key = findKey(value, language);
  const entries = Object.entries(value);
  if (!text) {
    const rest = entries.filter(([tag]) => tag !== key);
    const [only] = rest;
    if (!only) return undefined;
    return rest.length === 1 && key !== undefined && normalizeLanguage(only[0]) === own ? only[1] : Object.fromEntries(rest);
  }
  if (key !== undefined) return Object.fromEntries(entries.map(([tag, each]) => [tag, tag === key ? text : each]));
  const order = languages.indexOf(language);
  const next = order < 0 ? -1 : entries.findIndex(([tag]) => languages.indexOf(normalizeLanguage(tag)) > order);
  return Object.fromEntries(entries.toSpliced(next < 0 ? entries.length : next, 0, [language, text]));
}

/** Replaces a text that serves both bokmål and nynorsk by one for each. */
export function splitNorwegian(value: JsonValue | undefined): JsonValue | undefined {
  if (!isJsonObject(value)) return value;
  const key = findKey(value, 'no');
  if (key === undefined) return value;
  const missing = ['nb', 'nn'].filter((tag) => findKey(value, tag) === undefined);
  return Object.fromEntries<JsonValue>(
    Object.entries(value).flatMap(([tag, text]) =>
      tag === key ? missing.map((each): [string, JsonValue] => [each, text]) : [[tag, text]],
    ),
  );
}

/**
 * Lists the languages to show a text in: those of the feed, and those that only this text has. A text tagged `no` takes the place
 * of bokmål and nynorsk.
 */
export function listTextLanguages(value: JsonValue | undefined, languages: readonly string[]): string[] {
  const own = isJsonObject(value) ? Object.keys(value).map(normalizeLanguage) : [];
  const shown = listWantedLanguages(languages).flatMap((language) => {
    if (own.includes(language) || !own.includes('no') || !isNorwegian(language)) return [language];
    return ['no'];
  });
  return [...new Set([...shown, ...own])];
}

/** Lists the languages of the feed that a text lacks. Empty if the value is not a text. */
export function findMissingLanguages(value: JsonValue | undefined, languages: readonly string[]): string[] {
  if (typeof value !== 'string' && !isJsonObject(value)) return [];
  const has = (language: string) => readText(value, language, languages[0] ?? '').trim() !== '';
  return listWantedLanguages(languages).filter((language) => !has(language) && !(isNorwegian(language) && has('no')));
}

/** `no` is not a language of its own if the feed has bokmål or nynorsk. */
function listWantedLanguages(languages: readonly string[]): readonly string[] {
  return languages.some(isNorwegian) ? languages.filter((language, i) => i === 0 || language !== 'no') : languages;
}

function isNorwegian(language: string): boolean {
  return language === 'nb' || language === 'nn';
}

function findKey(map: JsonObject, language: string): string | undefined {
  return Object.keys(map).find((tag) => normalizeLanguage(tag) === language);
}
