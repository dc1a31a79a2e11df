import {guard} from '../guard.js';

/** An address that is requested repeatedly. */
export interface PolledEntry {
  /** Shortest interval of all subscribers, in minutes; `Infinity` if none wants updates. */
  readonly refreshMinutes: number;
  /** Whether a request is under way. */
  readonly isRequesting: boolean;
  /** When the last request started, in milliseconds since 1970. */
  readonly requestedAt: number;
  readonly failuresInARow: number;
  /** The wait that the server asked for, in milliseconds. */
  readonly retryAfter: number;
  poll(): void;
}

const minute = 60_000;
const day = 1440 * minute;

/**
 * Decides when an address is requested again.
 *
 * Polls while the page is visible, at the shortest interval of all subscribers plus up to a tenth of it, so that visitors who opened
 * the page together don't send their requests together. After failures it waits two minutes, then four, eight, up to that interval. A
 * page that becomes visible or comes online polls at once if the interval has passed; after a failure, if a minute has passed. The
 * server's `Retry-After` is obeyed, up to a day.
 */
export class FeedPolling {
  readonly #entry: PolledEntry;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(entry: PolledEntry) {
    this.#entry = entry;
  }

  /** Polls if it is time, else sets a timer. A hidden page does neither. Called when a request or the subscribers have changed. */
  readonly update = guard('The timer of a feed', (event?: Event): void => {
    clearTimeout(this.#timer);
    const {refreshMinutes, isRequesting, requestedAt, failuresInARow, retryAfter} = this.#entry;
    const isPolled = refreshMinutes < Infinity;
    this.#listen(isPolled ? 'addEventListener' : 'removeEventListener');
    if (!isPolled || isRequesting || document.hidden) return;
    const interval = refreshMinutes * minute;
    const wait = !failuresInARow ? interval : event ? minute : Math.min(interval, minute * 2 ** failuresInARow);
    // A clock that was set back counts as elapsed time.
    const remaining = Math.min(Math.max(wait, retryAfter), day) - Math.abs(Date.now() - requestedAt);
    if (remaining > 0) this.#timer = setTimeout(() => this.update(), remaining + (wait * Math.random()) / 10);
    else this.#entry.poll();
  });

  /** Adding a listener again has no effect. */
  #listen(method: 'addEventListener' | 'removeEventListener'): void {
    document[method]('visibilitychange', this.update);
    for (const type of ['pageshow', 'online']) window[method](type, this.update);
  }
}
