import {checkReferences} from './check-references.js';
import {readValue} from './check-structure.js';
import {feedSchema, type Feed} from './definition.js';
import {FeedError} from './feed-error.js';
import {IssueList, type FoundIssue, type JsonPaths} from './issue.js';
import {normalize} from './normalize.js';
import {valueLength} from './schema.js';

/** Checks for feed editors. Visitors' browsers skip them. */
export interface EditorChecks {
  /** Checks one text. */
  readonly text: (text: string, pointer: string, issues: IssueList) => void;
  /** Checks a feed whose structure and references are valid. */
  readonly feed: (feed: Feed, issues: IssueList, paths: JsonPaths) => void;
}

/** The valid parts of a feed, and its issues. `feed` is `null` if nothing can be shown. */
export interface CheckedFeed {
  readonly feed: Feed | null;
  readonly issues: readonly FoundIssue[];
}

/** The supported feed version. Another major version is refused. A newer minor version is read as far as this code supports it. */
const supported = {major: 1, minor: 0};

/**
 * Checks a feed and keeps its valid parts. Never throws, whatever `value` is.
 *
 * @param value - Parsed JSON; not modified, and no part of it is kept.
 * @param base - The feed's own address, which makes relative addresses absolute. Without it they stay relative.
 * @param editorChecks - Further checks.
 * @returns At most 100 issues, and one more that counts the rest.
 */
export function checkFeed(value: unknown, base?: string, editorChecks?: EditorChecks): CheckedFeed {
  const issues = new IssueList();
  const paths: JsonPaths = new WeakMap();
  const droppedIds = new Set<string>();
  const given = (value as {version?: unknown} | null | undefined)?.version;
  const version = typeof given === 'string' && given.length <= valueLength ? normalize('version', given) : '';
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(version) ?? [];
  if (major !== undefined && Number(major) !== supported.major) {
    issues.add('unsupported-version', '/version', version);
    return {feed: null, issues: issues.toArray()};
  }
  if (Number(minor) > supported.minor) issues.add('newer-version', '/version', version);
  const context = {issues, base, paths, droppedIds, checkText: editorChecks?.text};
  const read = readValue(feedSchema, value, null, '', context) as Feed | undefined;
  const feed = read ? checkReferences(read, issues, paths, droppedIds) : null;
  if (feed) editorChecks?.feed(feed, issues, paths);
  return {feed, issues: issues.toArray()};
}

/**
 * Checks a feed of which some part must be valid. For the parameters see {@link checkFeed}.
 *
 * @throws {FeedError} `unsupported-version` or `not-a-feed`, if no part is.
 */
export function checkUsableFeed(value: unknown, base: string | undefined): CheckedFeed & {readonly feed: Feed} {
  const {feed, issues} = checkFeed(value, base);
  if (feed) return {feed, issues};
  const version = issues.find((issue) => issue.code === 'unsupported-version');
  if (version) throw new FeedError('unsupported-version', `it is of version ${version.detail}; these widgets read version 1`);
  throw new FeedError('not-a-feed', 'it is JSON, but not a feed of version 1');
}
