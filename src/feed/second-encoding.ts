import {windows1252Characters} from './windows-1252.js';

function toByte(character: string): number {
  const index = windows1252Characters.indexOf(character);
  return index < 0 ? character.charCodeAt(0) : 128 + index;
}

/** UTF-8 sequences of accented letters, dashes, quotes, a byte order mark and emoji, read as windows-1252. */
const sequences =
  /[\u00c2-\u00c5][\u0080-\uffff]|\u00e2[\u0080-\u0084\u201a\u201e\u20ac][\u0080-\uffff]|\u00ef\u00bb\u00bf|\u00f0[\u009f\u0178][\u0080-\uffff]{2}/g;
/** Characters that may follow a capital letter in a correct text: «BLÅ», BLÅ–GRØNN. */
const punctuation = /[\s\u00aa-\u00ae\u00b0-\u00b4\u00b7\u00b9-\u00bb\u2013-\u203a\u2122]/;

/**
 * Finds text that is encoded twice: a program read UTF-8 as windows-1252 or Latin-1, and saved the result as UTF-8.
 *
 * A sequence is a match if its bytes are UTF-8. A capital letter and a punctuation mark can also occur in a correct text, so
 * they are a match only after a lower-case letter, or if a letter follows “Ã” or “Â”.
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

/** Undoes a second encoding: `SÃ¸r` becomes `Sør`. */
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
