/**
 * Breaks a text into lines: at blanks, after hyphens and at soft hyphens, and a word that is wider than a line where the
 * line is full.
 *
 * @param fits - Whether a line is narrow enough.
 * @returns Lines without blanks at their ends; each that has more than one character fits. None for a text without words.
 */
export function wrap(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text
    .trim()
    .replace(/[ \t\r\n]+/g, ' ')
    .match(/[^ \u00ad-]*[ \u00ad-]|[^ \u00ad-]+/g) ?? []) {
    if (fits(toShown(line + piece))) {
      line += piece;
      continue;
    }
    if (line) lines.push(toShown(line));
    line = piece;
    if (!fits(toShown(line))) line = breakWord(line, fits, lines);
  }
  return [...lines, toShown(line)].filter(Boolean);
}

/**
 * Breaks a word where a line is full.
 *
 * @param lines - Gets all lines but the last.
 * @returns The last line.
 */
function breakWord(word: string, fits: (line: string) => boolean, lines: string[]): string {
  // eslint-disable-next-line @typescript-eslint/no-misused-spread -- Code points are what is wanted; libraries replace Array.from.
  const characters = [...word];
  let start = 0;
  let count = 1;
  const isWhole = () => {
    const left = characters.length - start;
    // Far more than fitted on the line before does not fit. To measure it for each line would take ages.
    return left <= 4 * count + 16 && (!characters[start + 1]?.trim() || fits(toShown(characters.slice(start).join(''))));
  };
  while (!isWhole()) {
    const fitsCount = (wanted: number) => fits(`${characters.slice(start, start + wanted).join('')}-`);
    const most = characters.length - start - 1;
    // About as many as on the line before fit on this one.
    while (count < most && fitsCount(count + 1)) count++;
    while (count > 1 && (count > most || !fitsCount(count))) count--;
    lines.push(`${characters.slice(start, start + count).join('')}-`);
    start += count;
  }
  return characters.slice(start).join('');
}

/** A soft hyphen shows where the line ends with it. */
function toShown(line: string): string {
  return line
    .trimEnd()
    .replace(/\u00ad$/, '-')
    .replace(/\u00ad/g, '')
    .trimStart();
}
