/**
 * Writes control characters, and those that turn the direction of text, as JSON has them (`\u001b`): a name in a feed could
 * else move the cursor of a terminal or show a line as what it is not. Lines stay lines.
 */
export function toPrintable(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, toEscape);
}

/** The same, on one line. */
export function toLine(text: string): string {
  return toPrintable(text).replace(/\n/g, toEscape);
}

function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
