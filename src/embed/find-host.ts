// A widget hides the block that contains its link, so the block must show nothing else.
import type {Describe} from '../report-mistake.js';
import {invisible, isVisible} from './visible-content.js';

/** Elements that may become a widget: one with `data-ki-widget`, a link to an embed page, and a block whose text may be its address. */
export const sourceSelector = '[data-ki-widget],a[href*="embed/"],a[href*="embed%2f" i],p,div';

/** Blocks that can have a shadow root. `li`, `td`, `figure` and others cannot. */
const blocks = /^(p|div|blockquote|section|article|aside|main|header|footer|body)$/;
/** Elements that may wrap a link: inline elements that editors insert, `<center>`, and custom elements of other scripts. */
const wrappers =
  /^(abbr|b|bdi|bdo|big|center|cite|dfn|em|font|i|ins|mark|nobr|q|s|small|span|strike|strong|sub|sup|time|tt|u|var|(?!ki-).*[-:].*)$/;
/** Email filters and search engines replace an address by one of their own, with the original in its query. */
const wrappedAddress = /[?&](?:u|url|q|target)=(https?(?:%3a|:)[^&]*embed(?:%2f|\/)[^&]*)/i;

/**
 * Finds the element in whose shadow root the widget of a source is rendered. For an element with `data-ki-widget` it is the
 * element itself, for a link the block that shows only the link. If the block is the only paragraph of a blockquote, it is the
 * blockquote. A `<center>` may be returned although it cannot have a shadow root.
 *
 * @param source - An element that matches {@link sourceSelector}.
 * @param widgets - A selector that matches all widgets. Links inside a widget are part of its fallback.
 * @returns If a link has no such block, a function that describes the reason. `null` if no report is needed.
 */
export function findHost(source: Element, widgets: string): Element | Describe | null {
  if (source.matches('[data-ki-widget]')) return source.parentElement?.closest(widgets) ? null : source;
  if (addressOf(source) === null || source.closest(`nav,${widgets}`)) return null;
  const heading = source.closest('h1,h2,h3,h4,h5,h6');
  if (heading) return (explanations) => explanations.describeHeadingAround(heading);
  const block = source.localName === 'a' ? findBlock(source) : source;
  if (!block || typeof block === 'function') return block;
  const {parentElement} = block;
  return parentElement?.localName === 'blockquote' && block.localName === 'p' && !findVisibleSibling(block) ? parentElement : block;
}

/**
 * Returns the address of a link, or the address written as the text of a block. Additions by editors and email filters are
 * removed.
 *
 * @returns `null` if there is no address.
 */
export function addressOf(source: Element): string | null {
  if (source.localName !== 'a') {
    const text = textOf(source)?.trim() ?? '';
    return /^https?:\S+$/.test(text) && /\/embed\/|embed%2f/i.test(text) ? cleanAddress(text) : null;
  }
  const address = source.getAttribute('href');
  return address && cleanAddress(address);
}

/** Unwraps an address, and removes invisible characters, repeated escapes and trailing punctuation. */
function cleanAddress(address: string): string {
  const [, wrapped] = wrappedAddress.exec(address) ?? [];
  if (wrapped?.includes('%')) {
    try {
      return cleanAddress(decodeURIComponent(wrapped));
    } catch {
      // The query value is not percent-encoded.
    }
  }
  return address
    .replace(invisible, '')
    .replace(/&(amp;)+/gi, '&')
    .replace(/(%20|%C2%A0|%E2%80%8B|[.,;:!>)\]"'’”»])+$/i, '');
}

/** @returns The text of a block. `null` if the block contains visible elements other than inline wrappers. */
function textOf(block: Element): string | null {
  let text = '';
  for (const node of block.childNodes) {
    if (node instanceof Text) text += node.data.replace(invisible, (characters) => (/[^\S\ufeff]/.test(characters) ? ' ' : ''));
    else if (node instanceof Element && wrappers.test(node.localName) && isVisible(node)) {
      const innerText = textOf(node);
      if (innerText === null) return null;
      text += innerText;
    } else if (isVisible(node)) return null;
    else if (node instanceof HTMLBRElement) text += ' '; // A line break ends an address.
  }
  return text;
}

/** Finds the block that shows only the link, or the reason why there is none. */
function findBlock(link: Element): Element | Describe | null {
  let span: Element | null = null;
  /** A wrapper that shows only the link, inside a block that may show more. */
  let filled: Element | null = null;
  for (let node = link, parent = node.parentElement; parent; node = parent, parent = node.parentElement) {
    const sibling = findVisibleSibling(node);
    if (sibling) return filled ?? ((explanations) => explanations.describeNeighbour(sibling, invisible));
    if (blocks.test(parent.localName)) return parent;
    // A custom element with a shadow root may show more than the link.
    if (!wrappers.test(parent.localName) || (parent.localName.includes('-') && parent.shadowRoot)) {
      return filled ?? span ?? ((explanations) => explanations.describeParent(parent));
    }
    if (parent.localName === 'span') span = parent; // The only inline wrapper that can have a shadow root.
    if (parent.localName === 'center') filled ??= span ?? parent;
  }
  return null;
}

/** Finds a visible sibling of an element. */
function findVisibleSibling(node: Element): Node | undefined {
  return [...(node.parentNode?.childNodes ?? [])].find((sibling) => sibling !== node && isVisible(sibling));
}
