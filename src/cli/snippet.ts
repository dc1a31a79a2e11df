import {
  chartMessages,
  commonMessages,
  contactMessages,
  findLanguageIndex,
  partnerMessages,
  publicationMessages,
} from '../locales/locales.js';
import type {WidgetName} from './export-feed.js';

/** The ways to place a widget on a page. */
export const ways = ['element', 'link', 'div', 'iframe', 'npm'] as const;
/** Languages that the widgets have texts in, and the embed pages a page. */
export const languages: readonly string[] = commonMessages.map(({lang}) => lang);

export interface Placement {
  readonly widget: WidgetName;
  readonly way: (typeof ways)[number];
  /** Where the folder `dist/` is: absolute, or a path that begins with a slash; without a slash at the end. */
  readonly host: string;
  /** Absolute, or a path that begins with a slash: of the page's site, and for a link or a frame of the host. */
  readonly feed: string;
  /** One of those above. */
  readonly language: string;
  readonly version: string;
  /** `sha384-…` of the script. `null` when the version is not released: then there is no folder of that version either. */
  readonly integrity: string | null;
}

/** What stands for the site that a page is on, which a path does not name. */
const own = 'https://page.invalid';

/**
 * Writes what to put into a page: HTML, or a command and code for npm, with the policy that it needs.
 *
 * @throws {RangeError} When a frame cannot show the feed, since an embed page shows those of its own host only; or when the
 *   origin of the feed has to be written and is not known.
 */
export function writeSnippet(placement: Placement): string {
  const {widget, way, host, language, version, integrity} = placement;
  const hostOrigin = originOf(host);
  // In the address of an embed page a path is one of the host.
  const isInAddress = way === 'link' || way === 'iframe';
  const feedOrigin = originOf(placement.feed, isInAddress ? hostOrigin : own);
  const page = `${host}/embed/${language === 'nb' ? '' : `${language}/`}${widget}/`;
  const query = `?feed=${encodeURIComponent(placement.feed).replace(/%3A/g, ':').replace(/%2F/g, '/')}&lang=${language}`;
  const title = titleOf(widget, language);
  const pictures = '  img-src also needs the origins of pictures that the feed names from elsewhere.';

  if (way === 'iframe') {
    if (feedOrigin !== hostOrigin) throw new RangeError('a frame shows feeds of its own host only; take --way element or div');
    return [
      '<!-- Where the widget is to stand. Write your own site for https://www.example.no: the page tells it, and nobody else, how high it is. -->',
      `<iframe${attributes({src: `${page}${query}&parent=https://www.example.no`, title, width: '100%', height: '600'})}></iframe>`,
      '<!-- Sets that height. Without it the frame keeps 600 px and scrolls. -->',
      `<script${attributes({src: `${host}/embed/frame.js`})} defer></script>`,
      '',
      policy({'frame-src': [hostOrigin], 'script-src': [hostOrigin]}),
    ].join('\n');
  }

  const link = `<a${attributes({href: isInAddress ? page + query : page})}>${escape(title)}</a>`;
  const {feed} = placement;
  const element = `<ki-${widget}${attributes({feed, lang: language})}>\n  ${link}\n</ki-${widget}>`;
  if (way === 'npm') {
    return [
      `# Once. "npm pack" in a checkout of ki-widgets makes the file. When ki-widgets is on the npm registry, write ki-widgets@${version} instead of the file.`,
      `npm install --save-exact ./ki-widgets-${version}.tgz`,
      '',
      '// In a script of the site',
      `import 'ki-widgets/elements/ki-${widget}/define.js';`,
      '',
      '<!-- Where the widget is to stand. What is inside is read until it is ready. -->',
      element,
      '',
      policy({'script-src': [own], 'connect-src': [feedOrigin], 'img-src': [feedOrigin]}, pictures),
    ].join('\n');
  }

  // The elements take any feed; links and divs those of listed origins, since comments hold them as well.
  const isListed = way === 'element' || feedOrigin === hostOrigin;
  if (!isListed && feedOrigin === own)
    throw new RangeError('the script has to name the site of the feed: write the whole address, --feed https://…');
  const script = attributes({
    src: integrity === null ? `${host}/ki-widgets.js` : `${host}/${version}/ki-widgets.js`,
    integrity,
    crossorigin: 'anonymous',
    'data-origins': isListed ? null : feedOrigin,
  });
  const places = {
    element,
    link: `<blockquote class="ki-embed">\n  ${link}\n</blockquote>`,
    div: `<div${attributes({'data-ki-widget': widget, 'data-feed': feed, 'data-lang': language})}>\n  ${link}\n</div>`,
  };
  return [
    `<!-- Once, in the template of all pages.${integrity === null ? ` Version ${version} is not released yet: the script may still change, so its address has neither version nor hash.` : ''} -->`,
    `<script${script} defer></script>`,
    '',
    '<!-- Where the widget is to stand. What is inside is read until it is ready. -->',
    places[way],
    '',
    policy({'script-src': [hostOrigin], 'connect-src': [feedOrigin], 'img-src': [feedOrigin]}, pictures),
  ].join('\n');
}

/** Words to begin with, which the editor may change: the heading of the widget, where it has one of its own. */
function titleOf(widget: WidgetName, language: string): string {
  const place = findLanguageIndex(language);
  const aboutWork: Readonly<Record<string, string>> = {en: 'About the work', se: 'Barggu birra'};
  const titles: Readonly<Partial<Record<WidgetName, string | undefined>>> = {
    'org-chart': chartMessages[place]?.chartHeading,
    'partner-list': partnerMessages[place]?.partnersHeading,
    'contact-card': contactMessages[place]?.contactHeading,
    'publication-info': publicationMessages[place]?.publicationHeading,
  };
  return titles[widget] ?? aboutWork[language] ?? 'Om arbeidet';
}

function originOf(address: string, base = own): string {
  return new URL(address, base).origin;
}

function policy(directives: Readonly<Record<string, readonly string[]>>, note = ''): string {
  const lines = Object.entries(directives).map(([name, origins]) => {
    const sources = origins.map((origin) => (origin === own ? "'self'" : origin));
    return `  ${name} ${sources.join(' ')};`;
  });
  return ['<!-- Content-Security-Policy of the page: add to the directives that it has', ...lines, note, '-->'].filter(Boolean).join('\n');
}

function attributes(values: Readonly<Record<string, string | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escape(value)}"`))
    .join('');
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
