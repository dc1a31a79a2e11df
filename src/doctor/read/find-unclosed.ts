import {widgetTags} from '../../elements/widgets.js';
import type {PageFacts} from '../facts.js';

type Unclosed = PageFacts['unclosed'];

const names = [...widgetTags, 'ki-feed', 'browser-support-banner'];
/** Parts of a page in which a tag is only text. */
const texts = /<!--[^]*?(?:-->|$)|<(script|style|textarea|title|xmp)\b[^]*?<\/\1\s*>/gi;

/** Finds start tags of ours without an end tag in the HTML of a page. */
export function findUnclosed(source: string): Unclosed {
  const html = source.replace(texts, '');
  return names.flatMap((tag) => {
    const starts = [...html.matchAll(new RegExp(`<${tag}((?:\\s(?:"[^"]*"|'[^']*'|[^'">])*)?|/)>`, 'gi'))];
    const ends = [...html.matchAll(new RegExp(`</${tag}\\s*>`, 'gi'))].length;
    if (starts.length <= ends) return [];
    // A slash after an unquoted value is a part of the value.
    const isSelfClosing = starts.some(([, attributes = '']) => /\/\s*$/.test(attributes) && !/=[^\s"'=]+\/$/.test(attributes));
    return [{tag, isSelfClosing}];
  });
}

/** Start tags that end a paragraph around them. */
const blocks =
  'address|article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|section|table|ul';
const splitElement = new RegExp(
  `<p(?:\\s[^>]*)?>(?:(?!</p|<(?:${blocks})\\b)[^])*?<(${names.join('|')})\\b[^>]*>(?:(?!</\\1)[^])*?<(?:${blocks})[\\s>]`,
  'gi',
);

/** Finds elements in a paragraph that contain a block. HTML ends the paragraph before the block, and the element with it. */
export function findSplit(source: string): string[] {
  return [...new Set([...source.replace(texts, '').matchAll(splitElement)].map(([, tag = '']) => tag.toLowerCase()))];
}

/** Elements that nobody writes as the fallback of a widget. */
const pageParts = `main,footer,nav,aside,form,script[src],link[rel=stylesheet],${names.join()}`;

/** Finds elements that hold the rest of an open page, whose source is not known. */
export function findUnclosedElements(document: Document): Unclosed {
  const elements = [...document.querySelectorAll(names.filter((tag) => tag !== 'ki-feed').join())];
  const unclosed = elements.filter(({parentElement, nextElementSibling, children}) => {
    const isLast = nextElementSibling === null || parentElement === document.body;
    return isLast && [...children].some((child) => child.matches(pageParts) || child.querySelector(pageParts) !== null);
  });
  return [...new Set(unclosed.map(({localName}) => localName))].map((tag) => ({tag, isSelfClosing: true}));
}
