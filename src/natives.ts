/**
 * The browser's own `Event`. MooTools and other libraries replace the global one, so it is taken from an event that the browser made.
 * In Node, which has no document, it is the global one.
 */
export const NativeEvent: typeof Event = /* @__PURE__ */ findNativeEvent();

/**
 * Makes an HTML element, also in a page served as XML, where `document.createElement` may make an element without a namespace.
 *
 * @param document - The element's document. Defaults to that of the page.
 */
export function createElement<Name extends keyof HTMLElementTagNameMap>(name: Name, document?: Document): HTMLElementTagNameMap[Name];
export function createElement(name: string, document?: Document): HTMLElement;
export function createElement(name: string, document = globalThis.document): HTMLElement {
  return document.createElementNS('http://www.w3.org/1999/xhtml', name);
}

/** A node's parent; for a shadow root its host. */
export function composedParent(node: Node): Node | null {
  // Not instanceof: an element that was moved into a frame meets that frame's classes.
  return node.parentNode ?? (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? ((node as Partial<ShadowRoot>).host ?? null) : null);
}

function findNativeEvent(): typeof Event {
  try {
    return document.createEvent('Event').constructor as typeof Event;
  } catch {
    return globalThis.Event;
  }
}
