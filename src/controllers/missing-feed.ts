import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';
import {reportMistake} from '../report-mistake.js';

/** Milliseconds for the page's scripts to set `data` after the page has loaded. */
const patience = 1000;

interface MissingFeedOptions {
  /** Whether the host needs a feed and has no source. */
  readonly isWithout: () => boolean;
  /** Whether the host is inside a provider, which logs the same. */
  readonly isInside: () => boolean;
}

/** Logs that an element has no source for a feed. Waits before that, since a script of the page may still set `data`. */
export class MissingFeed implements ReactiveController {
  /** Whether the wait is over and the host still has no source. */
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
    if (this.#options.isInside()) return;
    const root = this.#host.getRootNode();
    reportMistake('no-feed', (explanations) => explanations.describeMissingFeed(this.#host.localName, root));
  });
}
