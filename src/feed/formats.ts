import {parseDate} from '../model/date.js';
import {isTelephone} from './normalize.js';
import {isOrganizationNumber} from './organization-number.js';
import type {Format} from './schema.js';

// All patterns match in linear time, because none of them backtracks.
const id = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const languageTag = /^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$/;
const email = /^[^\s@<>"?&,;:]+@[^\s@<>"?&,;:.]+(\.[^\s@<>"?&,;:.]+)+$/;
const day = /^\d{4}-\d\d-\d\d$/;

/** Whether a string obeys its format. Addresses are checked by `toSafeUrl` instead. */
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
