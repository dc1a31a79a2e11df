import {feedSchema} from '../feed/definition.js';
import {normalize} from '../feed/normalize.js';
import type {Schema} from '../feed/schema.js';
import {compareTexts} from './compare-texts.js';
import {changedObjects, isRecord, type ChangedObject, type FeedChange, type WrittenObject} from './feed-change.js';
import {itemKeys, orderedLists} from './item-keys.js';
import {matchItems} from './match-items.js';
import {toStableJson} from './stable-json.js';

/** The object that the compared fields belong to. */
interface Subject {
  readonly object: ChangedObject;
  readonly oldObject: WrittenObject | undefined;
  readonly newObject: WrittenObject | undefined;
  readonly owner?: WrittenObject | undefined;
}

/** The pointers of one value in both feeds. */
interface Pointers {
  readonly before: string;
  readonly after: string;
}

/** Values that a field has if it is left out. */
const defaults: Readonly<Partial<Record<ChangedObject, WrittenObject>>> = {
  project: {kind: 'project'},
  body: {kind: 'other'},
  membership: {role: 'member'},
};

/**
 * Compares two feeds and lists everything that differs, in the order of the definition of the feed.
 *
 * The feeds are compared as they are written, so that an invalid value is a change as well. Only the way of writing a value does
 * not count: a text as a string or by language, `null` for no parent, or spaces in an organisation number.
 *
 * @param before - A feed as parsed JSON, valid or not; not modified. Anything but an object counts as an empty feed.
 * @param after - Another version of it.
 * @returns No change if both say the same. Never throws because of the content. O(n).
 */
export function compareFeeds(before: unknown, after: unknown): FeedChange[] {
  const [oldFeed, newFeed] = [before, after].map((feed) => (isRecord(feed) ? feed : {})) as [WrittenObject, WrittenObject];
  const languageOf = ({language}: WrittenObject) => (typeof language === 'string' ? language : '');
  const changes: FeedChange[] = [];

  compareFields(feedSchema, oldFeed, newFeed, {before: '', after: ''}, '', {
    object: 'feed',
    oldObject: oldFeed,
    newObject: newFeed,
  });
  return changes;

  /** @param prefix - Path from the subject to the object with the fields: `logo.`. Empty for the subject itself. */
  function compareFields(
    schema: Schema,
    old: WrittenObject,
    now: WrittenObject,
    pointers: Pointers,
    prefix: string,
    subject: Subject,
  ): void {
    const fields = schema.fields ?? {};
    const unknownKeys = [...new Set([...Object.keys(now), ...Object.keys(old)])].filter((key) => !Object.hasOwn(fields, key));
    for (const key of [...Object.keys(fields), ...unknownKeys]) {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      const [oldValue, newValue] = [readField(old, key, field), readField(now, key, field)];
      if (oldValue === undefined && newValue === undefined) continue;
      const name = key.replace(/~/g, '~0').replace(/\//g, '~1');
      const at = {before: `${pointers.before}/${name}`, after: `${pointers.after}/${name}`};
      if (field) compareField(field, oldValue, newValue, at, `${prefix}${key}`, subject);
      else addUnknown(oldValue, newValue, at, `${prefix}${key}`, subject);
    }
  }

  function compareField(schema: Schema, old: unknown, now: unknown, at: Pointers, field: string, subject: Subject): void {
    const {type, item, name} = schema;
    if (type === 'text' || item?.type === 'text') {
      const differences = compareTexts(old, now, languageOf(oldFeed), languageOf(newFeed));
      if (!differences) addUnknown(old, now, at, field, subject);
      for (const {language, before, after} of differences ?? []) {
        addChange(subject, at, before, after, {field, ...(language && {language})});
      }
    } else if (item?.name !== undefined && isChangedObject(item.name)) {
      if (isListOrMissing(old) && isListOrMissing(now)) compareItems(item, item.name, old ?? [], now ?? [], at, subject, field);
      else addUnknown(old, now, at, field, subject);
    } else if (type === 'object' && name !== 'period') {
      if (!isRecordOrMissing(old) || !isRecordOrMissing(now)) addUnknown(old, now, at, field, subject);
      else if (name !== undefined && isChangedObject(name)) {
        compareFields(schema, old ?? {}, now ?? {}, at, '', {object: name, oldObject: old, newObject: now});
      } else compareFields(schema, old ?? {}, now ?? {}, at, `${field}.`, subject);
    } else if (toComparable(schema, old ?? getDefault(subject, field)) !== toComparable(schema, now ?? getDefault(subject, field))) {
      addChange(subject, at, old, now, {field});
    }
  }

  function compareItems(
    schema: Schema,
    object: ChangedObject,
    old: readonly unknown[],
    now: readonly unknown[],
    at: Pointers,
    subject: Subject,
    field: string,
  ): void {
    const owner = subject.object === 'feed' ? undefined : (subject.newObject ?? subject.oldObject);
    const {pairs, removed, isReordered} = matchItems(old, now, itemKeys[object] ?? []);
    for (const pair of pairs) {
      const pointers = {before: `${at.before}/${pair.before ?? ''}`, after: `${at.after}/${pair.after}`};
      const [oldItem, newItem] = [pair.before === undefined ? undefined : old[pair.before], now[pair.after]];
      if (isRecord(oldItem) && isRecord(newItem)) {
        compareFields(schema, oldItem, newItem, pointers, '', {object, oldObject: oldItem, newObject: newItem, owner});
      } else if (isRecord(newItem)) {
        addChange({object, oldObject: undefined, newObject: newItem, owner}, pointers, undefined, newItem, {});
      } else addUnknown(oldItem, newItem, pointers, field, subject);
    }
    for (const index of removed) {
      const pointers = {before: `${at.before}/${index}`, after: ''};
      const item = old[index];
      if (isRecord(item)) addChange({object, oldObject: item, newObject: undefined, owner}, pointers, item, undefined, {});
      else addUnknown(item, undefined, pointers, field, subject);
    }
    if (isReordered && orderedLists.includes(object)) changes.push({...subject, kind: 'reordered', pointer: at.after, field});
  }

  /** Adds a change of a value that this version doesn't know. It is only compared as a whole. */
  function addUnknown(old: unknown, now: unknown, at: Pointers, field: string, subject: Subject): void {
    if (toStableJson(old) !== toStableJson(now)) addChange(subject, at, old, now, {field, isUnknown: true});
  }

  function addChange(
    subject: Subject,
    at: Pointers,
    old: unknown,
    now: unknown,
    details: Pick<FeedChange, 'field' | 'isUnknown' | 'language'>,
  ): void {
    const kind = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    const values = {...(old !== undefined && {before: old}), ...(now !== undefined && {after: now})};
    changes.push({...subject, kind, pointer: now === undefined ? at.before : at.after, ...details, ...values});
  }

  function readField(object: WrittenObject, key: string, field: Schema | undefined): unknown {
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    return field?.nullable && value === null ? undefined : value;
  }

  /** Returns a string that is equal for two values with the same meaning. */
  function toComparable({type, format, name}: Schema, value: unknown): string {
    if (typeof value === 'string' && type !== 'number') {
      return `text ${normalize(type === 'choice' ? 'choice' : (format ?? 'string'), value)}`;
    }
    if (name === 'period' && isRecord(value) && !Object.keys(value).length) return toStableJson(undefined);
    return toStableJson(value);
  }
}

function getDefault({object}: Subject, field: string): unknown {
  return defaults[object]?.[field];
}

function isChangedObject(name: string): name is ChangedObject {
  return (changedObjects as readonly string[]).includes(name);
}

function isListOrMissing(value: unknown): value is readonly unknown[] | undefined {
  return value === undefined || Array.isArray(value);
}

function isRecordOrMissing(value: unknown): value is WrittenObject | undefined {
  return value === undefined || isRecord(value);
}
