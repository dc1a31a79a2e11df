import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';

/**
 * Detects whether a box in the host scrolls sideways, and requests an update when that changes. A box that scrolls
 * must be a tab stop. Other boxes must not be one.
 */
export class OverflowController implements ReactiveController {
  isScrollable = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #selector: string;
  readonly #observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(guard('A measurement', () => this.#measure()));
  #box: Element | null = null;

  /** @param selector - Selects the box, which has one child element. */
  constructor(host: ReactiveControllerHost & HTMLElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  hostUpdated(): void {
    const box = this.#host.shadowRoot?.querySelector(this.#selector) ?? null;
    if (box === this.#box) return;
    this.hostDisconnected();
    this.#box = box;
    // The box depends on the width of the page, its child on the content.
    for (const element of [box, box?.firstElementChild]) if (element) this.#observer?.observe(element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#box = null;
  }

  #measure(): void {
    const isScrollable = this.#box !== null && this.#box.scrollWidth > this.#box.clientWidth;
    if (isScrollable === this.isScrollable) return;
    this.isScrollable = isScrollable;
    this.#host.requestUpdate();
  }
}
