import type {CheckedFeed} from './check-feed.js';
import type {Feed} from './definition.js';
import {FeedEntry, type Subscriber} from './feed-entry.js';
import {loading, type FeedSnapshot} from './feed-snapshot.js';
import type {FetchLimits} from './fetch-json.js';

export interface SubscribeOptions {
  /** Minutes between two requests, at least 1. The shortest interval of all subscribers counts. Without it the feed is requested once. */
  readonly refreshMinutes?: number | null;
  /** Whether the subscriber can announce an update to visitors. */
  readonly canAnnounce?: boolean;
  readonly limits?: FetchLimits;
}

export interface FeedSubscription {
  /** The last snapshot that the listener got, or the one at the time of subscribing. */
  readonly snapshot: FeedSnapshot;
  /** Whether this subscriber announces updates to visitors: one for each address on a page. */
  readonly isAnnouncer: boolean;
  /** Requests the feed again: after an error, or now instead of at the next poll. */
  retry(): void;
  unsubscribe(): void;
}

/** The feeds of a page, by address: one request for each, whatever the number of subscribers. */
export class FeedClient {
  readonly #entries = new Map<string, FeedEntry>();

  /**
   * Starts a request unless the feed has been loaded or requested. When the last subscriber has left, a pending request is aborted.
   * A loaded feed is kept as long as the page; a failure is forgotten.
   *
   * @param url - Absolute.
   * @param listener - Called with each new snapshot, never during this call.
   */
  subscribe(url: string, listener: Subscriber['listener'], options: SubscribeOptions = {}): FeedSubscription {
    const {refreshMinutes = null, canAnnounce = true, limits} = options;
    const subscriber: Subscriber = {listener, refreshMinutes, canAnnounce, snapshot: loading};
    const entry = this.#entries.get(url) ?? this.#addEntry(url);
    entry.add(subscriber, limits);
    return {
      get snapshot() {
        return subscriber.snapshot;
      },
      get isAnnouncer() {
        return entry.isAnnouncer(subscriber);
      },
      retry: () => entry.retry(subscriber),
      unsubscribe: () => entry.remove(subscriber),
    };
  }

  #addEntry(url: string): FeedEntry {
    const entry = new FeedEntry(url, () => {
      if (this.#entries.get(url) === entry) this.#entries.delete(url);
    });
    this.#entries.set(url, entry);
    return entry;
  }
}

// One for the page, whatever the number of copies of the script, so that each feed is requested once.
const key = Symbol.for('ki-widgets.feed-client.1');
const shared = globalThis as {[key]?: FeedClient};

export function getFeedClient(): FeedClient {
  return (shared[key] ??= new FeedClient());
}

/**
 * Fetches a feed. Shares the request, and the result, with all widgets on the page that use the same address.
 *
 * @param address - Absolute, or relative to the document's base where there is a document.
 * @param signal - Rejects the promise with the signal's reason. The request is aborted unless somebody else waits for it.
 * @returns The feed without its invalid parts, and the issues found in it.
 * @throws {FeedError} When there is no usable feed; see its `code`. The next call requests it again.
 * @throws {TypeError} When the address is not a valid URL.
 */
export function fetchFeed(address: string, signal?: AbortSignal, limits?: FetchLimits): Promise<CheckedFeed & {readonly feed: Feed}> {
  return new Promise((resolve, reject) => {
    const url = new URL(address, globalThis.document?.baseURI).href;
    const end = () => {
      subscription.unsubscribe();
      signal?.removeEventListener('abort', handleAbort);
    };
    const handleAbort = () => {
      end();
      reject(signal?.reason as Error);
    };
    const settle = (snapshot: FeedSnapshot) => {
      if (snapshot.status === 'loading') return;
      end();
      if (snapshot.status === 'ready') resolve(snapshot);
      else reject(snapshot.error);
    };
    if (signal?.aborted) {
      reject(signal.reason as Error);
      return;
    }
    const subscription = getFeedClient().subscribe(url, settle, {canAnnounce: false, ...(limits && {limits})});
    signal?.addEventListener('abort', handleAbort);
    settle(subscription.snapshot);
  });
}
