import {NativeEvent} from '../natives.js';

// An element in its page: what is around it as it is displayed, whether a visitor can get to it, and how far it is scrolled.

/** The element and all that is around it as displayed, across shadow roots and slots, from the inside out. */
export function inclusiveAncestorsOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let node: Node | null = element; node; node = parentOf(node)) if (node instanceof Element) path.push(node);
  return path;
}

function parentOf(node: Node): Node | null {
  const slot = node instanceof Element ? node.assignedSlot : null;
  return slot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

const isFindable = (element: Element) => element.getAttribute('hidden') === 'until-found';

/** Whether a visitor can get to the element: it shows, or is in something that `reveal()` opens. */
export function isReachable(element: Element): boolean {
  return inclusiveAncestorsOf(element).every((each) => isFindable(each) || getComputedStyle(each).display !== 'none');
}

/**
 * Opens closed `<details>` and `hidden="until-found"` around the element, as browsers do for the target of a link.
 *
 * @returns Whether there was anything to open.
 */
export function reveal(element: Element): boolean {
  let isRevealed = false;
  let inner: Element | null = null;
  for (const each of inclusiveAncestorsOf(element)) {
    const isInSummary = inner?.localName === 'summary';
    inner = each;
    if (isFindable(each)) {
      each.dispatchEvent(new NativeEvent('beforematch', {bubbles: true}));
      each.removeAttribute('hidden');
    } else if (each instanceof HTMLDetailsElement && !each.open && !isInSummary) {
      each.open = true;
    } else continue;
    isRevealed = true;
  }
  return isRevealed;
}

/** Where an element is in its window, and how far all that is around it is scrolled, in CSS px. */
export interface ScrollPosition {
  readonly top: number;
  readonly scrolled: number;
}

export function measureScrollPosition(element: Element): ScrollPosition {
  const {top} = element.getBoundingClientRect();
  const page = document.scrollingElement;
  let scrolled = scrollY;
  for (const each of inclusiveAncestorsOf(element)) if (each !== page) scrolled += each.scrollTop;
  return {top, scrolled};
}

/**
 * Whether a visitor has scrolled since. Where text above grows, the browser may scroll and what is seen stays, or the other way
 * round. A jump to the top is made by scripts that change pages.
 */
export function hasScrolled(before: ScrollPosition, now: ScrollPosition): boolean {
  return now.scrolled !== 0 && Math.abs(now.scrolled - before.scrolled) > 1 && Math.abs(now.top - before.top) > 1;
}

/** Orders elements of one document as they are read, also where they are in different shadow roots. */
export function compareDocumentOrder(a: Element, b: Element): number {
  const [pathA, pathB] = [hostsOf(a), hostsOf(b)];
  const i = pathA.findIndex((each, at) => each !== pathB[at]);
  const [one, other] = [pathA[i], pathB[i]];
  if (!one || !other) return pathA.length - pathB.length;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The hosts of the shadow roots that an element is in, from the outside in, and the element. */
function hostsOf(element: Element): Element[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [...hostsOf(root.host), element] : [element];
}
