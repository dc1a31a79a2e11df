import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';

/** Watches which slots of the host the page fills. Requests an update when that may have changed. */
export class SlotNamesController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new MutationObserver(guard('A change of slots', () => this.#host.requestUpdate()));
  #names: ReadonlySet<string> = new Set();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Names of the slots that have content. The same object until they change. */
  get names(): ReadonlySet<string> {
    const names = new Set([...this.#host.children].map(({slot}) => slot));
    if ([...names].join(' ') !== [...this.#names].join(' ')) this.#names = names;
    return this.#names;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, {childList: true, subtree: true, attributes: true, attributeFilter: ['slot']});
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
