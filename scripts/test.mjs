/**
 * `npm test`: every check, whatever the ones before it said, and one last line, `N passed, N failed`.
 *
 * A static check counts as one; a test counts once per engine; a step that crashes counts as one failure.
 * What failed is named once more at the end, where one looks first. In CI what ran in browsers and failed runs a second
 * time; a test that passes then is named as unsteady: that is a fault as well, in the test or in the code.
 * For quick work: `npm test -- --only=node,component --engines=chromium --files='src/feed/**'`.
 */
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {relative} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs, stripVTControlCharacters} from 'node:util';
import {ensureInstalled} from './ensure-installed.mjs';

ensureInstalled();
const {binOf} = await import('./bin-of.mjs');
const {describeEngine, engineNames, ensureEngines, textBrowserNames} = await import('./browsers.mjs');
const {runNode} = await import('./run-command.mjs');
const {findTestFiles} = await import('./test-files.mjs');
const {ensureServer, serverNames} = await import('./web-servers.mjs');

const off = (rule) => [`--rules.${rule}`, 'off'];
const stepNames = [
  'types',
  'eslint',
  'lit-analyzer',
  'manifest',
  'size',
  'node',
  'component',
  'dist',
  'npm',
  'nginx',
  'caddy',
  'apache',
  'storybook',
];
/** Slow, and only worth the time before a merge: `.ci/run` asks for them with `--ci`. */
const mergeSteps = ['dist', 'npm', 'nginx', 'caddy', 'apache', 'storybook'];
const options = readOptions();
const wants = (step) => options.only.includes(step);
const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = `${root}.tmp/`;
mkdirSync(scratch, {recursive: true});

const total = {passed: 0, failed: 0, failures: []};
const notices = [];
const passedLines = /^\s*[✔▶ℹ].*\n/gm;

const checks = {
  types: () => inTurn([binOf('typescript', 'tsc'), '--noEmit'], [binOf('typescript', 'tsc'), '--noEmit', '-p', 'tsconfig.build.json']),
  eslint: () => runNode([binOf('eslint'), '.', '--max-warnings=0']),
  // One quoted glob: of several arguments lit-analyzer checks the last one only.
  // It knows no @container, and it wants imports of define.js, which no class module has: importing a class does nothing.
  'lit-analyzer': () =>
    runNode([
      binOf('lit-analyzer'),
      'src/**/*.ts',
      '--strict',
      '--maxWarnings',
      '0',
      ...off('no-invalid-css'),
      ...off('no-missing-import'),
    ]),
  manifest: () => runNode(['scripts/check-manifest.mjs']),
  size: () => inTurn(['scripts/build-size-entries.mjs'], [binOf('size-limit')]),
};
const wanted = Object.keys(checks).filter(wants);
await Promise.all([0, 1].map(takeChecks)); // Two at a time: the smallest machine this runs on has two cores.

const files = findTestFiles(options.files);
if (wants('node')) await testInNode(files.node);
if (wants('component')) await testInEngines(files.component);
if (wants('dist')) await check('dist', () => runNode(['scripts/check-dist.mjs']));
if (wants('npm')) await check('npm', () => inTurn(['scripts/build-npm.mjs'], ['scripts/check-npm.mjs']));
for (const name of serverNames.filter(wants)) await testServer(name);
if (wants('storybook')) {
  await check('storybook', () =>
    runNode([binOf('storybook'), 'build', '--disable-telemetry', '--quiet', '--output-dir', 'storybook-static']),
  );
}

for (const notice of notices) console.log(notice);
if (total.failures.length > 0) console.log(`\nWhat failed:\n${total.failures.map((line) => `  ${line}`).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function takeChecks() {
  for (let name = wanted.shift(); name; name = wanted.shift()) await check(name, checks[name]);
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
  if (paths.some((path) => path.includes('text-browsers'))) {
    for (const {name, remedy} of ensureEngines(textBrowserNames)) {
      if (process.env.CI) report(`node, ${name}`, Date.now(), {passed: 0, failed: 1}, `No ${name} here. To install it: ${remedy}`);
      else notices.push(`\nNOT READ with ${name}: it is not installed. To install it: ${remedy}`);
    }
  }
  const start = Date.now();
  const countFile = freshCountFile('node');
  const {code, output} = await runNode([...['--import', 'tsx', '--test'], ...reportersTo(countFile), ...paths]);
  const counts = readCounts(countFile, code, paths);
  report('node', start, counts, counts.failed ? output.replace(passedLines, '') : '');
}

/** Needs a real web server, and looks at one page in each engine: outside CI, in those that are there. */
async function testServer(name) {
  const missing = ensureEngines(options.engines).filter((engine) => engine.name === 'chromium' || process.env.CI);
  const remedy = ensureServer(name) ?? missing[0]?.remedy;
  if (remedy && process.env.CI) return report(name, Date.now(), {passed: 0, failed: 1}, `It cannot run here. To install it: ${remedy}`);
  if (remedy) return void notices.push(`\nNOT TESTED in ${name}: it cannot run here. To install it: ${remedy}`);
  const start = Date.now();
  const run = async () => {
    const countFile = freshCountFile(name);
    const {code, output} = await runNode(['--test', ...reportersTo(countFile), 'scripts/test-server.mjs'], {SERVER: name});
    return {...readCounts(countFile, code, [name]), output};
  };
  const first = await run();
  const counts = process.env.CI && first.failed ? tellUnsteady(name, first, await run()) : first;
  notices.push(...(counts.output.match(/^NOT TESTED.*$/gm) ?? []));
  report(name, start, counts, first.failed ? counts.output.replace(passedLines, '') : '');
}

function reportersTo(countFile) {
  return [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/node-count-reporter.mjs', `--test-reporter-destination=${countFile}`],
  ];
}

async function testInEngines(paths) {
  if (skipAsFiltered(paths)) return;
  const missing = ensureEngines(options.engines);
  for (const {name, remedy} of missing) {
    const isRequired = name === 'chromium' || Boolean(process.env.CI);
    if (isRequired) report(`component, ${name}`, Date.now(), {passed: 0, failed: 1}, `No ${name} here. To install it: ${remedy}`);
    else notices.push(`\nNOT TESTED in ${name}: it is not installed. To install it: ${remedy}`);
  }
  for (const name of options.engines.filter((engine) => missing.every((absent) => absent.name !== engine))) {
    const start = Date.now();
    const first = await runInEngine(name, paths);
    const counts = process.env.CI && first.failed ? await runFailedAgain(name, first) : first;
    report(`component, ${describeEngine(name)}`, start, counts, first.failed || process.env.COV ? counts.output : '');
  }
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
  if (first.failures.length === 0) return tellUnsteady(name, first, await runInEngine(name, files.component));
  const second = await runInEngine(name, [...new Set(first.failures.map(({file}) => file))]);
  return tellUnsteady(name, first, {...second, passed: first.passed + first.failed - second.failed});
}

/** @returns What the second run of the same found, and what it said, or what the first did where the second says nothing. */
function tellUnsteady(name, first, second) {
  if (second.failed && second.failures.length === 0) return first; // It crashed.
  const fails = new Set(second.failures.map(lineOf));
  const lines = first.failures.length > 0 ? first.failures.map(lineOf) : ['the run as a whole'];
  for (const line of lines) if (!fails.has(line)) notices.push(`\nUNSTEADY in ${name}, failed once and then passed: ${line}`);
  return {...second, output: second.failed ? second.output : first.output};
}

/** With `--files` a kind of test may have none; without it, none at all is a fault that must show. */
function skipAsFiltered(paths) {
  return options.isFiltered && paths.length === 0;
}

/** A run that crashed left no counts; a run that failed without a failing test (coverage, a stray rejection) is a failure as well. */
function readCounts(countFile, code, paths) {
  const crashed = {passed: 0, failed: 1, failures: []};
  if (paths.length === 0 || !existsSync(countFile)) return crashed;
  const counts = JSON.parse(readFileSync(countFile, 'utf8') || '{}');
  if (!Number.isInteger(counts.passed) || !Number.isInteger(counts.failed)) return crashed;
  return {...counts, failed: code !== 0 && counts.failed === 0 ? 1 : counts.failed};
}

function lineOf({file, test}) {
  return `${relative(root, file)}: ${test}`;
}

function freshCountFile(name) {
  const file = `${scratch}count-${name}.json`;
  rmSync(file, {force: true});
  return file;
}

function report(name, start, {passed, failed, failures = []}, detail) {
  total.passed += passed;
  total.failed += failed;
  if (failed)
    total.failures.push(...(failures.length > 0 ? failures.map((failure) => `${name.split(':')[0]}: ${lineOf(failure)}`) : [name]));
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`\n${failed ? '✖' : '✔'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  const text = stripVTControlCharacters(detail).trim();
  if (text) console.log(text.replace(/^(?=.)/gm, '  '));
}

/** @returns The first run that failed, or the last one. */
async function inTurn(...commands) {
  let result;
  for (const command of commands) {
    result = await runNode(command);
    if (result.code !== 0) break;
  }
  return result;
}

function readOptions() {
  const {values} = parseArgs({
    options: {only: {type: 'string'}, engines: {type: 'string'}, files: {type: 'string'}, ci: {type: 'boolean', default: false}},
  });
  const standard = stepNames.filter((step) => values.ci || !mergeSteps.includes(step));
  return {
    only: choose('only', values.only, stepNames) ?? standard,
    engines: choose('engines', values.engines, engineNames) ?? engineNames,
    files: values.files,
    isFiltered: values.files !== undefined,
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
