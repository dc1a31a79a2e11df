import type {Feed} from '../../feed/definition.js';
import type {Facts, PlacementFacts} from '../facts.js';
import {feedAddressOf} from '../feed-addresses.js';
import type {FindingList} from '../finding.js';
import {nearestWord} from '../nearest-word.js';

/** The attributes that name an object of the feed. */
const idAttributes: Readonly<Record<string, (feed: Feed) => readonly {readonly id: string}[] | undefined>> = {
  unit: ({bodies}) => bodies,
  contact: ({contacts}) => contacts,
  group: ({groups}) => groups,
};

/** Finds ids that the feed does not have. @returns Whether there is one. */
export function checkIds(list: FindingList, {feeds}: Facts, placement: PlacementFacts): boolean {
  const url = feedAddressOf(placement);
  const feed = feeds.find((each) => each.url === url)?.feed;
  let hasFault = false;
  for (const [attribute, idsIn] of Object.entries(idAttributes)) {
    const value = placement.attributes[attribute]?.trim();
    if (!feed || !value) continue;
    const ids = (idsIn(feed) ?? []).map(({id}) => id);
    if (ids.includes(value)) continue;
    const other = nearestWord(value, ids) || ids.slice(0, 20).join(', ');
    list.add('problem', 'unknown-id', {tag: placement.tag, name: attribute, value, other});
    hasFault = true;
  }
  return hasFault;
}
