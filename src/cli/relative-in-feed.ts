import type {Feed} from '../feed/definition.js';

/** Objects that say nothing without their address. */
const needUrl = ['image', 'logo', 'sources'];

/**
 * Leaves out the addresses of a feed that are relative. A feed in a file has no public address that they could be relative to.
 *
 * @param feed - Checked without a base, so that relative addresses are as written. Not modified.
 * @returns The feed without them, and each of them once.
 */
export function withoutRelative(feed: Feed): {readonly feed: Feed; readonly left: readonly string[]} {
  const left = new Set<string>();
  const walk = (value: unknown, key: string): unknown => {
    if (key === 'browserSupport') return value; // It is in no file.
    if (Array.isArray(value)) return value.map((each) => walk(each, key)).filter((each) => each !== undefined);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([name, each]) => {
      const isRelative = /^(?:url|darkUrl)$/.test(name) && typeof each === 'string' && !/^[a-z][a-z0-9+.-]*:/i.test(each);
      if (isRelative) left.add(each);
      return !isRelative;
    });
    const isEmpty = needUrl.includes(key) && !entries.some(([name]) => name === 'url');
    return isEmpty ? undefined : Object.fromEntries(entries.map(([name, each]) => [name, walk(each, name)]));
  };
  return {feed: walk(feed, '') as Feed, left: [...left]};
}
