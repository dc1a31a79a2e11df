import {makeId} from '../feed-import/make-id.js';
import type {FeedDate} from '../model/date.js';
import type {Period} from '../model/period.js';
import {readBodyTree} from './body-tree.js';
import {endsBefore, findDateBefore, intersectPeriods, readPeriod, startsFrom} from './edit-date.js';
import {mapObjects} from './edit-field.js';
import {isIdTaken} from './edit-id.js';
import {splitItem, withEnd, withStart, type DatedList} from './edit-period.js';
import {getObjects, getValue, insertItem, setValue} from './edit-value.js';
import {replaceFields} from './find-uses.js';
import {isJsonObject, type JsonObject, type JsonValue} from './json-value.js';

/** Why something cannot get another name from a date on: it has not started by then, or has ended. */
export type RenameProblem = 'no-date' | 'before-start' | 'after-end' | 'before-other-name';

/** The new name of a body. */
export interface BodyRename {
  readonly id: string;
  readonly name: JsonValue;
  /** If it is missing, the body loses its short name, which belongs to the old name. */
  readonly shortName?: JsonValue;
  readonly from: FeedDate;
}

/** Finds the reason why a body cannot get another name from a date on. */
export function findBodyRenameProblem(feed: JsonObject, index: number, from: FeedDate): RenameProblem | null {
  const body = getValue(feed, ['bodies', index]);
  const period = readPeriod(isJsonObject(body) ? body : undefined);
  if (findDateBefore(from) === undefined) return 'no-date';
  if (startsFrom(period, from)) return 'before-start';
  return endsBefore(period, from) ? 'after-end' : null;
}

/**
 * Gives a body another name from a date on. The body ends the day before, and a new one starts, so that earlier dates show the old
 * name.
 *
 * The new body is below the old one, because a body whose parent has ended is shown under its nearest ancestor that exists. It gets
 * the bodies below the old one, and the memberships, relations and contacts that go on. A contact that goes on keeps its id, because
 * pages refer to it.
 *
 * @returns The same feed if `findBodyRenameProblem` finds a problem, if the id is taken, or if the body has no id of its own.
 */
export function renameBodyFrom(feed: JsonObject, index: number, {id, name, shortName, from}: BodyRename): JsonObject {
  const node = readBodyTree(feed).byIndex.get(index);
  if (!node || node.id === null || isIdTaken(feed, 'bodies', id) || findBodyRenameProblem(feed, index, from)) return feed;
  const oldId = node.id;
  const {shortName: _, ...rest} = node.item;
  const renamed = withKey(withKey(withStart('bodies', rest, from), 'id', id), 'name', name);

  let next = mapObjects(feed, ['bodies'], (body, i) => [
    i === index ? withEnd('bodies', body, findDateBefore(from)) : replaceFields(body, ['parent'], oldId, id),
  ]);
  next = insertItem(next, ['bodies'], renamed, index + 1);
  next = setValue(next, ['bodies', index + 1, 'parent'], oldId);
  if (shortName !== undefined) next = setValue(next, ['bodies', index + 1, 'shortName'], shortName);

  const periods = new Map<JsonValue | undefined, Period>();
  for (const list of ['organizations', 'bodies']) for (const {item} of getObjects(feed, [list])) periods.set(item.id, readPeriod(item));
  periods.delete(oldId); // It covers the date, as has been checked.
  next = continueItems(next, 'memberships', ['body'], ({organization}) => [organization]);
  next = continueItems(next, 'relations', ['from', 'to'], (relation) => [relation.from, relation.to]);
  return continueItems(next, 'contacts', ['body'], ({organization}) => [organization]);

  /** Splits what the old body has at the date. What ends before stays, and what starts later belongs to the new body only. */
  function continueItems(
    current: JsonObject,
    list: DatedList,
    fields: readonly string[],
    listOthers: (item: JsonObject) => readonly (JsonValue | undefined)[],
  ): JsonObject {
    const usedIds = new Set<string>();
    return mapObjects(current, [list], (item) => {
      if (!fields.some((field) => item[field] === oldId)) return [item];
      const period = intersectPeriods([readPeriod(item), ...listOthers(item).map((other) => periods.get(other) ?? {})]);
      if (endsBefore(period, from)) return [item];
      if (startsFrom(period, from)) return [replaceFields(item, fields, oldId, id)];
      const [ended, continued] = splitItem(list, item, from);
      return [list === 'contacts' ? withFreeId(ended) : ended, replaceFields(continued, fields, oldId, id)];
    });

    function withFreeId(contact: JsonObject): JsonObject {
      const isTaken = (each: string) => isIdTaken(feed, 'contacts', each) || usedIds.has(each);
      const freeId = makeId(typeof contact.id === 'string' ? contact.id : '', isTaken, 'kontakt');
      usedIds.add(freeId);
      return withKey(contact, 'id', freeId);
    }
  }
}

/** Replaces a field, or adds it first. */
function withKey(item: JsonObject, key: string, value: JsonValue): JsonObject {
  if (!Object.hasOwn(item, key)) return {[key]: value, ...item};
  return Object.fromEntries(Object.entries(item).map(([each, old]) => [each, each === key ? value : old]));
}
