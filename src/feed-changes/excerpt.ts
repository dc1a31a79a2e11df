/** A text of at most this many characters is quoted whole. */
const wholeLength = 120;
/** Characters before and after the words that differ. They end at a space. */
const contextLength = 40;
/** Characters of the words that differ. */
const differenceLength = 160;

/**
 * Shortens two versions of a text to the words that differ, with some words around them. Short texts are left whole.
 *
 * @returns The old and the new excerpt, each on one line. O(n).
 */
export function excerptDifference(before: string, after: string): readonly [string, string] {
  const [old, now] = [toOneLine(before), toOneLine(after)];
  if (old.length <= wholeLength && now.length <= wholeLength) return [old, now];
  const shortest = Math.min(old.length, now.length);
  let start = 0;
  while (start < shortest && old[start] === now[start]) start++;
  let end = 0;
  while (end < shortest - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  return [cut(old, start, old.length - end), cut(now, start, now.length - end)];
}

/** Shortens a text that is new or gone. */
export function excerptStart(text: string): string {
  const line = toOneLine(text);
  return line.length <= wholeLength ? line : cut(line, 0, wholeLength);
}

function cut(text: string, differenceStart: number, differenceEnd: number): string {
  const end = Math.min(differenceEnd, differenceStart + differenceLength);
  const from = differenceStart <= contextLength ? 0 : text.indexOf(' ', differenceStart - contextLength) + 1;
  const start = from > differenceStart ? differenceStart : from;
  const lastSpace = text.lastIndexOf(' ', end + contextLength);
  const to = text.length - end <= contextLength ? text.length : Math.max(lastSpace, end);
  return `${start > 0 ? '… ' : ''}${text.slice(start, to)}${to < text.length ? ' …' : ''}`;
}

function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
