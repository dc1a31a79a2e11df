/**
 * Writes the embed pages, the targets of links that become widgets: one page for each widget and language, readable without
 * script. `embed/org-chart/` is in bokmål and `embed/nn/org-chart/` in nynorsk. Each page is the `index.html` of a folder,
 * because every static host finds that file.
 */
import {escapeHtml} from '../../src/cli/escape-html.js';
import {formatChartHeading} from '../../src/elements/ki-org-chart/chart-heading.js';
import {widgetTags} from '../../src/elements/widgets.js';
import {allMessages} from '../../src/locales/all-messages.js';
import type {ProjectKind, ProjectState} from '../../src/model/vocabulary.js';

/** A widget in one language, and where its page is. */
export interface EmbedPage {
  /** The widget's tag without `ki-`. */
  readonly widget: string;
  readonly language: Language;
  /** Relative address of the folder that contains `embed/`, with a slash at the end. */
  readonly top: string;
}

/** The files of an embed page. */
export interface EmbedPageFiles {
  /** Path of the page, relative to the folder that contains `embed/`. */
  readonly path: string;
  readonly html: string;
  /** The page's oEmbed response as JSON, for a file `oembed.json` in the page's folder. */
  readonly oembed: string;
}

type FeedText = string | Readonly<Record<string, string>>;

/** The parts of a feed that the pages show. */
interface EmbedFeed {
  readonly project: {readonly title: FeedText; readonly kind?: ProjectKind; readonly status?: ProjectState};
  readonly source: {readonly name: FeedText; readonly url: string};
}

interface PageContext extends EmbedPage {
  readonly feed: EmbedFeed;
  readonly feedPath: string;
  /** The page's own address. */
  readonly address: string;
}

/** Texts of a page by language tag. Braces mark the text of a link. */
const pageTexts = {
  nb: {
    name: 'Bokmål',
    languages: 'Språk',
    skip: 'Hopp til innholdet',
    home: 'Til prosjektets side',
    read: (source: string) => `Les om prosjektet hos ${source}.`,
    data: 'Innholdet hentes fra {prosjektets datakilde}.',
  },
  nn: {
    name: 'Nynorsk',
    languages: 'Språk',
    skip: 'Hopp til innhaldet',
    home: 'Til prosjektsida',
    read: (source: string) => `Les om prosjektet hos ${source}.`,
    data: 'Innhaldet blir henta frå {datakjelda til prosjektet}.',
  },
  en: {
    name: 'English',
    languages: 'Language',
    skip: 'Skip to the content',
    home: 'To the project’s page',
    read: (source: string) => `Read about the project at ${source}.`,
    data: 'The content comes from {the project’s feed}.',
  },
  se: {
    name: 'Davvisámegiella',
    languages: 'Giella',
    skip: 'Njuike sisdollui',
    home: 'Prošeavtta siidui',
    read: (source: string) => `Loga prošeavtta birra: ${source}.`,
    data: 'Sisdoallu vižžojuvvo {prošeavtta dáhtagáldus}.',
  },
};
type Language = keyof typeof pageTexts;
const languages = Object.keys(pageTexts) as Language[];

/** Placeholder for the address of a host that is not known yet. The domain `.invalid` never exists (RFC 2606). */
const unknownHost = 'https://ki-widgets.invalid/';

interface EmbedPageOptions {
  /** Address of the folder that contains `embed/`, with a slash at the end. oEmbed requires absolute addresses. */
  readonly host?: string | undefined;
  /**
   * Returns the HTML to show until the widget is ready, and without script, with one `h1`. If it is empty, the page shows a
   * sentence with links.
   */
  readonly fallbackOf?: (page: EmbedPage) => string;
}

/**
 * Writes all embed pages.
 *
 * @param feed - The feed that a page shows unless its query names another.
 * @param feedPath - Path of that feed, relative to the folder that contains `embed/`.
 */
export function writeEmbedPages(feed: object, feedPath: string, options: EmbedPageOptions = {}): readonly EmbedPageFiles[] {
  const {host = unknownHost, fallbackOf} = options;
  return languages.flatMap((language) =>
    widgetTags.map((tag) => {
      const widget = tag.slice('ki-'.length);
      const folder = folderOf(widget, language);
      const top = language === 'nb' ? '../../' : '../../../';
      const page: PageContext = {widget, language, top, feed: feed as EmbedFeed, feedPath, address: `${host}embed/${folder}`};
      return {
        path: `embed/${folder}index.html`,
        html: writePage(page, fallbackOf?.(page) || writeFallback(page)),
        oembed: writeOembed(page),
      };
    }),
  );
}

function folderOf(widget: string, language: Language): string {
  return `${language === 'nb' ? '' : `${language}/`}${widget}/`;
}

function writePage(page: PageContext, fallback: string): string {
  const {widget, language, top, feedPath, address} = page;
  const texts = pageTexts[language];
  const title = escapeHtml(titleOf(page));
  const versions = languages.map((tag) => ({tag, name: pageTexts[tag].name, href: `${top}embed/${folderOf(widget, tag)}`}));
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    <base target="_top" />
${versions.map(({tag, href}) => `    <link rel="alternate" hreflang="${tag}" href="${href}" />`).join('\n')}
    <link rel="alternate" type="application/json+oembed" href="${address}oembed.json" title="${title}" />
    <link rel="icon" href="${top}favicon.svg" type="image/svg+xml" />
    <script src="${top}embed/framed.js"></script>
    <link rel="stylesheet" href="${top}site.css" />
    <link rel="stylesheet" href="${top}themes/tokens.css" />
    <link rel="stylesheet" href="${top}themes/prerendered.css" />
    <script src="${top}embed/embed.js" defer></script>
    <script src="${top}ki-widgets.js" defer></script>
  </head>
  <body>
    <a class="skip" href="#innhold">${texts.skip}</a>
    <header>
      <p class="site-name"><a href="${top}?lang=${language}">${texts.home}</a></p>
      <nav aria-label="${texts.languages}">
        <ul>
${versions.map(({tag, name, href}) => `          <li><a href="${href}" lang="${tag}" hreflang="${tag}"${tag === language ? ' aria-current="true"' : ''}>${name}</a></li>`).join('\n')}
        </ul>
      </nav>
    </header>
    <main id="innhold" tabindex="-1">
      <div data-ki-widget="${widget}" data-feed="${top}${feedPath}" data-heading-level="1">
${fallback}
      </div>
    </main>
  </body>
</html>
`;
}

/**
 * Writes the response for sites that embed a page by its address (https://oembed.com): a link, which every editor keeps, and
 * the page in a frame. The frame is as wide as the text around it. The page reports its own height later.
 */
function writeOembed(page: PageContext): string {
  const {feed, language, address} = page;
  const title = titleOf(page);
  const height = 500;
  const link = `<blockquote class="ki-embed"><a href="${escapeHtml(address)}">${escapeHtml(title)}</a></blockquote>`;
  const frame = `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="${height}" frameborder="0"></iframe>`;
  const response = {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: textIn(feed.source.name, language).text,
    provider_url: feed.source.url,
    cache_age: 86400,
    html: link + frame,
    width: 600,
    height,
  };
  return `${JSON.stringify(response, null, 2)}\n`;
}

/** The widget's heading and the project's title. Widgets without a heading of their own have the title only. */
function titleOf(page: PageContext): string {
  const heading = headingOf(page);
  const project = textIn(page.feed.project.title, page.language).text;
  return heading === undefined ? project : `${heading} – ${project}`;
}

function headingOf({widget, language, feed}: PageContext): string | undefined {
  const {chart, common, partners, contact, publication} = allMessages[language];
  const {kind = 'project', status: state} = feed.project;
  const headings: Readonly<Record<string, string | undefined>> = {
    'org-chart': formatChartHeading({kind, state}, chart, common),
    'partner-list': partners.partnersHeading,
    'contact-card': contact.contactHeading,
    'publication-info': publication.publicationHeading,
  };
  return headings[widget];
}

function writeFallback(page: PageContext): string {
  const {language, top, feed, feedPath} = page;
  const texts = pageTexts[language];
  const title = headingOf(page);
  const project = textIn(feed.project.title, language);
  const heading = title === undefined ? `<h1${langAttribute(project)}>${escapeHtml(project.text)}</h1>` : `<h1>${title}</h1>`;
  const source = textIn(feed.source.name, language);
  const link = `<a href="${escapeHtml(feed.source.url)}"${langAttribute(source)}>${escapeHtml(source.text)}</a>`;
  return `        ${heading}
        <p>${texts.read(link)}</p>
        <p>${texts.data.replace('{', `<a href="${top}${feedPath}">`).replace('}', '</a>')}</p>`;

  function langAttribute({lang}: {lang: string}): string {
    return lang === language ? '' : ` lang="${lang}"`;
  }
}

/** A feed's text in a language if the feed has it, otherwise in bokmål. The tag `no` counts as both bokmål and nynorsk. */
function textIn(text: FeedText, language: Language): {text: string; lang: string} {
  if (typeof text === 'string') return {text, lang: 'nb'};
  const isNorwegian = language === 'nb' || language === 'nn';
  const translation = text[language] ?? (isNorwegian ? text.no : undefined);
  return translation === undefined ? {text: text.nb ?? text.no ?? '', lang: 'nb'} : {text: translation, lang: language};
}
