import {defaultFeedPath} from '../../embed/default-feed.js';
import {addressOf, findHost} from '../../embed/find-host.js';
import {widgetTags} from '../../elements/widgets.js';
import {findInlineFeed} from '../../feed/feed-source.js';
import {nearestLanguage} from '../../locales/find-language.js';
import {composedParent} from '../../natives.js';
import type {Explanations} from '../../report-mistake.js';
import {toHttpUrl} from '../addresses.js';
import type {LivePlacement, OtherElement, PlacementFacts} from '../facts.js';
import {findHidden} from './find-hidden.js';
import {findInertPlace, type Root} from './roots.js';

const widgets = widgetTags.join();
const sources = `${widgets},[data-ki-widget],a[href*="embed/"],a[href*="embed%2f" i],p,div`;
const anyWidget = `[data-ki-widget],${widgets}`;
/** An embed page, optionally in the folder of a language. */
const embedPage = new RegExp(
  `^(https?://[^?#]+/)embed/(?:([a-z]{2})/)?(${widgetTags.map((tag) => tag.slice(3)).join('|')})(?:\\.html|/|/index\\.html)?(?:[?#]|$)`,
);

/** Reads all elements, divs and links that are or may become widgets, in the order of the page. */
export function readPlacements(roots: readonly Root[], base: string, isLive: boolean): PlacementFacts[] {
  return roots.flatMap((root) =>
    [...root.node.querySelectorAll(sources)].flatMap((element) => readPlacement(element, root, base, isLive) ?? []),
  );
}

/** Reads the elements of ours that are not widgets. */
export function readOthers(roots: readonly Root[]): OtherElement[] {
  return roots.flatMap((root) =>
    [...root.node.querySelectorAll('ki-feed,browser-support-banner')]
      .filter((element) => findInertPlace(root, element) === null)
      .map((element) => ({kind: 'element', tag: element.localName, attributes: readAttributes(element)})),
  );
}

/** Lists the widgets whose embed pages are in a frame. */
export function findFramed(document: Document, base: string): string[] {
  const addresses = [...document.querySelectorAll('iframe[src]')].map((frame) => toHttpUrl(frame.getAttribute('src') ?? '', base) ?? '');
  return [...new Set(addresses.flatMap((address) => embedPage.exec(address)?.[3] ?? []))].map((name) => `ki-${name}`);
}

function readAttributes(element: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(element.getAttributeNames().map((name) => [name, element.getAttribute(name) ?? '']));
}

function readPlacement(element: Element, root: Root, base: string, isLive: boolean): PlacementFacts | null {
  const common = {
    inert: findInertPlace(root, element),
    hidden: root.isTemplate ? null : findHidden(element, isLive),
    hasFallback: hasContent(element),
    isPrerendered: element.querySelector('.ki-prerendered') !== null,
    blocked: null,
    href: null,
  };
  if (element.matches(widgets)) return {...common, ...readElement(element, base, isLive)};
  if (element.matches('[data-ki-widget]')) {
    return element.parentElement?.closest(anyWidget) ? null : {...common, ...readDiv(element, base, isLive)};
  }
  return readLink(element, base, isLive, common);
}

function readElement(element: Element, base: string, isLive: boolean) {
  const attributes = readAttributes(element);
  return {
    kind: 'element' as const,
    tag: element.localName,
    attributes,
    inheritedDate: inheritDate(element),
    ...readFeed(element, attributes['feed'] ?? null, base),
    lang: readLanguage(element),
    live: isLive ? readState(element, element.localName) : null,
  };
}

function readDiv(element: Element, base: string, isLive: boolean) {
  const tag = `ki-${(element.getAttribute('data-ki-widget') ?? '').trim().replace(/^ki-/, '')}`;
  const names = element.getAttributeNames().filter((name) => name.startsWith('data-') && name !== 'data-ki-widget');
  const attributes = Object.fromEntries(names.map((name) => [name.slice('data-'.length), element.getAttribute(name) ?? '']));
  const link = [...element.querySelectorAll('a')].find((each) => embedPage.test(addressIn(each, base)));
  const own = attributes['feed'] ?? null;
  const feed = own === null && !findProvider(element) && link ? feedOfLink(addressIn(link, base)) : own;
  return {
    kind: 'div' as const,
    tag,
    attributes,
    inheritedDate: inheritDate(element),
    ...readFeed(element, feed, base),
    lang: attributes['lang'] ?? readLanguage(element),
    live: isLive ? readState(element, tag) : null,
  };
}

/** Reads a link, or a block that has only the address of an embed page. */
function readLink(
  element: Element,
  base: string,
  isLive: boolean,
  common: Pick<PlacementFacts, 'inert' | 'hidden' | 'hasFallback' | 'isPrerendered'>,
): PlacementFacts | null {
  const href = addressIn(element, base);
  const [, , folder, name] = embedPage.exec(href) ?? [];
  if (name === undefined || element.closest(anyWidget)) return null;
  const tag = `ki-${name}`;
  const host = (isLive && findWidgetHost(element, tag)) || element;
  const live = isLive ? readState(host, tag) : null;
  const query = Object.fromEntries(new URL(href).searchParams);
  const provider = findProvider(element);
  const feed = query['feed'] ?? provider?.getAttribute('feed') ?? feedOfLink(href);
  return {
    ...common,
    // The widget replaces the link on screen.
    hidden: host === element ? common.hidden : findHidden(host, isLive),
    kind: 'link',
    tag,
    attributes: query,
    inheritedDate: inheritDate(element),
    feed,
    base: query['feed'] === undefined && provider?.hasAttribute('feed') ? base : href,
    inlineFeed: null,
    hasData: provider !== null && !provider.hasAttribute('feed') && query['feed'] === undefined,
    lang: query['lang'] ?? folder ?? readLanguage(element),
    blocked: live?.isWidget ? null : findBlock(element),
    href,
    live,
  };
}

function addressIn(element: Element, base: string): string {
  return toHttpUrl(addressOf(element) ?? '', base) ?? '';
}

/** The feed that an embed page shows. */
function feedOfLink(href: string): string | null {
  const [, folder] = embedPage.exec(href) ?? [];
  if (folder === undefined) return null;
  return new URL(new URL(href).searchParams.get('feed') ?? folder + defaultFeedPath, href).href;
}

/** Asks the code that turns links into widgets why it leaves one alone. */
function findBlock(element: Element): PlacementFacts['blocked'] {
  if (element.closest('nav')) return 'menu';
  const host = findHost(element, anyWidget);
  if (typeof host !== 'function') return null;
  const codes = {
    describeHeadingAround: () => 'heading',
    describeNeighbour: () => 'neighbour',
    describeParent: () => 'list',
  } as unknown as Explanations;
  return host(codes) as PlacementFacts['blocked'];
}

/** Reads the feed of an element: its address, JSON inside it, or those of the element that provides it. */
function readFeed(element: Element, own: string | null, base: string): Pick<PlacementFacts, 'feed' | 'base' | 'inlineFeed' | 'hasData'> {
  const owner = own === null && !findInlineFeed(element) ? findProvider(element) : element;
  const feed = own ?? owner?.getAttribute('feed') ?? null;
  const inlineFeed = feed === null && owner ? (findInlineFeed(owner)?.textContent ?? null) : null;
  return {feed, base, inlineFeed, hasData: [element, owner].some((each) => (each as {data?: unknown} | null)?.data != null)};
}

function findProvider(element: Element): Element | null {
  for (let node = composedParent(element); node; node = composedParent(node)) {
    if (/^ki-(feed|project-page)$/.test((node as Element).localName)) return node as Element;
  }
  return null;
}

/** The date of the element around, which applies unless the element has its own. */
function inheritDate(element: Element): string | null {
  return findProvider(element)?.getAttribute('as-of') ?? null;
}

function readLanguage(element: Element): string | null {
  return nearestLanguage(element) || null;
}

function hasContent(element: Element): boolean {
  const copy = element.cloneNode(true) as Element;
  for (const script of copy.querySelectorAll('script,style,template')) script.remove();
  return copy.textContent.trim() !== '' || copy.querySelector('img,picture,svg') !== null;
}

/** The block in whose shadow root a link has become a widget. */
function findWidgetHost(element: Element, tag: string): Element | null {
  for (let node: Element | null = element; node; node = node.parentElement) if (node.shadowRoot?.querySelector(tag)) return node;
  return null;
}

function readState(host: Element, tag: string): LivePlacement {
  const widget = host.localName === tag ? host : (host.shadowRoot?.querySelector(tag) ?? null);
  const state = (widget as {readonly state?: unknown} | null)?.state;
  return {
    isDefined: customElements.get(tag) !== undefined,
    state: typeof state === 'string' ? state : null,
    isWidget: widget !== null,
  };
}
