// The ways to place a widget, as docs/webmaster.md and docs/embedding.md give them.

/** The pages and the folder `dist/` are on one server here. */
export const origin = 'https://www.example.no';
export const title = 'Organisering';

const feed = '/ki-widgets/feeds/bedre-bruk-av-ki.json';

/**
 * @typedef {object} Way
 * @property {string} name - Heading of its column.
 * @property {string} [html] - What is set, or pasted as formatted text; without it nothing but the editor's own button leads there.
 * @property {string} [plain] - What is pasted as plain text, and typed.
 * @property {string} [markdown] - The same in Markdown, where it can be written.
 * @property {boolean} [isLink] - Whoever keeps links keeps it, so it must become the widget.
 * @property {boolean} [isElement] - Must become the widget where the documentation says how.
 * @property {boolean} [bringsScript] - The page has no script in its template.
 */

/** @returns {string} The embed page of the chart on a host. */
export function addressOn(host) {
  return `${host}/ki-widgets/embed/org-chart/?feed=${feed}&lang=nb`;
}

/**
 * @param {string} host - The origin that has the folder `dist/`, as `/ki-widgets/`.
 * @param {string} site - The origin of the pages that the widgets are put into.
 * @returns {readonly Way[]}
 */
export function waysFrom(host, site) {
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

/** On the host of the pages. */
export const address = addressOn(origin);
export const ways = waysFrom(origin, origin);
