/** Reads the options of `npm test`. */
import process from 'node:process';
import {parseArgs} from 'node:util';

/** Steps in the order in which they start. */
export const stepNames = [
  'types',
  'eslint',
  'imports',
  'lit-analyzer',
  'manifest',
  'docs',
  'prose',
  'spelling',
  'size',
  'node',
  'component',
  'dist',
  'npm',
  'release',
  'nginx',
  'caddy',
  'apache',
  'storybook',
];
/** Slow steps, which run only before a merge. `.ci/run` adds them with `--ci`. */
const mergeSteps = ['dist', 'npm', 'release', 'nginx', 'caddy', 'apache', 'storybook'];
const quickSteps = ['types', 'eslint', 'node', 'component'];

/**
 * @typedef {object} Options
 * @property {string[]} only - Names of the steps to run.
 * @property {string[]} engines
 * @property {string | undefined} files - Glob that selects test files.
 * @property {boolean} isQuick - Whether to run only tests near changed files.
 * @property {string | undefined} since - Commit with which files are compared. By default the merge base with `main`.
 */

/**
 * Reads the command line. An invalid option ends the process.
 *
 * @param {string[]} engineNames - The known engines.
 * @returns {Options}
 */
export function readOptions(engineNames) {
  const {values} = parseArgs({
    options: {
      only: {type: 'string'},
      engines: {type: 'string'},
      files: {type: 'string'},
      ci: {type: 'boolean', default: false},
      quick: {type: 'boolean', default: false},
      since: {type: 'string'},
    },
  });
  const standard = values.quick ? quickSteps : stepNames.filter((step) => values.ci || !mergeSteps.includes(step));
  return {
    only: choose('only', values.only, stepNames) ?? standard,
    engines: choose('engines', values.engines, engineNames) ?? (values.quick ? ['chromium'] : engineNames),
    files: values.files,
    isQuick: values.quick,
    since: values.since,
  };
}

function choose(option, value, known) {
  const chosen = value?.split(',');
  const wrong = chosen?.find((name) => !known.includes(name));
  if (wrong !== undefined) {
    console.error(`--${option} does not know "${wrong}". It knows ${known.join(', ')}`);
    process.exit(2);
  }
  return chosen;
}
