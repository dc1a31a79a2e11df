import {toSafeUrl} from '../feed/formats.js';
import {report} from '../report.js';

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
const pagePath = /\/embed\/(?:([a-z]{2})\/)?([a-z-]+?)(?:\.html|\/(?:index\.html)?)?$/;

/**
 * The options of a widget. Each has the same name as an attribute of the element and in the query of an address, and
 * with `data-` before it on a div. The element's own class tells which they are, so that no list can lag behind it.
 */
export function optionNames(tag: string): readonly string[] {
  const {observedAttributes = []} = (customElements.get(tag) ?? {}) as {readonly observedAttributes?: readonly string[]};
  return ['lang', ...observedAttributes];
}

/**
 * Reads the address of an embed page.
 *
 * @param address - As written, relative to the document's base.
 * @param origins - Those that the page and its feed may be on.
 * @returns `null` when it is another address, or not to be trusted, which the console then tells.
 */
export function readAddress(address: string, origins: readonly string[]): Widget | null {
  const safe = toSafeUrl(address, document.baseURI);
  if (safe === null) return null;
  const {pathname, searchParams} = new URL(safe);
  const [, lang = null, name = ''] = pagePath.exec(pathname) ?? [];
  if (!widgetNames.includes(name) || !isAllowed(safe, origins)) return null;
  const widget = toWidget(name, (option) => searchParams.get(option) ?? (option === 'lang' ? lang : null), safe, origins);
  const names = widget && optionNames(widget.tag);
  const unknown = [...searchParams.keys()].filter((key) => names?.includes(key) === false);
  if (names && unknown.length) {
    report('unknown-option', `<ki-${name}> knows ${names.join(', ')}; not “${unknown.join('”, “')}”, which a link to its page has.`);
  }
  return widget;
}

/**
 * Reads the `data-` attributes of an element that has `data-ki-widget`. Those that are no options are other scripts'.
 *
 * @returns `null` when it names no widget, or a feed not to be trusted; the console tells.
 */
export function readData(element: Element, origins: readonly string[]): Widget | null {
  const name = (element.getAttribute('data-ki-widget') ?? '').trim().replace(/^ki-/, '');
  if (widgetNames.includes(name)) return toWidget(name, (option) => element.getAttribute(`data-${option}`), document.baseURI, origins);
  report('unknown-option', `data-ki-widget is ${widgetNames.join(', ')}; not “${name}”.`);
  return null;
}

function toWidget(name: string, read: (option: string) => string | null, base: string, origins: readonly string[]): Widget | null {
  const tag = `ki-${name}`;
  if (!customElements.get(tag)) return null; // From npm one may register some of them only.
  const attributes: [string, string][] = [];
  for (const option of optionNames(tag)) {
    let value = read(option);
    if (value === null || value === 'false') continue; // Who writes “false” means no, and an attribute that is there means yes.
    if (option === 'feed') {
      value = toSafeUrl(value, base);
      if (!isAllowed(value, origins)) return null;
    }
    attributes.push([option, value]);
  }
  return {tag, attributes};
}

function isAllowed(url: string | null, origins: readonly string[]): url is string {
  const origin = url && /^http/.test(url) ? new URL(url).origin : null;
  if (origin !== null && origins.includes(origin)) return true;
  if (origin === null) report('bad-address', 'The feed of a link or div is not an http or https address, so it stays as it is.');
  else
    report(
      'unlisted-origin',
      `A link or div stays as it is: ${origin} is not listed. If you trust it, write data-origins="${origin}" on the script.`,
    );
  return false;
}
