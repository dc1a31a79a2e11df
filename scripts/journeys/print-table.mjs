/** Prints the estimates. */

const headings = ['journey', 'actions', 'words', 'reading', 'acting', 'waiting', 'total', 'limit'];

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number} limit
 * @property {import('./model.mjs').Estimate} [result] - Missing if the journey did not reach its goal.
 */

/**
 * @param {readonly Row[]} rows
 * @param {boolean} isMarkdown
 * @returns {string}
 */
export function writeTable(rows, isMarkdown) {
  const cells = rows.map(({name, limit, result}) =>
    result
      ? [name, `${result.actions}`, `${result.words}`, ...['reading', 'acting', 'waiting', 'total'].map((key) => result[key].toFixed(1)), `${limit}`]
      : [name, ...Array(6).fill('–'), `${limit}`],
  );
  const widths = headings.map((heading, i) => Math.max(heading.length, ...cells.map((row) => row[i].length)));
  const line = (row) => row.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i])));
  if (!isMarkdown) return [headings, ...cells].map((row) => line(row).join('  ')).join('\n');
  const rule = widths.map((width, i) => (i ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(headings), rule, ...cells.map(line)].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Writes what a journey consists of, in one line. */
export function writeSteps(operations) {
  return operations
    .filter(({kind, seconds = 1}) => kind !== 'wait' || seconds > 0.1)
    .map(({kind, words, keys, screens, seconds}) => `${kind}${[words, keys, screens, seconds?.toFixed(1)].filter(Boolean).map((n) => ` ${n}`).join('')}`)
    .join(', ');
}
