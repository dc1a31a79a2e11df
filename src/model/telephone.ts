// Telephone numbers of a checked feed: digits with blanks, brackets or hyphens between them, or a text that cannot be dialled.

/** Norwegian numbers of eight digits; no such number begins with 0 or 1. */
const norwegian = /^[2-9]\d{7}$/;

/**
 * The number as one can call it from anywhere: `22 00 00 00` is `+4722000000`. Short numbers, such as 112, 02013 and
 * 116 117, are called in Norway only and have no other form than their digits.
 *
 * @param telephone - From a checked feed.
 * @returns Digits, after a plus where the number is international (E.164). The empty string if the text is not one number.
 * @see RFC 3966, and the Norwegian numbering plan (Nkom), for which ten digits that begin with 47 lack their plus.
 */
export function toDialString(telephone: string): string {
  if (!/^\s*\+?[\d\s()-]*$/.test(telephone)) return '';
  const isPlus = telephone.trim().startsWith('+');
  const all = telephone.replace(/\D/g, '');
  const isPrefix = !isPlus && /^00[1-9]\d{6}/.test(all);
  if (isPlus || isPrefix) {
    // The zero of «+44 (0)20 …» is for those who call within the country.
    return `+${telephone.replace(/\(0+\)|\D/g, '').slice(isPrefix ? 2 : 0)}`;
  }
  if (norwegian.test(all)) return `+47${all}`;
  return norwegian.test(all.slice(2)) && all.startsWith('47') ? `+${all}` : all;
}

/**
 * The number as Norwegians write it: `900 00 000`, `22 00 00 00`, `810 20 050`, `02013`, with `+47` in front where the feed has
 * it. Other countries' numbers, and texts that are not one number, stay as they are written.
 *
 * @see Språkrådet, «Telefonnumre».
 */
export function formatTelephone(telephone: string): string {
  const dialled = toDialString(telephone);
  if (!dialled) return tidy(telephone);
  const isLocal = !dialled.startsWith('+');
  if (isLocal) return /^116\d{3}$/.test(dialled) ? group(dialled, [3, 3]) : dialled.length < 6 ? dialled : tidy(telephone);
  const number = dialled.startsWith('+47') ? dialled.slice(3) : '';
  const isShort = /^\d{5}$/.test(number);
  if (!isShort && !norwegian.test(number)) return tidy(telephone);
  const grouped = isShort ? number : group(number, /^[489]/.test(number) ? [3, 2, 3] : [2, 2, 2, 2]);
  return norwegian.test(telephone.replace(/\D/g, '')) ? grouped : `+47 ${grouped}`;
}

function group(digits: string, sizes: readonly number[]): string {
  let from = 0;
  return sizes.map((size) => digits.slice(from, (from += size))).join(' ');
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
