/** Writes how many component tests passed and failed, and which, as JSON, so that test.mjs adds them up without reading prose. */
import {writeFileSync} from 'node:fs';

/** @param {string} file - Absolute path; not written when the run crashes, which is how a crash is noticed. */
export function countReporter(file) {
  return {
    onTestRunFinished({sessions}) {
      const files = sessions.map(countsOf);
      const failures = files.flatMap((counts) => counts.failures);
      const passed = files.reduce((sum, counts) => sum + counts.passed, 0);
      writeFileSync(file, JSON.stringify({passed, failed: failures.length, failures}));
    },
  };
}

function countsOf(session) {
  const tests = testsOf(session.testResults).filter((test) => !test.skipped);
  const failed = tests.filter((test) => !test.passed).map((test) => test.path);
  const fault = failed.length > 0 ? undefined : faultOf(session, tests);
  const failures = [...failed, ...(fault ? [fault] : [])].map((test) => ({file: session.testFile, test}));
  return {passed: tests.length - failed.length, failures};
}

/** What is wrong with a file although none of its tests failed. */
function faultOf({passed, logs}, tests) {
  if (!passed) return 'did not load, or ended with an error outside its tests';
  if (tests.length === 0) return 'holds no test';
  // The runner only logs these; in a page of an agency each would be an uncaught error of ours.
  if (JSON.stringify(logs).includes('thrown in a Promise outside a test')) return 'left a rejected promise that nobody handles';
  return undefined;
}

/** @returns Each test with the names of the suites around it. */
function testsOf(suite, path = []) {
  if (!suite) return [];
  const tests = suite.tests.map((test) => ({...test, path: [...path, test.name].join(' › ')}));
  return [...tests, ...suite.suites.flatMap((inner) => testsOf(inner, [...path, inner.name]))];
}
