/** Returns “ Did you mean …?” with the nearest word, or an empty string if no word is near. */
export function suggestWord(written: string, words: readonly string[]): string {
  const value = written.trim().toLowerCase();
  if (words.includes('on') && /^(ja|yes|true|1|på|nei|no|false|0|av)$/.test(value)) {
    return ` Did you mean ${/^(ja|yes|true|1|på)$/.test(value) ? 'on' : 'off'}?`;
  }
  let [nearest, least] = ['', Infinity];
  for (const word of words.slice(0, 200)) {
    const isStart = word.length > 2 && value.length > 2 && (word.startsWith(value) || value.startsWith(word));
    const distance = isStart ? 0 : measureDistance(value.slice(0, 64), word);
    if (distance < least && distance <= Math.max(1, 0.4 * Math.max(value.length, word.length))) [nearest, least] = [word, distance];
  }
  return nearest && ` Did you mean ${nearest}?`;
}

/** The Levenshtein distance of two words. */
function measureDistance(a: string, b: string): number {
  let row = [...new Array<undefined>(b.length + 1)].map((_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
