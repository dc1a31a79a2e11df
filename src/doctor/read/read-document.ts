import {widgetTags} from '../../elements/widgets.js';
import type {PageFacts} from '../facts.js';
import {nearestWord} from '../nearest-word.js';
import {describeStart} from './describe-start.js';
import {findSplit, findUnclosed, findUnclosedElements} from './find-unclosed.js';
import {findFramed, readOthers, readPlacements} from './read-placements.js';
import {readScripts} from './read-scripts.js';
import {listRoots} from './roots.js';
import {readWrittenTags} from './written-tags.js';

const ownTags: readonly string[] = [...widgetTags, 'ki-feed'];

export interface ReadOptions {
  /** Address of the page. `null` if it is not known. */
  readonly url: string | null;
  readonly headers: PageFacts['headers'];
  /** The HTML as the server sent it. `null` if it is not known. */
  readonly source: string | null;
  /** Whether the document is the open page, and not one that was parsed only to be read. */
  readonly isLive: boolean;
}

/** Reads what a document says about our widgets. Changes nothing. */
export function readDocument(document: Document, {url, headers, source, isLive}: ReadOptions): Omit<PageFacts, 'live'> {
  const base = isLive ? document.baseURI : findBase(document, url);
  const isXml = document.contentType !== 'text/html';
  const roots = listRoots(document);
  const policies = document.querySelectorAll<HTMLMetaElement>('head meta[http-equiv="content-security-policy" i]');
  return {
    url,
    headers,
    metaPolicies: [...policies].map(({content}) => content),
    scripts: readScripts(roots, base),
    placements: readPlacements(roots, base, isLive),
    others: readOthers(roots),
    written: readWrittenTags(roots),
    unknownTags: findUnknownTags(document, isLive),
    unclosed: isXml ? [] : source === null ? findUnclosedElements(document) : findUnclosed(source),
    split: isXml || source === null ? [] : findSplit(source),
    framed: findFramed(document, base),
    remains: findRemains(document),
  };
}

/** Reads HTML without running anything in it. Pictures and scripts of a parsed document are not loaded. */
export function parseHtml(html: string): Document {
  const parser = new DOMParser();
  return parser.parseFromString(toTrustedHtml(html), 'text/html');
}

interface HtmlPolicy {
  createHTML(html: string): string;
}

let policy: HtmlPolicy | undefined;

/**
 * Under Trusted Types, the parser takes no string. The HTML is only read, and never added to the page. The policy has the name that our
 * pages allow for the loader, which the doctor's page does not load.
 */
function toTrustedHtml(html: string): string {
  const {trustedTypes} = globalThis as {
    readonly trustedTypes?: {createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy};
  };
  try {
    policy ??= trustedTypes?.createPolicy('ki-widgets', {createHTML: (each) => each});
  } catch {
    // The name is not allowed. Without the requirement, the parser takes the string.
  }
  return policy?.createHTML(html) ?? html;
}

function findBase(document: Document, url: string | null): string {
  const page = url ?? 'https://page.invalid/';
  const written = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  return URL.canParse(written, page) ? new URL(written, page).href : page;
}

function findUnknownTags(document: Document, isLive: boolean): string[] {
  const names = [...document.querySelectorAll('*')].map(({localName}) => localName);
  const unknown = names.filter((name) => /^ki[-_]?[a-z]/.test(name) && !ownTags.includes(name));
  return [...new Set(unknown)].filter((name) => !(isLive && name.includes('-') && customElements.get(name)) && isNear(name));
}

/** Other projects may have tags that begin with `ki-`, too. */
function isNear(name: string): boolean {
  return nearestWord(name, ownTags) !== '';
}

/** Finds what an editor leaves of a widget when it removes the element or the link. */
function findRemains(document: Document): string[] {
  const attributes = [...document.querySelectorAll('[feed],[heading-level],[as-of]')].filter(
    (element) => !/-|^ki_?[a-z]/.test(element.localName) && /\.json\b|feeds?\//.test(element.getAttribute('feed') ?? 'feeds/'),
  );
  const quotes = [...document.querySelectorAll('.ki-embed')].filter((quote) => !/embed(\/|%2f)/i.test(quote.innerHTML));
  return [...new Set([...attributes, ...quotes].map(describeStart))];
}
