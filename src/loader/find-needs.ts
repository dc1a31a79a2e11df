import {defaultFeedPath} from '../embed/default-feed.js';
import type {ScanSettings} from '../embed/scan.js';
import {widgetTags} from '../elements/widgets.js';
import {composedParent} from '../natives.js';

/** What one element of a page needs. */
export interface Need {
  /** The tag of the widget. */
  readonly tag: string;
  /** The language that the page gives it; empty if there is none. */
  readonly language: string;
  /** The address of its feed, if the page names one. */
  readonly feed: string | null;
  /** Whether it is a link or an element with `data-ki-widget`, which has to become a widget first. */
  readonly isSource: boolean;
}

const tags: readonly string[] = [...widgetTags, 'ki-feed', 'browser-support-banner'];
const selector = `${String(tags)},[data-ki-widget],a[href*="embed/"],a[href*="embed%2f" i]`;
const names = widgetTags.map((tag) => tag.slice(3)).join('|');
/** The address of an embed page. Its groups are the folder above `embed/`, the language and the name of the widget. */
const embedPage = new RegExp(`^(https?:[^?#]+/)embed/(?:([a-z]{2})/)?(${names})(?:\\.html|/|[?#]|$)`);
/** An embed page's address anywhere in a text, also as a part of another address. */
const mentioned = new RegExp(`embed(?:/|%2f)(?:[a-z]{2}(?:/|%2f))?(?:${names})`, 'i');

/**
 * Finds what the widgets of a page need. It may find too much: a link in the middle of a text stays a link.
 *
 * @param settings - Links and divs outside their root, or with another origin, need nothing.
 */
export function findNeeds(root: ParentNode, settings: ScanSettings): Need[] {
  const needs: Need[] = [];
  for (const element of root.querySelectorAll(selector)) {
    if (tags.includes(element.localName)) {
      needs.push({tag: element.localName, language: languageOf(element), feed: element.getAttribute('feed'), isSource: false});
    } else if (!settings.root || element.closest(settings.root)) {
      const need = element.hasAttribute('data-ki-widget') ? readDiv(element) : readLink(element as HTMLAnchorElement);
      if (need) needs.push({...need, feed: need.feed && isAllowed(need.feed, settings) ? need.feed : null});
    }
  }
  return needs;
}

/** Whether the text of a page contains the address of an embed page, which may become a widget without being a link. */
export function mentionsEmbedPage(root: Node): boolean {
  return mentioned.test(((root as Document).body ?? root).textContent ?? '');
}

function readDiv(div: Element): Need {
  const name = div.getAttribute('data-ki-widget') ?? '';
  const language = div.getAttribute('data-lang') ?? languageOf(div);
  return {tag: `ki-${name.trim().replace('ki-', '')}`, language, feed: div.getAttribute('data-feed'), isSource: true};
}

function readLink({href}: HTMLAnchorElement): Need | null {
  const [, folder = '', language = '', name] = embedPage.exec(href) ?? [];
  // An address inside another one is left to the module for links.
  if (!name) return mentioned.test(href) ? {tag: '', language, feed: null, isSource: true} : null;
  const query = new URL(href).searchParams;
  const feed = new URL(query.get('feed') ?? folder + defaultFeedPath, href).href;
  return {tag: `ki-${name}`, language: query.get('lang') ?? language, feed, isSource: true};
}

function isAllowed(address: string, {origins = []}: ScanSettings): boolean {
  return origins.includes(new URL(address, document.baseURI).origin);
}

function languageOf(element: Element): string {
  for (let node: Node | null = element; node; node = composedParent(node)) {
    const language = (node as Partial<Element>).getAttribute?.('lang');
    if (typeof language === 'string') return language;
  }
  return '';
}
