import {attempt, guard} from '../guard.js';
import {OnDemand} from '../on-demand.js';
import type {FeedPolling, PolledEntry} from './feed-polling.js';
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

/** Decides when a feed is requested again. Only pages with `refresh` load it. */
export const pollingModule = new OnDemand('updates of feeds', () => import('./feed-polling.js'));
/** Milliseconds until that module is requested again after a failure. */
const moduleWait = 60_000;
/** Some servers keep the ETag of a changed file and answer 304, so every tenth poll bypasses the browser's cache. */
const pollsPerReload = 10;

/** One feed address: its snapshot, its subscribers, and at most one request at a time. */
export class FeedEntry implements PolledEntry {
  snapshot: FeedSnapshot = loading;
  requestedAt = 0;
  failuresInARow = 0;
  retryAfter = 0;
  readonly #url: string;
  readonly #handleUnused: () => void;
  readonly #subscribers = new Set<Subscriber>();
  /** The last usable answer, never stale. */
  #ready: ReadySnapshot | null = null;
  /** The JSON of that answer. */
  #json: unknown;
  /** The request that is under way. */
  #request: {abort: () => void} | null = null;
  #polls = 0;
  #polling: FeedPolling | null = null;
  /** Whether the module for polling is being loaded, or will be tried again. */
  #awaitsPolling = false;

  /** @param handleUnused - Called when the entry has neither a feed nor a subscriber. */
  constructor(url: string, handleUnused: () => void) {
    this.#url = url;
    this.#handleUnused = handleUnused;
  }

  add(subscriber: Subscriber, limits = defaultLimits): void {
    this.#subscribers.add(subscriber);
    if (this.#ready) {
      subscriber.snapshot = this.#snapshotFor(subscriber);
      this.#updatePolling();
    } else this.#load(limits);
  }

  remove(subscriber: Subscriber): void {
    if (!this.#subscribers.delete(subscriber)) return;
    this.#updatePolling();
    if (this.#subscribers.size) return;
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
    } else if (subscriber.refreshMinutes !== null) this.poll();
  }

  get refreshMinutes(): number {
    return Math.min(...[...this.#subscribers].map(({refreshMinutes}) => refreshMinutes ?? Infinity));
  }

  get isRequesting(): boolean {
    return this.#request !== null;
  }

  poll(): void {
    if (this.#request) return;
    void this.#send({...defaultLimits, attempts: 1}, ++this.#polls % pollsPerReload ? 'no-cache' : 'reload');
  }

  #load(limits: FetchLimits): void {
    if (!this.#request) void this.#send(limits, 'default');
  }

  async #send(limits: FetchLimits, cache: RequestCache): Promise<void> {
    const request = {abort: () => {}};
    this.#request = request;
    this.requestedAt = Date.now();
    this.#updatePolling();
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
    this.#updatePolling();
  }

  #check(json: unknown): ReadySnapshot | Promise<ReadySnapshot> {
    // Compared without white space. The same content keeps its feed object and is not checked again.
    const isSame = JSON.stringify(json) === JSON.stringify(this.#json);
    return (isSame && this.#ready) || toReadySnapshot(json, this.#url);
  }

  #handleAnswer(json: unknown, ready: ReadySnapshot): void {
    this.#json = json;
    this.#ready = ready;
    this.failuresInARow = this.retryAfter = 0;
    this.snapshot = ready;
    this.#push();
  }

  #handleFailure(reason: unknown): void {
    const failure = toErrorSnapshot(reason);
    this.failuresInARow++;
    this.retryAfter = failure.error.retryAfter ?? 0;
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

  /** Called when a request or the subscribers have changed. */
  #updatePolling(): void {
    const {loaded} = pollingModule;
    if (loaded) (this.#polling ??= new loaded.FeedPolling(this)).update();
    else if (this.refreshMinutes < Infinity && !this.#awaitsPolling) void this.#loadPolling();
  }

  async #loadPolling(): Promise<void> {
    this.#awaitsPolling = true;
    const start = guard('The polling of a feed', () => {
      this.#awaitsPolling = false;
      this.#updatePolling();
    });
    try {
      await pollingModule.load();
      start();
    } catch {
      setTimeout(start, moduleWait);
    }
  }

  #endIfUnused(): void {
    if (this.#subscribers.size) return;
    this.#request?.abort();
    this.#request = null;
    if (!this.#ready) this.#handleUnused();
  }
}
