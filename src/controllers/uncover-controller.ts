import type {ReactiveController} from 'lit';
import {inclusiveAncestorsOf} from './flat-tree.js';
import {guard} from '../guard.js';

/** Space between a sticky header and the focused element below it, in CSS px. */
const gap = 12;

/**
 * Keeps elements with keyboard focus visible below a sticky header of the page (WCAG 2.4.11). Browsers scroll a focused element to
 * the edge of the window, where the header covers it.
 */
export class UncoverController implements ReactiveController {
  readonly #host: HTMLElement;
  #root: ShadowRoot | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  hostUpdated(): void {
    const {shadowRoot} = this.#host;
    if (!shadowRoot || this.#root) return;
    this.#root = shadowRoot;
    shadowRoot.addEventListener(
      'focusin',
      guard('The focus', ({target}: Event) => {
        const element = target as Element;
        if (!element.matches(':focus-visible')) return;
        // The browser has scrolled by then.
        requestAnimationFrame(guard('The focus', () => scrollFromUnderHeader(element)));
      }),
    );
  }
}

/** Scrolls the page until no sticky or fixed header covers the element. */
export function scrollFromUnderHeader(element: Element): void {
  const {left, right, top} = element.getBoundingClientRect();
  const cover = document.elementFromPoint((Math.max(left, 0) + Math.min(right, innerWidth)) / 2, top + 1);
  if (!cover || inclusiveAncestorsOf(element).includes(cover)) return;
  const header = inclusiveAncestorsOf(cover).find((ancestor) => /sticky|fixed/.test(getComputedStyle(ancestor).position));
  const box = header?.getBoundingClientRect();
  // A dialog or a notice that covers the page is not a header.
  if (!box || box.top > 1 || box.height > innerHeight / 2) return;
  window.scrollBy({top: top - box.bottom - gap, behavior: 'instant'});
}
