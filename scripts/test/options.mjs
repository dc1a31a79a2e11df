/** The options of `npm test`. */
import process from 'node:process';
import {parseArgs} from 'node:util';

/** In the order in which they start. */
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
/** Slow, and only worth the time before a merge: `.ci/run` asks for them with `--ci`. */
const mergeSteps = ['dist', 'npm', 'release', 'nginx', 'caddy', 'apache', 'storybook'];
const quickSteps = ['types', 'eslint', 'node', 'component'];

/**
 * @param {string[]} engineNames - Those that there are.
 * @returns {{only: string[], engines: string[], files: string | undefined, isQuick: boolean, since: string | undefined}} Ends the process when an option is
 *   wrong.
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
    console.error(`--${option} knows ${known.join(', ')}; not "${wrong}"`);
    process.exit(2);
  }
  return chosen;
}
