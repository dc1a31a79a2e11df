/** With more boxes, measuring and moving them takes longer than a frame. */
const maxBoxes = 100;
const timing = {duration: 150, easing: 'ease-out'} as const;

interface Position {
  readonly left: number;
  readonly top: number;
}

/**
 * Measures a chart before a unit expands or collapses.
 *
 * @param anchor - The button or box that the visitor uses.
 * @returns A function to call after the render. It scrolls so that the anchor stays where it was, and moves the boxes from their old
 *   positions to the new ones, unless the visitor prefers reduced motion.
 */
export function prepareMove(root: ShadowRoot, anchor: Element): () => void {
  const before = positionOf(anchor);
  const moves = matchMedia('(prefers-reduced-motion: no-preference)').matches;
  const boxesBefore = moves ? measureBoxes(root) : null;
  return () => {
    scrollBack(anchor, before);
    const boxes = boxesBefore && measureBoxes(root);
    if (!boxes) return;
    for (const [box, {left, top}] of boxes) {
      const old = boxesBefore.get(box);
      const [x, y] = old ? [old.left - left, old.top - top] : [0, 0];
      if (!old) box.animate([{opacity: 0}, {opacity: 1}], timing);
      else if (Math.abs(x) > 1 || Math.abs(y) > 1) box.animate([{transform: `translate(${x}px, ${y}px)`}, {transform: 'none'}], timing);
    }
  };
}

/** @returns `null` if there are too many boxes. */
function measureBoxes(root: ShadowRoot): Map<Element, Position> | null {
  const boxes = root.querySelectorAll('[part=unit]');
  if (boxes.length > maxBoxes) return null;
  return new Map([...boxes].map((box) => [box, positionOf(box)]));
}

function positionOf(element: Element): Position {
  const {left, top} = element.getBoundingClientRect();
  return {left, top};
}

/** Scrolls the boxes and the page around an element until it is where it was before. */
function scrollBack(element: Element, before: Position): void {
  for (let node: Node | null = element.parentNode; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    const {left, top} = positionOf(element);
    const [x, y] = [left - before.left, top - before.top];
    if (Math.abs(x) < 1 && Math.abs(y) < 1) return;
    if (node instanceof Element && scrolls(node)) node.scrollBy({left: x, top: y, behavior: 'instant'});
  }
}

function scrolls(element: Element): boolean {
  if (element === element.ownerDocument.scrollingElement) return true;
  const {overflowX, overflowY} = getComputedStyle(element);
  return [overflowX, overflowY].some((overflow) => /auto|scroll/.test(overflow));
}
