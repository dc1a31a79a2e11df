/**
 * Runs tests in Node, in the browsers and with web servers, and reports the results.
 * A program that is missing fails its tests in CI. Elsewhere the tests are skipped with a notice.
 */
import process from 'node:process';
import {describeEngine, findMissing, paperProgramNames, textBrowserNames} from '../browsers/find-programs.mjs';
import {binOf} from '../lib/bin-of.mjs';
import {runNode} from '../lib/run-command.mjs';
import {remedyForServer} from '../servers/hosting-servers.mjs';
import {addNotice, freshCountFile, mergeRuns, readCounts, report, reportMissing} from './totals.mjs';

const isInCi = Boolean(process.env.CI);
/** Ends a file of Node tests that is still running after fifteen minutes. */
const fileLimit = '--test-timeout=900000';
/** Lines of the `spec` reporter that say nothing about a failure. */
const passedLines = /^\s*[✔▶ℹ].*\n/gm;

/**
 * @param {{needsTextBrowsers: boolean, needsPaper: boolean}} needs - Whether some of the tests read pages with text browsers, and whether
 *   some print pages.
 */
export async function testInNode(paths, {needsTextBrowsers, needsPaper}) {
  for (const {name, remedy} of needsTextBrowsers ? findMissing(textBrowserNames) : []) {
    if (isInCi) reportMissing(`node, ${name}`, name, remedy);
    else addNotice(`\nNOT READ with ${name}, which is not installed. To install it: ${remedy}`);
  }
  for (const {name, remedy} of needsPaper ? findMissing([...paperProgramNames, 'chromium', 'firefox']) : []) {
    if (isInCi) reportMissing(`node, ${name}`, name, remedy);
    else addNotice(`\nNOT PRINTED, because ${name} is not installed. To install it: ${remedy}`);
  }
  const start = Date.now();
  const counts = await (paths.length > 10 ? runBundledNodeTests(paths) : runNodeTests('node', ['--import', 'tsx'], paths));
  reportNodeTests('node', start, counts);
}

/** Loads the bundler only now, because packages may have been missing at the start. */
async function runBundledNodeTests(paths) {
  const {bundleNodeTests, nameTest} = await import('./bundle-node-tests.mjs');
  let bundles;
  try {
    bundles = await bundleNodeTests(paths);
  } catch {
    // A test has a syntax error or imports a missing module. Loaded one by one, this test fails and the others run.
    return runNodeTests('node', ['--import', 'tsx'], paths);
  }
  const counts = await runNodeTests('node', ['--enable-source-maps'], bundles);
  return {...counts, failures: counts.failures.map(({file, test}) => ({file: nameTest(file), test}))};
}

/** Tests `npm run release`, which needs Git. */
export async function testRelease() {
  const [missing] = findMissing(['git']);
  if (missing && isInCi) return reportMissing('release', 'Git', missing.remedy);
  if (missing) return addNotice(`\nNOT TESTED: npm run release, which needs Git. To install it: ${missing.remedy}`);
  const start = Date.now();
  reportNodeTests('release', start, await runNodeTests('release', [], ['scripts/check/release.mjs']));
}

/**
 * Tests the configuration of one web server in docs/hosting.md, and opens a page from it in each engine that is installed.
 *
 * @param {string} name - One of `serverNames`.
 * @param {string[]} engines
 */
export async function testHosting(name, engines) {
  const [missing] = findMissing(engines).filter((engine) => engine.name === 'chromium' || isInCi);
  const remedy = remedyForServer(name) ?? missing?.remedy;
  if (remedy && isInCi) return reportMissing(name, name, remedy);
  if (remedy) return addNotice(`\nNOT TESTED in ${name}, which cannot run here. To install what it needs: ${remedy}`);
  const start = Date.now();
  const run = () => runNodeTests(name, [], ['scripts/check/hosting.mjs'], {env: {SERVER: name}, hasLowPriority: false});
  const first = await run();
  const counts = isInCi && first.failed ? mergeRuns(name, first, await run()) : first;
  for (const notice of counts.output.match(/^NOT TESTED.*$/gm) ?? []) addNotice(notice);
  reportNodeTests(name, start, counts, first.failed);
}

/** @param {string} name - One of `engineNames`. Chromium is required everywhere. */
export async function testInEngine(name, paths) {
  const [missing] = findMissing([name]);
  if (missing && (name === 'chromium' || isInCi)) return reportMissing(`component, ${name}`, name, missing.remedy);
  if (missing) return addNotice(`\nNOT TESTED in ${name}, which is not installed. To install it: ${missing.remedy}`);
  const start = Date.now();
  const first = await runBrowserTests(name, paths);
  const counts = isInCi && first.failed ? await runFailedAgain(name, paths, first) : first;
  report(`component, ${describeEngine(name)}`, start, counts, first.failed || process.env.COV ? counts.output : '');
}

async function runBrowserTests(name, paths) {
  const countFile = freshCountFile(name);
  const args = [binOf('@web/test-runner', 'wtr'), '--files', ...paths];
  const {KI_TIME_FILE: timeFile} = process.env;
  const env = {ENGINES: name, KI_COUNT_FILE: countFile, ...(timeFile && {KI_TIME_FILE: timeFile.replace(/(\.json)?$/, `-${name}$1`)})};
  const {code, output} = await runNode(args, env);
  return {...readCounts(countFile, code, paths), output};
}

/** Runs the files with a failure once more. After a crash, runs all of them. */
async function runFailedAgain(name, paths, first) {
  if (first.failures.length === 0) return mergeRuns(name, first, await runBrowserTests(name, paths));
  const second = await runBrowserTests(name, [...new Set(first.failures.map(({file}) => file))]);
  return mergeRuns(name, first, {...second, passed: first.passed + first.failed - second.failed});
}

async function runNodeTests(name, nodeOptions, paths, {env = {}, hasLowPriority = true} = {}) {
  const countFile = freshCountFile(name);
  const reporters = [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/test/node-reporter.mjs', `--test-reporter-destination=${countFile}`],
  ];
  const {code, output} = await runNode([...nodeOptions, '--test', fileLimit, ...reporters, ...paths], env, {hasLowPriority});
  return {...readCounts(countFile, code, paths), output};
}

function reportNodeTests(name, start, counts, showsOutput = counts.failed > 0) {
  report(name, start, counts, showsOutput ? counts.output.replace(passedLines, '') : '');
}
