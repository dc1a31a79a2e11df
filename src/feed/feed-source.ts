import {composedParent} from '../natives.js';
import {toSafeUrl} from './safe-url.js';

/** The inputs of an element that decide where its feed comes from. */
export interface FeedInputs {
  /** The feed's address, as written. */
  readonly feed: string | null;
  /** A feed as an object. */
  readonly data: unknown;
  /** Minutes between two requests. */
  readonly refresh: number | null;
}

/** The source of an element's feed. */
export type FeedSource =
  | {readonly type: 'none'}
  | {readonly type: 'data'; readonly data: unknown}
  | {readonly type: 'address'; readonly url: string; readonly refreshMinutes: number | null}
  | {readonly type: 'bad-address'; readonly written: string}
  | {readonly type: 'inline'; readonly text: string}
  | {readonly type: 'provider'; readonly element: Element};

/** Tags of the elements that provide their feed to the elements inside them. */
const providerTags = ['ki-feed', 'ki-project-page'];
const maxRefreshMinutes = 1440;

/**
 * Finds an element's source: `data`, else the address in `feed`, else a `<script type="application/json">` among its children, else
 * the nearest `<ki-feed>` or `<ki-project-page>` around it. Reads the element and its ancestors; changes nothing.
 */
export function resolveFeedSource(host: Element & FeedInputs): FeedSource {
  const {data, feed} = host;
  if (data != null) return {type: 'data', data};
  if (feed !== null) {
    const url = toAddress(feed);
    return url === null ? {type: 'bad-address', written: feed} : {type: 'address', url, refreshMinutes: toRefreshMinutes(host.refresh)};
  }
  const text = findInlineFeed(host)?.textContent ?? '';
  if (text.trim()) return {type: 'inline', text};
  const element = findProvider(host);
  return element ? {type: 'provider', element} : {type: 'none'};
}

/** Whether both name the same source. The object in `data` may have other content now. */
export function isSameSource(a: FeedSource, b: FeedSource): boolean {
  const valuesOfB = Object.values<unknown>(b);
  return Object.values<unknown>(a).every((value, i) => value === valuesOfB[i]);
}

/** The child that holds a feed as JSON. It may still be empty while the page is parsed. */
export function findInlineFeed(host: Element): Element | undefined {
  return [...host.children].find(
    (child) => child.localName === 'script' && child.getAttribute('type')?.trim().toLowerCase() === 'application/json',
  );
}

/** @returns The absolute address; `null` if it is not an http or https address. */
function toAddress(written: string): string | null {
  const url = written.trim() ? toSafeUrl(written.trim(), document.baseURI) : null;
  return url !== null && /^https?:/.test(url) ? url : null;
}

function toRefreshMinutes(minutes: number | null): number | null {
  return minutes !== null && minutes >= 1 && minutes <= maxRefreshMinutes ? minutes : null;
}

function findProvider(host: Element): Element | null {
  for (let node = composedParent(host); node; node = composedParent(node)) {
    if (providerTags.includes((node as Element).localName)) return node as Element;
  }
  return null;
}
