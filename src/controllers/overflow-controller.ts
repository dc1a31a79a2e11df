import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';

/**
 * Follows whether a box of the host's drawing has to be scrolled sideways, and asks for an update when that changes: only
 * then is the box a place for the keyboard to stop at.
 */
export class OverflowController implements ReactiveController {
  isScrolled = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #selector: string;
  readonly #observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(guard('A measurement', () => this.#measure()));
  #box: Element | null = null;

  /** @param selector - Of the box, which has one child. */
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
    // The box gets narrower with the page, the child wider with its words.
    for (const element of [box, box?.firstElementChild]) if (element) this.#observer?.observe(element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#box = null;
  }

  #measure(): void {
    const isScrolled = this.#box !== null && this.#box.scrollWidth > this.#box.clientWidth;
    if (isScrolled === this.isScrolled) return;
    this.isScrolled = isScrolled;
    this.#host.requestUpdate();
  }
}
