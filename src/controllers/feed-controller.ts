import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {getFeedClient} from '../feed/feed-client.js';
import {FeedError} from '../feed/feed-error.js';
import {loading, toErrorSnapshot, toReadySnapshot, type FeedSnapshot} from '../feed/feed-snapshot.js';
import {findInlineFeed, isSameSource, resolveFeedSource, type FeedInputs, type FeedSource} from '../feed/feed-source.js';
import {reportSnapshot} from '../feed/report-snapshot.js';
import {guard} from '../guard.js';
import {isSameAsOf, resolveAsOf, type ResolvedAsOf} from './as-of.js';
import type {AsOfController} from './as-of-controller.js';
import {getProvider, setProvider, type HostSnapshot, type ProvidedFeed} from './feed-provider.js';

/** An element that shows a feed. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement, FeedInputs {
  /** The date to show, as written. */
  readonly asOf: string | null;
}

/** What makes the host resolve its source again. */
type Trigger = 'connected' | 'feed' | 'data' | 'refresh' | 'children' | 'provider' | 'retry';

/** A subscription to an address or to a provider. */
interface Subscription {
  readonly isAnnouncer?: boolean;
  retry(): void;
  unsubscribe(): void;
}

const noSource: FeedSource = {type: 'none'};
const none: HostSnapshot = {status: 'none'};

/** Keeps the host subscribed to its feed, and passes the feed on to the elements inside a provider. */
export class FeedController implements ReactiveController {
  /** What is known of the host's feed. */
  snapshot: HostSnapshot = none;
  readonly #host: FeedHost;
  readonly #canAnnounce: () => boolean;
  readonly #childObserver: MutationObserver | null;
  /** Triggers since the source was resolved last. */
  readonly #triggers = new Set<Trigger>();
  #source = noSource;
  #subscription: Subscription | null = null;
  /** What the provider around the host passed on last. */
  #inherited: ProvidedFeed | null = null;
  #picker: AsOfController | null = null;
  readonly #consumers = new Set<(provided: ProvidedFeed) => void>();
  #provided: ProvidedFeed = {snapshot: none, asOf: resolveAsOf({own: null, picked: null, inherited: null})};

  /** @param canAnnounce - Whether the host can announce an update to visitors. */
  constructor(host: FeedHost, canAnnounce: () => boolean) {
    this.#host = host;
    this.#canAnnounce = canAnnounce;
    const handleChildren = guard('The children of a widget', () => this.invalidate('children'));
    this.#childObserver = typeof MutationObserver === 'undefined' ? null : new MutationObserver(handleChildren);
    host.addController(this);
  }

  hostConnected(): void {
    this.#childObserver?.observe(this.#host, {childList: true});
    this.invalidate('connected');
  }

  hostUpdated(): void {
    // Properties that were set before the element was defined arrive during its first update.
    if (this.#triggers.size && this.#host.isConnected) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#childObserver?.disconnect();
    this.#replaceSubscription(null);
    this.#inherited = null;
  }

  /** The date that the host shows. */
  get asOf(): ResolvedAsOf {
    return resolveAsOf({own: this.#host.asOf, picked: this.#picker?.picked ?? null, inherited: this.#inherited?.asOf ?? null});
  }

  /** Whether the feed comes from a provider around the host. */
  get isInherited(): boolean {
    return this.#source.type === 'provider';
  }

  /** Whether the host gets updates of its feed from the feed's address. */
  get isRefreshed(): boolean {
    return this.#source.type === 'address' && this.#source.refreshMinutes !== null;
  }

  /** Whether the host announces updates to visitors: one element for each address on a page. */
  get isAnnouncer(): boolean {
    return this.#subscription?.isAnnouncer ?? false;
  }

  /** Resolves the source at the next update, which this requests. */
  invalidate(trigger: Trigger): void {
    this.noteTrigger(trigger);
    this.#host.requestUpdate();
  }

  /** Resolves the source at the next update. */
  noteTrigger(trigger: Trigger): void {
    this.#triggers.add(trigger);
  }

  /** Subscribes to the host's source. Called before each update; does nothing unless there was a trigger. */
  resolveSource(): void {
    if (!this.#triggers.size || !this.#host.isConnected) return;
    const isDataSet = this.#triggers.has('data');
    this.#triggers.clear();
    const script = findInlineFeed(this.#host);
    // A parser may fill the script later. Only this child is observed inside: a <ki-feed> may hold a whole page.
    if (script) this.#childObserver?.observe(script, {childList: true, subtree: true, characterData: true});
    const source = resolveFeedSource(this.#host);
    const isSame = isSameSource(source, this.#source);
    if (isSame && !isDataSet && !this.#lacksSubscription()) return;
    this.#source = source;
    this.#inherited = null;
    if (source.type === 'address') this.#subscribeToAddress(source.url, source.refreshMinutes);
    else if (source.type === 'provider') this.#subscribeToProvider(source.element);
    else {
      this.#replaceSubscription(null);
      this.#setSnapshot(this.#read(source, isSame));
    }
  }

  /** Requests the feed again: after an error, or now instead of at the next poll. */
  retry(): void {
    if (this.#subscription) {
      this.#subscription.retry();
      return;
    }
    this.#source = noSource;
    this.invalidate('retry');
  }

  /** Makes the host a provider: the elements inside it share its feed, and the date that the picker picks. */
  provide(picker: AsOfController): void {
    this.#picker = picker;
    setProvider(this.#host, {
      getProvided: () => this.#provided,
      subscribe: (listener) => {
        this.#consumers.add(listener);
        return () => this.#consumers.delete(listener);
      },
      retry: () => this.retry(),
    });
  }

  /** Passes the feed and the date on, if one of them has changed. Called after each update. */
  notifyConsumers(): void {
    const {snapshot, asOf} = this;
    if (snapshot === this.#provided.snapshot && isSameAsOf(asOf, this.#provided.asOf)) return;
    this.#provided = Object.freeze({snapshot, asOf});
    this.#consumers.forEach((listener) => listener(this.#provided));
  }

  /** Whether the host was away, or its provider was not defined, and updates are still to come. */
  #lacksSubscription(): boolean {
    if (this.#subscription) return false;
    if (this.#source.type === 'provider') return true;
    return this.#source.type === 'address' && (this.isRefreshed || this.snapshot.status !== 'ready');
  }

  #replaceSubscription(subscription: Subscription | null): void {
    const last = this.#subscription;
    this.#subscription = subscription;
    last?.unsubscribe();
  }

  #subscribeToAddress(url: string, refreshMinutes: number | null): void {
    const subscription = getFeedClient().subscribe(url, (snapshot) => this.#setAndReport(snapshot, `The feed ${url}`), {
      refreshMinutes,
      canAnnounce: this.#canAnnounce(),
    });
    this.#replaceSubscription(subscription);
    this.#setAndReport(subscription.snapshot, `The feed ${url}`);
  }

  #subscribeToProvider(element: Element): void {
    const provider = getProvider(element);
    this.#replaceSubscription(
      provider && {retry: () => provider.retry(), unsubscribe: provider.subscribe((provided) => this.#inherit(provided))},
    );
    if (provider) {
      this.#inherit(provider.getProvided());
      return;
    }
    // Other code may have defined the tag. Then no provider will come.
    const isPending = !customElements.get(element.localName);
    if (isPending) void customElements.whenDefined(element.localName).then(() => this.invalidate('provider'));
    this.#setSnapshot(isPending ? loading : none);
  }

  #inherit(provided: ProvidedFeed): void {
    if (provided === this.#inherited) return;
    this.#inherited = provided;
    this.snapshot = provided.snapshot;
    this.#host.requestUpdate();
  }

  /** Reads a source in the page. @param isSame - Whether it was read before. A framework may set the same data over and over. */
  #read(source: FeedSource, isSame: boolean): HostSnapshot {
    if (source.type === 'bad-address') {
      const snapshot = toErrorSnapshot(new FeedError('bad-address', 'it is not an http or https address'));
      reportSnapshot(snapshot, `The feed “${source.written}”`);
      return snapshot;
    }
    if (source.type !== 'data' && source.type !== 'inline') return none;
    const snapshot = checkPageFeed(source);
    if (isSame && isSameResult(snapshot, this.snapshot)) return this.snapshot;
    reportSnapshot(snapshot, 'The feed in the page');
    return snapshot;
  }

  #setAndReport(snapshot: FeedSnapshot, subject: string): void {
    if (snapshot === this.snapshot) return;
    reportSnapshot(snapshot, subject);
    this.#setSnapshot(snapshot);
  }

  #setSnapshot(snapshot: HostSnapshot): void {
    if (snapshot === this.snapshot) return;
    this.snapshot = snapshot;
    this.#host.requestUpdate();
  }
}

function checkPageFeed(source: FeedSource & {readonly type: 'data' | 'inline'}): FeedSnapshot {
  try {
    return toReadySnapshot(source.type === 'data' ? source.data : parseInline(source.text), document.baseURI);
  } catch (error) {
    return toErrorSnapshot(error);
  }
}

function parseInline(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FeedError('not-json', 'it is not JSON');
  }
}

function isSameResult(a: FeedSnapshot, b: HostSnapshot): boolean {
  if (a.status === 'error') return b.status === 'error' && String(a.error) === String(b.error);
  return JSON.stringify(a) === JSON.stringify(b);
}
