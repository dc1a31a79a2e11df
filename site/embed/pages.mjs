/**
 * The pages that links to embed: one for each widget and language, readable without script. `embed/org-chart/` is in
 * bokmål, `embed/nn/org-chart/` in nynorsk. Folders, since every static host finds their `index.html`.
 */

/** Language tag to the words of a page. Titles are those of the widgets' own headings (src/locales/). */
const languages = {
  nb: {
    name: 'Bokmål',
    languages: 'Språk',
    skip: 'Hopp til innholdet',
    home: 'Til prosjektets side',
    read: (source) => `Les om prosjektet hos ${source}.`,
    data: 'Innholdet hentes fra {prosjektets datakilde}.',
    titles: {
      'org-chart': 'Slik er arbeidet organisert',
      'partner-list': 'Hvem er med?',
      'contact-card': 'Kontakt',
      'publication-info': 'Om denne siden',
    },
  },
  nn: {
    name: 'Nynorsk',
    languages: 'Språk',
    skip: 'Hopp til innhaldet',
    home: 'Til prosjektsida',
    read: (source) => `Les om prosjektet hos ${source}.`,
    data: 'Innhaldet blir henta frå {datakjelda til prosjektet}.',
    titles: {
      'org-chart': 'Slik er arbeidet organisert',
      'partner-list': 'Kven er med?',
      'contact-card': 'Kontakt',
      'publication-info': 'Om denne sida',
    },
  },
  en: {
    name: 'English',
    languages: 'Language',
    skip: 'Skip to the content',
    home: 'To the project’s page',
    read: (source) => `Read about the project at ${source}.`,
    data: 'The content comes from {the project’s feed}.',
    titles: {
      'org-chart': 'How the work is organised',
      'partner-list': 'Who is taking part?',
      'contact-card': 'Contact',
      'publication-info': 'About this page',
    },
  },
  se: {
    name: 'Davvisámegiella',
    languages: 'Giella',
    skip: 'Njuike sisdollui',
    home: 'Prošeavtta siidui',
    read: (source) => `Loga prošeavtta birra: ${source}.`,
    data: 'Sisdoallu vižžojuvvo {prošeavtta dáhtagáldus}.',
    titles: {
      'org-chart': 'Ná lea bargu organiserejuvvon',
      'partner-list': 'Geat leat mielde?',
      'contact-card': 'Oktavuohta',
      'publication-info': 'Dán siiddu birra',
    },
  },
};

/** The widgets that have a page; those without a title of their own have the project's. */
const widgets = ['org-chart', 'partner-list', 'contact-card', 'project-intro', 'publication-info', 'project-page'];

/** Stands for the address that a host will have; whoever is asked for it does not exist (RFC 2606). */
const unknownHost = 'https://ki-widgets.invalid/';

/**
 * @param {object} feed - The feed that a page shows unless its query names another.
 * @param {string} feedPath - Its address, relative to the folder that `embed/` is in.
 * @param {object} [options]
 * @param {string} [options.host] - The address of that folder, with a slash at the end. oEmbed needs whole addresses.
 * @param {(page: {widget: string, language: string, top: string}) => string} [options.fallbackOf] - HTML that is read
 *   until the widget is ready and where there is no script, with one `h1`; `top` leads to the folder that `embed/` is in.
 *   Where it is missing or empty, a sentence with links.
 * @returns {{path: string, html: string, oembed: string}[]} Paths relative to that folder; the JSON of oEmbed is to lie
 *   beside the page, as `oembed.json`.
 */
export function embedPages(feed, feedPath, {host = unknownHost, fallbackOf} = {}) {
  return Object.keys(languages).flatMap((language) =>
    widgets.map((widget) => {
      const top = language === 'nb' ? '../../' : '../../../';
      const page = {widget, language, top, feed, feedPath, address: `${host}embed/${folderOf({widget, language})}`};
      return {
        path: `embed/${folderOf(page)}index.html`,
        html: write(page, fallbackOf?.(page) || writeFallback(page)),
        oembed: writeOembed(page),
      };
    }),
  );
}

function folderOf({widget, language}) {
  return `${language === 'nb' ? '' : `${language}/`}${widget}/`;
}

function write(page, fallback) {
  const {widget, language, top, feedPath, address} = page;
  const words = languages[language];
  const title = escape(titleOf(page));
  const others = Object.keys(languages).map((other) => ({
    tag: other,
    name: languages[other].name,
    href: `${top}embed/${folderOf({widget, language: other})}`,
  }));
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    <base target="_top" />
${others.map(({tag, href}) => `    <link rel="alternate" hreflang="${tag}" href="${href}" />`).join('\n')}
    <link rel="alternate" type="application/json+oembed" href="${address}oembed.json" title="${title}" />
    <link rel="icon" href="${top}favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${top}site.css" />
    <link rel="stylesheet" href="${top}themes/tokens.css" />
    <link rel="stylesheet" href="${top}themes/prerendered.css" />
    <script src="${top}embed/embed.js" defer></script>
    <script src="${top}embed/framed.js" defer></script>
    <script src="${top}ki-widgets.js" defer></script>
  </head>
  <body>
    <a class="skip" href="#innhold">${words.skip}</a>
    <header>
      <p class="site-name"><a href="${top}?lang=${language}">${words.home}</a></p>
      <nav aria-label="${words.languages}">
        <ul>
${others.map(({tag, name, href}) => `          <li><a href="${href}" lang="${tag}" hreflang="${tag}"${tag === language ? ' aria-current="true"' : ''}>${name}</a></li>`).join('\n')}
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
 * What a page is embedded with by its address alone (https://oembed.com): the link, which is kept everywhere, and the page
 * in a frame. The frame is as wide as the text around it; its height is what the page tells.
 */
function writeOembed(page) {
  const {feed, language, address} = page;
  const title = titleOf(page);
  const height = 500;
  const link = `<blockquote class="ki-embed"><a href="${escape(address)}">${escape(title)}</a></blockquote>`;
  const frame = `<iframe src="${escape(address)}" title="${escape(title)}" width="100%" height="${height}" frameborder="0"></iframe>`;
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

function titleOf({widget, language, feed}) {
  const heading = languages[language].titles[widget];
  const project = textIn(feed.project.title, language).text;
  return heading === undefined ? project : `${heading} – ${project}`;
}

function writeFallback({widget, language, top, feed, feedPath}) {
  const words = languages[language];
  const project = textIn(feed.project.title, language);
  const heading = words.titles[widget] ? `<h1>${words.titles[widget]}</h1>` : `<h1${markOf(project)}>${escape(project.text)}</h1>`;
  const source = textIn(feed.source.name, language);
  const link = `<a href="${escape(feed.source.url)}"${markOf(source)}>${escape(source.text)}</a>`;
  return `        ${heading}
        <p>${words.read(link)}</p>
        <p>${words.data.replace('{', `<a href="${top}${feedPath}">`).replace('}', '</a>')}</p>`;

  function markOf({lang}) {
    return lang === language ? '' : ` lang="${lang}"`;
  }
}

/** A text of the feed in a language, else in Norwegian (`no` is both written forms), and which of them it is. */
function textIn(text, language) {
  if (typeof text === 'string') return {text, lang: 'nb'};
  const isNorwegian = language === 'nb' || language === 'nn';
  const own = text[language] ?? (isNorwegian ? text.no : undefined);
  return own === undefined ? {text: text.nb ?? text.no, lang: 'nb'} : {text: own, lang: language};
}

function escape(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
