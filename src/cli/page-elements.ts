import type {DefaultTreeAdapterMap} from 'parse5';
import {wrapperClass} from './prerendered-block.js';

// Finds the widgets in the source of a page, with their feeds and their content.

export type PageNode = DefaultTreeAdapterMap['node'];
export type PageElement = DefaultTreeAdapterMap['element'];

/** Elements that provide a feed and a date to the widgets inside them. */
const providers = ['ki-feed', 'ki-project-page'];

/**
 * Finds the widgets of a page, in order. Elements inside a widget are its content, unless the widget has no end tag and contains
 * the rest of the page. Elements that only contain widgets are included if they have no end tag.
 */
export function findWidgets(node: PageNode, source: string): PageElement[] {
  const findInside = () => ('childNodes' in node ? node.childNodes.flatMap((child) => findWidgets(child, source)) : []);
  if (!('tagName' in node)) return findInside();
  if (/^(ki-.*|browser-support-banner)$/.test(node.tagName) && isSelfClosing(node, source)) return [node, ...findInside()];
  return node.tagName.startsWith('ki-') && node.tagName !== 'ki-feed' ? [node] : findInside();
}

/** Whether an element is written as `<ki-contact-card … />`. HTML reads this as a start tag without an end tag. */
export function isSelfClosing({namespaceURI, sourceCodeLocation: location}: PageElement, source: string): boolean {
  if (!namespaceURI.endsWith('xhtml')) return false; // The slash is valid in SVG.
  return Boolean(location?.startTag && !location.endTag && source.slice(0, location.startTag.endOffset).endsWith('/>'));
}

export function ancestorsOf({parentNode}: PageElement): PageElement[] {
  return parentNode && 'tagName' in parentNode ? [parentNode, ...ancestorsOf(parentNode)] : [];
}

export function attributesOf({attrs}: PageElement): Record<string, string> {
  return Object.fromEntries(attrs.map(({name, value}) => [name, value]));
}

/** The feed of an element, as written in the page. */
export interface FeedInPage {
  /** Text of an inline feed. */
  readonly inline: string | null;
  /** Address of the feed. */
  readonly address: string | null;
  /** Date that applies to the element. */
  readonly asOf: string | null;
}

/** Finds the feed of an element as a browser would: its own, or that of the provider around it. */
export function findFeedInPage(element: PageElement): FeedInPage {
  const {feed: address = null, 'as-of': asOf = null} = attributesOf(element);
  const inline = address === null ? findInlineFeed(element) : null;
  if (address !== null || inline !== null) return {inline, address, asOf};
  const provider = ancestorsOf(element).find(({tagName}) => providers.includes(tagName));
  const inherited = provider ? findFeedInPage(provider) : {inline, address, asOf};
  return {...inherited, asOf: asOf ?? inherited.asOf};
}

function findInlineFeed({childNodes}: PageElement): string | null {
  const script = childNodes.find(
    (node): node is PageElement =>
      'tagName' in node && node.tagName === 'script' && attributesOf(node).type?.trim().toLowerCase() === 'application/json',
  );
  const text = script?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '';
  return text.trim() ? text : null;
}

/** The children of a widget, by purpose. */
export interface WidgetChildren {
  /** Content from an earlier run. */
  readonly prerendered: readonly PageNode[];
  /** Fallback content that the page's author wrote. */
  readonly fallback: readonly PageNode[];
  /** Names of the slots that children fill. */
  readonly slots: readonly string[];
}

export function sortChildren({childNodes}: PageElement): WidgetChildren {
  const prerendered: PageNode[] = [];
  const fallback: PageNode[] = [];
  const slots: string[] = [];
  for (const node of childNodes) {
    if ('tagName' in node) {
      const {class: classes = '', slot} = attributesOf(node);
      if (slot) slots.push(slot);
      else if (classes.split(/\s+/).includes(wrapperClass)) prerendered.push(node);
      else if (node.tagName !== 'script') fallback.push(node);
    } else if ('value' in node && node.value.trim()) fallback.push(node);
  }
  return {prerendered, fallback, slots};
}
