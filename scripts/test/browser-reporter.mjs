/** Reporters for Web Test Runner that write JSON. */
import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';
import {performance} from 'node:perf_hooks';
import {root} from '../lib/repository.mjs';

/**
 * Writes the number of passed and failed tests, and the names of the failed ones.
 *
 * @param {string} file - Absolute path. When the run crashes, the file is not written. That shows `npm test` that it crashed.
 */
export function countReporter(file) {
  return {
    onTestRunFinished({sessions}) {
      const files = sessions.map(count);
      const failures = files.flatMap((counts) => counts.failures);
      const passed = files.reduce((sum, counts) => sum + counts.passed, 0);
      writeFileSync(file, JSON.stringify({passed, failed: failures.length, failures}));
    },
  };
}

/**
 * Writes how many seconds each test file took, from the request for its page to the end of its tests, and each test of at least half a
 * second. The longest is first. The time of the first file includes the start of the browser.
 *
 * @param {string} file - Absolute path.
 */
export function timeReporter(file) {
  const start = performance.now();
  const starts = new Map();
  const times = [];
  return {
    start({sessions}) {
      sessions.on('session-status-updated', ({id, status, testFile}) => {
        if (status === 'INITIALIZING') starts.set(id, performance.now());
        else if (status === 'FINISHED') times.push([relative(root, testFile), (performance.now() - (starts.get(id) ?? start)) / 1000]);
      });
    },
    onTestRunFinished({sessions}) {
      const tests = sessions.flatMap(({testFile, testResults}) =>
        testsOf(testResults).map(({path, duration = 0}) => [`${relative(root, testFile)} › ${path}`, duration / 1000]),
      );
      const slowTests = tests.filter(([, seconds]) => seconds >= 0.5);
      writeFileSync(file, JSON.stringify({files: listTimes(times), tests: listTimes(slowTests)}, null, 2));
    },
  };
}

/** @param {[string, number][]} times - Names with seconds. */
function listTimes(times) {
  const longestFirst = times.toSorted(([, a], [, b]) => b - a);
  return Object.fromEntries(longestFirst.map(([name, seconds]) => [name, Number(seconds.toFixed(1))]));
}

function count(session) {
  const tests = testsOf(session.testResults).filter((test) => !test.skipped);
  const failed = tests.filter((test) => !test.passed).map((test) => test.path);
  const fault = failed.length > 0 ? undefined : findFault(session, tests);
  const failures = [...failed, ...(fault ? [fault] : [])].map((test) => ({file: session.testFile, test}));
  return {passed: tests.length - failed.length, failures};
}

/** @returns {string | undefined} The fault of a test file without a failed test. */
function findFault({passed, logs}, tests) {
  if (!passed) return 'did not load, or had an error outside its tests';
  if (tests.length === 0) return 'contains no test';
  // The runner only logs these. On an agency's page, each would be an uncaught error.
  if (JSON.stringify(logs).includes('thrown in a Promise outside a test')) return 'left an unhandled rejection';
  return undefined;
}

/** @returns All tests. `path` is the name of a test after the names of its suites. */
function testsOf(suite, path = []) {
  if (!suite) return [];
  const tests = suite.tests.map((test) => ({...test, path: [...path, test.name].join(' › ')}));
  return [...tests, ...suite.suites.flatMap((inner) => testsOf(inner, [...path, inner.name]))];
}
