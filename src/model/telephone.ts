// Telephone numbers of a validated feed: digits with spaces, brackets or hyphens, or a text that can't be dialled.

/** Norwegian numbers of eight digits. They never begin with 0 or 1. */
const norwegian = /^[2-9]\d{7}$/;

/**
 * Converts a telephone number to the digits to dial from any country: `22 00 00 00` becomes `+4722000000`. Short numbers, such
 * as 112, 02013 and 116 117, work only in Norway and stay without a country code.
 *
 * @param telephone - From a validated feed.
 * @returns Digits, with a leading plus if the number is international (E.164). Empty if the text is not exactly one number.
 * @see RFC 3966, and the Norwegian numbering plan (Nkom): ten digits that begin with 47 lack only the plus.
 */
export function toDialString(telephone: string): string {
  if (!/^\s*\+?[\d\s()-]*$/.test(telephone)) return '';
  const hasPlus = telephone.trim().startsWith('+');
  const all = telephone.replace(/\D/g, '');
  const hasPrefix = !hasPlus && /^00[1-9]\d{6}/.test(all);
  if (hasPlus || hasPrefix) {
    // In «+44 (0)20 …» the zero is dialled only within the country.
    return `+${telephone.replace(/\(0+\)|\D/g, '').slice(hasPrefix ? 2 : 0)}`;
  }
  if (norwegian.test(all)) return `+47${all}`;
  return norwegian.test(all.slice(2)) && all.startsWith('47') ? `+${all}` : all;
}

/**
 * Formats a number as Norwegians write it: `900 00 000`, `22 00 00 00`, `810 20 050`, `02013`, with `+47` if the feed has it.
 * Numbers of other countries and texts that aren't exactly one number are returned as written, without extra spaces.
 *
 * @see Språkrådet, «Telefonnumre».
 */
export function formatTelephone(telephone: string): string {
  const dialString = toDialString(telephone);
  if (!dialString) return collapseSpaces(telephone);
  const isLocal = !dialString.startsWith('+');
  if (isLocal && /^116\d{3}$/.test(dialString)) return groupDigits(dialString, [3, 3]);
  if (isLocal) return dialString.length < 6 ? dialString : collapseSpaces(telephone);
  const number = dialString.startsWith('+47') ? dialString.slice(3) : '';
  const isShort = /^\d{5}$/.test(number);
  if (!isShort && !norwegian.test(number)) return collapseSpaces(telephone);
  const grouped = isShort ? number : groupDigits(number, /^[489]/.test(number) ? [3, 2, 3] : [2, 2, 2, 2]);
  return norwegian.test(telephone.replace(/\D/g, '')) ? grouped : `+47 ${grouped}`;
}

function groupDigits(digits: string, sizes: readonly number[]): string {
  let from = 0;
  return sizes.map((size) => digits.slice(from, (from += size))).join(' ');
}

function collapseSpaces(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
