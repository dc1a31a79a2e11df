import {allMessages} from '../locales/all-messages.js';
import {findLanguage} from '../locales/find-language.js';
import {escapeHtml} from './escape-html.js';
import type {WidgetName} from './export-feed.js';
import type {BuiltModule} from './find-modules.js';
import type {ScriptName} from './script-hash.js';

/** Methods of placing a widget on a page. */
export const methods = ['element', 'link', 'div', 'iframe', 'npm'] as const;

export interface SnippetOptions {
  readonly widget: WidgetName;
  readonly method: (typeof methods)[number];
  /** Address of the folder `dist/`: a URL, or a path that begins with a slash. No slash at the end. */
  readonly host: string;
  /** Address of the feed: a URL, or a path that begins with a slash. A path is on the page's site, for links and iframes on the host. */
  readonly feed: string;
  /** One of `languages`. */
  readonly language: string;
  readonly version: string;
  readonly script: ScriptName;
  /** Modules that the page asks for before the script does. */
  readonly preloaded: readonly BuiltModule[];
  /** Hash of the script, as `sha384-…`. `null` if the version is not released, and so has no folder of its own. */
  readonly integrity: string | null;
}

/** Placeholder for the origin of the page. */
const ownOrigin = 'https://page.invalid';

/**
 * Writes the code for a page: HTML, or a command and code for npm, with the Content-Security-Policy that it needs.
 *
 * @throws {RangeError} If an iframe cannot show the feed, since embed pages only show feeds of their own host. Also if the script
 *   has to list the origin of the feed, and the feed is a path.
 */
export function writeSnippet(options: SnippetOptions): string {
  const {widget, method, host, feed, language, version, script: scriptName, integrity} = options;
  const hostOrigin = originOf(host);
  const isOwnHost = hostOrigin === ownOrigin;
  // In the address of an embed page, a path is on the host.
  const usesEmbedPage = method === 'link' || method === 'iframe';
  const feedOrigin = originOf(feed, usesEmbedPage ? hostOrigin : ownOrigin);
  const page = `${host}/embed/${language === 'nb' ? '' : `${language}/`}${widget}/`;
  const query = `?feed=${encodeURIComponent(feed).replace(/%3A/g, ':').replace(/%2F/g, '/')}&lang=${language}`;
  const title = titleOf(widget, language);
  const imageNote = '  img-src also needs the origins of images from other sites in the feed.';

  if (method === 'iframe') {
    if (feedOrigin !== hostOrigin) throw new RangeError('an iframe only shows feeds of its own host. Use --way element or div');
    return [
      '<!-- Where the widget should be. Replace https://www.example.no with your own site: the embed page reports its height only to this site. -->',
      `<iframe${attributes({src: `${page}${query}&parent=https://www.example.no`, title, width: '100%', height: '600'})}></iframe>`,
      '<!-- Sets the height. Without this script the iframe has a height of 600 px and scrolls. -->',
      `<script${attributes({src: `${host}/embed/frame.js`})} defer></script>`,
      '',
      policy({'frame-src': [hostOrigin], 'script-src': [hostOrigin]}),
    ].join('\n');
  }

  const link = `<a${attributes({href: usesEmbedPage ? page + query : page})}>${escapeHtml(title)}</a>`;
  const element = `<ki-${widget}${attributes({feed, lang: language})}>\n  ${link}\n</ki-${widget}>`;
  if (method === 'npm') {
    return [
      `# Once. To make the file, run "npm pack" in a checkout of ki-widgets. When ki-widgets is on the npm registry, use ki-widgets@${version} instead.`,
      `npm install --save-exact ./ki-widgets-${version}.tgz`,
      '',
      '// In a script of the site',
      `import 'ki-widgets/elements/ki-${widget}/define.js';`,
      '// In the style sheet of the site',
      "@import 'ki-widgets/themes/reserved.css';",
      '',
      '<!-- Where the widget should be. The link is shown until the widget is ready. -->',
      element,
      '',
      policy({'script-src': [ownOrigin], 'connect-src': [feedOrigin], 'img-src': [feedOrigin]}, imageNote),
    ].join('\n');
  }

  // Links and divs can also be in comments of visitors, so the script has to list the origins of their feeds. Elements accept any feed.
  const isAllowed = method === 'element' || feedOrigin === hostOrigin;
  if (!isAllowed && feedOrigin === ownOrigin)
    throw new RangeError('the script has to list the site of the feed. Write its whole address: --feed https://…');
  const folder = integrity === null ? host : `${host}/${version}`;
  const script = attributes({
    src: `${folder}/${scriptName}`,
    integrity,
    crossorigin: 'anonymous',
    'data-origins': isAllowed ? null : feedOrigin,
  });
  const markup = {
    element,
    link: `<blockquote class="ki-embed">\n  ${link}\n</blockquote>`,
    div: `<div${attributes({'data-ki-widget': widget, 'data-feed': feed, 'data-lang': language})}>\n  ${link}\n</div>`,
  };
  return [
    `<!-- Once, in the template of all pages.${integrity === null ? ` Version ${version} is not released yet. Its script may still change, so the address has no version and no hash.` : ''} -->`,
    `<script${script} defer></script>`,
    // A page waits for its style sheets, so it should not depend on another site for them.
    isOwnHost
      ? `<link${attributes({rel: 'stylesheet', href: `${host}/themes/reserved.css`})}>`
      : `<!-- Copy ${escapeHtml(host)}/themes/reserved.css into the style sheet of the site. It reserves space for widgets while they load. -->`,
    '',
    ...writePreloads(options.preloaded, folder),
    '<!-- Where the widget should be. The link is shown until the widget is ready. -->',
    markup[method],
    '',
    policy(
      {
        'script-src': [hostOrigin],
        'connect-src': [feedOrigin],
        'img-src': [feedOrigin],
        ...(isOwnHost && {'style-src': [hostOrigin]}),
      },
      imageNote,
    ),
  ].join('\n');
}

/** Returns links that load modules early. Without modules it returns nothing. */
function writePreloads(modules: readonly BuiltModule[], folder: string): readonly string[] {
  if (modules.length === 0) return [];
  return [
    '<!-- In the <head> of the pages with this widget, above the script. Replace these lines whenever the script on the host changes. -->',
    ...modules.map(({path, integrity}) => {
      const values = attributes({rel: 'preload', as: 'script', href: `${folder}/${path}`, integrity, crossorigin: 'anonymous'});
      return `<link${values}>`;
    }),
    '',
  ];
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

function policy(directives: Readonly<Record<string, readonly string[]>>, note = ''): string {
  const lines = Object.entries(directives).map(([name, origins]) => {
    const sources = origins.map((origin) => (origin === ownOrigin ? "'self'" : origin));
    return `  ${name} ${sources.join(' ')};`;
  });
  return ['<!-- Content-Security-Policy of the page. Add these to its directives:', ...lines, note, '-->'].filter(Boolean).join('\n');
}

function attributes(values: Readonly<Record<string, string | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('');
}
