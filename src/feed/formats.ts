import {parseDate} from '../model/date.js';
import {isTelephone} from './normalize.js';
import type {Format} from './schema.js';

// All patterns match in linear time, because none of them backtracks.
const id = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const languageTag = /^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$/;
const email = /^[^\s@<>"?&,;:]+@[^\s@<>"?&,;:.]+(\.[^\s@<>"?&,;:.]+)+$/;
const day = /^\d{4}-\d\d-\d\d$/;

/** Allowed protocols of pictures and of links. */
const imageProtocols = ['https:', 'http:'];
const linkProtocols = [...imageProtocols, 'mailto:', 'tel:'];

/**
 * Resolves an address of a feed, and refuses unsafe ones. The URL parser decides on the protocol, because it skips spaces and
 * tabs that a comparison of the first characters would miss.
 *
 * @param base - The feed's own address, which relative addresses are resolved against.
 * @param isImage - Whether the address is of a picture, which must use http or https.
 * @returns The absolute address. `null` if it is invalid, has a user name or password, or has another protocol than http,
 *   https, mailto or tel.
 */
export function toSafeUrl(value: string, base?: string, isImage = false): string | null {
  try {
    const url = new URL(value, base);
    const protocols = isImage ? imageProtocols : linkProtocols;
    return protocols.includes(url.protocol) && !url.username && !url.password ? url.href : null;
  } catch {
    return null;
  }
}

/** Whether a string obeys its format. Addresses are checked by {@link toSafeUrl} instead. */
export function isFormat(format: Format, value: string): boolean {
  switch (format) {
    case 'id':
      return value.length <= 64 && id.test(value);
    case 'version':
      return /^[1-9]\d*\.\d+$/.test(value);
    case 'language':
      return isLanguageTag(value);
    case 'date':
      return parseDate(value) !== null;
    case 'day':
      return day.test(value) && parseDate(value) !== null;
    case 'email':
      return value.length <= 254 && email.test(value);
    case 'telephone':
      return isTelephone(value);
    case 'organization-number':
      return isOrganizationNumber(value);
    default:
      return value.trim() !== '';
  }
}

/** Whether a language tag is well-formed (BCP 47). The language need not be registered. */
export function isLanguageTag(value: string): boolean {
  if (value.length > 64 || !languageTag.test(value)) return false;
  if (/^[A-Za-z]{2,3}$/.test(value)) return true; // Avoids Intl, whose first use takes longer than checking a small feed.
  try {
    return Intl.getCanonicalLocales(value.replace(/_/g, '-')).length === 1;
  } catch {
    return false;
  }
}

/**
 * Whether nine digits are a Norwegian organisation number. The last one is a check digit, weighted modulo 11.
 *
 * @see Brønnøysundregistrene, «Om organisasjonsnummeret».
 */
export function isOrganizationNumber(value: string): boolean {
  if (!/^\d{9}$/.test(value)) return false;
  const weights = [3, 2, 7, 6, 5, 4, 3, 2, 1];
  let sum = 0;
  weights.forEach((weight, i) => (sum += weight * Number(value[i])));
  return sum % 11 === 0;
}
