import {docs} from './own-folder.js';

const logged: Record<string, boolean> = {};

/**
 * Logs one line for webmasters, as `report` does (src/report.ts). Each code is logged once, since one cause can stop all modules. The
 * lines of the loader contain no text of the page, so nothing is escaped.
 *
 * @param code - Names the paragraph in docs/feed-issues.md.
 */
export function log(code: string, message: string): void {
  try {
    if (!logged[code]) console.warn(`[ki-widgets] ${message} ${docs}#${code}`);
    logged[code] = true;
  } catch {
    // The page has replaced the console.
  }
}

/** Makes a callback for the browser that never throws. */
export function guard<Arguments extends readonly unknown[]>(run: (...given: Arguments) => void): (...given: Arguments) => void {
  return (...given) => {
    try {
      run(...given);
    } catch (error) {
      log('internal', `${String(error)}.`);
    }
  };
}
