/**
 * `npm test`: every check, whatever the others said, and one last line, `N passed, N failed`.
 *
 * A static check counts as one; a test counts once per engine; a step that crashes counts as one failure. Steps run side by
 * side: the engines, which wait most of the time, next to what needs the processor. What failed is named once more at the end.
 * In CI, tests that failed in browsers run a second time; a test that passes then is named as unsteady: that is a fault as
 * well, in the test or in the code.
 *
 * For quick work: `npm run test:quick`, or `npm test -- --only=node,component --engines=chromium --files='src/feed/**'`.
 */
import {availableParallelism} from 'node:os';
import process from 'node:process';
import {ensureInstalled} from './lib/ensure-installed.mjs';

ensureInstalled();
const {binOf} = await import('./lib/bin-of.mjs');
const {canInstall, describeEngine, engineNames, findMissing, textBrowserNames} = await import('./browsers/find-browsers.mjs');
const {findChangedFiles, findTestsNear} = await import('./test/changed-files.mjs');
const {runNode} = await import('./lib/run-command.mjs');
const {runQueues} = await import('./test/task-queue.mjs');
const {findTestFiles} = await import('./test/find-test-files.mjs');
const {readOptions} = await import('./test/options.mjs');
const {addNotice, freshCountFile, mergeRuns, printTotal, readCounts, report, reportAbsent} = await import('./test/totals.mjs');
const {findMissingServer, serverNames} = await import('./servers/web-servers.mjs');

const options = readOptions(engineNames);
const wants = (step) => options.only.includes(step);
const changed = options.isQuick ? findChangedFiles(options.since) : null;
const files = chooseFiles();
const passedLines = /^\s*[✔▶ℹ].*\n/gm;
const isPatient = true;

const off = (rule) => [`--rules.${rule}`, 'off'];
const tsc = binOf('typescript', 'tsc');
/** The files among which no import circle is allowed. */
const importingFiles = ['src', 'site', 'stories', 'scripts'].map((folder) => `${folder}/**/*.{ts,mjs}`);
const checks = {
  types: () => (options.isQuick ? runCheck([tsc, '--noEmit']) : inTurn([tsc, '--noEmit'], [tsc, '--noEmit', '-p', 'tsconfig.build.json'])),
  eslint: () => runCheck([binOf('eslint'), ...filesToLint(), '--max-warnings=0', '--no-warn-ignored']),
  imports: () => runCheck([binOf('dpdm'), '--no-tree', '--no-warning', '--no-progress', '--exit-code', 'circular:1', ...importingFiles]),
  // One quoted glob: of several arguments lit-analyzer checks the last one only.
  // It knows no @container, and it wants imports of define.js, which no class module has: importing a class does nothing.
  'lit-analyzer': () =>
    runCheck([
      binOf('lit-analyzer'),
      'src/**/*.ts',
      '--strict',
      '--maxWarnings',
      '0',
      ...off('no-invalid-css'),
      ...off('no-missing-import'),
    ]),
  manifest: () => runCheck(['scripts/check/manifest.mjs']),
  docs: () => runCheck(['scripts/build/doc-tables.mjs', '--check']),
  prose: () => runCheck(['scripts/check/prose.mjs']),
  spelling: () => runCheck([binOf('cspell'), 'lint', '--no-progress', '--no-must-find-files', '.']),
  size: () => inTurn(['scripts/build/size-entries.mjs'], [binOf('size-limit')]),
};

// Text browsers come first: the tests in Node need only them, and the packages of the engines are large.
const tools = {
  'text tools': [...(readsPages() ? textBrowserNames : []), ...(wants('release') ? ['git'] : [])],
  engines: [...(testsInEngines() ? options.engines : []), ...serverNames.filter(wants)],
};
const installing = Object.entries(tools).map(([name, names]) => ({name, run: () => install(names)}));
const working = [
  ...Object.keys(checks)
    .filter(wants)
    .map((name) => ({name, run: () => check(name, checks[name])})),
  ...(wants('node') ? [{name: 'node', after: ['text tools'], run: () => testInNode(files.node)}] : []),
  ...(wants('dist') ? [{name: 'dist', run: () => check('dist', () => runCheck(['scripts/check/dist.mjs']))}] : []),
  // Tests in Node and the check of dist/ read the folder that the package is built into.
  ...(wants('npm') ? [{name: 'npm', after: withWanted('node', 'dist'), run: () => check('npm', buildPackage)}] : []),
  ...(wants('release') ? [{name: 'release', after: ['text tools', ...withWanted('npm')], run: testRelease}] : []),
  ...(wants('storybook') ? [{name: 'storybook', run: () => check('storybook', buildStorybook)}] : []),
];
const waiting = [
  // The slowest engine first.
  ...(wants('component') ? options.engines.toReversed() : []).map((engine) => ({
    name: `component, ${engine}`,
    after: ['engines'],
    run: () => testInEngine(engine, files.component),
  })),
  ...serverNames.filter(wants).map((name) => ({name, after: ['engines'], run: () => testServer(name)})),
];
const processors = availableParallelism();
await runQueues([
  {tasks: installing, limit: 1},
  {tasks: waiting, limit: processors + 1},
  {tasks: working, limit: Math.max(1, processors - 1)},
]);
printTotal();

async function install(names) {
  const isMissing = (name) => (serverNames.includes(name) ? findMissingServer(name) !== undefined : findMissing([name]).length > 0);
  const missing = names.filter(isMissing);
  if (missing.length === 0 || !canInstall()) return;
  const {output} = await runNode(['scripts/browsers/install-tools.mjs', ...missing]);
  console.log(`\n${output.trim()}`);
}

async function check(name, run) {
  const start = Date.now();
  const {code, output} = await run();
  const passed = code === 0;
  // The sizes are worth reading when they are right, too.
  report(name, start, passed ? {passed: 1, failed: 0} : {passed: 0, failed: 1}, passed && name !== 'size' ? '' : output);
}

async function testInNode(paths) {
  if (skipAsFiltered(paths)) return;
  if (readsPages()) {
    for (const {name, remedy} of findMissing(textBrowserNames)) {
      if (process.env.CI) reportAbsent(`node, ${name}`, name, remedy);
      else addNotice(`\nNOT READ with ${name}: it is not installed. To install it: ${remedy}`);
    }
  }
  const start = Date.now();
  const countFile = freshCountFile('node');
  const {code, output} = await runCheck([...['--import', 'tsx', '--test'], ...reportersTo(countFile), ...paths]);
  const counts = readCounts(countFile, code, paths);
  report('node', start, counts, counts.failed ? output.replace(passedLines, '') : '');
}

/** Needs Git: outside CI, only where it is there. */
async function testRelease() {
  const [missing] = findMissing(['git']);
  if (missing && process.env.CI) return reportAbsent('release', 'Git', missing.remedy);
  if (missing) return addNotice(`\nNOT TESTED: a release, which needs Git. To install it: ${missing.remedy}`);
  const start = Date.now();
  const countFile = freshCountFile('release');
  const {code, output} = await runCheck(['--test', ...reportersTo(countFile), 'scripts/check/release.mjs']);
  const counts = readCounts(countFile, code, ['release']);
  report('release', start, counts, counts.failed ? output.replace(passedLines, '') : '');
}

/** Needs a real web server, and opens one page in each engine: outside CI, in those that are there. */
async function testServer(name) {
  const missing = findMissing(options.engines).filter((engine) => engine.name === 'chromium' || process.env.CI);
  const remedy = findMissingServer(name) ?? missing[0]?.remedy;
  if (remedy && process.env.CI) return report(name, Date.now(), {passed: 0, failed: 1}, `It cannot run here. To install it: ${remedy}`);
  if (remedy) return addNotice(`\nNOT TESTED in ${name}: it cannot run here. To install it: ${remedy}`);
  const start = Date.now();
  const run = async () => {
    const countFile = freshCountFile(name);
    const {code, output} = await runNode(['--test', ...reportersTo(countFile), 'scripts/check/hosting.mjs'], {SERVER: name});
    return {...readCounts(countFile, code, [name]), output};
  };
  const first = await run();
  const counts = process.env.CI && first.failed ? mergeRuns(name, first, await run()) : first;
  for (const notice of counts.output.match(/^NOT TESTED.*$/gm) ?? []) addNotice(notice);
  report(name, start, counts, first.failed ? counts.output.replace(passedLines, '') : '');
}

function reportersTo(countFile) {
  return [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/test/node-reporter.mjs', `--test-reporter-destination=${countFile}`],
  ];
}

async function testInEngine(name, paths) {
  if (skipAsFiltered(paths)) return;
  const [missing] = findMissing([name]);
  const isRequired = name === 'chromium' || Boolean(process.env.CI);
  if (missing && isRequired) return reportAbsent(`component, ${name}`, name, missing.remedy);
  if (missing) return addNotice(`\nNOT TESTED in ${name}: it is not installed. To install it: ${missing.remedy}`);
  const start = Date.now();
  const first = await runInEngine(name, paths);
  const counts = process.env.CI && first.failed ? await runFailedAgain(name, first) : first;
  report(`component, ${describeEngine(name)}`, start, counts, first.failed || process.env.COV ? counts.output : '');
}

async function runInEngine(name, paths) {
  const countFile = freshCountFile(name);
  const {code, output} = await runNode([binOf('@web/test-runner', 'wtr'), '--files', ...paths], {
    ENGINES: name,
    KI_COUNT_FILE: countFile,
  });
  return {...readCounts(countFile, code, paths), output};
}

/** Runs the files with a failure once more, or all of them after a crash. */
async function runFailedAgain(name, first) {
  if (first.failures.length === 0) return mergeRuns(name, first, await runInEngine(name, files.component));
  const second = await runInEngine(name, [...new Set(first.failures.map(({file}) => file))]);
  return mergeRuns(name, first, {...second, passed: first.passed + first.failed - second.failed});
}

function chooseFiles() {
  const all = findTestFiles(options.files);
  if (!options.isQuick) return all;
  if (changed === null) {
    addNotice('\nAll tests in Node were run and none in a browser: Git does not know what has changed.');
    return {node: all.node, component: []};
  }
  return {node: findTestsNear(changed, all.node), component: findTestsNear(changed, all.component)};
}

/** @returns {string[]} In quick work the sources that have changed. */
function filesToLint() {
  const sources = changed?.filter((path) => /\.(ts|mjs|js)$/.test(path) && !path.startsWith('dist/')) ?? [];
  return sources.length > 0 ? sources : ['.'];
}

/** With `--files` and in quick work a kind of test may have none. Without them, none at all is a fault that must show. */
function skipAsFiltered(paths) {
  return (options.isQuick || options.files !== undefined) && paths.length === 0;
}

function readsPages() {
  return wants('node') && files.node.some((path) => path.includes('text-browsers'));
}

function testsInEngines() {
  return (wants('component') && files.component.length > 0) || serverNames.some(wants);
}

function withWanted(...names) {
  return names.filter(wants);
}

function buildPackage() {
  return inTurn(['scripts/build-npm.mjs'], ['scripts/check/npm.mjs']);
}

function buildStorybook() {
  return runCheck([binOf('storybook'), 'build', '--disable-telemetry', '--quiet', '--output-dir', 'storybook-static']);
}

/** Runs what nobody waits for: browsers must answer in time, and get the processor first. */
function runCheck(args) {
  return runNode(args, {}, {isPatient});
}

/** @returns The first run that failed, or the last one. */
async function inTurn(...commands) {
  let result;
  for (const command of commands) {
    result = await runCheck(command);
    if (result.code !== 0) break;
  }
  return result;
}
