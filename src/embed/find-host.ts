// Where a widget can be drawn over the page's text: only where nothing else of it would be hidden.

/** A div that says what it is, a link to an embed page, and blocks that may be such an address as text. */
export const sources = '[data-ki-widget],a[href*="embed/"],p,div';

/** Blocks that can have a shadow root; `li`, `td`, `figure` and others cannot. */
const blocks = /^(p|div|blockquote|section|article|aside|main|header|footer|body)$/;
const inlines = /^(span|b|i|u|em|strong|small|font|mark)$/;
const blanks = /^(br|script|style|template|link|meta|noscript)$/;

/**
 * The element in whose shadow root the widget of a source is drawn: the source itself when it says what it is, else the
 * block whose whole text it is, and of a paragraph that is all of a quotation the quotation.
 *
 * @param source - An element that matches {@link sources}.
 * @param widgets - A selector of everything that is a widget: what stands in it is its fallback.
 * @returns `null` when there is none, or when the source is no link to an embed page.
 */
export function findHost(source: Element, widgets: string): Element | null {
  if (source.matches('[data-ki-widget]')) return source.parentElement?.closest(widgets) ? null : source;
  // A heading or a menu is no place for a widget either.
  if (addressOf(source) === null || source.closest(`nav,h1,h2,h3,h4,h5,h6,${widgets}`)) return null;
  const block = source.localName === 'a' ? findBlock(source) : source;
  return block?.localName === 'p' && block.parentElement?.localName === 'blockquote' && isAlone(block) ? block.parentElement : block;
}

/** The address that a source leads to or is; `null` when it does neither. */
export function addressOf(source: Element): string | null {
  if (source.localName === 'a') return source.getAttribute('href');
  let text = '';
  for (const node of source.childNodes) {
    if (!isBlank(node) && !(node instanceof Text)) return null;
    text += node instanceof Text ? node.data : ' '; // A break ends an address.
  }
  text = text.trim();
  return /^https?:\S+$/.test(text) && text.includes('/embed/') ? text : null;
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

function isAlone(node: Element): boolean {
  return [...(node.parentElement?.childNodes ?? [])].every((sibling) => sibling === node || isBlank(sibling));
}

function isBlank(node: Node | null): boolean {
  return node instanceof Element ? blanks.test(node.localName) : !(node instanceof Text && node.data.trim());
}
