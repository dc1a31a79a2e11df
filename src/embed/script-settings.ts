import type {ScanSettings} from './scan.js';

/**
 * What a script tag allows: its own origin and those in `data-origins`, with blanks between; all of the page, or what
 * `data-root` selects.
 *
 * @param script - Without one, or when it has no address on the web, the page's own origin counts.
 */
export function readSettings(script: HTMLScriptElement | null): ScanSettings {
  const {origin} = script?.src.startsWith('http') ? new URL(script.src) : location;
  return {origins: [origin, ...(script?.dataset.origins ?? '').split(/\s+/)], root: script?.dataset.root};
}
