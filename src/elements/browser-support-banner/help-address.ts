import {toSafeUrl} from '../../feed/safe-url.js';

/**
 * Resolves the address of the help page.
 *
 * @returns `null` if it is unsafe, or cannot be meant as a path: `www.etaten.example`.
 */
export function toHelpAddress(written: string): string | null {
  return /^www\.|\S\s+\S/i.test(written) ? null : toSafeUrl(written, document.baseURI);
}
