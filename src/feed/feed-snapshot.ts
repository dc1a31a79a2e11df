import {OnDemand} from '../on-demand.js';
import type {CheckedFeed} from './check-feed.js';
import type {Feed} from './definition.js';
import {FeedError} from './feed-error.js';
import {readCleanFeed} from './read-clean-feed.js';

/** A checked feed. */
export interface ReadySnapshot {
  readonly status: 'ready';
  /** The feed without its invalid parts. */
  readonly feed: Feed;
  readonly issues: CheckedFeed['issues'];
  /** Why the source cannot confirm that the feed is up to date. The feed is the last one that it served. */
  readonly staleBecause?: FeedError;
}

/** The state of one feed at one moment. Never modified: a change makes a new snapshot. */
export type FeedSnapshot = ReadySnapshot | {readonly status: 'loading'} | {readonly status: 'error'; readonly error: FeedError};

/** The complete check. */
export const checkModule = new OnDemand('feeds with issues', () => import('./check-feed.js'));

export const loading: FeedSnapshot = {status: 'loading'};

/**
 * Checks parsed JSON. The complete check is loaded only for a feed that may have an issue.
 *
 * @param base - The address that relative addresses in the feed are resolved against.
 * @returns The snapshot, at once for a feed without issues. The promise rejects with a `FeedError`: `unsupported-version`,
 *   `not-a-feed`; or with another error if the check can't be loaded.
 */
export function toReadySnapshot(json: unknown, base: string): ReadySnapshot | Promise<ReadySnapshot> {
  const feed = readCleanFeed(json, base);
  return feed ? {status: 'ready', feed, issues: []} : checkCompletely(json, base);
}

async function checkCompletely(json: unknown, base: string): Promise<ReadySnapshot> {
  const {checkUsableFeed} = await checkModule.load();
  return {status: 'ready', ...checkUsableFeed(json, base)};
}

export function toErrorSnapshot(error: unknown): FeedSnapshot & {readonly status: 'error'} {
  return {status: 'error', error: error instanceof FeedError ? error : new FeedError('network', String(error))};
}
