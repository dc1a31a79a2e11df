import {parse} from 'parse5';
import type {JsonLd} from '../export/json-ld.js';
import {checkUsableFeed, type CheckedFeed} from '../feed/check-feed.js';
import {FeedError} from '../feed/feed-error.js';
import {placeholderPage} from './elements-in-node.js';
import {
  ancestorsOf,
  attributesOf,
  findFeedInPage,
  findWidgets,
  isSelfClosing,
  sortChildren,
  type FeedInPage,
  type PageElement,
  type PageNode,
} from './page-elements.js';
import {wrapContent} from './prerendered-block.js';
import {toRelativeUrl} from './relative-url.js';
import {isWidget, renderWidget} from './render-widget.js';

export interface PageOptions {
  /** Address that the page will have. Without it, relative URLs stay relative. */
  readonly url?: string | undefined;
  /** Replaces fallback content that the page's author wrote. By default an element with such content is not filled. */
  readonly replaces?: boolean;
}

/** Result for one element. Only `filled` changes the page. */
export type Outcome =
  | 'filled'
  /** The element has fallback content. */
  | 'kept'
  /** The feed has nothing for the widget. */
  | 'empty'
  /** The element is in a paragraph, which cannot contain lists. */
  | 'in-paragraph'
  /** The element has no end tag. */
  | 'unclosed'
  /** The element is written as `<… />`, so HTML puts the rest of the page inside it. */
  | 'self-closing'
  | 'no-feed'
  /** There is no such widget. */
  | 'unknown';

export interface WidgetInPage {
  readonly tag: string;
  /** Line in the page; the first line is 1. */
  readonly line: number;
  readonly outcome: Outcome;
  /** Warnings of the element for webmasters. */
  readonly warnings: readonly string[];
}

export interface PrerenderedPage {
  readonly html: string;
  /** Widgets in the order of the page. */
  readonly widgets: readonly WidgetInPage[];
  /** The feeds of the widgets. The address of an inline feed is `null`. */
  readonly feeds: readonly FeedReport[];
}

export interface FeedReport {
  readonly address: string | null;
  readonly issues: CheckedFeed['issues'];
}

/**
 * Loads a feed as parsed JSON.
 *
 * @param address - The address as written in the page, often relative; `null` if the page has none.
 * @returns `undefined` if there is no feed.
 */
export type LoadFeed = (address: string | null) => Promise<unknown>;

/**
 * Inserts the content of all widgets into a page, as their children. Visitors without script and search engines can then read
 * it. The rest of the page stays unchanged, byte by byte. A second run only changes what has changed in the feed.
 *
 * @throws {FeedError} If no part of a feed can be used.
 */
export async function prerenderPage(html: string, loadFeed: LoadFeed, options: PageOptions = {}): Promise<PrerenderedPage> {
  const {url, replaces = false} = options;
  const page = url?.split('#', 1)[0] ?? placeholderPage;
  const toUrl = url === undefined ? toRelativeUrl : (absolute: string) => absolute;
  const feeds = new PageFeeds(page, loadFeed);
  const edits: Edit[] = [];
  const widgets: WidgetInPage[] = [];
  for (const element of findWidgets(parse(html, {sourceCodeLocationInfo: true}), html)) {
    const result = await fillElement(element, {html, page, toUrl, replaces, feeds});
    edits.push(...result.edits);
    const {outcome, warnings} = result;
    widgets.push({tag: element.tagName, line: element.sourceCodeLocation?.startLine ?? 0, outcome, warnings});
  }
  return {html: applyEdits(html, edits), widgets, feeds: feeds.reports};
}

type UsableFeed = CheckedFeed & {readonly feed: object};

/** Loads and checks each feed of a page once. */
class PageFeeds {
  readonly reports: FeedReport[] = [];
  readonly #page: string;
  readonly #loadFeed: LoadFeed;
  readonly #byAddress = new Map<string | null, Promise<UsableFeed | null>>();

  constructor(page: string, loadFeed: LoadFeed) {
    this.#page = page;
    this.#loadFeed = loadFeed;
  }

  /** Returns `null` if there is no feed. */
  async get({inline, address}: FeedInPage): Promise<UsableFeed | null> {
    if (inline !== null) return this.#check(parseJson(inline), null);
    const loading =
      this.#byAddress.get(address) ?? this.#loadFeed(address).then((json) => (json === undefined ? null : this.#check(json, address)));
    this.#byAddress.set(address, loading);
    return loading;
  }

  #check(json: unknown, address: string | null): UsableFeed {
    const checked = checkUsableFeed(json, new URL(address ?? '', this.#page).href);
    this.reports.push({address, issues: checked.issues});
    return checked;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FeedError('not-json', 'it is not JSON');
  }
}

interface FillContext {
  /** Source of the page. */
  readonly html: string;
  /** Address of the page, or its placeholder. */
  readonly page: string;
  readonly toUrl: (url: string) => string;
  readonly replaces: boolean;
  readonly feeds: PageFeeds;
}

interface FillResult extends Pick<WidgetInPage, 'outcome' | 'warnings'> {
  readonly edits: readonly Edit[];
}

async function fillElement(element: PageElement, {html, page, toUrl, replaces, feeds}: FillContext): Promise<FillResult> {
  const skip = (outcome: Outcome): FillResult => ({outcome, warnings: [], edits: []});
  const {tagName: tag, sourceCodeLocation: location} = element;
  if (isSelfClosing(element, html)) return skip('self-closing');
  if (!(await isWidget(tag))) return skip('unknown');
  if (!location?.startTag || !location.endTag) return skip('unclosed');
  if (ancestorsOf(element).some((each) => each.tagName === 'p')) return skip('in-paragraph');
  const {prerendered, fallback, slots} = sortChildren(element);
  if (fallback.length && !prerendered.length && !replaces) return skip('kept');
  const feed = findFeedInPage(element);
  const checked = await feeds.get(feed);
  if (!checked) return skip('no-feed');

  const attributes = {...attributesOf(element)};
  const lang = [element, ...ancestorsOf(element)].map((each) => attributesOf(each).lang).find((each) => each !== undefined);
  if (lang !== undefined) attributes.lang = lang;
  if (feed.asOf !== null) attributes['as-of'] = feed.asOf;
  const widget = await renderWidget({tag, attributes, feed: checked.feed, slots, page, toUrl});
  const content = wrapContent(tag, widget.html, widget.language, widget.jsonLd && convertUrls(widget.jsonLd, toUrl));
  const [first, ...others] = replaces ? [...prerendered, ...fallback] : prerendered;
  const {startOffset} = location.endTag;
  const edits = [
    {...(first ? rangeOf(first) : {start: startOffset, end: startOffset}), text: content},
    ...others.map((other) => ({...rangeOf(other), text: ''})),
  ];
  return {outcome: content ? 'filled' : 'empty', warnings: widget.warnings, edits};
}

/** Converts all URLs in structured data. Removes properties that become empty. */
function convertUrls(jsonLd: JsonLd, toUrl: (url: string) => string): JsonLd {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return toUrl(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, each]) => [key, walk(each)] as const)
        .filter(([, each]) => each !== ''),
    );
  };
  return walk(jsonLd) as JsonLd;
}

/** A range of the source to replace. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function rangeOf({sourceCodeLocation}: PageNode): Pick<Edit, 'start' | 'end'> {
  const {startOffset: start = 0, endOffset: end = 0} = sourceCodeLocation ?? {};
  return {start, end};
}

function applyEdits(html: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const {start, end, text} of [...edits].sort((a, b) => a.start - b.start)) {
    result += html.slice(from, start) + text;
    from = end;
  }
  return result + html.slice(from);
}
