import {attempt, guard} from '../guard.js';
import {loading, toErrorSnapshot, toReadySnapshot, type FeedSnapshot, type ReadySnapshot} from './feed-snapshot.js';
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
/** Some servers keep the ETag of a changed file and answer 304, so every tenth poll bypasses the browser's cache. */
const pollsPerReload = 10;

/**
 * One feed address: its snapshot, its subscribers, and at most one request at a time.
 *
 * Polls while the page is visible, at the shortest interval of all subscribers plus up to a tenth of it, so that visitors who opened
 * the page together don't send their requests together. After failures it waits two minutes, then four, eight, up to that interval. A
 * page that becomes visible or comes online polls at once if the interval has passed; after a failure, if a minute has passed. The
 * server's `Retry-After` is obeyed, up to a day.
 */
export class FeedEntry {
  snapshot: FeedSnapshot = loading;
  readonly #url: string;
  readonly #handleUnused: () => void;
  readonly #subscribers = new Set<Subscriber>();
  /** The last usable answer, never stale. */
  #ready: ReadySnapshot | null = null;
  /** The JSON of that answer. */
  #json: unknown;
  /** The request that is under way. */
  #request: {abort: () => void} | null = null;
  /** When the last request started, in milliseconds since 1970. */
  #requestedAt = 0;
  #failuresInARow = 0;
  #polls = 0;
  /** The wait that the server asked for, in milliseconds. */
  #retryAfter = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param handleUnused - Called when the entry has neither a feed nor a subscriber. */
  constructor(url: string, handleUnused: () => void) {
    this.#url = url;
    this.#handleUnused = handleUnused;
  }

  add(subscriber: Subscriber, limits = defaultLimits): void {
    if (!this.#subscribers.size) this.#listen('addEventListener');
    this.#subscribers.add(subscriber);
    if (this.#ready) {
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

  /** Whether the subscriber announces updates: the first that can. */
  isAnnouncer(subscriber: Subscriber): boolean {
    return [...this.#subscribers].find(({canAnnounce, refreshMinutes}) => canAnnounce && refreshMinutes !== null) === subscriber;
  }

  /** Requests the feed again: after an error, or now instead of at the next poll. */
  retry(subscriber: Subscriber): void {
    if (subscriber.snapshot.status === 'error') {
      this.#deliver(subscriber, loading);
      this.#load(defaultLimits);
    } else if (subscriber.refreshMinutes !== null) this.#poll();
  }

  #load(limits: FetchLimits): void {
    if (!this.#request) void this.#send(limits, 'default');
  }

  #poll(): void {
    if (this.#request) return;
    void this.#send({...defaultLimits, attempts: 1}, ++this.#polls % pollsPerReload ? 'no-cache' : 'reload');
  }

  async #send(limits: FetchLimits, cache: RequestCache): Promise<void> {
    const request = {abort: () => {}};
    this.#request = request;
    this.#requestedAt = Date.now();
    this.#schedule();
    let handle: () => void;
    try {
      const controller = new AbortController(); // Throws on a page that has removed it.
      request.abort = () => controller.abort();
      const json = await fetchJson(this.#url, controller.signal, limits, cache);
      const ready = await this.#check(json);
      handle = () => this.#handleAnswer(json, ready);
    } catch (error) {
      await Promise.resolve(); // A subscriber gets no snapshot before it has subscribed.
      handle = () => this.#handleFailure(error);
    }
    if (this.#request !== request) return; // It was aborted.
    this.#request = null;
    attempt('The answer to a request', handle);
    this.#schedule();
  }

  #check(json: unknown): ReadySnapshot | Promise<ReadySnapshot> {
    // Compared without white space. The same content keeps its feed object and is not checked again.
    const isSame = JSON.stringify(json) === JSON.stringify(this.#json);
    return (isSame && this.#ready) || toReadySnapshot(json, this.#url);
  }

  #handleAnswer(json: unknown, ready: ReadySnapshot): void {
    this.#json = json;
    this.#ready = ready;
    this.#failuresInARow = this.#retryAfter = 0;
    this.snapshot = ready;
    this.#push();
  }

  #handleFailure(reason: unknown): void {
    const failure = toErrorSnapshot(reason);
    this.#failuresInARow++;
    this.#retryAfter = failure.error.retryAfter ?? 0;
    if (!this.#ready) this.snapshot = failure;
    else if (this.snapshot === this.#ready) this.snapshot = {...this.#ready, staleBecause: failure.error};
    this.#push();
    this.#endIfUnused();
  }

  #push(): void {
    for (const subscriber of [...this.#subscribers]) {
      const {status} = subscriber.snapshot;
      // The failure of a request that another subscriber made is not a second error.
      const isWaiting = status === 'loading' || (status === 'error' && this.#ready);
      if (isWaiting || (status === 'ready' && subscriber.refreshMinutes !== null)) this.#deliver(subscriber, this.#snapshotFor(subscriber));
    }
  }

  #deliver(subscriber: Subscriber, snapshot: FeedSnapshot): void {
    if (subscriber.snapshot === snapshot) return;
    subscriber.snapshot = snapshot;
    attempt('A subscriber of a feed', () => subscriber.listener(snapshot));
  }

  /** A subscriber that gets no updates would never learn that its source is back, so its feed is not called stale. */
  #snapshotFor({refreshMinutes}: Subscriber): FeedSnapshot {
    return (refreshMinutes === null && this.#ready) || this.snapshot;
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
    if (!this.#ready) this.#handleUnused();
  }
}
