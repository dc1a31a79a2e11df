import {checkFeed, type CheckedFeed} from './check-feed.js';
import type {Feed} from './definition.js';
import {FeedError} from './feed-error.js';

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

export const loading: FeedSnapshot = {status: 'loading'};

/**
 * Checks parsed JSON.
 *
 * @param base - The address that relative addresses in the feed are resolved against.
 * @throws {FeedError} `unsupported-version` or `not-a-feed`.
 */
export function toReadySnapshot(json: unknown, base: string): ReadySnapshot {
  const checked = checkFeed(json, base);
  assertUsable(checked);
  return {status: 'ready', ...checked};
}

export function toErrorSnapshot(error: unknown): FeedSnapshot & {readonly status: 'error'} {
  return {status: 'error', error: error instanceof FeedError ? error : new FeedError('network', String(error))};
}

/** @throws {FeedError} `unsupported-version` or `not-a-feed`, when no part of the feed is valid. */
export function assertUsable(checked: CheckedFeed): asserts checked is CheckedFeed & {readonly feed: Feed} {
  if (checked.feed) return;
  const version = checked.issues.find((issue) => issue.code === 'unsupported-version');
  if (version) throw new FeedError('unsupported-version', `it is of version ${version.detail}; these widgets read version 1`);
  throw new FeedError('not-a-feed', 'it is JSON, but not a feed of version 1');
}
