import {isFormat, isLanguageTag, toSafeUrl} from './formats.js';
import {step, type IssueList, type Places} from './issue.js';
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
 * @returns A fresh value of the schema's type, or `undefined` when there is nothing to keep.
 */
export function readValue(schema: Schema, value: unknown, pointer: string, reader: Reader): unknown {
  const {issues} = reader;
  switch (schema.type) {
    case 'object': {
      if (!isRecord(value)) break;
      return readObject(schema, value, pointer, reader);
    }
    case 'list': {
      if (!Array.isArray(value)) break;
      const item = schema.item;
      return item && value.map((each: unknown, i) => readValue(item, each, pointer + step(i), reader)).filter((each) => each !== undefined);
    }
    case 'text': {
      if (isRecord(value)) return readVersions(value, pointer, issues);
      if (typeof value !== 'string') break;
      return schema.blank && !value ? value : readString(schema, value, pointer, reader);
    }
    case 'number': {
      if (typeof value !== 'number') break;
      if (Number.isInteger(value) && value > 0) return value;
      issues.add('bad-format', pointer, 'pixels');
      return undefined;
    }
    default: {
      if (typeof value !== 'string') break;
      return readString(schema, value, pointer, reader);
    }
  }
  issues.add('wrong-type', pointer, schema.type === 'choice' ? 'string' : schema.type);
  return undefined;
}

function readObject(schema: Schema, value: Record<string, unknown>, pointer: string, reader: Reader): unknown {
  const fields = schema.fields ?? {};
  const result: Record<string, unknown> = {};
  let isWhole = true;
  for (const [key, field] of Object.entries(fields)) {
    const given = Object.prototype.hasOwnProperty.call(value, key) ? value[key] : undefined;
    const where = pointer + step(key);
    if (given === undefined) {
      if (field.presence !== 'optional') reader.issues.add('missing', where, key);
    } else if (given !== null || !field.nullable) {
      const read = readValue(field, given, where, reader);
      if (read !== undefined) result[key] = read;
    }
    if (field.presence === 'required' && result[key] === undefined) isWhole = false;
  }
  for (const key of Object.keys(value)) {
    if (!Object.prototype.hasOwnProperty.call(fields, key)) reader.issues.add('unknown-key', pointer + step(key), key);
  }
  reader.places.set(result, pointer);
  if (!isWhole && typeof result.id === 'string') reader.lost.add(result.id);
  return isWhole ? result : undefined;
}

function readString(schema: Schema, value: string, pointer: string, {issues, base}: Reader): string | undefined {
  if (schema.type === 'choice') {
    if (schema.values?.includes(value)) return value;
    issues.add('unknown-value', pointer, value);
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
  issues.add(format === 'string' ? 'empty' : 'bad-format', pointer, format);
  return undefined;
}

/** Reads a text's map from language tag to string. */
function readVersions(value: Record<string, unknown>, pointer: string, issues: IssueList): Record<string, string> | undefined {
  const versions: Record<string, string> = {};
  for (const [tag, version] of Object.entries(value)) {
    const where = pointer + step(tag);
    if (!isLanguageTag(tag)) issues.add('bad-format', where, 'language');
    else if (typeof version !== 'string') issues.add('wrong-type', where, 'string');
    else if (!version.trim()) issues.add('empty', where);
    else versions[tag] = version;
  }
  if (Object.keys(versions).length) return versions;
  // What is wrong with the versions that it has is told already.
  if (!Object.keys(value).length) issues.add('empty', pointer, 'text');
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
