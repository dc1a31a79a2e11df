// Where a link can be drawn over. Only a node that is the whole text of its block is asked for, so that nothing is hidden.

/** A div that says what it is, a link to an embed page, and blocks that may be such an address as text. */
export const sources = '[data-ki-widget],a[href*="embed/"],p,div';

/**
 * In here a link stays one: a heading or a menu is no place for a widget, and what stands inside another widget is its
 * fallback.
 */
const plain = 'nav,h1,h2,h3,h4,h5,h6,[data-ki-widget]';
/** Blocks that can have a shadow root; `li`, `td`, `figure` and others cannot. */
const blocks = /^(p|div|blockquote|section|article|aside|main|header|footer|body)$/;
const inlines = /^(span|b|i|u|em|strong|small|font|mark)$/;
const blanks = /^(br|script|style|template|link|meta|noscript)$/;

/**
 * The element in whose shadow root the widget of a source is drawn: the source itself when it says so, else the block whose
 * whole text it is, and of a paragraph that is all of a quotation, the quotation.
 *
 * @param source - An element that matches {@link sources}.
 * @param widgets - A selector of all widgets.
 */
export function findHost(source: Element, widgets: string): Element | null {
  if (source.hasAttribute('data-ki-widget')) return source.parentElement?.closest(widgets) ? null : source;
  if (source.closest(`${plain},${widgets}`)) return null;
  const block = source.localName === 'a' ? findBlock(source) : source;
  const outer = block?.parentElement;
  return block?.localName === 'p' && outer?.localName === 'blockquote' && isAlone(block) ? outer : block;
}

/** The address that a source is or leads to; `null` when it does neither. */
export function addressOf(source: Element): string | null {
  if (source.localName === 'a') return source.getAttribute('href');
  if (!isBlank(source.firstElementChild) || !isBlank(source.lastElementChild)) return null;
  const text = (source.textContent ?? '').trim();
  return /^https?:\S{9,2000}$/.test(text) && text.includes('/embed/') ? text : null;
}

function findBlock(link: Element): Element | null {
  let span: Element | null = null;
  for (let node = link, parent = node.parentElement; parent && isAlone(node); node = parent, parent = node.parentElement) {
    if (blocks.test(parent.localName)) return parent;
    if (!inlines.test(parent.localName)) return span;
    if (parent.localName === 'span') span = parent; // The one inline element that can have a shadow root.
  }
  return null;
}

function isAlone(node: Node): boolean {
  return [...(node.parentNode?.childNodes ?? [])].every((sibling) => sibling === node || isBlank(sibling));
}

function isBlank(node: Node | null): boolean {
  if (node instanceof Element) return blanks.test(node.localName);
  return node?.nodeType !== Node.TEXT_NODE || !node.textContent?.trim();
}
