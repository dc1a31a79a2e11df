import type {FeedDate} from '../model/date.js';
import {findDateBefore} from './edit-date.js';
import {getValue, setValue} from './edit-value.js';
import {isJsonObject, type JsonObject, type ValuePath} from './json-value.js';

/** A list whose items have a period. Members are those of a group. */
export type DatedList = 'organizations' | 'bodies' | 'memberships' | 'relations' | 'contacts' | 'members';

/** Returns an item that lasts until a date, or without an end. Other keys of its period are kept. */
export function withEnd(list: DatedList, item: JsonObject, to: FeedDate | undefined): JsonObject {
  return withPeriodKey(list, item, 'to', to);
}

/** Returns an item that lasts from a date on, or without a start. */
export function withStart(list: DatedList, item: JsonObject, from: FeedDate | undefined): JsonObject {
  return withPeriodKey(list, item, 'from', from);
}

/** Returns an item that ends where something begins, and its continuation from then on. Both have the other keys of the item. */
export function splitItem(list: DatedList, item: JsonObject, from: FeedDate): readonly [JsonObject, JsonObject] {
  return [withEnd(list, item, findDateBefore(from)), withStart(list, item, from)];
}

function withPeriodKey(list: DatedList, item: JsonObject, key: 'from' | 'to', date: FeedDate | undefined): JsonObject {
  const {period, ...rest} = item;
  const usable = period === undefined || isJsonObject(period) ? item : rest;
  // The item is put into a feed, so that the period gets its position in the definition of the feed.
  const path: ValuePath = list === 'members' ? ['groups', 0, 'members', 0] : [list, 0];
  const feed: JsonObject = list === 'members' ? {groups: [{members: [usable]}]} : {[list]: [usable]};
  const changed = getValue(setValue(feed, [...path, 'period', key], date), path);
  return isJsonObject(changed) ? changed : item;
}
