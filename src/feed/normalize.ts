import {dashes, invisible} from './characters.js';
import type {Format} from './schema.js';

/**
 * Normalizes a copied value: removes invisible characters, surrounding spaces and labels such as “Tlf.”, and replaces dashes by
 * the hyphen of the keyboard. An ambiguous value is returned unchanged. Ids and references to them are normalized alike, so that
 * they still match.
 *
 * @param format - Format of the field, or `choice` for a field with fixed values.
 * @returns A value that `normalize` doesn't change further. O(n).
 */
export function normalize(format: Format | 'choice', value: string): string {
  const once = normalizeOnce(format, value);
  return once === value ? value : normalize(format, once); // A value may need several rounds: “mailto:mailto:post@example.no”.
}

function normalizeOnce(format: Format | 'choice', value: string): string {
  if (format === 'string') return value;
  const isPlain = /^[!-~]*$/.test(value);
  if (format === 'url' || format === 'image-url') return isPlain ? value : normalizeAddress(value);
  const visible = isPlain ? value : value.replace(invisible, '').trim();
  const clean = isPlain ? value : visible.replace(dashes, '-');
  switch (format) {
    case 'email':
      return normalizeMail(clean);
    case 'telephone':
      return normalizeTelephone(clean) ?? visible;
    case 'organization-number': {
      // Invoices have the number in the form «NO 983 544 622 MVA».
      const digits = clean.replace(/^\D{0,30}(?=\d)|\s*mva\W*$/gi, '').replace(/[\s.-]/g, '');
      return /^\d{9}$/.test(digits) ? digits : clean;
    }
    case 'date':
    case 'day':
      // A date with dots has either the day or the year first, never the month.
      return clean
        .replace(/^(\d\d?)\.\s*(\d\d?)\.\s*(\d{4})$/, (_, day: string, month: string, year: string) => {
          return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
        })
        .replace(/^(\d{4})\s*[-.]\s*(\d\d)(?:\s*[-.]\s*(\d\d))?$/, (_, ...parts: (string | undefined)[]) => {
          return parts.slice(0, 3).filter(Boolean).join('-');
        });
    case 'choice':
      return clean.toLowerCase().replace(/[\s_]+/g, '-');
    default:
      return clean;
  }
}

function normalizeAddress(value: string): string {
  const trimmed = value.trim();
  // Joiners (U+200C, U+200D) are kept inside an address, because names in other scripts need them. So are dashes.
  const clean = /[\u200c\u200d]/.test(trimmed) ? trimmed.replace(/^[\u200c\u200d]+|[\u200c\u200d]+$/g, '') : trimmed;
  return clean
    .replace(invisible, (character) => (character === '\u200c' || character === '\u200d' ? character : ''))
    .replace(/[\t\r\n]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .trim();
}

/** Extracts the only e-mail address from a value such as `Kari Nordmann <kari@example.no>`. Several addresses are left unchanged. */
function normalizeMail(value: string): string {
  const joined = value.replace(/\s*@\s*/g, '@');
  const found = new Set(joined.match(/[^\s@<>()[\]"'“”«»?&,;:]+@(?:[^\s@<>()[\]"'“”«»?&,;:.]+\.)+[^\s@<>()[\]"'“”«»?&,;:.]+/g));
  return found.size === 1 ? [...found].join('') : value;
}

/** Labels in front of a telephone number. */
const label = /^(?:(?:t|tel|tlf|telefon|telephone|phone|m|mob|mobil|mobile)\b|[☎✆📞])[.:\s]*/iu;

/** Returns `undefined` if the value has other words. It is then shown as written. */
function normalizeTelephone(value: string): string | undefined {
  const number = value
    .replace(label, '')
    .replace(/^\(\s*(\+|00)\s*(\d{1,3})\s*\)/, '$1$2')
    .replace(/^\+\s+/, '+')
    .replace(/[.,;]+$/, '')
    .replace(/\s*\.\s*/g, ' ')
    .trim();
  return isTelephone(number) ? number : undefined;
}

/** Whether a number can be dialled. It has only digits, spaces, brackets and hyphens. */
export function isTelephone(value: string): boolean {
  return /^(?=\D*\d)\+?[\d\s()-]{3,24}$/.test(value);
}
