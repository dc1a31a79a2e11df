import {attempt, guard} from '../guard.js';
import {loading, toErrorSnapshot, toReadySnapshot, type FeedSnapshot} from './feed-snapshot.js';
import {defaultLimits, fetchJson, type FetchLimits} from './fetch-json.js';

/** One subscriber of an address. */
export interface Subscriber {
  readonly listener: (snapshot: FeedSnapshot) => void;
  /** Minutes between two requests, at least 1; `null` for a subscriber that keeps the first feed it gets. */
  readonly refreshMinutes: number | null;
  /** Whether the subscriber can announce an update to visitors. */
  readonly canAnnounce: boolean;
  /** The last snapshot that the subscriber got. */
  snapshot: FeedSnapshot;
}

const minute = 60_000;
const day = 1440 * minute;
/** Some servers keep the ETag of a file that has changed and answer 304, so every tenth poll bypasses the browser's cache. */
const pollsPerReload = 10;

/**
 * One feed address: its snapshot, its subscribers, and at most one request at a time.
 *
 * Polls while the page is visible, at the shortest interval of all subscribers plus up to a tenth, so that visitors who opened the
 * page together don't request together. After failures it waits two minutes, four, eight, up to that interval. A page that becomes
 * visible or comes back online polls at once if the interval has passed; after a failure, if a minute has passed. `Retry-After` is
 * obeyed, up to a day.
 */
export class FeedEntry {
  snapshot: FeedSnapshot = loading;
  readonly #url: string;
  readonly #onUnused: () => void;
  readonly #subscribers = new Set<Subscriber>();
  /** The JSON of the last usable answer. */
  #json: unknown;
  #request: AbortController | null = null;
  /** When the last request started, in milliseconds since 1970. */
  #requestedAt = 0;
  #failuresInARow = 0;
  #polls = 0;
  /** The wait that the server asked for, in milliseconds. */
  #retryAfter = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onUnused - Called when the entry holds no feed and nobody waits for one. */
  constructor(url: string, onUnused: () => void) {
    this.#url = url;
    this.#onUnused = onUnused;
  }

  add(subscriber: Subscriber, limits: FetchLimits = defaultLimits): void {
    if (!this.#subscribers.size) this.#listen('addEventListener');
    this.#subscribers.add(subscriber);
    if (this.snapshot.status === 'ready') {
      subscriber.snapshot = this.#snapshotFor(subscriber);
      this.#schedule();
    } else this.#load(limits);
  }

  remove(subscriber: Subscriber): void {
    if (!this.#subscribers.delete(subscriber)) return;
    this.#schedule();
    if (this.#subscribers.size) return;
    this.#listen('removeEventListener');
    // Not at once: an element that is moved unsubscribes and subscribes again in one task.
    setTimeout(() => this.#endIfUnused());
  }

  /** Whether the subscriber is the one that announces updates: the first that can. */
  isAnnouncer(subscriber: Subscriber): boolean {
    for (const each of this.#subscribers) if (each.canAnnounce && each.refreshMinutes !== null) return each === subscriber;
    return false;
  }

  /** Requests the feed again: after an error, or now instead of at the next poll. */
  retry(subscriber: Subscriber): void {
    if (subscriber.snapshot.status === 'error') {
      this.#deliver(subscriber, loading);
      this.#load(defaultLimits);
    } else if (subscriber.refreshMinutes !== null) this.#poll();
  }

  #load(limits: FetchLimits): void {
    if (this.#request) return;
    void this.#send(limits, 'default');
  }

  #poll(): void {
    if (this.#request) return;
    const cache = ++this.#polls % pollsPerReload ? 'no-cache' : 'reload';
    void this.#send({...defaultLimits, attempts: 1}, cache);
  }

  async #send(limits: FetchLimits, cache: RequestCache): Promise<void> {
    const request = (this.#request = new AbortController());
    this.#requestedAt = Date.now();
    this.#schedule();
    let handle: () => void;
    try {
      const json = await fetchJson(this.#url, request.signal, limits, cache);
      handle = () => this.#handleAnswer(json);
    } catch (error) {
      handle = () => this.#handleFailure(error);
    }
    if (this.#request !== request) return; // It was aborted.
    this.#request = null;
    attempt('An answer of the feed’s server', handle);
    this.#schedule();
  }

  #handleAnswer(json: unknown): void {
    const {snapshot} = this;
    try {
      // Compared as text without white space: the same content keeps its feed object and is not checked again.
      if (snapshot.status !== 'ready' || JSON.stringify(json) !== JSON.stringify(this.#json)) {
        this.snapshot = toReadySnapshot(json, this.#url);
        this.#json = json;
      } else if (snapshot.staleBecause) {
        this.snapshot = {status: 'ready', feed: snapshot.feed, issues: snapshot.issues};
      }
    } catch (error) {
      this.#handleFailure(error);
      return;
    }
    this.#failuresInARow = this.#retryAfter = 0;
    this.#push();
  }

  #handleFailure(reason: unknown): void {
    const failure = toErrorSnapshot(reason);
    const {snapshot} = this;
    this.#failuresInARow++;
    this.#retryAfter = failure.error.retryAfter ?? 0;
    if (snapshot.status !== 'ready') this.snapshot = failure;
    else if (!snapshot.staleBecause) this.snapshot = {...snapshot, staleBecause: failure.error};
    this.#push();
    this.#endIfUnused();
  }

  /** Passes the snapshot on. A subscriber without `refreshMinutes` keeps the feed that it has. */
  #push(): void {
    for (const subscriber of [...this.#subscribers]) {
      const {status} = subscriber.snapshot;
      // A failed request of another subscriber is not a second error.
      if (status === 'loading' || (status === 'error' && this.snapshot.status === 'ready'))
        this.#deliver(subscriber, this.#snapshotFor(subscriber));
      else if (status === 'ready' && subscriber.refreshMinutes !== null) this.#deliver(subscriber, this.snapshot);
    }
  }

  #deliver(subscriber: Subscriber, snapshot: FeedSnapshot): void {
    if (subscriber.snapshot === snapshot) return;
    subscriber.snapshot = snapshot;
    attempt('A widget that got its feed', () => subscriber.listener(snapshot));
  }

  /** A subscriber that never asks again never learns whether the source is back, so its feed is not called stale. */
  #snapshotFor({refreshMinutes}: Subscriber): FeedSnapshot {
    const {snapshot} = this;
    if (snapshot.status !== 'ready' || !snapshot.staleBecause || refreshMinutes !== null) return snapshot;
    return {status: 'ready', feed: snapshot.feed, issues: snapshot.issues};
  }

  /** Polls if it is time, else sets a timer. A hidden page does neither. */
  readonly #schedule = guard('The timer of a feed', (event?: Event): void => {
    clearTimeout(this.#timer);
    const minutes = [...this.#subscribers].flatMap(({refreshMinutes}) => refreshMinutes ?? []);
    if (!minutes.length || this.#request || document.hidden) return;
    const interval = Math.min(...minutes) * minute;
    const failures = this.#failuresInARow;
    const wait = !failures ? interval : event ? minute : Math.min(interval, minute * 2 ** failures);
    // A clock that was set back counts as elapsed time.
    const remaining = Math.min(Math.max(wait, this.#retryAfter), day) - Math.abs(Date.now() - this.#requestedAt);
    if (remaining > 0) this.#timer = setTimeout(() => this.#schedule(), remaining + (wait * Math.random()) / 10);
    else this.#poll();
  });

  #listen(method: 'addEventListener' | 'removeEventListener'): void {
    globalThis.document?.[method]('visibilitychange', this.#schedule);
    for (const type of ['pageshow', 'online']) globalThis.window?.[method](type, this.#schedule);
  }

  #endIfUnused(): void {
    if (this.#subscribers.size) return;
    this.#request?.abort();
    this.#request = null;
    if (this.snapshot.status !== 'ready') this.#onUnused();
  }
}
