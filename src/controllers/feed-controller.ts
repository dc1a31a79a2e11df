import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {checkFeed, type CheckedFeed} from '../feed/check-feed.js';
import {FeedError} from '../feed/feed-error.js';
import {fetchFeed, requireFeed, timeOfRequest} from '../feed/feed-store.js';
import {toSafeUrl} from '../feed/formats.js';
import {watchFeed, type FeedWatch} from '../feed/watch-feed.js';
import type {Feed} from '../feed/definition.js';
import {attempt} from '../guard.js';
import {report} from '../report.js';
import {composedParent} from './locale-controller.js';
import type {AsOfPicker} from './as-of-controller.js';

export type FeedState =
  | {readonly status: 'none'}
  | {readonly status: 'loading'}
  /** With an error the feed is an old one: its source does not answer now, or not with a feed. */
  | {readonly status: 'ready'; readonly feed: Feed; readonly issues: CheckedFeed['issues']; readonly error?: FeedError}
  | {readonly status: 'error'; readonly error: FeedError};

/** An element that shows a feed, as far as its controller needs to know it. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  /** The feed's address, as written. */
  readonly feed: string | null;
  /** A feed as an object. */
  readonly data: unknown;
  /** After how many minutes the address is asked again, as given. */
  readonly refresh: number | null;
  /** The day to show, as written. */
  readonly asOf: string | null;
}

/** What an element gives to the widgets inside it. Stands under a shared key, so that copies of the library meet. */
export interface FeedProvider {
  readonly state: FeedState;
  readonly asOf: string | null;
  /** Where a day is picked for all that it gives its feed to. Copies of the library before 0.2 have none. */
  readonly asOfPicker?: AsOfPicker | null;
  subscribe(listener: () => void): () => void;
  retry(): void;
}

const providerKey = Symbol.for('ki-widgets.provider.1');
interface ProviderElement extends Element {
  [providerKey]?: FeedProvider;
}
/** Elements that may hold a provider: one that is not defined yet is waited for. */
const providerTags = ['ki-feed', 'ki-project-page'];

/** A day: who wants less has no use for it. */
const mostMinutes = 1440;

/**
 * Gets the host its feed: from `data`, else from the address in `feed`, else from a `<script type="application/json">`
 * among its children, else from the `<ki-feed>` or `<ki-project-page>` around it.
 */
export class FeedController implements ReactiveController {
  state: FeedState = {status: 'none'};
  /** The `<ki-feed>` or `<ki-project-page>` that the feed comes from, if it does. */
  provider: FeedProvider | null = null;
  readonly #host: FeedHost;
  readonly #listeners = new Set<() => void>();
  readonly #children: MutationObserver | null;
  /** What `state` is about: an object, an address or an inline text; a change of it asks anew. */
  #origin: unknown = undefined;
  #abortController: AbortController | null = null;
  #unsubscribe: (() => void) | null = null;
  readonly #canAnnounce: boolean;
  /** Of the address that is asked again and again. */
  #watch: FeedWatch | null = null;
  /** Where a day is picked for the widgets inside the host, if it provides for them. */
  readonly #ownPicker: AsOfPicker | null;
  #told: readonly unknown[] = [];

  /**
   * @param options.asOfPicker - Where a day is picked for the widgets inside the host, which then get their feed from it.
   * @param options.canAnnounce - Whether the host can tell visitors that there is something new.
   */
  constructor(
    host: FeedHost,
    {asOfPicker = null, canAnnounce = true}: {readonly asOfPicker?: AsOfPicker | null; readonly canAnnounce?: boolean} = {},
  ) {
    this.#host = host;
    this.#ownPicker = asOfPicker;
    this.#canAnnounce = canAnnounce;
    this.#children = typeof MutationObserver === 'undefined' ? null : new MutationObserver(() => host.requestUpdate());
    host.addController(this);
    if (asOfPicker) this.#provide();
  }

  hostConnected(): void {
    this.#children?.observe(this.#host, {childList: true});
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.provider = null;
    this.#stopWaiting();
    this.#watchAddress(null);
  }

  /** Whether the address is asked again and again. */
  get isWatched(): boolean {
    return this.#watch !== null;
  }

  /** Whether the host tells visitors of news: one for each address on a page. */
  get isAnnouncer(): boolean {
    return this.#watch?.isAnnouncer(this.#handleNews) ?? false;
  }

  /**
   * Looks where the feed is to come from now, and asks there unless that has been done. Called before each update.
   *
   * @param isDataSet - Whether `data` was set: the same object may have other content now.
   */
  resolveSource(isDataSet = false): void {
    if (!this.#host.isConnected) return;
    const {data, feed} = this.#host;
    const inline = data == null && feed === null ? this.#readInline() : null;
    if (data != null) this.#take(data, (isSame) => this.#check(() => data, isSame), isDataSet);
    else if (feed !== null) this.#take(`url ${new URL('.', document.baseURI).href} ${feed}`, () => this.#fetch(feed));
    else if (inline !== null) this.#take(inline, () => this.#check(() => parseInline(inline)));
    else this.#follow();
    this.#watchAddress(data == null ? feed : null);
  }

  /**
   * Where the day that the host shows is picked. A host without a feed, a day or an address of its own shows what is picked
   * around it.
   */
  get asOfPicker(): AsOfPicker | null {
    const own = this.#ownPicker;
    const around = (this.#host.asOf === null && !own?.isInAddress && this.provider?.asOfPicker) || null;
    return around ?? own;
  }

  /** The day that the host is to show, as written; `null` for that of the data. */
  get asOf(): string | null {
    const own = this.#ownPicker;
    const picked = own && own === this.asOfPicker ? own.picked : null;
    return picked ?? this.#host.asOf ?? this.provider?.asOf ?? null;
  }

  /** Asks again: after a failure, or ahead of time where the address is asked again and again. */
  retry(): void {
    if (this.#watch && this.state.status === 'ready') {
      void this.#watch.ask();
      return;
    }
    if (this.provider) this.provider.retry();
    this.#origin = undefined;
    this.#host.requestUpdate();
  }

  #take(origin: unknown, ask: (isSame: boolean) => void, asksAgain = false): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.provider = null;
    const isSame = origin === this.#origin;
    if (isSame && !asksAgain) return;
    this.#stopWaiting();
    this.#origin = origin;
    ask(isSame);
  }

  /** @param isSame - Whether the source is the one that was read last. A framework may set it over and over: that is not a new feed. */
  #check(read: () => unknown, isSame = false): void {
    const {state} = this;
    try {
      const checked = checkFeed(read(), document.baseURI);
      requireFeed(checked);
      const {feed, issues} = checked;
      if (isSame && state.status === 'ready' && JSON.stringify({feed, issues}) === JSON.stringify({feed: state.feed, issues: state.issues}))
        return;
      this.#ready(checked, 'The feed in the page');
    } catch (error) {
      if (isSame && state.status === 'error' && String(error) === String(state.error)) return;
      this.#fail(error, 'The feed in the page cannot be shown:');
    }
  }

  #fetch(written: string): void {
    const url = toAddress(written);
    if (url === null) {
      this.#fail(new FeedError('bad-address', 'it is not an http or https address'), `The feed “${written}” cannot be shown:`);
      return;
    }
    const abortController = new AbortController();
    this.#abortController = abortController;
    this.#set({status: 'loading'});
    void this.#load(url, abortController);
  }

  async #load(url: string, abortController: AbortController): Promise<void> {
    let finish: () => void;
    try {
      const checked = await fetchFeed(url, abortController.signal);
      finish = () => {
        this.#ready(checked, `The feed ${url}`);
        this.#handleNews(); // It may have come from the store while its source is away.
      };
    } catch (error) {
      finish = () => this.#fail(error, `The feed ${url} cannot be shown:`);
    }
    if (this.#abortController !== abortController) return;
    this.#abortController = null;
    attempt(`<${this.#host.localName}>`, finish);
  }

  #watchAddress(written: string | null): void {
    const minutes = written === null ? null : readMinutes(this.#host.refresh);
    const url = minutes === null ? null : toAddress(written ?? '');
    const watch = url === null ? null : watchFeed(url);
    if (watch !== this.#watch) this.#watch?.remove(this.#handleNews);
    this.#watch = watch;
    // Something may have come while the host was out of the page.
    if (watch?.add(this.#handleNews, minutes ?? 0, this.#canAnnounce)) this.#handleNews();
  }

  /** Takes what the source has now; what is shown stays while it has nothing. */
  readonly #handleNews = (): void => {
    const {state} = this;
    const watch = this.#watch;
    if (!watch || state.status === 'loading') return;
    const {url, error} = watch;
    if (error) {
      if (state.status !== 'ready' || state.error) return;
      report(error.code, `The feed ${url} cannot be renewed: ${error.message}. What is shown stays. See`);
      this.#set({...state, error});
    } else if (timeOfRequest(url) !== undefined) {
      void this.#readNews(url, watch);
    }
  };

  async #readNews(url: string, watch: FeedWatch): Promise<void> {
    try {
      const checked = await fetchFeed(url);
      if (this.#watch === watch) this.#renew(checked, url);
    } catch {
      // The one that asked for it reports what cannot be shown.
    }
  }

  #renew(checked: CheckedFeed & {readonly feed: object}, url: string): void {
    const {state} = this;
    if (state.status !== 'ready' || state.feed !== checked.feed) this.#ready(checked, `The feed ${url}`);
    else if (state.error) this.#set({status: 'ready', feed: state.feed, issues: state.issues});
  }

  /** Leaves a request on its way; coming back, the host asks again. */
  #stopWaiting(): void {
    if (!this.#abortController) return;
    const abortController = this.#abortController;
    this.#abortController = null;
    this.#origin = undefined;
    abortController.abort();
  }

  #follow(): void {
    const element = findProvider(this.#host);
    const provider = element?.[providerKey] ?? null;
    // Other code may have defined the element: then there is nothing to wait for.
    const isPending = element !== null && !provider && !customElements.get(element.localName);
    if (provider !== this.provider || !this.#unsubscribe) {
      this.#unsubscribe?.();
      this.provider = provider;
      this.#unsubscribe = provider?.subscribe(() => this.#host.requestUpdate()) ?? null;
      if (isPending) void customElements.whenDefined(element.localName).then(() => this.#host.requestUpdate());
    }
    this.#stopWaiting();
    this.#origin = undefined;
    this.state = provider?.state ?? {status: isPending ? 'loading' : 'none'};
  }

  #provide(): void {
    const provider: FeedProvider = Object.create(null, {
      state: {get: () => this.state},
      asOf: {get: () => this.asOf},
      asOfPicker: {get: () => this.asOfPicker},
      subscribe: {
        value: (listener: () => void) => {
          this.#listeners.add(listener);
          return () => this.#listeners.delete(listener);
        },
      },
      retry: {value: () => this.retry()},
    }) as FeedProvider;
    (this.#host as unknown as ProviderElement)[providerKey] = provider;
  }

  /** Tells the widgets inside. Called after each update of a host that provides. */
  tell(): void {
    const told = [this.state, this.asOf, this.asOfPicker, this.asOfPicker?.picked, this.asOfPicker?.asOf];
    if (told.every((each, i) => each === this.#told[i])) return;
    this.#told = told;
    this.#listeners.forEach((listener) => listener());
  }

  #ready(checked: CheckedFeed & {readonly feed: object}, subject: string): void {
    const {feed, issues} = checked;
    const [first] = issues;
    if (first) {
      const count = issues.length === 1 ? 'an issue' : `${issues.length} issues, the first`;
      report(
        first.code,
        `${subject} has ${count} at ${first.pointer || 'its root'}: ${first.code} “${first.detail}”${first.meant ? ` (meant: ${first.meant})` : ''}. The rest is shown. Correct the feed:`,
      );
    }
    this.#set({status: 'ready', feed, issues});
  }

  #fail(error: unknown, subject: string): void {
    const failure = error instanceof FeedError ? error : new FeedError('network', String(error));
    report(failure.code, `${subject} ${failure.message}. The page’s own text stays. See`);
    this.#set({status: 'error', error: failure});
  }

  #set(state: FeedState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  #readInline(): string | null {
    const script = [...this.#host.children].find(
      (child) => child.localName === 'script' && child.getAttribute('type')?.trim().toLowerCase() === 'application/json',
    );
    // A parser may fill it later. Only this child is watched inside: a whole page may stand in a <ki-feed>.
    if (script) this.#children?.observe(script, {childList: true, subtree: true, characterData: true});
    const text = script?.textContent ?? '';
    return text.trim() ? text : null;
  }
}

/** @returns The address of a feed, absolute; `null` when it is none. */
function toAddress(written: string): string | null {
  const url = written.trim() ? toSafeUrl(written.trim(), document.baseURI) : null;
  return url !== null && /^https?:/.test(url) ? url : null;
}

/** @returns `null` when the feed is not to be asked for again, or when the number cannot be used. */
function readMinutes(minutes: number | null): number | null {
  return minutes !== null && minutes >= 1 && minutes <= mostMinutes ? minutes : null;
}

function parseInline(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FeedError('not-json', 'it is not JSON');
  }
}

function findProvider(host: Element): ProviderElement | null {
  for (let node = composedParent(host); node; node = composedParent(node)) {
    if (providerTags.includes((node as Element).localName)) return node as Element;
  }
  return null;
}
