import {findMeantAddress} from './addresses.js';
import {dashes, invisible, isVisible, nameCharacters, truncate} from './characters.js';
import {isFormat, isLanguageTag} from './formats.js';
import {toPointer, type IssueCode, type IssueList, type JsonPath, type JsonPaths} from './issue.js';
import {normalize} from './normalize.js';
import {toSafeUrl} from './safe-url.js';
import {nameLength, valueLength, type Format, type Schema} from './schema.js';
import {findSecondEncoding, undoSecondEncoding} from './second-encoding.js';

interface ReadContext {
  readonly issues: IssueList;
  /** Base URL of relative addresses in the feed. */
  readonly base: string | undefined;
  /** Receives the original path of each object that is kept. */
  readonly paths: JsonPaths;
  /** Receives the ids of dropped objects. References to them are dropped silently. */
  readonly droppedIds: Set<string>;
  /** A further check of each text, for feed editors only. */
  readonly checkText?: ((text: string, pointer: string, issues: IssueList) => void) | undefined;
}

/**
 * Reads a value by its schema: copies the valid parts, drops the invalid ones and reports these.
 *
 * Reads only the keys that the schema names, so no key of a hostile feed (`__proto__`) reaches the copy.
 *
 * @param value - Anything; not modified, and no part of it is kept.
 * @param parent - Path of the object or array that contains the value.
 * @param key - Key or index of the value there.
 * @returns A fresh value of the schema's type, or `undefined` if nothing is valid.
 */
export function readValue(schema: Schema, value: unknown, parent: JsonPath | null, key: string | number, context: ReadContext): unknown {
  const {issues} = context;
  switch (schema.type) {
    case 'object': {
      if (!isRecord(value)) break;
      return readObject(schema, value, {parent, key}, context);
    }
    case 'list': {
      if (!Array.isArray(value)) break;
      const {item} = schema;
      const path = {parent, key};
      return item && value.map((each: unknown, i) => readValue(item, each, path, i, context)).filter((each) => each !== undefined);
    }
    case 'text': {
      if (isRecord(value)) return readTranslations(schema, value, {parent, key}, context);
      if (typeof value !== 'string') break;
      return schema.mayBeEmpty && !value ? value : readText(schema, value, parent, key, context);
    }
    case 'number': {
      if (typeof value !== 'number') break;
      if (Number.isInteger(value) && value > 0) return value;
      issues.add('bad-format', toPointer(parent, key), 'pixels');
      return undefined;
    }
    default: {
      if (typeof value === 'string') return readString(schema, value, parent, key, context);
      // The meaning of a number without quotation marks is still clear in these two formats.
      if (!Number.isSafeInteger(value) || !/^(telephone|organization-number)$/.test(schema.format ?? '')) break;
      issues.add('wrong-type', toPointer(parent, key), 'string', 'warning');
      return readString(schema, String(value), parent, key, context);
    }
  }
  issues.add('wrong-type', toPointer(parent, key), schema.type === 'choice' ? 'string' : schema.type);
  return undefined;
}

function readObject(schema: Schema, value: Record<string, unknown>, path: JsonPath, context: ReadContext): unknown {
  const fields = schema.fields ?? {};
  const result: Record<string, unknown> = {};
  let isComplete = true;
  for (const key of keysOf(fields)) {
    const field = fields[key];
    const given = hasOwn(value, key) ? value[key] : undefined;
    if (!field) continue;
    if (given === undefined) {
      if (field.presence !== 'optional') context.issues.add('missing', toPointer(path, key), key);
    } else if (given !== null || !field.nullable) {
      const read = readValue(field, given, path, key, context);
      if (read !== undefined) result[key] = read;
    }
    if (field.presence === 'required' && result[key] === undefined) isComplete = false;
  }
  for (const key of Object.keys(value)) {
    if (!hasOwn(fields, key)) context.issues.add('unknown-key', toPointer(path, key), key);
  }
  context.paths.set(result, path);
  if (!isComplete && typeof result.id === 'string') context.droppedIds.add(result.id);
  return isComplete ? result : undefined;
}

function readString(
  schema: Schema,
  value: string,
  parent: JsonPath | null,
  key: string | number,
  context: ReadContext,
): string | undefined {
  const format = schema.type === 'choice' ? 'choice' : (schema.format ?? 'string');
  if (format === 'string') return readText(schema, value, parent, key, context);
  const addIssue = (code: IssueCode, detail: string | number, meant?: string) => {
    context.issues.add(code, toPointer(parent, key), detail, undefined, meant);
  };
  if (value.length > valueLength) {
    addIssue('too-long', valueLength);
    return undefined;
  }
  const normalized = normalize(format, value);
  let read: string | null = normalized;
  if (format === 'choice') {
    if (!schema.values?.includes(normalized)) {
      addIssue('unknown-value', value);
      return undefined;
    }
  } else if (format === 'url' || format === 'image-url') {
    const meant = findMeantAddress(normalized);
    if (meant !== undefined) {
      addIssue('unclear-address', normalized || value, meant);
      return undefined;
    }
    // Without a base a relative address is only checked. The command line doesn't know the feed's own address.
    read = toSafeUrl(normalized, context.base ?? 'https://feed.invalid/', format === 'image-url');
    if (read !== null && context.base === undefined) read = normalized;
  } else if (!isFormat(format, normalized)) {
    // A telephone number that can't be dialled is kept, because visitors can still read it.
    if (format === 'telephone' && (normalized.match(/\p{Nd}/gu)?.length ?? 0) >= 3) {
      addIssue('not-dialled', normalized);
      read = truncate(normalized, nameLength);
    } else read = null;
  }
  if (read === null) {
    addIssue('bad-format', format);
    return undefined;
  }
  if (normalized !== value) reportNormalization(value, normalized, format, addIssue);
  return read;
}

function reportNormalization(
  written: string,
  normalized: string,
  format: Format | 'choice',
  addIssue: (code: IssueCode, detail: string, meant: string) => void,
) {
  const visible = written.replace(invisible, '');
  const names = [
    nameCharacters(written, invisible),
    nameCharacters(visible, /[^\S\n\r\t ]/g),
    // Other dashes are valid in an address.
    nameCharacters(visible, /url/.test(format) ? /[\u2010\u2011]/g : dashes),
  ];
  const found = names.filter(Boolean).join(', ');
  addIssue(found ? 'invisible-character' : 'untidy', found || written, normalized);
}

/** Reads a text for visitors. Reports characters that show that an earlier program damaged the text. */
function readText(
  {maxLength = nameLength}: Schema,
  value: string,
  parent: JsonPath | null,
  key: string | number,
  context: ReadContext,
): string | undefined {
  const {issues} = context;
  if (!isVisible(value)) {
    issues.add('empty', toPointer(parent, key), 'string');
    return undefined;
  }
  const excerptAt = (index: number) => value.slice(Math.max(0, index - 20), index + 60);
  const lostIndex = value.indexOf('\ufffd');
  if (lostIndex >= 0) issues.add('lost-characters', toPointer(parent, key), excerptAt(lostIndex));
  const encodedIndex = findSecondEncoding(value);
  if (encodedIndex >= 0) {
    const excerpt = excerptAt(encodedIndex);
    issues.add('double-encoded', toPointer(parent, key), excerpt, undefined, undoSecondEncoding(excerpt));
  }
  context.checkText?.(value, toPointer(parent, key), issues);
  if (value.length <= maxLength) return value;
  issues.add('too-long', toPointer(parent, key), maxLength);
  return truncate(value, maxLength);
}

/** Reads a map from language tag to text. */
function readTranslations(
  schema: Schema,
  value: Record<string, unknown>,
  path: JsonPath,
  context: ReadContext,
): Record<string, string> | undefined {
  const {issues} = context;
  const translations: Record<string, string> = {};
  for (const [key, translation] of Object.entries(value)) {
    const addIssue = (code: IssueCode, detail: string, meant?: string) => issues.add(code, toPointer(path, key), detail, undefined, meant);
    const tag = normalize('language', key);
    if (!isLanguageTag(tag)) addIssue('bad-format', 'language');
    else if (typeof translation !== 'string') addIssue('wrong-type', 'string');
    else {
      const read = readText(schema, translation, path, key, context);
      if (read === undefined) continue;
      if (tag !== key) reportNormalization(key, tag, 'language', addIssue);
      // If two keys mean the same language, the one that needed no correction wins.
      if (tag === key || !hasOwn(translations, tag)) translations[tag] = read;
    }
  }
  if (Object.keys(translations).length) return translations;
  // If the map has keys, their issues are reported already.
  if (!Object.keys(value).length) issues.add('empty', toPointer(path.parent, path.key), 'text');
  return undefined;
}

// A feed may have thousands of objects, so the keys of a schema are listed once and pointers are formatted only for issues.
const keyCache = new WeakMap<object, readonly string[]>();

function keysOf(fields: object): readonly string[] {
  let keys = keyCache.get(fields);
  if (!keys) keyCache.set(fields, (keys = Object.keys(fields)));
  return keys;
}

function hasOwn(object: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
