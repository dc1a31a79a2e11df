import {guard} from '../guard.js';
import {FeedError} from './feed-error.js';
import {renewFeed, timeOfRequest} from './feed-store.js';
import {defaultLimits, fetchJson} from './fetch-json.js';

/** One address that is asked for again and again, whatever the number of widgets that want it. */
export interface FeedWatch {
  readonly url: string;
  /** Why the last time brought nothing; `undefined` when it brought a feed, new or not. */
  error: FeedError | undefined;
  /**
   * @param listener - Called when the store has new content, when the source is away, and when it is back with the same.
   * @param minutes - At least 1; of all listeners the shortest time counts.
   * @param canAnnounce - Whether the listener can tell visitors of news.
   * @returns Whether the listener is a new one.
   */
  add(listener: () => void, minutes: number, canAnnounce: boolean): boolean;
  remove(listener: () => void): void;
  /** Whether this listener is the one that tells visitors: the first of those that can. */
  isAnnouncer(listener: () => void): boolean;
  /** Asks now. */
  ask(): Promise<void>;
}

const minute = 60_000;
const day = 1440 * minute;

// One for the page, whatever the number of copies of the script.
const key = Symbol.for('ki-widgets.watches.1');
const shared = globalThis as {[key]?: Map<string, FeedWatch>};
const watches = (shared[key] ??= new Map<string, FeedWatch>());

/** @param url - Absolute. */
export function watchFeed(url: string): FeedWatch {
  const watch = watches.get(url) ?? makeWatch(url);
  watches.set(url, watch);
  return watch;
}

/**
 * Asks while the page is visible: when the shortest time that a widget wants has passed, and up to a tenth more, so that
 * visitors who came together do not ask together. A page that is shown again, or is back on the network, asks when it has not
 * asked for that time. While the source is away it is asked after two minutes, four, eight, up to the time wanted; a page that
 * is shown again or is back on the network then asks after one minute. `Retry-After` is obeyed, up to a day. Every tenth request
 * gets the whole feed, whatever the browser has.
 */
function makeWatch(url: string): FeedWatch {
  const listeners = new Map<() => void, number>();
  const announcers = new Set<() => void>();
  let asked = timeOfRequest(url) ?? Date.now();
  /** How many times in a row it was asked in vain. */
  let failures = 0;
  let requests = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request: AbortController | undefined;

  /** Asks when it is time, else waits for that; a page that nobody sees does neither. */
  const plan = guard('A timer', (event?: Event): void => {
    clearTimeout(timer);
    if (document.hidden || request || !listeners.size) return;
    const wanted = Math.min(...listeners.values()) * minute;
    const isHere = !failures && timeOfRequest(url) !== undefined;
    const wait = isHere ? wanted : event ? minute : Math.min(wanted, minute * 2 ** failures);
    // A clock that was set back counts as time that has passed.
    const left = Math.min(Math.max(wait, watch.error?.retryAfter ?? 0), day) - Math.abs(Date.now() - asked);
    if (left > 0) timer = setTimeout(() => plan(), left + (wait * Math.random()) / 10);
    else void watch.ask();
  });

  const listen = (how: 'addEventListener' | 'removeEventListener'): void => {
    document[how]('visibilitychange', plan);
    for (const type of ['pageshow', 'online']) window[how](type, plan);
  };

  const watch: FeedWatch = {
    url,
    error: undefined,
    add(listener, minutes, canAnnounce) {
      const before = listeners.get(listener);
      if (before === minutes) return false;
      if (!listeners.size) listen('addEventListener');
      listeners.set(listener, minutes);
      if (canAnnounce) announcers.add(listener);
      plan();
      return before === undefined;
    },
    remove(listener) {
      listeners.delete(listener);
      announcers.delete(listener);
      if (listeners.size) return;
      listen('removeEventListener');
      clearTimeout(timer);
      // Not at once: an element that is moved leaves and comes back within one turn.
      setTimeout(() => listeners.size || request?.abort());
    },
    isAnnouncer: (listener) => [...announcers][0] === listener,
    async ask() {
      if (request) return;
      const {signal} = (request = new AbortController());
      const {error: last} = watch;
      let isNew = false;
      asked = Date.now();
      // Some servers keep the ETag of a file whose content has changed, and answer 304.
      const cache = ++requests % 10 ? 'no-cache' : 'reload';
      try {
        isNew = renewFeed(url, await fetchJson(url, signal, {...defaultLimits, attempts: 1}, cache));
        watch.error = undefined;
        failures = 0;
      } catch (error) {
        if (!signal.aborted) {
          watch.error = error instanceof FeedError ? error : new FeedError('network', String(error));
          failures++;
        }
      }
      request = undefined;
      plan();
      if (isNew || watch.error !== last) listeners.forEach((_, listener) => listener());
    },
  };
  return watch;
}
