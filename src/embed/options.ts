import {composedParent} from '../controllers/locale-controller.js';
import {toSafeUrl} from '../feed/formats.js';
import {report} from '../report.js';
import {addressOf} from './find-host.js';

/** What a link or a div can become: the tag without `ki-`. Each has a page of its own in `dist/embed/`. */
export const widgetNames: readonly string[] = [
  'contact-card',
  'org-chart',
  'partner-list',
  'project-intro',
  'project-page',
  'publication-info',
];

/** The element that takes the place of a link or a div. */
export interface Widget {
  readonly tag: string;
  /** Names and values of its attributes. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** `…/embed/org-chart`, also with a slash, `.html` or `/index.html` behind it, and in the folder of a language. */
const pagePath = /^https?:\/\/[^?#]+\/embed\/(?:([a-z]{2})\/)?([a-z-]+?)(\.html|\/|\/index\.html)?([?#]|$)/;

/** The feed that an embed page shows when its address names none, relative to the folder that `embed/` is in. */
export const ownFeed = 'feeds/bedre-bruk-av-ki.json';

/** What newsletters, search engines and social networks add to an address. */
const tracking = /^(utm_|mtm_|pk_|mc_|_h|_g|.*clid$)/;

/**
 * The options of a widget. Each has the same name as an attribute of the element and in the query of an address, and
 * with `data-` before it on a div. The element's own class tells which they are, so that no list can lag behind it.
 */
export function optionNames(tag: string): readonly string[] {
  const {observedAttributes = []} = (customElements.get(tag) ?? {}) as {readonly observedAttributes?: readonly string[]};
  return ['lang', ...observedAttributes];
}

/**
 * Reads what a source is to become: from its `data-` attributes, of which those that are no options are other scripts', or
 * from the address of an embed page.
 *
 * @param origins - Those that the page and its feed may be on.
 * @returns `null` when it names no widget, or is not to be trusted; the console tells.
 */
export function readWidget(source: Element, origins: readonly string[]): Widget | null {
  const named = source.getAttribute('data-ki-widget')?.trim().replace('ki-', '');
  if (named !== undefined) {
    if (isWidget(named)) {
      const read = (option: string) => source.getAttribute(`data-${option}`) ?? (option === 'feed' ? feedInside(source, origins) : null);
      return toWidget(named, read, document.baseURI, origins);
    }
    // A known name without an element of ours is reported where elements are registered.
    if (!widgetNames.includes(named)) report('unknown-option', `data-ki-widget is ${widgetNames.join(', ')}; not “${named}”.`);
    return null;
  }
  const {address, lang, name} = parseAddress(source);
  if (!isWidget(name) || !isAllowed(address, origins)) return null;
  const {searchParams: query} = new URL(address);
  if (lang && !query.has('lang')) query.set('lang', lang);
  if (!query.has('feed') && !hasProvider(source))
    query.set('feed', new URL(`${lang ? '../' : ''}../../${ownFeed}`, folderOf(address)).href);
  const known = optionNames(`ki-${name}`);
  const unknown = [...query.keys()].filter((key) => !known.includes(key) && !tracking.test(key));
  if (unknown.length) report('unknown-option', `<ki-${name}> knows ${known.join(', ')}; not ${unknown.join(', ')}, as a link says.`);
  return toWidget(name, (option) => query.get(option), address, origins);
}

/** Whether a link leads to an embed page of an origin that may be used. */
export function isEmbedLink(link: Element, origins: readonly string[]): boolean {
  const {address, name} = parseAddress(link);
  return isWidget(name) && origins.includes(new URL(address).origin);
}

function parseAddress(source: Element): {address: string; lang: string | undefined; name: string} {
  const address = toSafeUrl(addressOf(source) ?? '', document.baseURI) ?? '';
  const [, lang, name = ''] = pagePath.exec(address) ?? [];
  return {address, lang, name};
}

/** The folder of an embed page, however its address is written. */
function folderOf(address: string): string {
  return address.replace(/[?#].*/, '').replace(/(\.html|\/index\.html|\/)?$/, '/');
}

function hasProvider(source: Element): boolean {
  for (let node = composedParent(source); node; node = composedParent(node)) {
    if (node instanceof Element && /^ki-(feed|project-page)$/.test(node.localName)) return true;
  }
  return false;
}

/** The feed of the embed page that a link inside a div leads to. */
function feedInside(div: Element, origins: readonly string[]): string | null {
  const link = hasProvider(div) ? undefined : [...div.querySelectorAll('a')].find((each) => isEmbedLink(each, origins));
  const [, feed] = (link && readWidget(link, origins)?.attributes.find(([option]) => option === 'feed')) ?? [];
  return feed ?? null;
}

/** Whoever takes the package from npm may register some elements only. */
function isWidget(name: string): boolean {
  // An element of other code, under one of our names, knows no feed.
  return widgetNames.includes(name) && optionNames(`ki-${name}`).includes('feed');
}

function toWidget(name: string, read: (option: string) => string | null, base: string, origins: readonly string[]): Widget | null {
  const tag = `ki-${name}`;
  const attributes: [string, string][] = [];
  for (const option of optionNames(tag)) {
    let value = read(option);
    if (value === null || value === 'false') continue; // Who writes “false” means no; an attribute that is there means yes.
    if (option === 'feed') {
      value = toSafeUrl(value, base);
      if (!isAllowed(value, origins)) return null;
    }
    attributes.push([option, value]);
  }
  return {tag, attributes};
}

function isAllowed(address: string | null, origins: readonly string[]): address is string {
  const origin = address && new URL(address).origin;
  if (origin !== null && origins.includes(origin)) return true;
  report('unlisted-origin', `A link or div stays as it is: data-origins on the script does not list ${origin ?? 'its feed'}.`);
  return false;
}
