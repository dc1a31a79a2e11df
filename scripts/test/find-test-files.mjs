/** Which files hold tests: `*.node.test.ts` run in Node, other `*.test.ts` under `src/` in the browsers. */
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../lib/repository.mjs';

/**
 * @param {string} [glob] - Keeps files that match; `*` stays within a folder, `**` does not.
 * @returns {{node: string[], component: string[]}} Paths relative to the top folder, with `/`.
 */
export function findTestFiles(glob = '**') {
  const all = ['src', 'scripts', 'feeds', 'site']
    .flatMap(testsIn)
    .filter((path) => toRegExp(glob).test(path))
    .sort();
  const isNode = (path) => path.endsWith('.node.test.ts');
  return {node: all.filter(isNode), component: all.filter((path) => path.startsWith('src/') && !isNode(path))};
}

function testsIn(folder) {
  if (!existsSync(root + folder)) return [];
  const names = readdirSync(root + folder, {recursive: true}).map((name) => join(folder, name).replaceAll('\\', '/'));
  return names.filter((name) => name.endsWith('.test.ts'));
}

function toRegExp(glob) {
  const pattern = glob
    .replace(/[.+^${}()|[\]\\?]/g, '\\$&')
    .split('**')
    .map((part) => part.replaceAll('*', '[^/]*'))
    .join('.*')
    .replaceAll('/.*/', '/(?:.*/)?');
  return new RegExp(`^${pattern}$`);
}
