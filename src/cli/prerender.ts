import {parse, type DefaultTreeAdapterMap} from 'parse5';
import {stringifyJsonLd, type JsonLd} from '../export/json-ld.js';
import {checkFeed, type CheckedFeed} from '../feed/check-feed.js';
import {FeedError} from '../feed/feed-error.js';
import {assertUsable} from '../feed/feed-snapshot.js';
import {unknownPage} from './elements-in-node.js';
import {toRelative} from './relative-address.js';
import {isWidget, renderWidget} from './render-widget.js';

type Parsed = DefaultTreeAdapterMap['node'];
type ParsedElement = DefaultTreeAdapterMap['element'];

/** Around what was put into a page, so that it is found again. A class, which most editors keep. */
const wrapperClass = 'ki-prerendered';
/** Elements that give the widgets inside them their feed and their day. */
const providers = ['ki-feed', 'ki-project-page'];

export interface PageOptions {
  /** The address that the page will have; without it addresses in the page stay as relative as they were. */
  readonly url?: string | undefined;
  /** Whether a text that the page has in an element gives way; otherwise it is kept, and nothing is put there. */
  readonly replaces?: boolean;
}

/**
 * What became of an element: `filled`; `kept`, since the page has a text of its own there; `empty`, since the feed has nothing
 * for it; or nothing could be done, since it stands `in-paragraph`, is `unclosed`, is `self-closing` and so holds the rest of the
 * page, has `no-feed` or is `unknown`.
 */
export type Outcome = 'filled' | 'kept' | 'empty' | 'in-paragraph' | 'unclosed' | 'self-closing' | 'no-feed' | 'unknown';

export interface WidgetInPage {
  readonly tag: string;
  /** Where it stands in the page; the first line is 1. */
  readonly line: number;
  readonly outcome: Outcome;
  /** What the element tells webmasters of itself. */
  readonly notes: readonly string[];
}

export interface PrerenderedPage {
  readonly html: string;
  /** In the order of the page. */
  readonly widgets: readonly WidgetInPage[];
  /** The feeds that were read; one that stands in the page has no address. */
  readonly feeds: readonly {readonly address: string | null; readonly issues: CheckedFeed['issues']}[];
}

/**
 * Gets a feed as parsed JSON.
 *
 * @param address - As the page has it, often relative; `null` where it names none.
 * @returns `undefined` when there is none.
 */
export type LoadFeed = (address: string | null) => Promise<unknown>;

/**
 * Draws a widget as plain HTML.
 *
 * @param tag - Such as `ki-contact-card`.
 * @param attributes - As on the element, `lang` among them; `feed` says what relative addresses in the feed are relative to.
 * @param feed - As an object; what is wrong in it is left out.
 * @returns A division of the class `ki-prerendered`, well-formed as XML; empty when the feed has nothing for the widget.
 * @throws {FeedError} When nothing of the feed can be shown.
 * @throws {TypeError} When there is no such widget.
 */
export async function prerenderWidget(tag: string, attributes: Readonly<Record<string, string>>, feed: unknown): Promise<string> {
  if (!(await isWidget(tag))) throw new TypeError(`There is no widget <${tag}>`);
  const checked = checkFeed(feed, new URL(attributes.feed ?? '', unknownPage).href);
  assertUsable(checked);
  const {html, language} = await renderWidget({tag, attributes, feed: checked.feed, page: unknownPage, toAddress: toRelative});
  return wrap(tag, html, language);
}

/**
 * Puts what its widgets show into a page, as their children: so it is read where no script runs, and by search engines. The
 * rest of the page stays as it is, to the byte; done again, nothing changes but what the feed has changed.
 *
 * @throws {FeedError} When nothing of a feed can be shown; the page is then not changed at all.
 */
export async function prerenderPage(html: string, loadFeed: LoadFeed, options: PageOptions = {}): Promise<PrerenderedPage> {
  const {url, replaces = false} = options;
  const page = url?.split('#', 1)[0] ?? unknownPage;
  const toAddress = url === undefined ? toRelative : (address: string) => address;
  const checkedByAddress = new Map<string | null, Promise<UsableFeed | null>>();
  const feeds: {address: string | null; issues: CheckedFeed['issues']}[] = [];
  const edits: Edit[] = [];
  const widgets: WidgetInPage[] = [];

  const check = (json: unknown, address: string | null) => {
    const checked = checkFeed(json, new URL(address ?? '', page).href);
    assertUsable(checked);
    return checked;
  };
  const remember = (address: string | null, checked: UsableFeed) => {
    feeds.push({address, issues: checked.issues});
    return checked;
  };
  const load = async ({inline, address}: FeedPlace) => {
    if (inline !== null) return remember(null, check(parseJson(inline), null));
    const loading =
      checkedByAddress.get(address) ??
      loadFeed(address).then((json) => (json === undefined ? null : remember(address, check(json, address))));
    checkedByAddress.set(address, loading);
    return loading;
  };
  const fill = async (element: ParsedElement, notes: string[]): Promise<Outcome> => {
    const {tagName} = element;
    if (isSelfClosing(element, html)) return 'self-closing';
    if (!(await isWidget(tagName))) return 'unknown';
    const place = element.sourceCodeLocation;
    if (!place?.startTag || !place.endTag) return 'unclosed';
    if (ancestorsOf(element).some((each) => each.tagName === 'p')) return 'in-paragraph';
    const {wrappers, own, slots} = sortChildren(element);
    if (own.length && !wrappers.length && !replaces) return 'kept';
    const feed = placeOfFeed(element);
    const checked = await load(feed);
    if (!checked) return 'no-feed';
    const attributes = {...attributesOf(element)};
    const lang = [element, ...ancestorsOf(element)].map((each) => attributesOf(each).lang).find((each) => each !== undefined);
    if (lang !== undefined) attributes.lang = lang;
    if (feed.asOf !== null) attributes['as-of'] = feed.asOf;
    const widget = await renderWidget({tag: tagName, attributes, feed: checked.feed, slots, page, toAddress});
    notes.push(...widget.notes);
    const content = wrap(tagName, widget.html, widget.language, widget.jsonLd && toPageJsonLd(widget.jsonLd, toAddress));
    const [first, ...others] = replaces ? [...wrappers, ...own] : wrappers;
    if (first) edits.push({...rangeOf(first), text: content});
    else edits.push({start: place.endTag.startOffset, end: place.endTag.startOffset, text: content});
    for (const other of others) edits.push({...rangeOf(other), text: ''});
    return content ? 'filled' : 'empty';
  };

  for (const element of widgetsIn(parse(html, {sourceCodeLocationInfo: true}), html)) {
    const notes: string[] = [];
    widgets.push({tag: element.tagName, line: element.sourceCodeLocation?.startLine ?? 0, outcome: await fill(element, notes), notes});
  }
  return {html: apply(html, edits), widgets, feeds};
}

type UsableFeed = CheckedFeed & {readonly feed: object};

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function apply(html: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const {start, end, text} of [...edits].sort((a, b) => a.start - b.start)) {
    result += html.slice(from, start) + text;
    from = end;
  }
  return result + html.slice(from);
}

function wrap(tag: string, html: string, language: string, jsonLd: JsonLd | null = null): string {
  if (!html) return '';
  const data = jsonLd ? `\n<script type="application/ld+json">${stringifyJsonLd(jsonLd)}</script>` : '';
  return `<div class="${wrapperClass} ${tag}" lang="${language}">\n${html}${data}\n</div>`;
}

/** With the addresses as they are written in the page. */
function toPageJsonLd(jsonLd: JsonLd, toAddress: (url: string) => string): JsonLd {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return toAddress(value);
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

/**
 * The widgets of a page. What is inside one is its content, unless it is the rest of the page. An element that only holds
 * widgets is among them when it has no end tag.
 */
function widgetsIn(node: Parsed, source: string): ParsedElement[] {
  const inside = () => ('childNodes' in node ? node.childNodes.flatMap((child) => widgetsIn(child, source)) : []);
  if (!('tagName' in node)) return inside();
  if (/^(ki-.*|browser-support-banner)$/.test(node.tagName) && isSelfClosing(node, source)) return [node, ...inside()];
  return node.tagName.startsWith('ki-') && node.tagName !== 'ki-feed' ? [node] : inside();
}

/** Whether an element is written as `<ki-contact-card … />`, which is a start tag without an end. */
function isSelfClosing({namespaceURI, sourceCodeLocation: place}: ParsedElement, source: string): boolean {
  if (!namespaceURI.endsWith('xhtml')) return false; // In an SVG the slash counts.
  return Boolean(place?.startTag && !place.endTag && source.slice(0, place.startTag.endOffset).endsWith('/>'));
}

function ancestorsOf({parentNode}: ParsedElement): ParsedElement[] {
  return parentNode && 'tagName' in parentNode ? [parentNode, ...ancestorsOf(parentNode)] : [];
}

function attributesOf({attrs}: ParsedElement): Record<string, string> {
  return Object.fromEntries(attrs.map(({name, value}) => [name, value]));
}

interface FeedPlace {
  /** A feed that stands in the page. */
  readonly inline: string | null;
  readonly address: string | null;
  /** The day that is asked for with it. */
  readonly asOf: string | null;
}

/** Where an element has its feed from: as in a browser, but for what a script gives it. */
function placeOfFeed(element: ParsedElement): FeedPlace {
  const {feed: address = null, 'as-of': asOf = null} = attributesOf(element);
  const inline = address === null ? inlineFeedOf(element) : null;
  if (address !== null || inline !== null) return {inline, address, asOf};
  const provider = ancestorsOf(element).find(({tagName}) => providers.includes(tagName));
  const around = provider ? placeOfFeed(provider) : {inline, address, asOf};
  return {...around, asOf: asOf ?? around.asOf};
}

function inlineFeedOf({childNodes}: ParsedElement): string | null {
  const script = childNodes.find(
    (node): node is ParsedElement =>
      'tagName' in node && node.tagName === 'script' && attributesOf(node).type?.trim().toLowerCase() === 'application/json',
  );
  const text = script?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '';
  return text.trim() ? text : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FeedError('not-json', 'it is not JSON');
  }
}

/** What stands in an element: what was put there before, what the page has there of its own, and which slots it fills. */
function sortChildren({childNodes}: ParsedElement): {wrappers: Parsed[]; own: Parsed[]; slots: string[]} {
  const wrappers: Parsed[] = [];
  const own: Parsed[] = [];
  const slots: string[] = [];
  for (const node of childNodes) {
    if ('tagName' in node) {
      const {class: classes = '', slot} = attributesOf(node);
      if (slot) slots.push(slot);
      else if (classes.split(/\s+/).includes(wrapperClass)) wrappers.push(node);
      else if (node.tagName !== 'script') own.push(node);
    } else if ('value' in node && node.value.trim()) own.push(node);
  }
  return {wrappers, own, slots};
}

function rangeOf({sourceCodeLocation}: Parsed): Pick<Edit, 'start' | 'end'> {
  const {startOffset: start = 0, endOffset: end = 0} = sourceCodeLocation ?? {};
  return {start, end};
}
