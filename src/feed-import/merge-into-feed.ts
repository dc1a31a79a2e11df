import type {Feed} from '../feed/definition.js';
import type {Day} from '../model/date.js';
import {FeedIndex, listTexts, type FeedObject} from './feed-index.js';
import {fillFields} from './fill-fields.js';
import type {ImportIssues, ImportPlace} from './import-issue.js';
import type {ImportedParts, Reference} from './imported-parts.js';
import {isKnownName} from './known-names.js';
import {makeId} from './make-id.js';
import {mergeContacts} from './merge-contacts.js';
import {mergeMembership} from './merge-membership.js';

/** How many objects were added to a feed, and to how many existing ones something was added. */
export type ImportCounts = Readonly<Record<'organizations' | 'bodies' | 'memberships' | 'contacts', {added: number; extended: number}>>;

/** Values of a feed that is made from scratch. */
export interface NewFeed {
  readonly id: string;
  readonly language: string;
  readonly updated: Day;
}

/**
 * Adds imported parts to a feed. Nothing that the feed has is removed or replaced. Objects are found again by id, then by
 * organisation number, then by exact name.
 *
 * @param feed - A feed without errors; not modified. Without it a new one is made.
 * @returns A new feed without errors.
 */
export function mergeIntoFeed(
  feed: Feed | undefined,
  parts: ImportedParts,
  newFeed: NewFeed,
  issues: ImportIssues,
): {readonly feed: FeedObject; readonly counts: ImportCounts} {
  const merged: FeedObject = feed ? structuredClone(feed) : {version: '1.0', ...newFeed, source: {}};
  const language = typeof merged.language === 'string' ? merged.language : newFeed.language;
  const counts: ImportCounts = {
    organizations: {added: 0, extended: 0},
    bodies: {added: 0, extended: 0},
    memberships: {added: 0, extended: 0},
    contacts: {added: 0, extended: 0},
  };
  const organizations = listOf(merged, 'organizations');
  const bodies = listOf(merged, 'bodies');
  const indexes = {organizations: new FeedIndex(organizations), bodies: new FeedIndex(bodies)};
  const isTaken = (id: string) => id === merged.id || Boolean(indexes.organizations.byId(id) ?? indexes.bodies.byId(id));

  /** Rows of the table that have added objects. */
  const rows = new Map<FeedObject, number>();
  const rowOf = (object: FeedObject) => String(rows.get(object) ?? '');
  const nameOf = (object: FeedObject) => listTexts(object.name)[0] ?? '';

  /** Reports an organisation that was found by its number, but has another name, or by its name although the number is invalid. */
  const reportMatch = (
    existing: FeedObject,
    {key, organizationNumber, invalidNumber}: Reference,
    names: readonly string[],
    place: ImportPlace,
  ): boolean => {
    if (invalidNumber !== undefined) {
      const number = typeof existing.organizationNumber === 'string' ? existing.organizationNumber : '';
      issues.add('matched-by-name', place, invalidNumber, nameOf(existing), number);
      return false;
    }
    const isSameNumber = organizationNumber !== undefined && organizationNumber === existing.organizationNumber;
    const isOther = isSameNumber && key !== existing.id && names.length > 0 && !names.some((name) => isKnownName(existing, name));
    if (isOther) issues.add('number-of-another', place, organizationNumber, nameOf(existing), names[0] ?? '', rowOf(existing));
    return isOther;
  };

  /** Adds an object, or what an existing one lacks. `undefined` if several objects have the name. */
  const merge = (
    list: 'organizations' | 'bodies',
    item: Reference & {readonly id?: string | undefined},
    values: FeedObject,
    place: ImportPlace,
  ) => {
    const names = listTexts(values.name);
    const found = indexes[list].find(item, names);
    if (found.length > 1) {
      issues.add('several-matches', place, names[0] ?? '', ...found.map(({id}) => String(id)));
      return undefined;
    }
    const [existing] = found;
    const object: FeedObject = existing ?? {
      id: item.id !== undefined && !isTaken(item.id) ? item.id : makeId(names[0] ?? '', isTaken, fallbackIds[list]),
    };
    const isOther = list === 'organizations' && existing !== undefined && reportMatch(existing, item, names, place);
    const {name: _, ...others} = values;
    const twin = existing ? undefined : findTwin(list, item, names);
    const isExtended = fillFields(object, isOther ? others : values, language, place, issues);
    if (twin) issues.add('same-name', place, names[0] ?? '', String(twin.organizationNumber), item.organizationNumber ?? '', rowOf(twin));
    if (!existing) {
      if (place.row !== undefined) rows.set(object, place.row);
      (list === 'organizations' ? organizations : bodies).push(object);
      counts[list].added++;
    } else if (isExtended) counts[list].extended++;
    indexes[list].add(object, item.key);
    return object;
  };

  const successors: [FeedObject, Reference, ImportPlace][] = [];
  for (const {place, key, id, invalidNumber, successor, ...values} of parts.organizations) {
    const {name, shortName, legalName, kind, organizationNumber, url, logo, period} = values;
    const object = merge(
      'organizations',
      {key: key ?? id, id, organizationNumber, invalidNumber},
      {name, shortName, legalName, kind, organizationNumber, url, logo, period},
      place,
    );
    if (object && successor) successors.push([object, successor, place]);
  }
  for (const [object, successor, place] of successors) {
    const [found] = indexes.organizations.find(successor);
    if (found && found !== object) fillFields(object, {successor: found.id}, language, place, issues);
  }

  const children: [FeedObject, Reference, ImportPlace][] = [];
  for (const {place, key, id, name, shortName, kind, description, url, period, parent} of parts.bodies) {
    const object = merge('bodies', {key: key ?? id, id}, {name, shortName, kind, description, url, period}, place);
    if (object && parent) children.push([object, parent, place]);
  }
  for (const [object, parent, place] of children) setParent(object, parent, place);

  for (const membership of parts.memberships) {
    const organization = resolve('organizations', membership.organization, membership.place);
    const body = membership.body && resolve('bodies', membership.body, membership.place);
    if (!organization || (membership.body && !body)) continue;
    const list = body ? listOf(merged, 'memberships') : listOf(findGroup(membership.group ?? 'project'), 'members');
    const ends = {organization: organization.id, ...(body && {body: body.id})};
    const result = mergeMembership(list, ends, membership, issues);
    if (result) counts.memberships[result]++;
  }
  mergeContacts(listOf(merged, 'contacts'), parts.contacts, language, counts.contacts, issues);
  if (parts.project && merged.project === undefined) {
    const {name, lead, period} = parts.project;
    fillFields((merged.project = {}), {name, lead, period}, language, {}, issues);
  }
  if (!feed) merged.source = findSource();
  for (const key of ['organizations', 'bodies', 'memberships', 'contacts']) {
    if (feed?.[key as keyof Feed] === undefined && !listOf(merged, key).length) Reflect.deleteProperty(merged, key);
  }
  return {feed: feed ? merged : orderFields(merged), counts};

  /** Finds the object that a membership refers to, or makes one of its name. */
  function resolve(list: 'organizations' | 'bodies', reference: Reference, place: ImportPlace): FeedObject | undefined {
    const found = indexes[list].find(reference);
    const {name, organizationNumber, shortName, key} = reference;
    const [existing] = found;
    if (existing && found.length === 1) {
      if (list === 'organizations') reportMatch(existing, reference, name === undefined ? [] : [name], place);
      return existing;
    }
    if (found.length) issues.add('several-matches', place, name ?? '', ...found.map(({id}) => String(id)));
    else if (name === undefined) issues.add('unresolved-member', place, organizationNumber ?? key ?? '');
    else {
      // The organisation of the same name is reported when this one is added.
      if (!findTwin(list, reference, [name])) issues.add(list === 'organizations' ? 'created-organization' : 'created-body', place, name);
      return merge(list, {key, organizationNumber}, {name, organizationNumber, ...(shortName !== name && {shortName})}, place);
    }
    return undefined;
  }

  /** Finds an organisation with the same name and another number. */
  function findTwin(list: 'organizations' | 'bodies', {organizationNumber}: Reference, names: readonly string[]): FeedObject | undefined {
    if (list === 'bodies' || organizationNumber === undefined) return undefined;
    return organizations.find(
      (each) =>
        each.organizationNumber !== undefined &&
        each.organizationNumber !== organizationNumber &&
        names.some((name) => isKnownName(each, name)),
    );
  }

  function setParent(object: FeedObject, reference: Reference, place: ImportPlace): void {
    const found = indexes.bodies.find(reference);
    const [parent] = found;
    const name = reference.name ?? reference.key ?? '';
    if (found.length > 1) issues.add('several-matches', place, name, ...found.map(({id}) => String(id)));
    else if (!parent) issues.add('unknown-parent', place, name);
    else if (isBelow(parent, object)) issues.add('circular-parent', place, name);
    else {
      if (object.parent === null) Reflect.deleteProperty(object, 'parent');
      fillFields(object, {parent: parent.id}, language, place, issues);
    }
  }

  /** Whether a body is the other one, or below it. */
  function isBelow(body: FeedObject, other: FeedObject): boolean {
    for (let next: FeedObject | undefined = body; next; next = indexes.bodies.byId(next.parent)) {
      if (next === other) return true;
    }
    return false;
  }

  function findGroup(id: string): FeedObject {
    const groups = listOf(merged, 'groups');
    const existing = groups.find((group) => group.id === id);
    if (existing) return existing;
    const group: FeedObject = {id, members: []};
    groups.push(group);
    return group;
  }

  /** The publisher in the file, else the organisation that leads, else the first one. */
  function findSource(): FeedObject {
    if (parts.source) return {name: parts.source.name, ...(parts.source.url !== undefined && {url: parts.source.url})};
    const members = ((merged.groups ?? []) as FeedObject[]).flatMap((group) => (group.members ?? []) as FeedObject[]);
    const lead = [...members, ...listOf(merged, 'memberships')].find(({role}) => role === 'lead');
    const organization = lead ? indexes.organizations.byId(lead.organization) : organizations[0];
    const name = organization?.name ?? newFeed.id;
    issues.add('assumed-source', {}, listTexts(name)[0] ?? '');
    return {name, ...(organization?.url !== undefined && {url: organization.url})};
  }
}

/** Ids of objects whose names have no Latin letters. */
const fallbackIds = {organizations: 'virksomhet', bodies: 'enhet'} as const;

/** Returns a list of an object, which is added if it is missing. */
function listOf(object: FeedObject, key: string): FeedObject[] {
  return (object[key] ??= []) as FeedObject[];
}

/** Puts the fields of a feed that was made from scratch into their usual order. */
function orderFields(feed: FeedObject): FeedObject {
  const order = [
    '$schema',
    'version',
    'id',
    'language',
    'updated',
    'source',
    'project',
    'organizations',
    'bodies',
    'memberships',
    'relations',
    'groups',
    'contacts',
  ];
  const keys = [...order.filter((key) => key in feed), ...Object.keys(feed).filter((key) => !order.includes(key))];
  return Object.fromEntries(keys.map((key) => [key, feed[key]]));
}
