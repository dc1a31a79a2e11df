import {collectModules} from '../../src/snippet/collect-modules.js';
import {parseAddress} from '../../src/snippet/parse-address.js';
import {exampleSite, listModuleNames, writeSnippetParts, type Method, type SnippetParts} from '../../src/snippet/snippet-parts.js';
import {version} from '../../src/version.js';
import type {Choice} from './choice.js';
import type {PageData} from './page-data.js';
import type {Way} from './recommend.js';
import {isValidOption, toFields} from './widget-options.js';

/** The facts that the snippets depend on, apart from the choice. */
export interface Surroundings {
  /** Address of the folder that contains this page's folder, without a slash at the end. */
  readonly here: string;
  readonly data: PageData;
  /** Hashes of the scripts of this host by path, from `integrity.json`. */
  readonly hashes: Readonly<Record<string, string>>;
}

export interface Snippet extends SnippetParts {
  readonly way: Way;
  /** Hash of the script, if its version is released. */
  readonly integrity: string | null;
  readonly isSingleFile: boolean;
}

/** The folder that the guides use as an example. */
export const usualFolder = '/ki-widgets';

/**
 * Returns the path of a folder on the visitor's own server, or `null` if the text is something else. Addresses of other servers are
 * refused, because a link to this page could otherwise make it recommend the script of a stranger.
 */
export function parseFolder(text: string): string | null {
  const path = parseAddress(text);
  return path?.startsWith('/') === true && !/[?#]/.test(path) ? path : null;
}

/** Returns the address of the folder with the script. */
export function hostOf({place, folder}: Choice, {here}: Surroundings): string {
  return (place === 'own' ? (parseFolder(folder) ?? usualFolder) : here).replace(/\/+$/, '');
}

/** Returns the address of the feed for a snippet. A file is expected to be published next to the feeds of the host. */
export function feedOf(choice: Choice, around: Surroundings): string {
  const host = hostOf(choice, around);
  if (choice.source === 'file') return `${host}/feeds/${encodeURIComponent(choice.file || 'feed.json')}`;
  const address = choice.source === 'address' ? parseAddress(choice.address) : null;
  return address ?? `${host}/${hostedFeedOf(choice, around.data)}`;
}

/** Returns the path of the chosen feed on this host. */
export function hostedFeedOf({hosted}: Pick<Choice, 'hosted'>, {feeds}: PageData): string {
  return (feeds.find(({path}) => path === hosted) ?? feeds[0])?.path ?? '';
}

/** Returns the attributes of the chosen widget whose values are valid. */
export function attributesOf({widget, options}: Choice, {widgets}: PageData): Readonly<Record<string, string | true>> {
  const fields = toFields(widgets[widget]).filter((field) => {
    const value = options[field.name] ?? '';
    return value !== field.usual && isValidOption(field, value);
  });
  return Object.fromEntries(fields.map(({name, kind}) => [name, kind === 'checkbox' ? true : (options[name] ?? '')]));
}

/**
 * Writes the snippet for one way.
 *
 * @returns `null` if the way cannot show the feed: an embed page shows only feeds of its own host, and a div needs a whole address.
 */
export function writeSnippetFor(way: Way, choice: Choice, around: Surroundings): Snippet | null {
  const {widget, language, singleFile, preload, system} = choice;
  const method: Method = way === 'plain-link' ? 'link' : way;
  const host = hostOf(choice, around);
  const feed = feedOf(choice, around);
  const script = singleFile ? 'ki-widgets.all.js' : 'ki-widgets.js';
  const integrity = around.hashes[`${version}/${script}`] ?? null;
  const modules = around.data.modules;
  const names = preload && !singleFile ? listModuleNames({widget, method, language}) : [];
  const preloaded = names.length > 0 ? [...collectModules(names, (name) => modules[name] ?? missing(name)).values()] : [];
  const base = 'https://page.invalid';
  if (way === 'plain-link' && new URL(feed, new URL(host, base)).origin !== new URL(host, base).origin) return null;
  const site = parseAddress(choice.site);
  try {
    const parts = writeSnippetParts({
      widget,
      method,
      host,
      feed,
      language,
      attributes: attributesOf(choice, around.data),
      version,
      script,
      preloaded,
      integrity,
      site: site?.startsWith('http') ? new URL(site).origin : exampleSite,
      // In SharePoint no script sets the height. The chart needs this one (docs/webmaster.md).
      frameHeight: system === 'sharepoint' && widget === 'org-chart' ? 1900 : 600,
    });
    const isPlain = way === 'plain-link';
    const hasNoScript = isPlain ? {template: null, copiedStyles: null, preloads: null, policy: {}} : {};
    const hasNoFrameScript = system === 'sharepoint' && way === 'iframe';
    const frame = hasNoFrameScript ? {frameScript: null, policy: {'frame-src': parts.policy['frame-src'] ?? []}} : {};
    return {...parts, ...hasNoScript, ...frame, way, integrity, isSingleFile: singleFile};
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Writes the lines of the style sheet that give the widgets the look of the site. Empty if nothing was chosen. */
export function writeTokens({brand, corners}: Pick<Choice, 'brand' | 'corners'>): string {
  const lines = [...(brand ? [`  --ki-color-brand: ${brand};`] : []), ...(corners === 'square' ? ['  --ki-radius: 0;'] : [])];
  return lines.length > 0 ? `:root {\n${lines.join('\n')}\n}` : '';
}

/** Writes the directives that a page's Content-Security-Policy needs. Pages that require trusted types need the last one. */
export function writePolicyLines({policy, integrity, isSingleFile, template}: Snippet): string {
  const lines = Object.entries(policy).map(([name, sources]) => `${name} ${sources.join(' ')};`);
  if (template === null) return lines.join('\n');
  const pinned = integrity && `script-src '${integrity}'${isSingleFile ? '' : " 'strict-dynamic'"};`;
  const all = pinned ? [pinned, ...lines.filter((line) => !line.startsWith('script-src'))] : lines;
  return [...all, `trusted-types lit-html${isSingleFile ? '' : ' ki-widgets'};`].join('\n');
}

function missing(name: string): never {
  throw new Error(`The build lacks the module ${name}`);
}
