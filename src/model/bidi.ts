// A text of a feed may hold letters that are written from right to left, or marks that change the direction of what follows.
// It must not change the order of the words around it.

/** Right-to-left letters, and the marks and control characters of the bidirectional algorithm. */
const directional =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text can change the order of the text around it. Most texts cannot, and need no element or mark. */
export function isDirectional(text: string): boolean {
  return directional.test(text);
}

/**
 * Closes the isolates that a text leaves open, and removes marks that would close the isolate around it. Characters that end
 * a paragraph become blanks, because they end an isolate as well.
 */
export function balance(text: string): string {
  let open = 0;
  const balanced = text.replace(/[\p{Cc}\u2029]/gu, ' ').replace(/[\u2066-\u2069]/g, (mark) => {
    if (mark !== '\u2069') open++;
    else if (open) open--;
    else return '';
    return mark;
  });
  return balanced + '\u2069'.repeat(open);
}

/** A text for a place that takes no elements, between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE where it needs them. */
export function isolate(text: string): string {
  return isDirectional(text) ? `\u2068${balance(text)}\u2069` : text;
}
