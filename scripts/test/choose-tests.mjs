/** Chooses the test files of a run. `*.node.test.ts` run in Node, other `*.test.ts` under `src/` and `site/` in the browsers. */
import {listFiles} from '../lib/list-files.mjs';
import {root} from '../lib/repository.mjs';
import {findChangedFiles, findTestsNear} from './changed-files.mjs';
import {addNotice} from './totals.mjs';

/**
 * @typedef {object} ChosenTests
 * @property {string[]} node - Paths relative to the top folder.
 * @property {string[]} component
 * @property {string[]} sources - Changed source files, for ESLint. `['.']` for all.
 */

/**
 * @param {import('./options.mjs').Options} options
 * @returns {ChosenTests}
 */
export function chooseTests({isQuick, since, files}) {
  const {node, component} = findTestFiles(files);
  if (!isQuick) return {node, component, sources: ['.']};
  const changed = findChangedFiles(since);
  if (changed === null) {
    addNotice('\nAll tests in Node and no tests in browsers were run, because Git does not know what has changed.');
    return {node, component: [], sources: ['.']};
  }
  const sources = changed.filter((path) => /\.(ts|mjs|js)$/.test(path) && !path.startsWith('dist/'));
  return {
    node: findTestsNear(changed, node),
    component: findTestsNear(changed, component),
    sources: sources.length > 0 ? sources : ['.'],
  };
}

/** @param {string} [glob] - Selects files. `*` matches within a folder, `**` across folders. */
function findTestFiles(glob = '**') {
  const pattern = toRegExp(glob);
  const all = ['src', 'scripts', 'feeds', 'site', 'stories', '.storybook']
    .flatMap((folder) => listFiles(root + folder).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.test.ts') && pattern.test(path))
    .sort();
  const isNode = (path) => path.endsWith('.node.test.ts');
  return {node: all.filter(isNode), component: all.filter((path) => /^(?:src|site)\//.test(path) && !isNode(path))};
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
