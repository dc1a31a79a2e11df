import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';
import {report} from '../report.js';

/** How long scripts of the page may take to set `data` once the page has loaded, in ms. */
const patience = 1000;

interface MissingFeedOptions {
  /** Whether the host has no feed now. */
  readonly isWithout: () => boolean;
  /** Whether the host waits for an element around it, which reports the same. */
  readonly isInside: () => boolean;
}

/** Finds out that an element has no feed at all, and reports it. Scripts that set `data` are waited for. */
export class MissingFeed implements ReactiveController {
  isMissing = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: MissingFeedOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: MissingFeedOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const isWithout = this.#options.isWithout();
    if (!isWithout) this.isMissing = false;
    if (isWithout && !this.isMissing && this.#host.isConnected) this.#timer ??= setTimeout(this.#check, patience);
    else this.hostDisconnected();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #check = guard('the wait for a feed', () => {
    this.#timer = undefined;
    if (document.readyState !== 'complete') {
      this.#timer = setTimeout(this.#check, patience);
      return;
    }
    this.isMissing = true;
    this.#host.requestUpdate();
    if (!this.#options.isInside()) report('no-feed', this.#explain());
  });

  #explain(): string {
    const {localName} = this.#host;
    const root = this.#host.getRootNode();
    const outer = root instanceof ShadowRoot && root.host.hasAttribute('data-ki-widget') ? root.host.localName : null;
    return outer === null
      ? `<${localName}> has no feed. Write its address, <${localName} feed="https://…">, put the element into a <ki-feed feed="https://…">, or set its property data.`
      : `A <${outer}> with data-ki-widget has no feed. Write its address, data-feed="https://…", or put the ${outer} into a <ki-feed feed="https://…">.`;
  }
}
