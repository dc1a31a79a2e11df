import type {FeedSnapshot} from '../feed/feed-snapshot.js';
import {isSameAsOf, type ResolvedAsOf} from './as-of.js';

/** The state of an element's feed; `none` while it has no source. */
export type HostSnapshot = FeedSnapshot | {readonly status: 'none'};

/** The feed and the date from a provider. Frozen, and the same object until one of them changes. */
export interface ProvidedFeed {
  readonly snapshot: HostSnapshot;
  readonly asOf: ResolvedAsOf;
}

/** Gives one feed and one date to all elements inside an element. */
export interface FeedProvider {
  getProvided(): ProvidedFeed;
  /** @returns A function that ends the subscription. */
  subscribe(listener: (provided: ProvidedFeed) => void): () => void;
  retry(): void;
}

// Shared between copies of the script on a page.
const providerKey = Symbol.for('ki-widgets.feed-provider.1');
type ProviderElement = Element & {[providerKey]?: FeedProvider};

/** Makes the host a provider, and passes on what it publishes. */
export class FeedPublisher implements FeedProvider {
  readonly retry: () => void;
  readonly #listeners = new Set<(provided: ProvidedFeed) => void>();
  #provided: ProvidedFeed;

  /** @param retry - Requests the host's feed again. */
  constructor(host: Element, provided: ProvidedFeed, retry: () => void) {
    this.retry = retry;
    this.#provided = Object.freeze(provided);
    (host as ProviderElement)[providerKey] = this;
  }

  getProvided(): ProvidedFeed {
    return this.#provided;
  }

  subscribe(listener: (provided: ProvidedFeed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Passes the feed and the date on if one of them has changed. */
  publish(snapshot: HostSnapshot, asOf: ResolvedAsOf): void {
    const last = this.#provided;
    if (snapshot === last.snapshot && isSameAsOf(asOf, last.asOf)) return;
    this.#provided = Object.freeze({snapshot, asOf});
    this.#listeners.forEach((listener) => listener(this.#provided));
  }
}

export function getProvider(element: Element): FeedProvider | null {
  return (element as ProviderElement)[providerKey] ?? null;
}
