import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {attempt, guardListener} from '../guard.js';
import {OnDemand} from '../on-demand.js';
import {readUnitId} from './unit-address.js';
import type {UnitLinkFollower} from './unit-link-follower.js';
import type {UnitLinkHost} from './unit-links.js';

/** Follows links to units. Loaded if the page's URL names a unit, or when a visitor is about to follow a link in the page. */
export const unitLinksModule = new OnDemand('links to units', () => import('./unit-link-follower.js'));

/** Loads the code that follows links to units, and scrolls to units for scripts. */
export class UnitLinkController implements ReactiveController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: UnitLinkHost;
  #follower: UnitLinkFollower | null = null;
  /** Whether the unit in the URL was marked before the follower was loaded. */
  #hasMarked = false;
  /** Id of a unit to scroll to after the next render. */
  #pendingId: string | null = null;

  constructor(element: ReactiveControllerHost & HTMLElement, host: UnitLinkHost) {
    this.#element = element;
    this.#host = host;
    element.addController(this);
  }

  hostConnected(): void {
    if (unitLinksModule.loaded) {
      this.#start(false);
      return;
    }
    this.#listen('addEventListener');
    if (readUnitId()) void attempt('A link to a unit', () => this.#load(false));
  }

  hostDisconnected(): void {
    this.#follower?.disconnect();
    this.#listen('removeEventListener');
  }

  /** Marks the unit in the URL with the first render of the units, so that they don't move when the follower arrives. */
  hostUpdate(): void {
    if (this.#follower) this.#follower.markTarget();
    else if (!this.#hasMarked) {
      const id = readUnitId();
      this.#hasMarked = this.#host.isReadyFor(id);
      if (this.#hasMarked) this.#host.mark(id);
    }
  }

  hostUpdated(): void {
    this.#follower?.scrollToTarget();
    if (this.#pendingId === null) return;
    this.#host.boxOf(this.#pendingId)?.scrollIntoView({block: 'center', inline: 'center'});
    this.#pendingId = null;
  }

  /** Scrolls to a unit after the next render. For scripts. */
  scrollToUnit(id: string): void {
    this.#pendingId = id;
    this.#element.requestUpdate();
  }

  #listen(method: 'addEventListener' | 'removeEventListener'): void {
    for (const type of ['pointerdown', 'focusin', 'click']) document[method](type, this.#handleIntent, true);
    window[method]('hashchange', this.#handleIntent);
  }

  /** The pointer or the focus is on a link, a click followed it, or the fragment has changed. */
  readonly #handleIntent = guardListener('A link to a unit', (event: Event) => {
    const isIntent =
      event.type === 'hashchange' ? readUnitId() : event.composedPath().some((node) => (node as Partial<Element>).matches?.('[href*="#"]'));
    return isIntent ? this.#load(true) : undefined;
  });

  async #load(isFollowed: boolean): Promise<void> {
    try {
      await unitLinksModule.load();
    } catch {
      return; // It was logged. The next click tries again.
    }
    if (!this.#follower && this.#element.isConnected) this.#start(isFollowed);
  }

  #start(isFollowed: boolean): void {
    const {loaded} = unitLinksModule;
    if (!loaded) return;
    this.#listen('removeEventListener');
    this.#follower ??= new loaded.UnitLinkFollower(this.#element, this.#host);
    this.#follower.connect(isFollowed);
    this.#element.requestUpdate();
  }
}
