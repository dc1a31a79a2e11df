import type {ScanSettings} from './scan.js';

/**
 * What a script tag allows: its own origin and those in `data-origins`, with blanks between; all of the page, or what
 * `data-root` selects.
 *
 * @param script - Without one, or when it stands in the page itself, the page's own origin counts.
 */
export function readSettings(script: HTMLScriptElement | null): ScanSettings {
  const listed = (script?.dataset.origins ?? '').split(/\s+/).filter(Boolean);
  return {origins: [script?.src || location.href, ...listed].map(originOf), root: script?.dataset.root};
}

/** What is no address allows nothing. */
function originOf(address: string): string {
  try {
    return new URL(address).origin;
  } catch {
    return '';
  }
}
