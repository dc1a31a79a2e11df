import {escapeHtml} from '../cli/escape-html.js';
import type {WidgetName} from '../cli/export-feed.js';
import type {ScriptName} from '../cli/script-hash.js';
import {allMessages} from '../locales/all-messages.js';
import {findLanguage} from '../locales/find-language.js';
import type {BuiltModule} from './collect-modules.js';

/** Methods of placing a widget on a page. */
export const methods = ['element', 'link', 'div', 'iframe', 'npm'] as const;
export type Method = (typeof methods)[number];

export interface SnippetOptions {
  readonly widget: WidgetName;
  readonly method: Method;
  /** Address of the folder `dist/`: a URL, or a path that begins with a slash. No slash at the end. */
  readonly host: string;
  /** Address of the feed: a URL, or a path that begins with a slash. A path is on the page's site, for links and iframes on the host. */
  readonly feed: string;
  /** One of `languages`. */
  readonly language: string;
  /** Other attributes of the widget, by name. `true` is the value of a boolean attribute. */
  readonly attributes?: Readonly<Record<string, string | true>>;
  readonly version: string;
  readonly script: ScriptName;
  /** Modules that the page asks for before the script does. */
  readonly preloaded: readonly BuiltModule[];
  /** Hash of the script, as `sha384-…`. `null` if the version is not released, and so has no folder of its own. */
  readonly integrity: string | null;
  /** Origin of the page around an iframe. */
  readonly site?: string;
  /** Height of an iframe until its script has run. CSS px. */
  readonly frameHeight?: number;
}

/** The code for a page, by the place where it belongs. Places that the method does not use are `null`. */
export interface SnippetParts {
  /** HTML for the template of all pages. */
  readonly template: string | null;
  /** Address of a style sheet to copy into that of the site, because it is on another host. */
  readonly copiedStyles: string | null;
  /** Links that load modules early, for the head of pages with the widget. */
  readonly preloads: string | null;
  /** HTML for the place of the widget. */
  readonly markup: string;
  /** The script that sets the height of an iframe. */
  readonly frameScript: string | null;
  /** The command and the imports for a site with a build step. */
  readonly imports: {readonly install: string; readonly script: string; readonly styles: string} | null;
  /** Origins that a Content-Security-Policy of the page has to allow, by directive. */
  readonly policy: Readonly<Record<string, readonly string[]>>;
}

/** Placeholder for the origin of the page. */
const ownOrigin = 'https://page.invalid';

export const exampleSite = 'https://www.example.no';

/**
 * Writes the code for a page.
 *
 * @throws {RangeError} If an iframe cannot show the feed, since embed pages only show feeds of their own host. Also if the script
 *   has to list the origin of the feed, and the feed is a path.
 */
export function writeSnippetParts(options: SnippetOptions): SnippetParts {
  const {widget, method, host, feed, language, integrity} = options;
  const hostOrigin = originOf(host);
  const isOwnHost = hostOrigin === ownOrigin;
  // In the address of an embed page, a path is on the host.
  const usesEmbedPage = method === 'link' || method === 'iframe';
  const feedOrigin = originOf(feed, usesEmbedPage ? hostOrigin : ownOrigin);
  const page = `${host}/embed/${language === 'nb' ? '' : `${language}/`}${widget}/`;
  const empty = {template: null, copiedStyles: null, preloads: null, frameScript: null, imports: null};

  if (method === 'iframe') {
    if (feedOrigin !== hostOrigin) throw new RangeError('an iframe only shows feeds of its own host. Use --way element or div');
    const {site = exampleSite, frameHeight = 600} = options;
    const src = `${page}${writeQuery(options)}&parent=${site}`;
    return {
      ...empty,
      markup: `<iframe${attributes({src, title: titleOf(widget, language), width: '100%', height: String(frameHeight)})}></iframe>`,
      frameScript: `<script${attributes({src: `${host}/embed/frame.js`})} defer></script>`,
      policy: allow({'frame-src': hostOrigin, 'script-src': hostOrigin}),
    };
  }

  const markup = writeMarkup(options, usesEmbedPage ? page + writeQuery(options) : page);
  if (method === 'npm') {
    return {
      ...empty,
      markup,
      imports: {
        install: `npm install --save-exact ./ki-widgets-${options.version}.tgz`,
        script: `import 'ki-widgets/elements/ki-${widget}/define.js';`,
        styles: "@import 'ki-widgets/themes/reserved.css';",
      },
      policy: allow({'script-src': ownOrigin, 'connect-src': feedOrigin, 'img-src': feedOrigin}),
    };
  }

  // Links and divs can also be in comments of visitors, so the script has to list the origins of their feeds. Elements accept any feed.
  const isAllowed = method === 'element' || feedOrigin === hostOrigin;
  if (!isAllowed && feedOrigin === ownOrigin)
    throw new RangeError('the script has to list the site of the feed. Write its whole address: --feed https://…');
  const folder = integrity === null ? host : `${host}/${options.version}`;
  const script = attributes({
    src: `${folder}/${options.script}`,
    integrity,
    crossorigin: 'anonymous',
    'data-origins': isAllowed ? null : feedOrigin,
  });
  const styles = `${host}/themes/reserved.css`;
  return {
    ...empty,
    template: [
      `<script${script} defer></script>`,
      // A page waits for its style sheets, so it should not depend on another site for them.
      ...(isOwnHost ? [`<link${attributes({rel: 'stylesheet', href: styles})}>`] : []),
    ].join('\n'),
    copiedStyles: isOwnHost ? null : styles,
    preloads: options.preloaded.length > 0 ? writePreloads(options.preloaded, folder) : null,
    markup,
    policy: allow({
      'script-src': hostOrigin,
      'connect-src': feedOrigin,
      'img-src': feedOrigin,
      ...(isOwnHost && {'style-src': hostOrigin}),
    }),
  };
}

/** Returns the names of the modules that a page with the widget loads at once. Languages are modules, too. */
export function listModuleNames({widget, method, language}: Pick<SnippetOptions, 'widget' | 'method' | 'language'>): readonly string[] {
  return [...(method === 'element' ? [] : ['embed']), `ki-${widget}`, language];
}

function writeMarkup({widget, method, feed, language, attributes: more = {}}: SnippetOptions, href: string): string {
  const link = `<a${attributes({href})}>${escapeHtml(titleOf(widget, language))}</a>`;
  if (method === 'link') return `<blockquote class="ki-embed">\n  ${link}\n</blockquote>`;
  if (method === 'div') {
    const values: readonly [string, string | true][] = Object.entries({'ki-widget': widget, feed, lang: language, ...more});
    const data = values.map(([name, value]) => attributes({[`data-${name}`]: `${value}`}));
    return `<div${data.join('')}>\n  ${link}\n</div>`;
  }
  return `<ki-${widget}${attributes({feed, lang: language, ...more})}>\n  ${link}\n</ki-${widget}>`;
}

/** Writes the query of an embed page's address. Colons and slashes stay readable. */
function writeQuery({feed, language, attributes: more = {}}: SnippetOptions): string {
  const values = Object.entries({feed, lang: language, ...more});
  const pairs = values.map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%3A/g, ':').replace(/%2F/g, '/')}`);
  return `?${pairs.join('&')}`;
}

function writePreloads(modules: readonly BuiltModule[], folder: string): string {
  const links = modules.map(({path, integrity}) => {
    const values = attributes({rel: 'preload', as: 'script', href: `${folder}/${path}`, integrity, crossorigin: 'anonymous'});
    return `<link${values}>`;
  });
  return links.join('\n');
}

/** Returns the text of the link, which an editor may change: the heading of the widget if it has one. */
function titleOf(widget: WidgetName, language: string): string {
  const {chart, partners, contact, publication} = allMessages[findLanguage(language)];
  const aboutWork: Readonly<Record<string, string>> = {en: 'About the work', se: 'Barggu birra'};
  const titles: Readonly<Partial<Record<WidgetName, string>>> = {
    'org-chart': chart.headings.work,
    'partner-list': partners.partnersHeading,
    'contact-card': contact.contactHeading,
    'publication-info': publication.publicationHeading,
  };
  return titles[widget] ?? aboutWork[language] ?? 'Om arbeidet';
}

function originOf(address: string, base = ownOrigin): string {
  return new URL(address, base).origin;
}

function allow(directives: Readonly<Record<string, string>>): SnippetParts['policy'] {
  return Object.fromEntries(Object.entries(directives).map(([name, origin]) => [name, [origin === ownOrigin ? "'self'" : origin]]));
}

function attributes(values: Readonly<Record<string, string | true | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? '' : value === true ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
    .join('');
}
