import {NativeEvent} from '../natives.js';
import {inclusiveAncestorsOf} from './flat-tree.js';

// Elements that links of a page lead to: whether they can be reached, how to show them, and their order and position.

const isFindable = (element: Element) => element.getAttribute('hidden') === 'until-found';

/** Whether the element is displayed, or in a closed section that `reveal()` opens. */
export function isReachable(element: Element): boolean {
  return inclusiveAncestorsOf(element).every((ancestor) => isFindable(ancestor) || getComputedStyle(ancestor).display !== 'none');
}

/**
 * Opens each closed `<details>` and `hidden="until-found"` that contains the element, as browsers do for the target of a link.
 *
 * @returns Whether anything was closed.
 */
export function reveal(element: Element): boolean {
  let hasOpened = false;
  let inner: Element | null = null;
  for (const ancestor of inclusiveAncestorsOf(element)) {
    const isInSummary = inner?.localName === 'summary';
    inner = ancestor;
    if (isFindable(ancestor)) {
      ancestor.dispatchEvent(new NativeEvent('beforematch', {bubbles: true}));
      ancestor.removeAttribute('hidden');
    } else if (ancestor instanceof HTMLDetailsElement && !ancestor.open && !isInSummary) {
      ancestor.open = true;
    } else continue;
    hasOpened = true;
  }
  return hasOpened;
}

export interface ScrollPosition {
  /** Distance from the top of the window to the element, in CSS px. */
  readonly top: number;
  /** How far the page and all boxes around the element are scrolled, in CSS px in all. */
  readonly scrolled: number;
}

export function measureScrollPosition(element: Element): ScrollPosition {
  const {top} = element.getBoundingClientRect();
  const page = document.scrollingElement;
  let scrolled = scrollY;
  for (const ancestor of inclusiveAncestorsOf(element)) if (ancestor !== page) scrolled += ancestor.scrollTop;
  return {top, scrolled};
}

/**
 * Whether the visitor has scrolled between two measurements. When content above grows, only one of the two values changes. A jump
 * to the top comes from scripts that replace the page.
 */
export function hasScrolled(before: ScrollPosition, now: ScrollPosition): boolean {
  return now.scrolled !== 0 && Math.abs(now.scrolled - before.scrolled) > 1 && Math.abs(now.top - before.top) > 1;
}

/** Compares two elements of a document by reading order, also across shadow roots. For `Array.sort()`. */
export function compareDocumentOrder(a: Element, b: Element): number {
  const [hostsOfA, hostsOfB] = [hostsOf(a), hostsOf(b)];
  const i = hostsOfA.findIndex((host, index) => host !== hostsOfB[index]);
  const [hostOfA, hostOfB] = [hostsOfA[i], hostsOfB[i]];
  if (!hostOfA || !hostOfB) return hostsOfA.length - hostsOfB.length;
  return hostOfA.compareDocumentPosition(hostOfB) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Returns the hosts of all shadow roots around an element, the outermost first, and then the element itself. */
function hostsOf(element: Element): Element[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [...hostsOf(root.host), element] : [element];
}
