import {readFileSync} from 'node:fs';

/** The placeholder in the docs for the host that serves `dist/`. */
export const documentedHost = 'https://widgets.example.no';

const webmaster = read('webmaster.md');

/**
 * Reads settings from the guide for webmasters, so that the trial follows the guide.
 *
 * @param {...string} keys
 * @returns {string} An object literal.
 */
export function readSettings(...keys) {
  const lines = keys.map((key) => {
    const [, code] = new RegExp(`\`(${key}: [^\`]+)\``).exec(webmaster) ?? [];
    if (!code) throw new Error(`docs/webmaster.md has no setting for ${key}`);
    return code.replaceAll('\\|', '|'); // A Markdown table escapes the bar.
  });
  return `{${lines.join(', ')}}`;
}

/**
 * Reads a block of code from a page of the docs.
 *
 * @param {string} page - A file of `docs/`.
 * @param {string} language
 * @param {string} beginning
 */
export function readCodeBlock(page, language, beginning) {
  const blocks = [...read(page).matchAll(/^```(\w*)\n([^]*?)^```$/gm)];
  const found = blocks.filter(([, tongue, code]) => tongue === language && code.startsWith(beginning));
  if (found.length !== 1)
    throw new Error(`docs/${page} has ${found.length} blocks in ${language || 'plain text'} that begin with “${beginning}”`);
  return found[0][2];
}

function read(page) {
  return readFileSync(new URL(`../docs/${page}`, import.meta.url), 'utf8');
}
