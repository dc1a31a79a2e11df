import {defaultFeedPath} from '../embed/default-feed.js';
import type {ScanSettings} from '../embed/scan-settings.js';
import {widgetTags} from '../elements/widgets.js';
import {nearestLanguage} from '../locales/find-language.js';

/**
 * Called for one element of a page.
 *
 * @param tag - The tag of the widget. Empty, or any text, where the page is wrong or the module for links has to read an address.
 * @param lang - The language that the page gives it, as a tag.
 * @param feed - The address of its feed, if the page names one.
 * @param isSource - Whether it is a link or an element with `data-ki-widget`, which has to become a widget first.
 */
export type HandleNeed = (tag: string, lang: string, feed: string | null, isSource: boolean) => void;

const tags = `${widgetTags.join()},ki-feed,browser-support-banner`;
/** Matches the tags of widgets, and elements that may become a widget. */
export const sourceSelector = `${tags},[data-ki-widget],a[href*="embed" i]`;

/** An embed page’s address, also as a part of another one: what is before `embed/`, the language, and the name of the widget. */
const embedPage = new RegExp(`(\\S*)embed(?:/|%2f)(?:([a-z]{2})(?:/|%2f))?(${widgetTags.join('|').replace(/ki-/g, '')})`, 'i');

/**
 * Finds what the widgets of a page need. It may find too much: a link in the middle of a text stays a link.
 *
 * @param settings - Links and divs outside their root need nothing, and feeds of another origin are left to the widget.
 */
export function findNeeds(root: ParentNode, {root: scope, origins}: ScanSettings, handleNeed: HandleNeed): void {
  for (const element of root.querySelectorAll(sourceSelector)) {
    const read = (name: string) => element.getAttribute(name);
    if (element.matches(tags)) handleNeed(element.localName, nearestLanguage(element), read('feed'), false);
    else if (!scope || element.closest(scope)) {
      const name = read('data-ki-widget');
      const {href = document.baseURI, search} = element as Partial<HTMLAnchorElement>;
      const resolveAllowed = (feed: string | null) => {
        try {
          const url = new URL(feed as string, href);
          return feed && origins?.includes(url.origin) ? url.href : null;
        } catch {
          return null; // The widget reports the address.
        }
      };
      const [address, folder = '?', language = '', page] = embedPage.exec(href) ?? [];
      if (name !== null) {
        handleNeed(
          `ki-${name.trim().replace('ki-', '')}`,
          read('data-lang') ?? nearestLanguage(element),
          resolveAllowed(read('data-feed')),
          true,
        );
      } else if (!folder.includes('?')) {
        const query = new URLSearchParams(search);
        const feed = resolveAllowed(query.get('feed') ?? folder + defaultFeedPath);
        handleNeed(`ki-${page}`, query.get('lang') ?? language, feed, true);
      } else if (address) handleNeed('', '', null, true);
    }
  }
}

/** Whether the text of a page contains the address of an embed page, which may become a widget without being a link. */
export function mentionsEmbedPage(root: Node): boolean {
  const text = ((root as Document).body ?? root).textContent ?? '';
  return text.includes('embed') && embedPage.test(text); // The first test is much faster.
}
