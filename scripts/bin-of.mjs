/** Finds a package's command as a file for `node`: the shims in node_modules/.bin need a shell on Windows, and npx costs half a second. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** @returns {string} Absolute path of the script behind the command. */
export function binOf(packageName, command = packageName) {
  const folder = fileURLToPath(new URL(`../node_modules/${packageName}/`, import.meta.url));
  const {bin} = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
  return folder + (typeof bin === 'string' ? bin : bin[command]);
}
