import type {FeedSnapshot} from '../feed/feed-snapshot.js';
import type {ResolvedAsOf} from './as-of.js';

/** The state of an element's feed; `none` while it has no source. */
export type HostSnapshot = FeedSnapshot | {readonly status: 'none'};

/** What a provider passes on. Frozen, and the same object until something in it changes. */
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

export function setProvider(element: Element, provider: FeedProvider): void {
  (element as ProviderElement)[providerKey] = provider;
}

export function getProvider(element: Element): FeedProvider | null {
  return (element as ProviderElement)[providerKey] ?? null;
}
