import {unknownPage} from './elements-in-node.js';

const page = new URL(unknownPage);
const [, mark = ''] = page.pathname.split('/');

/**
 * Writes an address as a page has to that does not know its own: what was relative to it stays so, and what began with a
 * slash does.
 *
 * @param url - Absolute.
 */
export function toRelative(url: string): string {
  if (!url.startsWith(`${page.origin}/`)) return url;
  const {pathname, search, hash} = new URL(url);
  if (pathname === page.pathname && !search) return hash;
  const from = page.pathname.split('/').slice(1, -1);
  const to = pathname.split('/').slice(1);
  if (to[0] !== mark) return pathname + search + hash;
  const shared = from.findIndex((segment, i) => segment !== to[i] || i === to.length - 1);
  const same = shared < 0 ? from.length : shared;
  const way = [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
  // A first segment with a colon would be read as a protocol.
  return (/^[^/]*:/.test(way) || way === '' ? `./${way}` : way) + search + hash;
}
