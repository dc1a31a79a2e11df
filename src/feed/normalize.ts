import {dashes, invisible} from './characters.js';
import type {Format} from './schema.js';

/**
 * Brings a copied value to the one form that it can be meant in: without invisible characters and spaces around it, with the
 * keyboard's hyphen, without words that only say what it is. What is not clear stays as it is. Ids and references to them are
 * changed alike, so that they still match.
 *
 * @param format - Of the field; `choice` for one of a few words.
 * @returns A value in which `normalize` changes nothing further. O(n).
 */
export function normalize(format: Format | 'choice', value: string): string {
  const once = normalizeOnce(format, value);
  return once === value ? value : normalize(format, once); // As in “mailto:mailto:post@example.no”.
}

function normalizeOnce(format: Format | 'choice', value: string): string {
  if (format === 'string') return value;
  const isPlain = /^[!-~]*$/.test(value);
  if (format === 'url' || format === 'image-url') return isPlain ? value : normalizeAddress(value);
  const seen = isPlain ? value : value.replace(invisible, '').trim();
  const clean = isPlain ? value : seen.replace(dashes, '-');
  switch (format) {
    case 'email':
      return normalizeMail(clean);
    case 'telephone':
      return normalizeTelephone(clean) ?? seen;
    case 'organization-number': {
      // «NO 983 544 622 MVA» is how a sender of invoices writes it.
      const digits = clean.replace(/^\D{0,30}(?=\d)|\s*mva\W*$/gi, '').replace(/[\s.-]/g, '');
      return /^\d{9}$/.test(digits) ? digits : clean;
    }
    case 'date':
    case 'day':
      // With dots the day comes first everywhere, or the year does.
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
  // Names in other scripts need joiners inside, and an address may have a dash.
  const clean = /[\u200c\u200d]/.test(trimmed) ? trimmed.replace(/^[\u200c\u200d]+|[\u200c\u200d]+$/g, '') : trimmed;
  return clean
    .replace(invisible, (character) => (character === '\u200c' || character === '\u200d' ? character : ''))
    .replace(/[\t\r\n]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .trim();
}

/** One address among other words, as in `Kari Nordmann <kari@example.no>`. Of several none is chosen. */
function normalizeMail(value: string): string {
  const joined = value.replace(/\s*@\s*/g, '@');
  const found = new Set(joined.match(/[^\s@<>()[\]"'“”«»?&,;:]+@(?:[^\s@<>()[\]"'“”«»?&,;:.]+\.)+[^\s@<>()[\]"'“”«»?&,;:.]+/g));
  return found.size === 1 ? [...found].join('') : value;
}

/** What people write before a number. */
const label = /^(?:(?:t|tel|tlf|telefon|telephone|phone|m|mob|mobil|mobile)\b|[☎✆📞])[.:\s]*/iu;

/** @returns `undefined` if there are other words: the number is then shown as it is. */
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

/** Whether a number can be dialled: digits with spaces, brackets or hyphens between them. */
export function isTelephone(value: string): boolean {
  return /^(?=\D*\d)\+?[\d\s()-]{3,24}$/.test(value);
}
