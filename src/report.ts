/** Where the docs are: beside the script when it is served from a `dist/`, else in the package from npm. */
let docs = 'ki-widgets/docs/feed-issues.md';

/** @param url - Of the page that has a paragraph for each code. */
export function setDocsAddress(url: string): void {
  docs = url;
}

/** Control characters and those that change the direction of text. They could make a line read as something else. */
const invisible = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const toEscape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const told = new Set<string>();

/**
 * Tells the webmaster something, in one console line with a remedy and a link; the same thing once a page.
 *
 * @param code - Of the paragraph in the docs.
 */
export function report(code: string, message: string): void {
  try {
    const line = `[ki-widgets] ${message.replace(invisible, toEscape)} ${docs}#${code}`;
    if (told.has(line)) return;
    told.add(line);
    console.warn(line);
  } catch {
    // The page replaced what a console line needs. A message is not worth an error.
  }
}
