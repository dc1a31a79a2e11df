// Text search that ignores case, accents and punctuation. All searches use these functions and so find the same.

/** Dashes, quotes and apostrophes, which visitors leave out or type differently. NFKD would split some of them, so they are removed first. */
const punctuation =
  /[\p{Pd}\p{Pi}\p{Pf}"'`´\u2032-\u2037\u201A\u201E\u02B9-\u02BD\u02C8\u02CA\u02CB\u02D7\u2043\u2212\uFF02\uFF07\uFF40]/gu;
/** Invisible characters (zero-width, soft hyphens, direction marks) and accents. */
const ignored = /[\p{DI}\p{Cf}\p{Cc}\p{M}]/gu;
/** Letters that NFKD doesn't decompose. */
const foldedLetters: Readonly<Record<string, string>> = {
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
const specialLetters = new RegExp(`[${Object.keys(foldedLetters).join('')}]`, 'gu');

/** Includes tabs and line breaks, which separate words although they are control characters. */
const spaces = /\s+/gu;

/**
 * Folds a text for comparison: lower case, without accents, dashes, quotes and invisible characters. The result may differ in
 * length from the text.
 *
 * @param replacement - Replaces each dash and quote.
 */
export function foldText(text: string, replacement = ''): string {
  return decompose(text.replace(punctuation, replacement).replace(spaces, ' '))
    .toLowerCase()
    .replace(ignored, '')
    .replace(specialLetters, (letter) => foldedLetters[letter] ?? letter);
}

/** The two folded forms of a text: words with a dash are joined (`ehelse`) or split (`e helse`). */
interface FoldedText {
  readonly joined: string;
  readonly split: string;
}

/**
 * Makes a function that returns whether some texts together contain every word of a query, in any order. A query word can match
 * part of a word. If it has a dash or an apostrophe, it matches only at the start of a word, so `e-helse` doesn't match
 * `folkehelse`.
 *
 * @returns `null` if the query has no words.
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
    if (!folded) cache.set(text, (folded = {joined: foldText(text), split: foldText(text, ' ')}));
    return folded;
  };
  return (...texts) => {
    const folded = texts.map((text) => foldOnce(text ?? ''));
    const joined = ['', ...folded.map((text) => text.joined)].join(' ');
    const split = ['', ...folded.map((text) => text.split)].join(' ');
    return words.every((word) => includes(joined, word.joined) || (word.split && includes(split, word.split)));
  };
}

function foldWord(word: string): FoldedText {
  const parts = foldText(word, ' ').split(' ').filter(Boolean);
  return parts.length > 1 ? {joined: ` ${parts.join('')}`, split: ` ${parts.join(' ')}`} : {joined: parts.join(''), split: ''};
}

function includes(text: string, word: string): boolean {
  return text.includes(word) || shorten(text).includes(shorten(word));
}

/** Shortens the spellings of æ, ø and å on keyboards that lack them to one letter: `ae` becomes `a`, `oe` becomes `o`, `aa` becomes `a`. */
function shorten(folded: string): string {
  return folded.replace(/([ao])e|aa/g, (_, first?: string) => first ?? 'a');
}

/** Decomposes letters with accents. If the page has removed or broken `normalize`, the text is returned as it is. */
function decompose(text: string): string {
  try {
    return text.normalize('NFKD');
  } catch {
    return text;
  }
}
