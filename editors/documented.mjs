import {readFileSync} from 'node:fs';

/** The host that the documentation has for all hosts with the folder `dist/`. */
export const documentedHost = 'https://widgets.example.no';

const webmaster = read('webmaster.md');

/**
 * Settings as the guide for webmasters gives them, so that it is the guide which is tried.
 *
 * @param {...string} keys
 * @returns {string} An object literal.
 */
export function documented(...keys) {
  const lines = keys.map((key) => {
    const [, code] = new RegExp(`\`(${key}: [^\`]+)\``).exec(webmaster) ?? [];
    if (!code) throw new Error(`docs/webmaster.md no longer says how to set ${key}`);
    return code.replaceAll('\\|', '|'); // A table cannot have a bare one.
  });
  return `{${lines.join(', ')}}`;
}

/**
 * The one block of code in a page of the documentation that begins so.
 *
 * @param {string} page - A file of `docs/`.
 * @param {string} language
 * @param {string} beginning
 */
export function documentedCode(page, language, beginning) {
  const blocks = [...read(page).matchAll(/^```(\w*)\n([^]*?)^```$/gm)];
  const found = blocks.filter(([, tongue, code]) => tongue === language && code.startsWith(beginning));
  if (found.length !== 1)
    throw new Error(`docs/${page} has ${found.length} blocks in ${language || 'plain text'} that begin with “${beginning}”`);
  return found[0][2];
}

function read(page) {
  return readFileSync(new URL(`../docs/${page}`, import.meta.url), 'utf8');
}
