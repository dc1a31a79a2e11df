/**
 * Invisible characters: controls, bidi marks, zero-width characters, soft hyphens, fillers and variation selectors. Line breaks
 * and tabs are not among them, because they count as spaces.
 */
export const invisible = /(?!\s)[\p{Cc}\p{Cf}\p{DI}\u2800]|\ufeff/gu;
/** Hyphens and dashes that programs insert instead of the hyphen on the keyboard. */
export const dashes = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;
/** Characters that change the direction of the text that follows. */
export const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Unicode names of characters that people copy without noticing. */
const names: Readonly<Record<string, string>> = {
  '00A0': 'NO-BREAK SPACE',
  '00AD': 'SOFT HYPHEN',
  '061C': 'ARABIC LETTER MARK',
  '2009': 'THIN SPACE',
  '200B': 'ZERO WIDTH SPACE',
  '200C': 'ZERO WIDTH NON-JOINER',
  '200D': 'ZERO WIDTH JOINER',
  '200E': 'LEFT-TO-RIGHT MARK',
  '200F': 'RIGHT-TO-LEFT MARK',
  '2010': 'HYPHEN',
  '2011': 'NON-BREAKING HYPHEN',
  '2013': 'EN DASH',
  '2014': 'EM DASH',
  '202A': 'LEFT-TO-RIGHT EMBEDDING',
  '202B': 'RIGHT-TO-LEFT EMBEDDING',
  '202C': 'POP DIRECTIONAL FORMATTING',
  '202D': 'LEFT-TO-RIGHT OVERRIDE',
  '202E': 'RIGHT-TO-LEFT OVERRIDE',
  '202F': 'NARROW NO-BREAK SPACE',
  '2060': 'WORD JOINER',
  '2066': 'LEFT-TO-RIGHT ISOLATE',
  '2067': 'RIGHT-TO-LEFT ISOLATE',
  '2068': 'FIRST STRONG ISOLATE',
  '2069': 'POP DIRECTIONAL ISOLATE',
  '2212': 'MINUS SIGN',
  FEFF: 'ZERO WIDTH NO-BREAK SPACE',
};

/** Names each character that the pattern matches, once: `ZERO WIDTH SPACE (U+200B), SOFT HYPHEN (U+00AD)`. */
export function nameCharacters(text: string, pattern: RegExp): string {
  const found = [...new Set(text.match(pattern))].map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return names[code] ? `${names[code]} (U+${code})` : `U+${code}`;
  });
  return found.join(', ');
}

/** Whether a text has a visible character. */
export function isVisible(text: string): boolean {
  return /[!-~]/.test(text) || text.replace(invisible, '').trim() !== '';
}

/**
 * Shortens a text to a length in UTF-16 code units, including the ellipsis. It cuts between two words if there is a space near
 * the end, else between two graphemes, so that a letter keeps its accents.
 */
export function truncate(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  let end = head.search(/\s\S{0,40}$/);
  if (end < 1) {
    // Firefox has Intl.Segmenter since version 125.
    const {Segmenter} = Intl as Partial<typeof Intl>;
    const index = Segmenter && new Segmenter().segment(head).containing(length - 1)?.index;
    // A grapheme longer than the limit is cut, but never inside a surrogate pair.
    end = index ? index : length - (/[\udc00-\udfff]/.test(text[length - 1] ?? '') ? 2 : 1);
  }
  return `${head.slice(0, end).trimEnd()}…`;
}
