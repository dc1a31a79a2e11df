import {parseDate} from '../model/date.js';
import {isReversed, type Period} from '../model/period.js';
import {feedSchema, type Feed} from './definition.js';
import {isOrganizationNumber} from './organization-number.js';
import {toSafeUrl} from './safe-url.js';
import {nameLength, type Format, type Schema} from './schema.js';

/** Values that the complete check accepts and leaves unchanged. Dates, organisation numbers and addresses are checked further. */
const cleanValues: Readonly<Record<Exclude<Format, 'string' | 'image-url'>, RegExp>> = {
  id: /^(?=.{1,64}$)[a-z\d]+(-[a-z\d]+)*$/,
  version: /^1\.0$/,
  language: /^[a-z]{2,3}(-[a-z]{2})?$/i,
  date: /^\d{4}(-\d\d){0,2}$/,
  day: /^\d{4}-\d\d-\d\d$/,
  // A web address, a path that begins with a slash or dots, or the name of a file or of a file in folders.
  url: /^(https?:\/\/(?!https?\b)[a-z\d-]+(\.[a-z\d-]+)*(:\d+)?([/?#][!-~]*)?|(?!\/www\.)\.{0,2}\/[\w./-]+|(?!https?\b|www\.)([\w-]{2,}\/)*[\w-]+\.(svg|png|jpe?g|webp|html?))$/i,
  email: /^(?=.{1,254}$)[\w.+-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i,
  telephone: /^\+?\d[\d ]{1,21}\d$/,
  'organization-number': /^\d{9}$/,
};

/** Characters that may show that a program damaged the text. */
const suspicious = /[\u00c2-\u00c5\u00e2\u00ef\u00f0][\u0080-\uffff]|\ufffd/;

/**
 * Reads a feed that certainly has no issue, as most published feeds. Its rules are fewer and stricter than those of `checkFeed`,
 * which reads all other feeds. What this accepts, `checkFeed` reads in the same way and without an issue. A test compares the two.
 *
 * @param value - Anything, usually parsed JSON; not modified, and no part of it is kept.
 * @param base - The feed's own address, which makes relative addresses absolute.
 * @returns `null` if the feed may have an issue. O(n).
 */
export function readCleanFeed(value: unknown, base: string): Feed | null {
  try {
    const feed = readValue(feedSchema, value, base) as Feed;
    const {organizations = [], bodies = [], memberships = [], relations = [], groups = [], contacts = []} = feed;
    const lists = {organizations, bodies, memberships, relations, contacts};
    const complete = {...feed, ...lists, groups: groups.map((group) => ({...group, members: group.members ?? []}))};
    checkConsistency(complete);
    return complete;
  } catch {
    return null;
  }
}

/** @throws {Error} If the value may have an issue. */
function readValue(schema: Schema, value: unknown, base: string): unknown {
  const {type, item, fields, values, maxLength} = schema;
  if (item) {
    assert(Array.isArray(value));
    return [...(value as unknown[])].map((each) => readValue(item, each, base)); // The spread fills gaps, which a script can make.
  }
  if (type === 'number') {
    assert(Number.isInteger(value) && (value as number) > 0);
    return value;
  }
  if (typeof value === 'string') {
    if (type === 'string') return readString(schema, value, base);
    if (values) assert(values.includes(value));
    else assert(type === 'text' && (isCleanText(value, maxLength) || (schema.mayBeEmpty && !value)));
    return value;
  }
  assert(typeof value === 'object' && value !== null && !Array.isArray(value));
  const given = value as Readonly<Record<string, unknown>>;
  if (type === 'text') {
    const translations = Object.entries(given);
    assert(translations.length && translations.every(([tag, text]) => cleanValues.language.test(tag) && isCleanText(text, maxLength)));
    return Object.fromEntries(translations);
  }
  assert(fields && Object.keys(given).every((key) => hasOwn(fields, key)));
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) {
    const field = fields[key] as Schema;
    const part = hasOwn(given, key) ? given[key] : undefined;
    if (part === undefined) assert(field.presence === 'optional');
    else if (part !== null || !field.nullable) copy[key] = readValue(field, part, base);
  }
  return copy;
}

function readString({format = 'string', maxLength = 0}: Schema, value: string, base: string): string {
  if (format === 'string') {
    assert(isCleanText(value, maxLength));
    return value;
  }
  const isImage = format === 'image-url';
  assert(value.length <= maxLength && cleanValues[isImage ? 'url' : format].test(value));
  if (isImage || format === 'url') {
    const url = toSafeUrl(value, base, isImage);
    assert(url);
    return url;
  }
  if (/^da/.test(format)) assert(parseDate(value));
  if (format === 'organization-number') assert(isOrganizationNumber(value));
  return value;
}

function isCleanText(text: unknown, maxLength = nameLength): boolean {
  return typeof text === 'string' && text.length <= maxLength && /[!-~]/.test(text) && !suspicious.test(text);
}

type ListName = 'organizations' | 'bodies' | 'memberships' | 'relations' | 'groups' | 'contacts';
type Id = string | undefined;

/** The references that an object may have. Each kind of reference has a name of its own. */
interface ObjectWithReferences {
  readonly organization?: Id;
  readonly successor?: Id;
  readonly body?: Id;
  readonly parent?: Id;
  readonly from?: Id;
  readonly to?: Id;
  readonly period?: Period;
}

/** @throws {Error} If an id occurs twice, a reference doesn't resolve, parents form a cycle, or a period ends before it begins. */
function checkConsistency(feed: Feed & Required<Pick<Feed, ListName>>): void {
  const {organizations, bodies, memberships, relations, groups, contacts} = feed;
  const members = groups.flatMap((group) => group.members ?? []);
  const organizationIds = collectIds(organizations);
  const bodyIds = collectIds(bodies);
  const relationEnds = new Set<Id>([...collectIds([...organizations, ...bodies]), feed.id]);
  collectIds(groups);
  collectIds(contacts);
  checkParents(bodies);
  const resolve = (ids: ReadonlySet<Id>, ...references: readonly Id[]) => references.every((id) => id === undefined || ids.has(id));
  const objects: readonly ObjectWithReferences[] = [
    ...[feed.project ?? {}, ...organizations, ...bodies, ...memberships],
    ...[...relations, ...groups, ...members, ...contacts],
  ];
  for (const {organization, successor, body, parent, from, to, period} of objects) {
    assert(resolve(organizationIds, organization, successor) && resolve(bodyIds, body, parent) && resolve(relationEnds, from, to));
    assert(!period || !isReversed(period));
  }
}

/** @throws {Error} If an id occurs twice. */
function collectIds(items: readonly {readonly id: string}[]): ReadonlySet<Id> {
  const ids = new Set(items.map(({id}) => id));
  assert(ids.size === items.length);
  return ids;
}

/** @throws {Error} If parents form a cycle. O(n). */
function checkParents(bodies: NonNullable<Feed['bodies']>): void {
  const parents = new Map(bodies.map(({id, parent}) => [id, parent]));
  const checked = new Set<Id>();
  for (const {id} of bodies) {
    const path: Id[] = [];
    for (let at: Id = id; at !== undefined && !checked.has(at); at = parents.get(at)) assert(path.push(at) <= bodies.length);
    for (const each of path) checked.add(each);
  }
}

function hasOwn(object: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}

function assert(condition: unknown): asserts condition {
  if (!condition) throw new Error();
}
