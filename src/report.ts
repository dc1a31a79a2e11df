import {getLoader} from './loader/loader-context.js';

/** Address of the docs: next to the script if it is served from a `dist/`, else in the npm package. */
let docs = getLoader()?.docs ?? 'ki-widgets/docs/feed-issues.md';

/** @param url - The page that has a paragraph for each code. */
export function setDocsAddress(url: string): void {
  docs = url;
}

const loggedLines = new Set<string>();

/**
 * Logs one line for webmasters, with a remedy and a link to the docs. The same line is logged once on a page.
 *
 * @param code - Names the paragraph in docs/feed-issues.md.
 */
export function report(code: string, message: string): void {
  try {
    const line = `[ki-widgets] ${escapeInvisible(message)} ${docs}#${code}`;
    if (loggedLines.has(line)) return;
    loggedLines.add(line);
    console.warn(line);
  } catch {
    // The page has replaced a function that this needs. A console line is not worth an error.
  }
}

/**
 * Escapes control characters, and those that change the direction of text. A line with them could read as something else. The expression
 * is inside the function, because browsers take half a millisecond to create it.
 */
function escapeInvisible(text: string): string {
  return text.replace(
    /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
