import {defaultFeedPath} from '../embed/default-feed.js';
import type {ScanSettings} from '../embed/scan-settings.js';
import {widgetTags} from '../elements/widgets.js';
import {nearestLanguage} from '../locales/find-language.js';

/** The modules and the feed of one element of a page. */
export interface Need {
  /** The tag of the widget. Any text where the page is wrong; empty if it is not known yet. */
  readonly tag: string;
  /** Its language. Empty, or any text that is not a language of the widgets, if the widget chooses later. */
  readonly language: string;
  /** The address of its feed, if the page names one. */
  readonly feed?: string | null;
  /** Whether it is a link or an element with `data-ki-widget`, which has to become a widget first. */
  readonly isSource: boolean;
}

const tags = [...widgetTags, 'ki-feed', 'browser-support-banner'].join();
/** Matches the tags of widgets, and elements that may become a widget. */
export const sourceSelector = `${tags},[data-ki-widget],a[href*="embed/"],a[href*="embed%2f" i]`;

/** An embed page’s address, also as a part of another one: what is before `embed/`, the language, and the name of the widget. */
const embedPage = new RegExp(
  `(\\S*)embed(?:/|%2f)(?:([a-z]{2})(?:/|%2f))?(${tags.replace(/,ki-feed.*|ki-/g, '').replace(/,/g, '|')})`,
  'i',
);

/**
 * Finds what the widgets of a page need. It may find too much: a link in the middle of a text stays a link.
 *
 * @param settings - Links and divs outside their root need nothing, and feeds of another origin are left to the widget.
 */
export function findNeeds(root: ParentNode, {root: scope, origins}: ScanSettings): Need[] {
  return [...root.querySelectorAll(sourceSelector)].flatMap((element) => {
    if (element.matches(tags)) {
      const tag = element.localName;
      // The other two rarely have a text to show.
      const language = (widgetTags as readonly string[]).includes(tag) ? toLanguage(nearestLanguage(element)) : '';
      return {tag, language, feed: element.getAttribute('feed'), isSource: false};
    }
    if (scope && !element.closest(scope)) return [];
    const need = element.hasAttribute('data-ki-widget') ? readDiv(element) : readLink(element as HTMLAnchorElement);
    return {...need, feed: need.feed && origins?.includes(new URL(need.feed, document.baseURI).origin) ? need.feed : null};
  });
}

/** Whether the text of a page contains the address of an embed page, which may become a widget without being a link. */
export function mentionsEmbedPage(root: Node): boolean {
  const text = ((root as Document).body ?? root).textContent ?? '';
  return text.includes('embed') && embedPage.test(text); // The first test is much faster.
}

/** Leaves rare spellings of a tag, and languages without a module, to the widget. */
function toLanguage(tag: string): string {
  return tag
    .slice(0, 2)
    .toLowerCase()
    .replace(/^(no)?$/, 'nb');
}

function readDiv(div: Element): Need {
  const read = (name: string) => div.getAttribute(`data-${name}`);
  return {
    tag: `ki-${read('ki-widget')?.trim().replace('ki-', '')}`,
    language: toLanguage(read('lang') ?? nearestLanguage(div)),
    feed: read('feed'),
    isSource: true,
  };
}

function readLink({href}: HTMLAnchorElement): Need {
  const [, folder = '?', language, name] = embedPage.exec(href) ?? [];
  if (folder.includes('?')) return {tag: '', language: '', isSource: name !== undefined}; // The module for links reads an address inside another one.
  const {searchParams} = new URL(href);
  const feed = new URL(searchParams.get('feed') ?? folder + defaultFeedPath, href).href;
  return {tag: `ki-${name}`, language: toLanguage(searchParams.get('lang') ?? language ?? ''), feed, isSource: true};
}
