/** Finds the files that have changed since the branch left `main`, and the tests near them, for `npm run test:quick`. */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {basename, dirname, posix} from 'node:path';
import {findProgram} from '../browsers/find-programs.mjs';
import {root} from '../lib/repository.mjs';

/**
 * @param {string} [since] - A commit or a branch. By default `main`.
 * @returns {string[] | null} Files that differ from the merge base, committed or not. Deleted files are left out. `null` when Git fails.
 */
export function findChangedFiles(since) {
  const base = (since === undefined ? ['main', 'origin/main', 'HEAD'] : [since])
    .map((branch) => git('merge-base', 'HEAD', branch))
    .find((lines) => lines?.length > 0)?.[0];
  const changed = base && git('diff', '--name-only', '--diff-filter=d', base);
  const added = git('ls-files', '--others', '--exclude-standard');
  return changed && added ? [...new Set([...changed, ...added])].sort() : null;
}

/**
 * Finds the tests near changed files. A test is near a file when it is in the same folder, imports the file, or contains its name.
 *
 * @param {string[]} changed
 * @param {string[]} tests - Paths of test files.
 * @returns {string[]} The tests that are near a changed file.
 */
export function findTestsNear(changed, tests) {
  const folders = new Set(changed.map((path) => dirname(path)).filter((folder) => folder !== '.'));
  const paths = new Set(changed);
  // The test of the docs reads all pages without naming them.
  const isAboutDocs = changed.some((path) => path.endsWith('.md'));
  return tests.filter((test) => {
    if (folders.has(dirname(test))) return true;
    if (isAboutDocs && test === 'site/docs.node.test.ts') return true;
    const text = readFileSync(root + test, 'utf8');
    if (importsIn(test, text).some((path) => paths.has(path))) return true;
    return changed.some((path) => !/\.(ts|mjs|md)$/.test(path) && text.includes(basename(path)));
  });
}

/** @returns {string[]} The modules of this repository that a source imports directly. */
function importsIn(path, text) {
  return [...text.matchAll(/(?:from|import|import\() ?'(\.[^']+)'/g)].map(([, address]) => {
    const target = posix.join(dirname(path), address);
    return existsSync(root + target) ? target : target.replace(/\.js$/, '.ts');
  });
}

/** @returns {string[] | null} The output of Git, by line. `null` when Git fails. */
function git(...args) {
  const program = findProgram('git');
  if (!program) return null;
  const {status, stdout} = spawnSync(program, args, {cwd: root, encoding: 'utf8'});
  return status === 0 ? stdout.split('\n').filter(Boolean) : null;
}
