import {composedParent} from '../natives.js';
import {findMisspeltNames} from '../elements/attribute-names.js';
import {widgetTags} from '../elements/widgets.js';
import {toSafeUrl} from '../feed/safe-url.js';
import {getLoader} from '../loader/loader-context.js';
import {reportMistake} from '../report-mistake.js';
import {defaultFeedPath} from './default-feed.js';
import {addressOf} from './find-host.js';
import {isTrackingParameter} from './tracking-parameter.js';

/** The element to render in place of a link or a div. */
export interface Widget {
  readonly tag: string;
  /** Names and values of its attributes. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** `…/embed/org-chart`, optionally followed by a slash, `.html` or `/index.html`, and optionally in a language folder. */
const pagePath = /^https?:\/\/[^?#]+\/embed\/(?:([a-z]{2})\/)?([a-z-]+?)(\.html|\/|\/index\.html)?([?#]|$)/;

/**
 * Names of a widget's options, read from the attributes that its class observes. An option has the same name in a query.
 * On a div it is prefixed with `data-`.
 */
export function optionNames(tag: string): readonly string[] {
  const {observedAttributes = []} = (customElements.get(tag) ?? {}) as {readonly observedAttributes?: readonly string[]};
  return ['lang', ...observedAttributes];
}

/**
 * Reads a widget from the `data-` attributes of an element or from the address of an embed page. Ignores `data-` attributes
 * that are not options.
 *
 * @param origins - Origins that the embed page and its feed may have.
 * @returns `null` if there is no such widget, or if an origin is not allowed. The reason is logged.
 */
export function readWidget(source: Element, origins: readonly string[]): Widget | null {
  const name = source.getAttribute('data-ki-widget')?.trim().replace('ki-', '');
  return name === undefined ? readLink(source, origins) : readElement(source, name, origins);
}

function readElement(source: Element, name: string, origins: readonly string[]): Widget | null {
  const tag = `ki-${name}`;
  if (!isKnownTag(tag)) {
    reportMistake('unknown-option', (explanations) => explanations.describeWidgetName(name, widgetTags));
    return null;
  }
  if (!isRegistered(tag)) return null; // defineElement reports a tag that other code has registered.
  const names = source.getAttributeNames().flatMap((name) => (name.startsWith('data-') ? [name.slice(5)] : []));
  for (const {name: option, meant} of findMisspeltNames(names, ['ki-widget', ...optionNames(tag)])) {
    reportMistake('unknown-option', (explanations) => explanations.describeMisspeltOption(name, option, meant));
  }
  const read = (option: string) => source.getAttribute(`data-${option}`) ?? (option === 'feed' ? findFeedInside(source, origins) : null);
  return toWidget(tag, read, document.baseURI, origins);
}

function readLink(source: Element, origins: readonly string[]): Widget | null {
  const {address, language, tag} = parseAddress(source);
  if (!isRegistered(tag) || !isAllowed(address, origins)) return null;
  const {searchParams: query} = new URL(address);
  if (language && !query.has('lang')) query.set('lang', language);
  if (!query.has('feed') && !hasProvider(source)) {
    query.set('feed', new URL(`${language ? '../' : ''}../../${defaultFeedPath}`, folderOf(address)).href);
  }
  const known = optionNames(tag);
  const unknown = [...query.keys()].filter((key) => !known.includes(key) && !isTrackingParameter(key));
  if (unknown.length) reportMistake('unknown-option', (explanations) => explanations.describeParameters(tag, known, unknown));
  return toWidget(tag, (option) => query.get(option), address, origins);
}

/** Whether a link leads to an embed page of an allowed origin. */
export function isEmbedLink(link: Element, origins: readonly string[]): boolean {
  const {address, tag} = parseAddress(link);
  const isOffered = customElements.get(tag) ? isRegistered(tag) : isKnownTag(tag) && getLoader() !== undefined;
  return isOffered && origins.includes(new URL(address).origin);
}

function parseAddress(source: Element): {address: string; language: string | undefined; tag: string} {
  const address = toSafeUrl(addressOf(source) ?? '', document.baseURI) ?? '';
  const [, language, name = ''] = pagePath.exec(address) ?? [];
  return {address, language, tag: `ki-${name}`};
}

/** The folder of an embed page, with a slash at the end. */
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
function findFeedInside(div: Element, origins: readonly string[]): string | null {
  const link = hasProvider(div) ? undefined : [...div.querySelectorAll('a')].find((each) => isEmbedLink(each, origins));
  const [, feed] = (link && readWidget(link, origins)?.attributes.find(([option]) => option === 'feed')) ?? [];
  return feed ?? null;
}

function isKnownTag(tag: string): boolean {
  return (widgetTags as readonly string[]).includes(tag);
}

/**
 * Whether the page has a widget with this tag. Users of the npm package may register only some of them. The loader registers a widget
 * when it is asked for, and the scanner then reads its links and divs again.
 */
function isRegistered(tag: string): boolean {
  if (isKnownTag(tag) && !customElements.get(tag)) getLoader()?.loadWidget(tag);
  // An element of other code has no attribute `feed`.
  return isKnownTag(tag) && optionNames(tag).includes('feed');
}

function toWidget(tag: string, read: (option: string) => string | null, base: string, origins: readonly string[]): Widget | null {
  const attributes: [string, string][] = [];
  for (const option of optionNames(tag)) {
    let value = read(option);
    if (value === null || value === 'false') continue; // A boolean attribute is true whatever its value, so "false" leaves it out.
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
  reportMistake('unlisted-origin', (explanations) => explanations.describeOrigin(origin));
  return false;
}
