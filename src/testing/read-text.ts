import {childrenOf, deepQueryAll} from './query.js';

/**
 * What a person reads of an element, across shadow roots and slots: a line for each line of text, without what is hidden,
 * closed or there for screen readers only.
 */
export function visibleText(element: Element): string {
  return toLines(collect(element, isForEyes));
}

/** What a screen reader has to read of an element, in the same form: with what only it is told, without what is drawn only. */
export function spokenText(element: Element): string {
  return toLines(collect(element, isForEars));
}

/** The language in which some words of an element are marked to be; `null` when they are not there. */
export function languageOf(element: Element, words: string): string | null {
  for (const candidate of deepQueryAll(element, '*').reverse()) {
    const isThere = [...candidate.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes(words));
    if (!isThere) continue;
    for (let node: Node | null = candidate; node; node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)) {
      if (node instanceof Element && node.hasAttribute('lang')) return node.getAttribute('lang');
    }
    return '';
  }
  return null;
}

function isForEyes(_element: Element, {clipPath}: CSSStyleDeclaration): boolean {
  return !clipPath.startsWith('inset(50%');
}

function isForEars(element: Element): boolean {
  return element.ariaHidden !== 'true';
}

function collect(node: Node, isFor: (element: Element, style: CSSStyleDeclaration) => boolean): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  if (!(node instanceof Element)) return '';
  if (node.localName === 'br') return '\n';
  const style = getComputedStyle(node);
  if (style.display === 'none' || !isFor(node, style)) return '';
  // An element without a box of its own is not "visible", but what is in it may be.
  if (style.display !== 'contents' && !node.checkVisibility({visibilityProperty: true})) return '';
  const text = childrenOf(node)
    .map((child) => collect(child, isFor))
    .join('');
  // A span that is lifted out of the page, for screen readers, is a block in name only: it goes on with the line.
  const isInLine = /^(inline|contents)/.test(style.display) || (style.position === 'absolute' && node.localName === 'span');
  return isInLine ? text : `\n${text}\n`;
}

function toLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
