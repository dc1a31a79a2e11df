/** Lists the steps of `npm test` for some options. */
import {canInstall} from '../lib/apt.mjs';
import {runNode} from '../lib/run-command.mjs';
import {findMissing, paperProgramNames, textBrowserNames} from '../browsers/find-programs.mjs';
import {remedyForServer, serverNames} from '../servers/hosting-servers.mjs';
import {buildPackage, checkDist, checkStorybook, listChecks} from './checks.mjs';
import {testHosting, testInEngine, testInNode, testRelease} from './run-tests.mjs';
import {report} from './totals.mjs';

/**
 * @param {import('./options.mjs').Options} options
 * @param {import('./choose-tests.mjs').ChosenTests} tests
 * @returns {Record<'installing' | 'working' | 'waiting', import('./task-queue.mjs').Task[]>} Installations, steps that need the
 *   processor, and steps that mostly wait for a browser or a server. Steps start after the task `packages`.
 */
export function listSteps(options, tests) {
  const wants = (step) => options.only.includes(step);
  const wanted = (...names) => names.filter(wants);
  const step = (name, run, after = []) => (wants(name) ? [{name, after: ['packages', ...after], run}] : []);
  const checkStep = (name, run, after) => step(name, () => check(name, run), after);

  const needsTextBrowsers = wants('node') && tests.node.some((path) => path.includes('text-browsers'));
  const needsPaper = wants('node') && tests.node.some((path) => path.endsWith('paper.node.test.ts'));
  const needsEngines = needsPaper || (wants('component') && tests.component.length > 0) || serverNames.some(wants);
  const tools = {
    // Small programs first. The tests in Node need only these, and the packages of the engines are large.
    'text tools': [
      ...(needsTextBrowsers ? textBrowserNames : []),
      ...(needsPaper ? paperProgramNames : []),
      ...(wants('release') ? ['git'] : []),
    ],
    engines: [
      ...new Set([...(needsEngines ? options.engines : []), ...(wants('storybook') ? ['chromium'] : [])]),
      ...serverNames.filter(wants),
    ],
  };
  const skipsEmpty = options.isQuick || options.files !== undefined;
  const hasTests = (paths) => paths.length > 0 || !skipsEmpty;
  const engines = wants('component') && hasTests(tests.component) ? options.engines : [];

  return {
    installing: Object.entries(tools).map(([name, names]) => ({name, run: () => install(names)})),
    working: [
      ...Object.entries(listChecks(options, tests)).flatMap(([name, run]) => checkStep(name, run)),
      ...(hasTests(tests.node)
        ? step('node', () => testInNode(tests.node, {needsTextBrowsers, needsPaper}), ['text tools', ...(needsPaper ? ['engines'] : [])])
        : []),
      ...checkStep('dist', checkDist),
      // Tests in Node and the check of dist/ read the folder into which the package is built.
      ...checkStep('npm', buildPackage, wanted('node', 'dist')),
      ...step('release', testRelease, ['text tools', ...wanted('npm')]),
    ],
    waiting: [
      // The slowest engine starts first.
      ...engines.toReversed().map((engine) => ({
        name: `component, ${engine}`,
        after: ['packages', 'engines'],
        run: () => testInEngine(engine, tests.component),
      })),
      ...serverNames.flatMap((name) => step(name, () => testHosting(name, options.engines), ['engines'])),
      // Needs the processor as well, but would otherwise start after all other steps and run alone.
      ...checkStep('storybook', checkStorybook, ['engines']),
    ],
  };
}

async function install(names) {
  const isMissing = (name) => (serverNames.includes(name) ? remedyForServer(name) !== undefined : findMissing([name]).length > 0);
  const missing = names.filter(isMissing);
  if (missing.length === 0 || !canInstall()) return;
  const {output} = await runNode(['scripts/browsers/install-tools.mjs', ...missing]);
  console.log(`\n${output.trim()}`);
}

async function check(name, run) {
  const start = Date.now();
  const {code, output} = await run();
  const passed = code === 0;
  // The measured sizes are printed even when they are within their limits.
  report(name, start, passed ? {passed: 1, failed: 0} : {passed: 0, failed: 1}, passed && name !== 'size' ? '' : output);
}
