// Search that ignores how a text is typed. Every search uses these two functions, so all of them find the same.

/** Marks that people leave out or type in another form: dashes, quotes, apostrophes. NFKD would split some of them, so they are removed first. */
const marks = /[\p{Pd}\p{Pi}\p{Pf}"'`´\u2032-\u2037\u201A\u201E\u02B9-\u02BD\u02C8\u02CA\u02CB\u02D7\u2043\u2212\uFF02\uFF07\uFF40]/gu;
/** Characters that nobody sees (zero-width ones, soft hyphens, direction marks) and accents. */
const unseen = /[\p{DI}\p{Cf}\p{Cc}\p{M}]/gu;
/** Letters that NFKD does not split. */
const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ŋ: 'n',
  ŧ: 't',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ǥ: 'g',
  ʒ: 'z',
  ı: 'i',
  ß: 'ss',
};
const otherLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/** Tabs and line breaks are control characters as well, but they separate words. */
const spaces = /\s+/gu;

/**
 * A text in the form in which texts are compared: lower case, without accents, dashes, quotes and invisible characters.
 * Its length may differ from that of the text.
 *
 * @param mark - Replaces each dash and quote.
 */
export function foldText(text: string, mark = ''): string {
  return decompose(text.replace(marks, mark).replace(spaces, ' '))
    .toLowerCase()
    .replace(unseen, '')
    .replace(otherLetters, (letter) => letters[letter] ?? letter);
}

/** The forms in which a text is searched: with words joined where they have a dash (`ehelse`), and with them apart (`e helse`). */
interface FoldedText {
  readonly joined: string;
  readonly apart: string;
}

/**
 * Makes a function that tells whether some texts together contain every word of a query, in any order. A word may be a part of
 * a word in the texts. One with a dash or an apostrophe in it is found at the start of a word only: `e-helse` is not a part of
 * `folkehelse`.
 *
 * @returns `null` for a query without a word.
 */
export function makeMatcher(query: string): ((...texts: readonly (string | undefined)[]) => boolean) | null {
  const words = query
    .split(spaces)
    .map(foldWord)
    .filter(({joined}) => joined.trim());
  if (!words.length) return null;
  const cache = new Map<string, FoldedText>();
  const foldOnce = (text: string) => {
    let folded = cache.get(text);
    if (!folded) cache.set(text, (folded = {joined: foldText(text), apart: foldText(text, ' ')}));
    return folded;
  };
  return (...texts) => {
    const folded = texts.map((text) => foldOnce(text ?? ''));
    const joined = ['', ...folded.map((text) => text.joined)].join(' ');
    const apart = ['', ...folded.map((text) => text.apart)].join(' ');
    return words.every((word) => includes(joined, word.joined) || (word.apart && includes(apart, word.apart)));
  };
}

function foldWord(word: string): FoldedText {
  const parts = foldText(word, ' ').split(' ').filter(Boolean);
  return parts.length > 1 ? {joined: ` ${parts.join('')}`, apart: ` ${parts.join(' ')}`} : {joined: parts.join(''), apart: ''};
}

function includes(text: string, word: string): boolean {
  return text.includes(word) || shorten(text).includes(shorten(word));
}

/** Writes æ, ø and å, which many keyboards lack, with one letter each: `ae` and `ä` are then the same, as are `oe` and `ø`. */
function shorten(folded: string): string {
  return folded.replace(/([ao])e|aa/g, (_, first?: string) => first ?? 'a');
}

/** A page may have removed or replaced `normalize`. Texts are then compared as they are typed. */
function decompose(text: string): string {
  try {
    return text.normalize('NFKD');
  } catch {
    return text;
  }
}
