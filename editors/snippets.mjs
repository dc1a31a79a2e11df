// The snippets of docs/webmaster.md and docs/embedding.md.

/** One server has both the pages and the folder `dist/`. */
export const origin = 'https://www.example.no';
export const title = 'Organisering';

const feed = '/ki-widgets/feeds/bedre-bruk-av-ki.json';

/**
 * @typedef {object} Snippet
 * @property {string} name - Heading of its column.
 * @property {string} [html] - HTML to set or to paste as formatted text. Absent if only the editor's own button can make it.
 * @property {string} [plain] - Plain text to paste or type.
 * @property {string} [markdown] - The same in Markdown, if Markdown has a syntax for it.
 * @property {boolean} [isLink] - A link. It must become the widget in every editor that keeps links.
 * @property {boolean} [isElement] - The element. It must become the widget with the documented settings.
 * @property {boolean} [bringsScript] - The page has no script in its template.
 */

/** @returns {string} The embed page of the chart on a host. */
export function addressOn(host) {
  return `${host}/ki-widgets/embed/org-chart/?feed=${feed}&lang=nb`;
}

/**
 * @param {string} host - Origin that serves `dist/` as `/ki-widgets/`.
 * @param {string} site - Origin of the pages with the widgets.
 * @returns {readonly Snippet[]}
 */
export function snippetsFor(host, site) {
  const address = addressOn(host);
  const element =
    `<ki-org-chart feed="${host}${feed}" lang="nb">Les om <a href="https://www.helsedirektoratet.no">organiseringen av prosjektet</a>.` +
    '</ki-org-chart>';
  return [
    {
      name: 'quotation with a link',
      html: `<blockquote class="ki-embed"><a href="${address}">${title}</a></blockquote>`,
      markdown: `> [${title}](${address})`,
      isLink: true,
    },
    {name: 'paragraph with a link', html: `<p><a href="${address}">${title}</a></p>`, markdown: `[${title}](${address})`, isLink: true},
    {name: 'link by the editor’s button', isLink: true},
    {name: 'bare address', html: `<p>${address}</p>`, plain: address, markdown: address, isLink: true},
    {
      name: 'div with `data-ki-widget`',
      html: `<div data-ki-widget="org-chart" data-feed="${host}${feed}" data-lang="nb">Les om <a href="${address}">organiseringen</a>.</div>`,
    },
    {name: 'element', html: element, isElement: true},
    {
      name: 'script and element',
      html: `<script src="${host}/ki-widgets/ki-widgets.js" defer></script>${element}`,
      bringsScript: true,
    },
    {name: 'iframe', html: `<iframe src="${address}&parent=${site}" title="${title}"></iframe>`},
  ];
}

/** Snippets for a site that hosts `dist/` itself. */
export const address = addressOn(origin);
export const snippets = snippetsFor(origin, origin);
