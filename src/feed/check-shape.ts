import {isFormat, isLanguageTag, toSafeUrl} from './formats.js';
import {toPointer, type IssueCode, type IssueList, type Path, type Places} from './issue.js';
import type {Schema} from './schema.js';

interface Reader {
  readonly issues: IssueList;
  /** What a relative address in the feed is relative to. */
  readonly base: string | undefined;
  /** Told where each object stood. */
  readonly places: Places;
  /** Told the ids of objects that are left out: what refers to them goes without a word of its own. */
  readonly lost: Set<string>;
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
export function readValue(schema: Schema, value: unknown, path: Path | null, key: string | number, reader: Reader): unknown {
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
      if (isRecord(value)) return readVersions(value, {up: path, key}, issues);
      if (typeof value !== 'string') break;
      return schema.blank && !value ? value : readString(schema, value, path, key, reader);
    }
    case 'number': {
      if (typeof value !== 'number') break;
      if (Number.isInteger(value) && value > 0) return value;
      issues.add('bad-format', toPointer(path, key), 'pixels');
      return undefined;
    }
    default: {
      if (typeof value !== 'string') break;
      return readString(schema, value, path, key, reader);
    }
  }
  issues.add('wrong-type', toPointer(path, key), schema.type === 'choice' ? 'string' : schema.type);
  return undefined;
}

function readObject(schema: Schema, value: Record<string, unknown>, path: Path, reader: Reader): unknown {
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

function readString(schema: Schema, value: string, path: Path | null, key: string | number, {issues, base}: Reader): string | undefined {
  if (schema.type === 'choice') {
    if (schema.values?.includes(value)) return value;
    issues.add('unknown-value', toPointer(path, key), value);
    return undefined;
  }
  const format = schema.format ?? 'string';
  if (format === 'url' || format === 'image-url') {
    // Without a base a relative address is only checked: its own address is not known on the command line.
    const url = toSafeUrl(value, base ?? 'https://feed.invalid/', format === 'image-url');
    if (url !== null) return base === undefined ? value : url;
  } else if (isFormat(format, value)) {
    return value;
  }
  issues.add(format === 'string' ? 'empty' : 'bad-format', toPointer(path, key), format);
  return undefined;
}

/** Reads a text's map from language tag to string. */
function readVersions(value: Record<string, unknown>, path: Path, issues: IssueList): Record<string, string> | undefined {
  const versions: Record<string, string> = {};
  for (const [tag, version] of Object.entries(value)) {
    const fault = (code: IssueCode, detail?: string) => issues.add(code, toPointer(path, tag), detail);
    if (!isLanguageTag(tag)) fault('bad-format', 'language');
    else if (typeof version !== 'string') fault('wrong-type', 'string');
    else if (!version.trim()) fault('empty');
    else versions[tag] = version;
  }
  if (Object.keys(versions).length) return versions;
  // What is wrong with the versions that it has is told already.
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
