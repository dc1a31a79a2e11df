// A text of a feed may contain right-to-left letters or characters that change the direction of text. These functions keep it
// from reordering the text around it.

/** Right-to-left letters, and the marks and control characters of the bidirectional algorithm. */
const directional =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text can reorder the text around it. Most texts can't, so they need neither an element nor control characters. */
export function isDirectional(text: string): boolean {
  return directional.test(text);
}

/**
 * Closes the isolates that a text leaves open, and removes characters that would close an isolate around the text. Paragraph
 * separators and control characters become spaces, because a paragraph separator also ends an isolate.
 */
export function balance(text: string): string {
  let open = 0;
  const balanced = text.replace(/[\p{Cc}\u2029]/gu, ' ').replace(/[\u2066-\u2069]/g, (character) => {
    if (character !== '\u2069') open++;
    else if (open) open--;
    else return '';
    return character;
  });
  return balanced + '\u2069'.repeat(open);
}

/** Wraps a text in FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE if needed, for plain text that can't contain `<bdi>`. */
export function isolate(text: string): string {
  return isDirectional(text) ? `\u2068${balance(text)}\u2069` : text;
}
