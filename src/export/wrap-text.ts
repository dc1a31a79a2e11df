import {markBreaks, syllableHyphen} from '../layout/hyphenation.js';

/**
 * Wraps a text into lines. Lines break at spaces, after hyphens and at soft hyphens. A word that is wider than a line breaks at
 * its joints. A part that is wider than a line breaks where the line is full.
 *
 * @param fits - Whether a line is narrow enough.
 * @returns Lines without spaces at their ends. Each line of more than one character fits. A text without words has no lines.
 */
export function wrapText(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  const pieces =
    text
      .trim()
      .replace(/[ \t\r\n]+/g, ' ')
      .replace(/[^ ]{9,}/g, (word) => (word.length > 200 || fits(toDisplayed(word)) ? word : hyphenate(word, fits)))
      .match(/[^ \u00ad-]*[ \u00ad-]|[^ \u00ad-]+/g) ?? [];
  for (const piece of pieces) {
    if (fits(toDisplayed(line + piece))) {
      line += piece;
      continue;
    }
    if (line) lines.push(toDisplayed(line));
    line = piece;
    if (!fits(toDisplayed(line))) {
      const parts = breakWord(line, fits);
      line = parts.pop() ?? '';
      lines.push(...parts);
    }
  }
  return [...lines, toDisplayed(line)].filter(Boolean);
}

/** Puts soft hyphens at the joints of a word, or also between syllables if a part does not fit in a line. */
function hyphenate(word: string, fits: (line: string) => boolean): string {
  const marked = markBreaks(word, 9).replaceAll('\u200b', '');
  const joints = marked.replaceAll(syllableHyphen, '').replace(/[\u2062\u2063]/g, '\u00ad');
  return joints.split('\u00ad').every((part) => fits(`${part}-`)) ? joints : marked.replace(/[\u2062-\u2064]/g, '\u00ad');
}

/** Breaks a word into lines, all but the last one with a hyphen at the end. */
function breakWord(word: string, fits: (line: string) => boolean): string[] {
  // eslint-disable-next-line @typescript-eslint/no-misused-spread -- Splits into code points. Array.from may be replaced by a library.
  const characters = [...word];
  const lines: string[] = [];
  let start = 0;
  let count = 1;
  const restFits = () => {
    const left = characters.length - start;
    // Measuring the whole rest for each line would be slow. If it is much longer than the previous line, it cannot fit.
    return left <= 4 * count + 16 && (!characters[start + 1]?.trim() || fits(toDisplayed(characters.slice(start).join(''))));
  };
  while (!restFits()) {
    const fitsWith = (length: number) => fits(`${characters.slice(start, start + length).join('')}-`);
    const maxCount = characters.length - start - 1;
    // The search starts from the length of the previous line, which is close to that of this one.
    while (count < maxCount && fitsWith(count + 1)) count++;
    while (count > 1 && (count > maxCount || !fitsWith(count))) count--;
    lines.push(`${characters.slice(start, start + count).join('')}-`);
    start += count;
  }
  return [...lines, characters.slice(start).join('')];
}

/** Shows a soft hyphen at the end of a line and removes all others. */
function toDisplayed(line: string): string {
  return line
    .trimEnd()
    .replace(/\u00ad$/, '-')
    .replace(/\u00ad/g, '')
    .trimStart();
}
