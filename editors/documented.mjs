import {readFileSync} from 'node:fs';

const page = readFileSync(new URL('../docs/webmaster.md', import.meta.url), 'utf8');

/**
 * Settings as the guide for webmasters gives them, so that it is the guide which is tried.
 *
 * @param {...string} keys
 * @returns {string} An object literal.
 */
export function documented(...keys) {
  const lines = keys.map((key) => {
    const [, code] = new RegExp(`\`(${key}: [^\`]+)\``).exec(page) ?? [];
    if (!code) throw new Error(`docs/webmaster.md no longer says how to set ${key}`);
    return code.replaceAll('\\|', '|'); // A table cannot have a bare one.
  });
  return `{${lines.join(', ')}}`;
}
