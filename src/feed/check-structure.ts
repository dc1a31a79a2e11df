import {findMeantAddress} from './addresses.js';
import {dashes, invisible, isVisible, nameCharacters, truncate} from './characters.js';
import {findSecondEncoding, undoSecondEncoding} from './encoding.js';
import {isFormat, isLanguageTag, toSafeUrl} from './formats.js';
import {normalize} from './normalize.js';
import {toPointer, type IssueCode, type IssueList, type JsonPath, type JsonPaths} from './issue.js';
import {nameLength, valueLength, type Format, type Schema} from './schema.js';

interface Reader {
  readonly issues: IssueList;
  /** What a relative address in the feed is relative to. */
  readonly base: string | undefined;
  /** Told where each object stood. */
  readonly places: JsonPaths;
  /** Told the ids of objects that are left out: what refers to them goes without a word of its own. */
  readonly lost: Set<string>;
  /** Checks a text further. Not given in visitors' browsers. */
  readonly checkText?: ((text: string, pointer: string, issues: IssueList) => void) | undefined;
}

/**
 * Reads a value by a schema: copies what obeys it, leaves out what does not, and says so.
 *
 * Reads only the keys that the schema names, so that no key of a hostile feed (`__proto__`) reaches an object of ours.
 *
 * @param value - Anything; not modified, and no part of it is kept.
 * @param path - Where what holds the value stands; its own place there is `key`.
 * @returns A fresh value of the schema's type, or `undefined` when there is nothing to keep.
 */
export function readValue(schema: Schema, value: unknown, path: JsonPath | null, key: string | number, reader: Reader): unknown {
  const {issues} = reader;
  switch (schema.type) {
    case 'object': {
      if (!isRecord(value)) break;
      return readObject(schema, value, {up: path, key}, reader);
    }
    case 'list': {
      if (!Array.isArray(value)) break;
      const {item} = schema;
      const here = {up: path, key};
      return item && value.map((each: unknown, i) => readValue(item, each, here, i, reader)).filter((each) => each !== undefined);
    }
    case 'text': {
      if (isRecord(value)) return readVersions(schema, value, {up: path, key}, reader);
      if (typeof value !== 'string') break;
      return schema.blank && !value ? value : readText(schema, value, path, key, reader);
    }
    case 'number': {
      if (typeof value !== 'number') break;
      if (Number.isInteger(value) && value > 0) return value;
      issues.add('bad-format', toPointer(path, key), 'pixels');
      return undefined;
    }
    default: {
      if (typeof value === 'string') return readString(schema, value, path, key, reader);
      // A number without its quotation marks is a number that people can read.
      if (!Number.isSafeInteger(value) || !/^(telephone|organization-number)$/.test(schema.format ?? '')) break;
      issues.add('wrong-type', toPointer(path, key), 'string', 'warning');
      return readString(schema, String(value), path, key, reader);
    }
  }
  issues.add('wrong-type', toPointer(path, key), schema.type === 'choice' ? 'string' : schema.type);
  return undefined;
}

function readObject(schema: Schema, value: Record<string, unknown>, path: JsonPath, reader: Reader): unknown {
  const fields = schema.fields ?? {};
  const result: Record<string, unknown> = {};
  let isWhole = true;
  for (const key of keysOf(fields)) {
    const field = fields[key];
    const given = hasOwn(value, key) ? value[key] : undefined;
    if (!field) continue;
    if (given === undefined) {
      if (field.presence !== 'optional') reader.issues.add('missing', toPointer(path, key), key);
    } else if (given !== null || !field.nullable) {
      const read = readValue(field, given, path, key, reader);
      if (read !== undefined) result[key] = read;
    }
    if (field.presence === 'required' && result[key] === undefined) isWhole = false;
  }
  for (const key of Object.keys(value)) {
    if (!hasOwn(fields, key)) reader.issues.add('unknown-key', toPointer(path, key), key);
  }
  reader.places.set(result, path);
  if (!isWhole && typeof result.id === 'string') reader.lost.add(result.id);
  return isWhole ? result : undefined;
}

function readString(schema: Schema, value: string, path: JsonPath | null, key: string | number, reader: Reader): string | undefined {
  const format = schema.type === 'choice' ? 'choice' : (schema.format ?? 'string');
  if (format === 'string') return readText(schema, value, path, key, reader);
  const add = (code: IssueCode, detail: string | number, meant?: string) => {
    reader.issues.add(code, toPointer(path, key), detail, undefined, meant);
  };
  if (value.length > valueLength) {
    add('too-long', valueLength);
    return undefined;
  }
  const clean = normalize(format, value);
  let read: string | null = clean;
  if (format === 'choice') {
    if (!schema.values?.includes(clean)) {
      add('unknown-value', value);
      return undefined;
    }
  } else if (format === 'url' || format === 'image-url') {
    const meant = findMeantAddress(clean);
    if (meant !== undefined) {
      add('unclear-address', clean || value, meant);
      return undefined;
    }
    // Without a base a relative address is only checked: its own address is not known on the command line.
    read = toSafeUrl(clean, reader.base ?? 'https://feed.invalid/', format === 'image-url');
    if (read !== null && reader.base === undefined) read = clean;
  } else if (!isFormat(format, clean)) {
    // A number that cannot be dialled can be read.
    if (format === 'telephone' && (clean.match(/\p{Nd}/gu)?.length ?? 0) >= 3) {
      add('not-dialled', clean);
      read = truncate(clean, nameLength);
    } else read = null;
  }
  if (read === null) {
    add('bad-format', format);
    return undefined;
  }
  if (clean !== value) reportChange(value, clean, format, add);
  return read;
}

function reportChange(
  written: string,
  clean: string,
  format: Format | 'choice',
  add: (code: IssueCode, detail: string, meant: string) => void,
) {
  const rest = written.replace(invisible, '');
  const names = [
    nameCharacters(written, invisible),
    nameCharacters(rest, /[^\S\n\r\t ]/g),
    // An address may have other dashes.
    nameCharacters(rest, /url/.test(format) ? /[\u2010\u2011]/g : dashes),
  ];
  const found = names.filter(Boolean).join(', ');
  add(found ? 'invisible-character' : 'untidy', found || written, clean);
}

/** Reads a text that people read. What its characters say of a fault in an earlier program is reported. */
function readText(
  {maxLength = nameLength}: Schema,
  value: string,
  path: JsonPath | null,
  key: string | number,
  reader: Reader,
): string | undefined {
  const {issues} = reader;
  if (!isVisible(value)) {
    issues.add('empty', toPointer(path, key), 'string');
    return undefined;
  }
  const around = (index: number) => value.slice(Math.max(0, index - 20), index + 60);
  const lost = value.indexOf('\ufffd');
  if (lost >= 0) issues.add('lost-characters', toPointer(path, key), around(lost));
  const encoded = findSecondEncoding(value);
  if (encoded >= 0) {
    const part = around(encoded);
    issues.add('double-encoded', toPointer(path, key), part, undefined, undoSecondEncoding(part));
  }
  reader.checkText?.(value, toPointer(path, key), issues);
  if (value.length <= maxLength) return value;
  issues.add('too-long', toPointer(path, key), maxLength);
  return truncate(value, maxLength);
}

/** Reads a text's map from language tag to string. */
function readVersions(schema: Schema, value: Record<string, unknown>, path: JsonPath, reader: Reader): Record<string, string> | undefined {
  const {issues} = reader;
  const versions: Record<string, string> = {};
  for (const [key, version] of Object.entries(value)) {
    const add = (code: IssueCode, detail: string, meant?: string) => issues.add(code, toPointer(path, key), detail, undefined, meant);
    const tag = normalize('language', key);
    if (!isLanguageTag(tag)) add('bad-format', 'language');
    else if (typeof version !== 'string') add('wrong-type', 'string');
    else {
      const read = readText(schema, version, path, key, reader);
      if (read === undefined) continue;
      if (tag !== key) reportChange(key, tag, 'language', add);
      // Of two that are the same, the one that is written so counts.
      if (tag === key || !hasOwn(versions, tag)) versions[tag] = read;
    }
  }
  if (Object.keys(versions).length) return versions;
  // What is wrong with the versions that it has is reported already.
  if (!Object.keys(value).length) issues.add('empty', toPointer(path.up, path.key), 'text');
  return undefined;
}

// A feed may have thousands of objects: the keys of a schema are listed once, and no pointer is written before it is needed.
const keys = new WeakMap<object, readonly string[]>();

function keysOf(fields: object): readonly string[] {
  let known = keys.get(fields);
  if (!known) keys.set(fields, (known = Object.keys(fields)));
  return known;
}

function hasOwn(object: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
