/** The repository's top folder, and readers for its files. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** Absolute path of the top folder, with a closing slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string} path - Relative to the top folder. */
export function readText(path) {
  return readFileSync(root + path, 'utf8');
}

/** @param {string} path - Relative to the top folder. */
export function readJson(path) {
  return JSON.parse(readText(path));
}
