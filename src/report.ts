/** Where the docs are: beside the script when it is served from a `dist/`, else the package's own folder. */
let docs = 'node_modules/ki-widgets/docs/feed-issues.md';

/** @param url - Of the page that has a paragraph for each code. */
export function setDocsAddress(url: string): void {
  docs = url;
}

const told = new Set<string>();

/**
 * Tells the webmaster something, in one console line with a remedy and a link; the same thing once a page.
 *
 * @param code - Of the paragraph in the docs.
 */
export function report(code: string, message: string): void {
  const line = `[ki-widgets] ${message} ${docs}#${code}`;
  if (told.has(line)) return;
  told.add(line);
  console.warn(line);
}
