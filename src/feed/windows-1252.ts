/**
 * The characters of Windows-1252 for the bytes 0x80 to 0x9f, from https://encoding.spec.whatwg.org/index-windows-1252.txt. Node 20
 * decodes these bytes as control characters.
 */
export const windows1252Characters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes text in Windows-1252, the encoding that Windows used before UTF-8. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => windows1252Characters[control.charCodeAt(0) - 0x80] ?? control);
}
