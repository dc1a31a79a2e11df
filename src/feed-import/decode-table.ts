import {decodeWindows1252} from '../feed/windows-1252.js';

/**
 * Decodes a table as spreadsheets save it: UTF-8 with or without a byte order mark, UTF-16, or else Windows-1252, the encoding of
 * «CSV» in Excel on Windows.
 *
 * @returns The text without a byte order mark.
 */
export function decodeTable(bytes: Uint8Array): string {
  const [first, second] = bytes;
  // Without a byte order mark, a comma or a Latin letter in UTF-16 has a zero byte next to it.
  const isLittleEndian = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  const isBigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  if (bytes.length > 1 && isLittleEndian) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.length > 1 && isBigEndian) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}
