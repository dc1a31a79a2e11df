/** Writes how many component tests passed and failed as JSON, so that test.mjs adds them up without reading prose. */
import {writeFileSync} from 'node:fs';

/** @param {string} file - Absolute path; not written when the run crashes, which is how a crash is noticed. */
export function countReporter(file) {
  return {
    onTestRunFinished({sessions}) {
      const counts = {passed: 0, failed: 0, notes: []};
      for (const session of sessions) {
        const tests = testsOf(session.testResults).filter((test) => !test.skipped);
        const failed = tests.filter((test) => !test.passed).length;
        counts.passed += tests.length - failed;
        counts.failed += failed;
        const fault = failed ? undefined : faultOf(session, tests);
        if (!fault) continue;
        counts.failed += 1;
        counts.notes.push(`${session.testFile}: ${fault}`);
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

/** What is wrong with a file although none of its tests failed. */
function faultOf({passed, logs}, tests) {
  if (!passed) return 'did not load, or ended with an error outside its tests';
  if (tests.length === 0) return 'holds no test';
  // The runner only logs these; in a page of an agency each would be an uncaught error of ours.
  if (JSON.stringify(logs).includes('thrown in a Promise outside a test')) return 'left a rejected promise that nobody handles';
  return undefined;
}

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}
