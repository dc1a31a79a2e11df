import {FeedError} from './feed-error.js';

/**
 * Decodes the bytes of a feed, which is UTF-8 as all JSON that is exchanged (RFC 8259). Another encoding is refused, whatever
 * the server declares: a wrong guess would show wrong names in public.
 *
 * @returns The text, without a byte order mark.
 * @throws {FeedError} `not-utf-8`.
 */
export function decodeFeed(bytes: Uint8Array): string {
  const [a = 1, b = 1] = bytes;
  // UTF-16 has a mark, or every second byte of a bracket is 0. So has UTF-32.
  const isWide = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || !a || !b;
  try {
    if (!isWide) return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    // Reported below.
  }
  throw new FeedError('not-utf-8', `it is ${isWide ? 'UTF-16, ' : ''}not UTF-8, as JSON must be`);
}

/** The characters that windows-1252 has for the bytes 128 to 159, in this order. Made on first use. */
let specials = '';

function toByte(character: string): number {
  specials ||= new TextDecoder('windows-1252').decode(new Uint8Array(32).map((_, i) => 128 + i));
  const index = specials.indexOf(character);
  return index < 0 ? character.charCodeAt(0) : 128 + index;
}

/** UTF-8 of letters with accents, of dashes and quotes, of a byte order mark and of emoji, each read as windows-1252. */
const sequences =
  /[\u00c2-\u00c5][\u0080-\uffff]|\u00e2[\u0080-\u0084\u201a\u201e\u20ac][\u0080-\uffff]|\u00ef\u00bb\u00bf|\u00f0[\u009f\u0178][\u0080-\uffff]{2}/g;
/** What may follow a capital letter in a text that is right: «BLÅ», BLÅ–GRØNN. */
const punctuation = /[\s\u00aa-\u00ae\u00b0-\u00b4\u00b7\u00b9-\u00bb\u2013-\u203a\u2122]/;

/**
 * Finds text that was encoded twice: it was UTF-8, was read as windows-1252 or Latin-1, and was saved as UTF-8.
 *
 * A sequence counts if its bytes are UTF-8. Two characters that also occur together in a text that is right (a capital letter
 * and a punctuation mark) need a small letter before them, or a letter after “Ã” or “Â”.
 *
 * @returns The index of the first sequence, or -1.
 */
export function findSecondEncoding(text: string): number {
  let first = -1;
  text.replace(sequences, (sequence, index: number) => {
    if (first < 0 && undoSequence(sequence, index, text) !== sequence) first = index;
    return sequence;
  });
  return first;
}

/** Undoes a second encoding: `SÃ¸r` is `Sør`. */
export function undoSecondEncoding(text: string): string {
  return text.replace(sequences, undoSequence);
}

function undoSequence(sequence: string, index: number, text: string): string {
  const before = text[index - 1] ?? '';
  const after = text[index + 2] ?? '';
  const isLikely =
    sequence.length > 2 ||
    !punctuation.test(sequence) ||
    /\p{Ll}/u.test(before) ||
    (/[\u00c2\u00c3]/.test(sequence) && /\p{L}/u.test(after) && !/[\p{Lu}«“‘"(]/u.test(before));
  const bytes = sequence.split('').map(toByte);
  if (!isLikely || Math.max(...bytes) > 255) return sequence;
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(new Uint8Array(bytes));
  } catch {
    return sequence;
  }
}
