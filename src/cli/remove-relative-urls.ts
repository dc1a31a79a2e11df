import type {Feed} from '../feed/definition.js';

/** Fields that are useless without their URL. */
const fieldsThatNeedUrl = ['image', 'logo', 'sources'];

/**
 * Removes relative URLs from a feed. A feed in a file has no public address against which they could be resolved.
 *
 * @param feed - A feed that was checked without a base URL, so that relative URLs are unchanged. Not modified.
 * @returns The feed without relative URLs, and each removed URL once.
 */
export function removeRelativeUrls(feed: Feed): {readonly feed: Feed; readonly removed: readonly string[]} {
  const removed = new Set<string>();
  const walk = (value: unknown, key: string): unknown => {
    if (key === 'browserSupport') return value; // No exported file contains it.
    if (Array.isArray(value)) return value.map((each) => walk(each, key)).filter((each) => each !== undefined);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([name, each]) => {
      const isRelative = /^(?:url|darkUrl)$/.test(name) && typeof each === 'string' && !/^[a-z][a-z0-9+.-]*:/i.test(each);
      if (isRelative) removed.add(each);
      return !isRelative;
    });
    const isUseless = fieldsThatNeedUrl.includes(key) && !entries.some(([name]) => name === 'url');
    return isUseless ? undefined : Object.fromEntries(entries.map(([name, each]) => [name, walk(each, name)]));
  };
  return {feed: walk(feed, '') as Feed, removed: [...removed]};
}
