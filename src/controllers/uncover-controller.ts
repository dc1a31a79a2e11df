import type {ReactiveController} from 'lit';
import {inclusiveAncestorsOf} from './flat-tree.js';
import {guard} from '../guard.js';

/** Space between a sticky header and what has come out from under it, in CSS px. */
const gap = 12;

/**
 * Keeps what the keyboard focuses in the host from being hidden under a sticky header of the page (WCAG 2.4.11). Browsers
 * scroll it to the edge of the window, where the header is.
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
        requestAnimationFrame(guard('The focus', () => scrollFromUnderHeader(element))); // The browser has scrolled by then.
      }),
    );
  }
}

/** Scrolls the page down to an element that a sticky or fixed header covers. */
export function scrollFromUnderHeader(element: Element): void {
  const {left, right, top} = element.getBoundingClientRect();
  const cover = document.elementFromPoint((Math.max(left, 0) + Math.min(right, innerWidth)) / 2, top + 1);
  if (!cover || inclusiveAncestorsOf(element).includes(cover)) return;
  const header = inclusiveAncestorsOf(cover).find((each) => /sticky|fixed/.test(getComputedStyle(each).position));
  const box = header?.getBoundingClientRect();
  // A dialog or a notice over the whole page is not a header.
  if (!box || box.top > 1 || box.height > innerHeight / 2) return;
  window.scrollBy({top: top - box.bottom - gap, behavior: 'instant'});
}
