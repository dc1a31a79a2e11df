/** Descendants of an element that match a selector, across shadow roots and slots, in reading order. */
export function deepQueryAll<T extends Element = HTMLElement>(element: Element, selector: string): T[] {
  return childrenOf(element).flatMap((child) =>
    child instanceof Element ? [...(child.matches(selector) ? [child as T] : []), ...deepQueryAll<T>(child, selector)] : [],
  );
}

/**
 * The first descendant that matches, across shadow roots and slots.
 *
 * @throws {Error} If no descendant matches.
 */
export function deepQuery(element: Element, selector: string): HTMLElement {
  const [first] = deepQueryAll(element, selector);
  if (!first) throw new Error(`<${element.localName}> has no ${selector}`);
  return first;
}

/** The focused element, across shadow roots. */
export function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Child nodes in the composed tree. */
export function childrenOf(element: Element): readonly Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return assigned.length ? assigned : [...element.childNodes];
}
