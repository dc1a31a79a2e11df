import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {getFeedClient} from '../feed/feed-client.js';
import {FeedError} from '../feed/feed-error.js';
import {loading, toErrorSnapshot, type FeedSnapshot} from '../feed/feed-snapshot.js';
import {findInlineFeed, isSameSource, resolveFeedSource, type FeedInputs, type FeedSource} from '../feed/feed-source.js';
import {hasSameContent, readPageFeed, type PageFeed} from '../feed/page-feed.js';
import {reportSnapshot} from '../feed/report-snapshot.js';
import {attempt, guard} from '../guard.js';
import {getProvider, type HostSnapshot, type ProvidedFeed} from './feed-provider.js';

/** Reasons to resolve the host's source again. */
type Trigger = 'connected' | 'feed' | 'data' | 'refresh' | 'children' | 'provider' | 'retry';

/** A subscription to an address or to a provider. */
interface Subscription {
  readonly isAnnouncer?: boolean;
  retry(): void;
  unsubscribe(): void;
}

const none: HostSnapshot = {status: 'none'};

/** Keeps its host subscribed to the host's feed. */
export class FeedController implements ReactiveController {
  /** The current state of the host's feed. */
  snapshot: HostSnapshot = none;
  /** The feed and the date from the provider around the host; `null` if the feed has another source. */
  inherited: ProvidedFeed | null = null;
  /** Triggers since the source was resolved. If there are any, the next update resolves it again. */
  readonly triggers = new Set<Trigger>();
  /** Set while the complete check of a feed in the page is being loaded. */
  pageFeedRead: Promise<unknown> | null = null;
  readonly #host: ReactiveControllerHost & HTMLElement & FeedInputs;
  readonly #canAnnounce: () => boolean;
  readonly #childObserver: MutationObserver | null;
  #source: FeedSource | null = null;
  #subscription: Subscription | null = null;

  /** @param canAnnounce - Whether the host can announce an update to visitors. */
  constructor(host: ReactiveControllerHost & HTMLElement & FeedInputs, canAnnounce: () => boolean) {
    this.#host = host;
    this.#canAnnounce = canAnnounce;
    const handleChildren = guard('The children of a widget', () => this.#invalidate('children'));
    this.#childObserver = typeof MutationObserver === 'undefined' ? null : new MutationObserver(handleChildren);
    host.addController(this);
  }

  hostConnected(): void {
    this.#childObserver?.observe(this.#host, {childList: true});
    this.#invalidate('connected');
  }

  hostUpdated(): void {
    // Properties that were set before the element was defined arrive during its first update.
    if (this.triggers.size && this.#host.isConnected) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#childObserver?.disconnect();
    this.#replaceSubscription(null);
    this.inherited = null;
  }

  /** Whether the feed comes from a provider around the host. */
  get isInherited(): boolean {
    return this.#source?.type === 'provider';
  }

  /** Whether the feed's address is requested repeatedly. */
  get isRefreshed(): boolean {
    return this.#source?.type === 'address' && this.#source.refreshMinutes !== null;
  }

  /** Whether the host announces updates to visitors: one element for each address on a page. */
  get isAnnouncer(): boolean {
    return this.#subscription?.isAnnouncer ?? false;
  }

  /** Subscribes to the host's source. Called before each update; does nothing unless there was a trigger. */
  resolveSource(): void {
    if (!this.triggers.size || !this.#host.isConnected) return;
    const isDataSet = this.triggers.has('data');
    this.triggers.clear();
    const script = findInlineFeed(this.#host);
    // A parser may fill the script later. Only this child is observed inside: a <ki-feed> may hold a whole page.
    if (script) this.#childObserver?.observe(script, {childList: true, subtree: true, characterData: true});
    const source = resolveFeedSource(this.#host);
    const isSame = this.#source !== null && isSameSource(source, this.#source);
    if (isSame && !isDataSet && !this.#needsSubscription()) return;
    this.#source = source;
    this.inherited = null;
    if (source.type === 'address') this.#subscribeToAddress(source.url, source.refreshMinutes);
    else if (source.type === 'provider') this.#subscribeToProvider(source.element);
    else {
      this.#replaceSubscription(null);
      if (source.type === 'none') this.#setSnapshot(none);
      else if (source.type === 'bad-address') this.#refuseAddress(source.written);
      else void attempt('The feed in the page', () => this.#readPageFeed(source, isSame));
    }
  }

  /** Requests the feed again: after an error, or now instead of at the next poll. */
  retry(): void {
    if (this.#subscription) {
      this.#subscription.retry();
      return;
    }
    this.#source = null;
    this.#invalidate('retry');
  }

  #invalidate(trigger: Trigger): void {
    this.triggers.add(trigger);
    this.#host.requestUpdate();
  }

  /** Whether the host was away, or its provider was not defined, and more snapshots are to come. */
  #needsSubscription(): boolean {
    const isComplete = this.#source?.type === 'address' && !this.isRefreshed && this.snapshot.status === 'ready';
    return !this.#subscription && !isComplete && (this.isInherited || this.#source?.type === 'address');
  }

  #replaceSubscription(subscription: Subscription | null): void {
    const last = this.#subscription;
    this.#subscription = subscription;
    last?.unsubscribe();
  }

  #subscribeToAddress(url: string, refreshMinutes: number | null): void {
    const listener = (snapshot: FeedSnapshot): void => {
      if (snapshot !== this.snapshot) reportSnapshot(snapshot, `The feed ${url}`);
      this.#setSnapshot(snapshot);
    };
    const subscription = getFeedClient().subscribe(url, listener, {refreshMinutes, canAnnounce: this.#canAnnounce()});
    this.#replaceSubscription(subscription);
    listener(subscription.snapshot);
  }

  #subscribeToProvider(element: Element): void {
    const provider = getProvider(element);
    const inherit = (provided: ProvidedFeed): void => {
      if (provided === this.inherited) return;
      this.inherited = provided;
      this.snapshot = provided.snapshot;
      this.#host.requestUpdate();
    };
    this.#replaceSubscription(provider && {retry: () => provider.retry(), unsubscribe: provider.subscribe(inherit)});
    if (provider) {
      inherit(provider.getProvided());
      return;
    }
    // Other code may have defined the tag. Then no provider will come.
    const isPending = !customElements.get(element.localName);
    if (isPending) void customElements.whenDefined(element.localName).then(() => this.#invalidate('provider'));
    this.#setSnapshot(isPending ? loading : none);
  }

  /** @param isSame - Whether the last snapshot is from the same source. */
  async #readPageFeed(source: PageFeed, isSame: boolean): Promise<void> {
    const last = isSame ? this.snapshot : null;
    const read = readPageFeed(source);
    const isReady = 'status' in read;
    this.pageFeedRead = isReady ? null : read;
    // Earlier content stays while the complete check is being loaded.
    if (!isReady && this.snapshot.status === 'none') this.#setSnapshot(loading);
    const snapshot = isReady ? read : await read;
    if (this.pageFeedRead === read) this.pageFeedRead = null;
    if (source !== this.#source || (last && hasSameContent(last, snapshot))) return;
    reportSnapshot(snapshot, 'The feed in the page');
    this.#setSnapshot(snapshot);
  }

  #refuseAddress(written: string): void {
    const snapshot = toErrorSnapshot(new FeedError('bad-address', 'it is not an http or https address'));
    reportSnapshot(snapshot, `The feed “${written}”`);
    this.#setSnapshot(snapshot);
  }

  #setSnapshot(snapshot: HostSnapshot): void {
    if (snapshot === this.snapshot) return;
    this.snapshot = snapshot;
    this.#host.requestUpdate();
  }
}
