import {placeholderPage} from './elements-in-node.js';

const page = new URL(placeholderPage);
const [, topFolder = ''] = page.pathname.split('/');

/**
 * Writes a URL for a page whose own address is unknown. A URL that was relative to the page stays relative, and one that began
 * with a slash still does.
 *
 * @param url - An absolute URL, resolved against the placeholder page.
 */
export function toRelativeUrl(url: string): string {
  if (!url.startsWith(`${page.origin}/`)) return url;
  const {pathname, search, hash} = new URL(url);
  if (pathname === page.pathname && !search) return hash;
  const from = page.pathname.split('/').slice(1, -1);
  const to = pathname.split('/').slice(1);
  if (to[0] !== topFolder) return pathname + search + hash;
  const firstDifference = from.findIndex((segment, i) => segment !== to[i] || i === to.length - 1);
  const common = firstDifference < 0 ? from.length : firstDifference;
  const path = [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
  // A colon in the first segment would be read as the end of a protocol.
  return (/^[^/]*:/.test(path) || path === '' ? `./${path}` : path) + search + hash;
}
