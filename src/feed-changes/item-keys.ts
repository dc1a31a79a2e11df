import {isRecord, type ChangedObject} from './feed-change.js';
import type {ToKey} from './match-items.js';
import {toStableJson} from './stable-json.js';

/** Makes a key of some fields of an item. An item that lacks the first one has no key. */
const byFields =
  (...fields: readonly string[]): ToKey =>
  (item) => {
    const [first = ''] = fields;
    if (!isRecord(item) || item[first] === undefined) return undefined;
    return toStableJson(fields.map((field) => item[field]));
  };

/** The fields by which an item of a list is found again in another version of the feed, from the most to the least exact. */
export const itemKeys: Readonly<Partial<Record<ChangedObject, readonly ToKey[]>>> = {
  organization: [byFields('id')],
  formerName: [byFields('name')],
  body: [byFields('id')],
  membership: [byFields('organization', 'body', 'role'), byFields('organization', 'body')],
  relation: [byFields('from', 'to', 'kind', 'name'), byFields('from', 'to', 'kind'), byFields('from', 'to')],
  group: [byFields('id')],
  groupMember: [byFields('organization', 'role'), byFields('organization')],
  contact: [byFields('id')],
  version: [byFields('date')],
};

/** Lists whose order has a meaning: widgets show their items in it. */
export const orderedLists: readonly ChangedObject[] = ['organization', 'body', 'membership', 'relation', 'group', 'groupMember', 'contact'];
