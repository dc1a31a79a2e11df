/** The pages around the widgets in the pictures of `npm run looks`. */

/**
 * @typedef {object} Theme
 * @property {string} css - Style sheet of the page.
 * @property {boolean} [isForced] - Whether the browser replaces the page's colours, as in Windows' contrast themes.
 */

/** @type {Record<string, Theme>} */
export const themes = {
  light: {css: ''},
  dark: {css: ':root { color-scheme: dark; }'},
  designsystemet: {
    css: `:root {
      --ds-color-neutral-text-default: #1e2b3c;
      --ds-color-neutral-text-subtle: #4b5a6e;
      --ds-color-neutral-border-subtle: #cfd6df;
      --ds-color-neutral-border-default: #68788d;
      --ds-color-neutral-background-tinted: #f2f5f9;
      --ds-color-neutral-surface-default: #fff;
      --ds-color-accent-text-subtle: #0062ba;
      --ds-color-accent-base-default: #0062ba;
      --ds-border-radius-md: 0.25rem;
    }`,
  },
  // A site with a reset, its own colours, square corners and a serif for headings.
  brand: {
    css: `* { margin: 0; padding: 0; }
    body { padding: 1em; font-size: 18px; color: #2b1a33; }
    h2 { text-transform: uppercase; letter-spacing: 0.1em; color: #6b1f80; }
    :root {
      --ki-color-brand: #6b1f80;
      --ki-radius: 0;
      --ki-font-family-heading: Georgia, serif;
      --ki-font-weight-heading: 400;
    }`,
  },
  // A dark band in a light page, without `color-scheme`.
  band: {css: 'body { background: #33104a; color: #fff; } a { color: #ffd76e; }'},
  'text-200': {css: ':root { font-size: 200%; }'},
  forced: {css: '', isForced: true},
};
