/** The static checks of `npm test`, and its builds. Each runs programs with a low priority, so that the browsers get the processor first. */
import {binOf} from '../lib/bin-of.mjs';
import {runNode} from '../lib/run-command.mjs';

/** The files among which no import circle is allowed. */
const importingFiles = ['src', 'site', 'stories', 'scripts'].map((folder) => `${folder}/**/*.{ts,mjs}`);
const switchOff = (rule) => [`--rules.${rule}`, 'off'];

/** Runs programs one after another until one fails. @returns The result of the last one. */
async function run(...commands) {
  let result;
  for (const command of commands) {
    result = await runNode(command, {}, {hasLowPriority: true});
    if (result.code !== 0) break;
  }
  return result;
}

/** @returns {Record<string, () => Promise<{code: number, output: string}>>} The static checks by name. */
export function listChecks({isQuick}, {sources}) {
  return {
    types: () => {
      const noEmit = [binOf('typescript', 'tsc'), '--noEmit'];
      return isQuick ? run(noEmit) : run(noEmit, [...noEmit, '-p', 'tsconfig.build.json']);
    },
    eslint: () => run([binOf('eslint'), ...sources, '--max-warnings=0', '--no-warn-ignored']),
    imports: () => run([binOf('dpdm'), '--no-tree', '--no-warning', '--no-progress', '--exit-code', 'circular:1', ...importingFiles]),
    // lit-analyzer checks only the last of several arguments, so it gets one glob. It does not know @container. It also asks class modules
    // to import the define.js of the elements that they use, which would define them.
    'lit-analyzer': () =>
      run([
        ...[binOf('lit-analyzer'), 'src/**/*.ts', '--strict', '--maxWarnings', '0'],
        ...switchOff('no-invalid-css'),
        ...switchOff('no-missing-import'),
      ]),
    manifest: () => run(['scripts/check/manifest.mjs']),
    docs: () => run(['scripts/build/doc-tables.mjs', '--check']),
    prose: () => run(['scripts/check/prose.mjs']),
    spelling: () => run([binOf('cspell'), 'lint', '--no-progress', '--no-must-find-files', '.']),
    size: () => run(['scripts/build/size-table.mjs'], [binOf('size-limit')]),
  };
}

export function checkDist() {
  return run(['scripts/check/dist.mjs']);
}

export function buildPackage() {
  return run(['scripts/build-npm.mjs'], ['scripts/check/npm.mjs']);
}

export function buildStorybook() {
  return run([binOf('storybook'), 'build', '--disable-telemetry', '--quiet', '--output-dir', 'storybook-static']);
}

export async function checkStorybook() {
  const built = await buildStorybook();
  return built.code === 0 ? run(['scripts/check/storybook.mjs']) : built;
}
