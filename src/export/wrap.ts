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
    while (!fits(toShown(line))) {
      // eslint-disable-next-line @typescript-eslint/no-misused-spread -- Code points are what is wanted; libraries replace Array.from.
      const characters = [...line];
      if (!characters[1]?.trim()) break;
      let count = 1;
      while (count < characters.length - 1 && fits(`${characters.slice(0, count + 1).join('')}-`)) count++;
      lines.push(`${characters.slice(0, count).join('')}-`);
      line = characters.slice(count).join('');
    }
  }
  return [...lines, toShown(line)].filter(Boolean);
}

/** A soft hyphen shows where the line ends with it. */
function toShown(line: string): string {
  return line
    .trimEnd()
    .replace(/\u00ad$/, '-')
    .replace(/\u00ad/g, '')
    .trimStart();
}
