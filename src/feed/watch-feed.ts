import {FeedError} from './feed-error.js';
import {renewFeed, timeOfRequest} from './feed-store.js';
import {defaultLimits, fetchJson} from './fetch-json.js';

/** One address that is asked for again and again, whatever the number of widgets that want it. */
export interface FeedWatch {
  /** Why the last time brought nothing; `undefined` when it brought a feed, new or not. */
  readonly error: FeedError | undefined;
  /**
   * @param listener - Called when the store has new content, when the source is away, and when it is back with the same.
   * @param minutes - At least 1; of all listeners the shortest time counts.
   * @param speaks - Whether the listener can tell visitors of news.
   * @returns A function that ends it.
   */
  add(listener: () => void, minutes: number, speaks: boolean): () => void;
  /** Whether this listener is the one that tells visitors: the first of those that can. */
  isSpeaker(listener: () => void): boolean;
  /** Asks now. */
  ask(): Promise<void>;
}

const minute = 60_000;

// One for the page, whatever the number of copies of the script.
const key = Symbol.for('ki-widgets.watches.1');
const shared = globalThis as {[key]?: Map<string, FeedWatch>};
const watches = (shared[key] ??= new Map<string, FeedWatch>());

/** @param url - Absolute. */
export function watchFeed(url: string): FeedWatch {
  const watch = watches.get(url) ?? new Watch(url);
  watches.set(url, watch);
  return watch;
}

/**
 * Asks while the page is visible: when the shortest time that a widget wants has passed, and up to a tenth more, so that
 * visitors who came together do not ask together. A page that is shown again, or is back on the network, asks when its last
 * answer is older than that. While the source is away it is asked after one minute, two, four, up to the time wanted, never
 * before its own `Retry-After`; a page that is shown again or is back on the network then asks after one minute.
 */
class Watch implements FeedWatch {
  error: FeedError | undefined;
  readonly #url: string;
  readonly #listeners = new Map<() => void, {readonly minutes: number; readonly speaks: boolean}>();
  #asked: number;
  /** How many times in a row it was asked in vain. */
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | null = null;

  constructor(url: string) {
    this.#url = url;
    this.#asked = timeOfRequest(url) ?? Date.now();
  }

  add(listener: () => void, minutes: number, speaks: boolean): () => void {
    if (!this.#listeners.size) this.#listen('addEventListener');
    this.#listeners.set(listener, {minutes, speaks});
    this.#plan();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size) return;
      this.#listen('removeEventListener');
      clearTimeout(this.#timer);
      // Not at once: an element that is moved leaves and comes back within one turn.
      setTimeout(() => this.#listeners.size || this.#request?.abort());
    };
  }

  isSpeaker(listener: () => void): boolean {
    for (const [each, {speaks}] of this.#listeners) if (speaks) return each === listener;
    return false;
  }

  async ask(): Promise<void> {
    if (this.#request) return;
    clearTimeout(this.#timer);
    const request = (this.#request = new AbortController());
    this.#asked = Date.now();
    const {error: last} = this;
    let isNew = false;
    try {
      isNew = renewFeed(this.#url, await fetchJson(this.#url, request.signal, {...defaultLimits, attempts: 1}, 'no-cache'));
      this.error = undefined;
      this.#failures = 0;
    } catch (error) {
      if (!request.signal.aborted) {
        this.error = error instanceof FeedError ? error : new FeedError('network', String(error));
        this.#failures++;
      }
    }
    this.#request = null;
    this.#plan();
    if (isNew || this.error !== last) this.#listeners.forEach((_, listener) => listener());
  }

  #listen(how: 'addEventListener' | 'removeEventListener'): void {
    document[how]('visibilitychange', this.#handleWake);
    window[how]('pageshow', this.#handleWake);
    window[how]('online', this.#handleWake);
  }

  /** Waits for the time to ask; a page that nobody sees does not. */
  #plan(): void {
    clearTimeout(this.#timer);
    if (document.hidden || this.#request || !this.#listeners.size) return;
    const wanted = this.#wanted();
    const wait = this.#failures ? Math.min(wanted, minute * 2 ** (this.#failures - 1)) : wanted;
    const left = Math.max(wait, this.error?.retryAfter ?? 0) - this.#age();
    // A timer takes no more than about 24 days.
    this.#timer = setTimeout(() => void this.ask(), Math.min(Math.max(left, 0) + (wait * Math.random()) / 10, 2 ** 31 - 1));
  }

  #wanted(): number {
    return Math.min(...[...this.#listeners.values()].map(({minutes}) => minutes)) * minute;
  }

  /** How long ago it was asked. A clock that was set back counts as time that has passed. */
  #age(): number {
    return Math.abs(Date.now() - this.#asked);
  }

  readonly #handleWake = (): void => {
    const isAway = this.#failures > 0 || timeOfRequest(this.#url) === undefined;
    const least = isAway ? Math.max(minute, this.error?.retryAfter ?? 0) : this.#wanted();
    if (!document.hidden && this.#age() >= least) void this.ask();
    else this.#plan();
  };
}
