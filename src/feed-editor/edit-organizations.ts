import {lastDay, type FeedDate} from '../model/date.js';
import {endsBefore, findDateBefore, readPeriod, startsFrom} from './edit-date.js';
import {addItem, removeItems, setField} from './edit-field.js';
import {getObjects, getValue, insertItem, setValue} from './edit-value.js';
import {findUses, removeUses} from './find-uses.js';
import {isJsonObject, type JsonObject, type JsonValue} from './json-value.js';
import type {RenameProblem} from './rename-body.js';

/** The new name of an organisation. */
export interface OrganizationRename {
  readonly name: JsonValue;
  /** If it is missing, the organisation loses its short name, which belongs to the old name. */
  readonly shortName?: JsonValue;
  readonly from: FeedDate;
}

/** Adds an organisation to the end of the list. */
export function addOrganization(feed: JsonObject, id: string, name: JsonValue): JsonObject {
  return addItem(feed, ['organizations'], {id, name});
}

/** Finds the reason why an organisation cannot get another name from a date on. */
export function findOrganizationRenameProblem(feed: JsonObject, index: number, from: FeedDate): RenameProblem | null {
  const organization = getValue(feed, ['organizations', index]);
  const period = readPeriod(isJsonObject(organization) ? organization : undefined);
  const last = findDateBefore(from);
  if (last === undefined) return 'no-date';
  if (startsFrom(period, from)) return 'before-start';
  if (endsBefore(period, from)) return 'after-end';
  const former = getObjects(feed, ['organizations', index, 'formerNames']).map(({item}) => readPeriod({period: item}).to);
  return former.some((to) => to !== undefined && lastDay(to) >= lastDay(last)) ? 'before-other-name' : null;
}

/**
 * Gives an organisation another name from a date on. The present name becomes a former one, which was used until the day before.
 *
 * @returns The same feed if `findOrganizationRenameProblem` finds a problem, or if the organisation has no name yet.
 */
export function renameOrganizationFrom(feed: JsonObject, index: number, {name, shortName, from}: OrganizationRename): JsonObject {
  const organization = getValue(feed, ['organizations', index]);
  const to = findDateBefore(from);
  if (!isJsonObject(organization) || organization.name === undefined || to === undefined) return feed;
  if (findOrganizationRenameProblem(feed, index, from)) return feed;
  const former = {
    name: organization.name,
    ...(organization.shortName !== undefined && {shortName: organization.shortName}),
    to,
  };
  const path = ['organizations', index] as const;
  const remembered = addItem(feed, [...path, 'formerNames'], former);
  return setValue(setValue(remembered, [...path, 'name'], name), [...path, 'shortName'], shortName);
}

/** Adds a former name before those that were used later. */
export function addFormerName(feed: JsonObject, index: number, name: JsonValue, to: FeedDate): JsonObject {
  const path = ['organizations', index, 'formerNames'] as const;
  if (!isJsonObject(getValue(feed, ['organizations', index]))) return feed;
  const later = getObjects(feed, path).find(({item}) => typeof item.to === 'string' && lastDay(item.to) > lastDay(to));
  return later ? insertItem(feed, path, {name, to}, later.index) : addItem(feed, path, {name, to});
}

/** Removes an organisation and what cannot exist without it. References that are not required are removed from their objects. */
export function removeOrganization(feed: JsonObject, index: number): JsonObject {
  const organization = getValue(feed, ['organizations', index]);
  const next = removeItems(feed, ['organizations'], new Set([index]));
  const id = isJsonObject(organization) ? organization.id : undefined;
  const isElsewhere = getObjects(next, ['organizations']).some(({item}) => item.id === id);
  return typeof id !== 'string' || isElsewhere ? next : removeUses(next, findUses(next, 'organizations', id));
}

/** Lists the organisations that can continue another one. An organisation whose own successors lead back to it is left out. */
export function listPossibleSuccessors(feed: JsonObject, index: number): JsonObject[] {
  const organizations = getObjects(feed, ['organizations']);
  const byId = new Map(organizations.map(({item}) => [item.id, item]));
  const own = organizations.find((each) => each.index === index)?.item;
  const leadsBack = (start: JsonObject) => {
    const seen = new Set<JsonObject>();
    for (let next: JsonObject | undefined = start; next && !seen.has(next); next = byId.get(next.successor ?? null)) {
      if (next === own) return true;
      seen.add(next);
    }
    return false;
  };
  return organizations.flatMap(({item}) => (typeof item.id === 'string' && !leadsBack(item) ? [item] : []));
}

/** Sets or removes the organisation that continues another one. */
export function setSuccessor(feed: JsonObject, index: number, id: string | undefined): JsonObject {
  return setField(feed, ['organizations', index, 'successor'], id);
}
