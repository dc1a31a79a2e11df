import type {Model} from '../model/model.js';
import type {Feed} from './definition.js';
import {selectContent, type FeedSelection} from './select-content.js';
import {selectUnits} from './select-units.js';

export type {FeedSelection};

/** Selects what a feed contains for one date, in one language, with the units of the chart; see {@link selectContent}. */
export function selectFeed(feed: Feed, selection: FeedSelection = {}): Model {
  return selectContent(feed, selection, selectUnits);
}
