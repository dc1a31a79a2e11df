import {FeedError} from './feed-error.js';

/**
 * Decodes the bytes of a feed as UTF-8, which JSON requires (RFC 8259). Other encodings are refused, whatever the server
 * declares, because a wrong guess would show misspelt names in public.
 *
 * @returns The text, without a byte order mark.
 * @throws {FeedError} `not-utf-8`.
 */
export function decodeFeed(bytes: Uint8Array): string {
  const [a = 1, b = 1] = bytes;
  // UTF-16 and UTF-32 begin with a byte order mark, or one of their first two bytes is 0.
  const isUtf16 = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || !a || !b;
  try {
    if (!isUtf16) return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    // Reported below.
  }
  throw new FeedError('not-utf-8', `it is ${isUtf16 ? 'UTF-16, ' : ''}not UTF-8, as JSON must be`);
}
