import {parseDate} from '../model/date.js';
import {isTelephone} from './normalize.js';
import type {Format} from './schema.js';

// Every pattern here is matched in linear time: no part of it can give back what it took.
const id = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const languageTag = /^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$/;
const email = /^[^\s@<>"?&,;:]+@[^\s@<>"?&,;:.]+(\.[^\s@<>"?&,;:.]+)+$/;
const day = /^\d{4}-\d\d-\d\d$/;

/** The protocols that the address of a picture in a feed may have, and those of a link. */
const imageProtocols = ['https:', 'http:'];
const linkProtocols = [...imageProtocols, 'mailto:', 'tel:'];

/**
 * Brings an address of a feed to its absolute form.
 *
 * @param base - What a relative address is relative to: the feed's own address.
 * @param isImage - A picture is shown from http and https only.
 * @returns The address as the URL parser writes it; `null` when it has another protocol than http, https, mailto or
 *   tel, a password in it, or is no address at all. Never judged by its first letters: parsers skip blanks and tabs.
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

/** Whether a string obeys its format. Addresses are judged by {@link toSafeUrl}, which needs a base. */
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

/** Whether a tag is well formed after BCP 47; the registry of languages is not asked. */
export function isLanguageTag(value: string): boolean {
  if (value.length > 64 || !languageTag.test(value)) return false;
  if (/^[A-Za-z]{2,3}$/.test(value)) return true; // The first use of Intl takes longer than the check of a whole small feed.
  try {
    return Intl.getCanonicalLocales(value.replace(/_/g, '-')).length === 1;
  } catch {
    return false;
  }
}

/**
 * Whether nine digits are a Norwegian organisation number: the last is the check digit, by weights modulo 11.
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
