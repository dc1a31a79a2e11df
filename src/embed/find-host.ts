// Where a widget can be drawn over the page's text: only where nothing else that a visitor sees would be hidden.
import {invisible, isVisible} from './visible-content.js';

/** Elements that may become a widget: a div that names one, a link to an embed page, and blocks whose text may be such an address. */
export const sourceSelector = '[data-ki-widget],a[href*="embed/"],a[href*="embed%2f" i],p,div';

/** Blocks that can have a shadow root; `li`, `td`, `figure` and others cannot. */
const blocks = /^(p|div|blockquote|section|article|aside|main|header|footer|body)$/;
/** Elements that may be around a link: what editors add to a text, `<center>`, and elements of other scripts. */
const wrappers =
  /^(abbr|b|bdi|bdo|big|center|cite|dfn|em|font|i|ins|mark|nobr|q|s|small|span|strike|strong|sub|sup|time|tt|u|var|(?!ki-).*[-:].*)$/;
/** Wrappers of email filters and search engines carry the address in their query. */
const wrappedAddress = /[?&](?:u|url|q|target)=(https?(?:%3a|:)[^&]*embed(?:%2f|\/)[^&]*)/i;

/**
 * Finds the element in whose shadow root the widget of a source is drawn: the source itself when it names a widget, else the
 * block that shows nothing else. A quotation is used in place of its only paragraph. A `<center>` cannot have a shadow root.
 *
 * @param source - An element that matches {@link sourceSelector}.
 * @param widgets - A selector of everything that is a widget. Links in a widget are its fallback.
 * @returns For a link without such a block, the reason in words, for the console. Empty when it need not be reported.
 */
export function findHost(source: Element, widgets: string): Element | string {
  if (source.matches('[data-ki-widget]')) return source.parentElement?.closest(widgets) ? '' : source;
  if (addressOf(source) === null || source.closest(`nav,${widgets}`)) return '';
  const heading = source.closest('h1,h2,h3,h4,h5,h6');
  if (heading) return `it is in a heading (<${heading.localName}>)`;
  const block = source.localName === 'a' ? findBlock(source) : source;
  if (typeof block === 'string') return block;
  const {parentElement} = block;
  return parentElement?.localName === 'blockquote' && block.localName === 'p' && !findOther(block) ? parentElement : block;
}

/**
 * The address that a source leads to, or that is its text, without what editors and email filters add to it.
 *
 * @returns `null` when there is none.
 */
export function addressOf(source: Element): string | null {
  if (source.localName !== 'a') {
    const text = textOf(source)?.trim() ?? '';
    return /^https?:\S+$/.test(text) && /\/embed\/|embed%2f/i.test(text) ? mendAddress(text) : null;
  }
  const address = source.getAttribute('href');
  return address && mendAddress(address);
}

function mendAddress(address: string): string {
  const [, wrapped] = wrappedAddress.exec(address) ?? [];
  if (wrapped?.includes('%')) {
    try {
      return mendAddress(decodeURIComponent(wrapped));
    } catch {
      // It is not encoded as a whole.
    }
  }
  return address
    .replace(invisible, '')
    .replace(/&(amp;)+/gi, '&')
    .replace(/(%20|%C2%A0|%E2%80%8B|[.,;:!>)\]"'’”»])+$/i, '');
}

/** @returns The text of a block without other blocks, pictures or links in it; `null` for other blocks. */
function textOf(block: Element): string | null {
  let text = '';
  for (const node of block.childNodes) {
    if (node instanceof Text) text += node.data.replace(invisible, (blank) => (/[^\S\ufeff]/.test(blank) ? ' ' : ''));
    else if (node instanceof Element && wrappers.test(node.localName) && isVisible(node)) {
      const inside = textOf(node);
      if (inside === null) return null;
      text += inside;
    } else if (isVisible(node)) return null;
    else if (node instanceof HTMLBRElement) text += ' '; // A break ends an address.
  }
  return text;
}

function findBlock(link: Element): Element | string {
  let span: Element | null = null;
  /** A block that the link fills, found inside a larger one that it does not fill. */
  let filled: Element | null = null;
  for (let node = link, parent = node.parentElement; parent; node = parent, parent = node.parentElement) {
    const other = findOther(node);
    if (other) return filled ?? describe(other);
    if (blocks.test(parent.localName)) return parent;
    // Elements of other scripts may show something of their own.
    if (!wrappers.test(parent.localName) || (parent.localName.includes('-') && parent.shadowRoot)) {
      return (
        filled ??
        span ??
        `a <${parent.localName}> cannot hold a widget. Put the link in a paragraph of its own inside it, if it is to be a widget`
      );
    }
    if (parent.localName === 'span') span = parent; // The one wrapper that can have a shadow root.
    if (parent.localName === 'center') filled ??= span ?? parent;
  }
  return '';
}

/** @returns What a visitor sees next to a node in the same parent. */
function findOther(node: Element): Node | undefined {
  return [...(node.parentNode?.childNodes ?? [])].find((sibling) => sibling !== node && isVisible(sibling));
}

function describe(node: Node): string {
  const text = (node.textContent ?? '').replace(invisible, ' ').trim();
  const words = text.length > 40 ? `${text.slice(0, 40).trim()} …` : text;
  const what = words ? `text (“${words}”)` : `a <${(node as Element).localName}>`;
  return `there is ${what} next to it. Put the link in a paragraph of its own, if it is to be a widget`;
}
