import {existsSync, readdirSync} from 'node:fs';
import {join, relative} from 'node:path';

/**
 * Lists the files in a folder, at every depth.
 *
 * @param {string} folder - Absolute.
 * @returns {string[]} Paths relative to the folder, with `/`, sorted. Empty when the folder does not exist.
 */
export function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
