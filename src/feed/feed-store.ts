import {checkFeed, type CheckedFeed} from './check-feed.js';
import {attempt} from '../guard.js';
import {FeedError} from './feed-error.js';
import {defaultLimits, fetchJson, type FetchLimits} from './fetch-json.js';

/** One address on its way or here. What is shared is the parsed JSON: another version of the script checks it itself. */
interface Request {
  readonly json: Promise<unknown>;
  readonly controller: AbortController;
  /** How many still wait for it; a request that has arrived counts nobody. */
  waiting: number;
  /** When it was asked for, in milliseconds since 1970. */
  readonly asked?: number;
  /** What came, once it did. */
  arrived?: unknown;
}

// One for the page, whatever the number of copies of the script, so that a feed is fetched once.
const key = Symbol.for('ki-widgets.requests.1');
const shared = globalThis as {[key]?: Map<string, Request>};
const requests = (shared[key] ??= new Map<string, Request>());

const checkedByJson = new WeakMap<object, Map<string, CheckedFeed>>();

/** Checks JSON once for each object and base, however many widgets show it. */
function checkOnce(json: unknown, base: string): CheckedFeed {
  if (typeof json !== 'object' || json === null) return checkFeed(json, base);
  const byBase = checkedByJson.get(json) ?? new Map<string, CheckedFeed>();
  checkedByJson.set(json, byBase);
  const checked = byBase.get(base) ?? checkFeed(json, base);
  byBase.set(base, checked);
  return checked;
}

/** @throws {FeedError} When nothing of the feed can be shown. */
export function requireFeed(checked: CheckedFeed): asserts checked is CheckedFeed & {readonly feed: object} {
  if (checked.feed) return;
  const version = checked.issues.find((issue) => issue.code === 'unsupported-version');
  if (version) throw new FeedError('unsupported-version', `it is of version ${version.detail}; these widgets read version 1`);
  throw new FeedError('not-a-feed', 'it is JSON, but not a feed of version 1');
}

/**
 * Gets a feed: one request for each address on the page; the next asker shares it, and nobody waiting ends it.
 *
 * @param address - Absolute, or relative to the document's base where there is one.
 * @param signal - The asker's; when all askers have gone, a request on its way is ended.
 * @returns The feed without what is wrong with it, and what is wrong. A failure is not remembered: ask again and it is
 *   fetched again.
 * @throws {FeedError} When there is nothing to show; see its `code`.
 * @throws {TypeError} When the address is none: a caller's mistake.
 */
export async function fetchFeed(
  address: string,
  signal?: AbortSignal,
  limits: FetchLimits = defaultLimits,
): Promise<CheckedFeed & {readonly feed: object}> {
  const url = new URL(address, globalThis.document?.baseURI).href;
  const json = await join(url, signal, limits);
  const checked = checkOnce(json, url);
  if (!checked.feed && requests.get(url)?.arrived === json) requests.delete(url);
  requireFeed(checked);
  return checked;
}

/** When an address was asked for; `undefined` when it was not, or in vain. */
export function timeOfRequest(url: string): number | undefined {
  return requests.get(url)?.asked;
}

/**
 * Puts a newer answer in the place of the one that is here, so that who asks next gets it. The same content again changes
 * nothing and is not checked again.
 *
 * @returns Whether the content is new.
 * @throws {FeedError} When it is no feed that can be shown; what is here then stays.
 */
export function renewFeed(url: string, json: unknown): boolean {
  const old = requests.get(url)?.arrived;
  // Of text that differs in blanks only, the content is the same.
  if (old !== undefined && JSON.stringify(old) === JSON.stringify(json)) return false;
  requireFeed(checkOnce(json, url));
  requests.set(url, {json: Promise.resolve(json), arrived: json, waiting: Infinity, controller: new AbortController(), asked: Date.now()});
  return true;
}

function join(url: string, signal: AbortSignal | undefined, limits: FetchLimits): Promise<unknown> {
  const request = requests.get(url) ?? begin(url, limits);
  request.waiting++;
  if (!signal) return request.json;
  return new Promise((resolve, reject) => {
    const leave = () => {
      reject(signal.reason as Error);
      request.waiting--;
      // Not at once: an element that is moved leaves and comes back within one turn.
      setTimeout(() => {
        if (request.waiting > 0 || requests.get(url) !== request) return;
        requests.delete(url);
        request.controller.abort();
      });
    };
    signal.addEventListener('abort', leave);
    if (signal.aborted) leave();
    const fail: (error: FeedError) => void = reject;
    void attempt('A feed on its way', async () => {
      try {
        resolve(await request.json);
      } catch (error) {
        fail(error as FeedError);
      }
      signal.removeEventListener('abort', leave);
    });
  });
}

function begin(url: string, limits: FetchLimits): Request {
  const controller = new AbortController();
  const json = fetchJson(url, controller.signal, limits);
  const request: Request = {json, controller, waiting: 0, asked: Date.now()};
  requests.set(url, request);
  void settle(url, request);
  return request;
}

async function settle(url: string, request: Request): Promise<void> {
  try {
    request.arrived = await request.json;
    // What is here stays for as long as the page does; nobody can end it any more.
    request.waiting = Infinity;
  } catch {
    if (requests.get(url) === request) requests.delete(url);
  }
}
