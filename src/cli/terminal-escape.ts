/**
 * Escapes control characters and characters that change the text direction as JSON does (`\u001b`), except line breaks. In a
 * terminal, a name from a feed could otherwise move the cursor or make a line look like another.
 */
export function escapeForTerminal(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, toEscape);
}

/** Escapes line breaks as well, so that the text stays on one line. */
export function escapeToOneLine(text: string): string {
  return escapeForTerminal(text).replace(/\n/g, toEscape);
}

function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
