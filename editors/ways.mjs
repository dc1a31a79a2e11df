// The ways to place a widget, as docs/webmaster.md and docs/embedding.md give them.

/** The pages and the folder `dist/` are on one server here. */
export const origin = 'https://www.example.no';
const feed = '/ki-widgets/feeds/bedre-bruk-av-ki.json';
export const address = `${origin}/ki-widgets/embed/org-chart/?feed=${feed}&lang=nb`;
export const title = 'Organisering';

const element =
  `<ki-org-chart feed="${feed}" lang="nb">Les om <a href="https://www.helsedirektoratet.no">organiseringen av prosjektet</a>.` +
  '</ki-org-chart>';

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

/** @type {readonly Way[]} */
export const ways = [
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
    html: `<div data-ki-widget="org-chart" data-feed="${feed}" data-lang="nb">Les om <a href="${address}">organiseringen</a>.</div>`,
  },
  {name: 'element', html: element, isElement: true},
  {
    name: 'script and element',
    html: `<script src="${origin}/ki-widgets/ki-widgets.js" defer></script>${element}`,
    bringsScript: true,
  },
  {name: 'iframe', html: `<iframe src="${address}" title="${title}"></iframe>`},
];
