import {childrenOf, deepQueryAll} from './query.js';

/** Text of an element that is visible, across shadow roots and slots. One line for each block of text. */
export function visibleText(element: Element): string {
  return toLines(collect(element, isVisibleText));
}

/** Text of an element that a screen reader reads, in the same form. It includes visually hidden text and leaves out `aria-hidden` elements. */
export function spokenText(element: Element): string {
  return toLines(collect(element, isSpokenText));
}

/** The `lang` that applies to a text inside an element. `''` if no ancestor has one, `null` if the element has no such text. */
export function languageOf(element: Element, text: string): string | null {
  for (const candidate of deepQueryAll(element, '*').reverse()) {
    // The elements are in reverse order, so the first one with the text is the innermost.
    if (!candidate.textContent.includes(text)) continue;
    for (let node: Node | null = candidate; node; node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)) {
      if (node instanceof Element && node.hasAttribute('lang')) return node.getAttribute('lang');
    }
    return '';
  }
  return null;
}

function isVisibleText(_element: Element, {clipPath}: CSSStyleDeclaration): boolean {
  return !clipPath.startsWith('inset(50%');
}

function isSpokenText(element: Element): boolean {
  return element.ariaHidden !== 'true';
}

function collect(node: Node, isIncluded: (element: Element, style: CSSStyleDeclaration) => boolean): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  if (!(node instanceof Element)) return '';
  if (node.localName === 'br') return '\n';
  const style = getComputedStyle(node);
  if (style.display === 'none' || !isIncluded(node, style)) return '';
  // `checkVisibility` is false for an element without a box (`display: contents`), but its children may be visible.
  if (style.display !== 'contents' && !node.checkVisibility({visibilityProperty: true})) return '';
  const text = childrenOf(node)
    .map((child) => collect(child, isIncluded))
    .join('');
  // A visually hidden span is absolutely positioned, which makes it a block. It continues the line all the same.
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
