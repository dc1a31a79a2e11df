import {decodeTable} from '../feed-import/decode-table.js';

/** A file as text, and how it was written. */
export interface DecodedFile {
  /** The text of the file. Its byte order mark is removed. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
  readonly hasByteOrderMark: boolean;
}

/** Decodes the bytes of a file that is UTF-8, UTF-16, or else Windows-1252, the encoding that Windows used before UTF-8. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const [a, b, c] = bytes;
  const hasMark16 = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  const isUtf16 = bytes.length > 1 && (hasMark16 || a === 0 || b === 0);
  const hasByteOrderMark = hasMark16 || (a === 0xef && b === 0xbb && c === 0xbf);
  return {text: decodeTable(bytes), encoding: isUtf16 ? 'utf-16' : isUtf8(bytes) ? 'utf-8' : 'windows-1252', hasByteOrderMark};
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
