import {checkReferences} from './check-references.js';
import {readValue} from './check-structure.js';
import {feedSchema, type Feed} from './definition.js';
import {normalize} from './normalize.js';
import {IssueList, type FoundIssue, type JsonPaths} from './issue.js';
import {valueLength} from './schema.js';

/** Checks for editors, which visitors' browsers do not make. */
export interface FurtherChecks {
  /** A check of each text. */
  readonly text: (text: string, pointer: string, issues: IssueList) => void;
  /** A check of a feed that is right in shape and sense. */
  readonly feed: (feed: Feed, issues: IssueList, places: JsonPaths) => void;
}

/** What a check found: the feed without what is wrong, and what is wrong. `feed` is `null` when nothing can be shown. */
export interface CheckedFeed {
  readonly feed: Feed | null;
  readonly issues: readonly FoundIssue[];
}

/** The version of the feed that this code knows: another major one is refused, a newer minor one is read as far as known. */
const known = {major: 1, minor: 0};

/**
 * Checks a feed and keeps of it what is right. Never throws, whatever it is given.
 *
 * @param value - Parsed JSON; not modified, and no part of it is kept.
 * @param base - The feed's own address, to which relative addresses in it are resolved; without it they stay relative.
 * @param further - What else to check.
 * @returns At most 100 issues, and one that counts the rest.
 */
export function checkFeed(value: unknown, base?: string, further?: FurtherChecks): CheckedFeed {
  const issues = new IssueList();
  const places: JsonPaths = new WeakMap();
  const lost = new Set<string>();
  const written = (value as {version?: unknown} | null | undefined)?.version;
  const version = typeof written === 'string' && written.length <= valueLength ? normalize('version', written) : '';
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(version) ?? [];
  if (major !== undefined && Number(major) !== known.major) {
    issues.add('unsupported-version', '/version', version);
    return {feed: null, issues: issues.done()};
  }
  if (Number(minor) > known.minor) issues.add('newer-version', '/version', version);
  const read = readValue(feedSchema, value, null, '', {issues, base, places, lost, checkText: further?.text}) as Feed | undefined;
  const feed = read ? checkReferences(read, issues, places, lost) : null;
  if (feed) further?.feed(feed, issues, places);
  return {feed, issues: issues.done()};
}
