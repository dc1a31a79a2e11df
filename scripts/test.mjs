/**
 * `npm test`: runs all checks and tests, also after a failure. The last line is `N passed, N failed`.
 *
 * - A static check counts as one. A test counts once for each engine. A step that crashes counts as one failure.
 * - Steps run in parallel. Failures are listed again at the end.
 * - In CI, browser tests that failed run a second time. A test that then passes is reported as unsteady. Fix it: either the test or the code
 *   is wrong.
 *
 * For a part of it: `npm run test:quick`, or `npm test -- --only=node,component --engines=chromium --files='src/feed/**'`.
 */
import {rmSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import process from 'node:process';
import {engineNames} from './browsers/find-programs.mjs';
import {ensureInstalledMeanwhile} from './lib/ensure-installed.mjs';
import {root} from './lib/repository.mjs';
import {chooseTests} from './test/choose-tests.mjs';
import {readOptions} from './test/options.mjs';
import {listSteps} from './test/steps.mjs';
import {runQueues} from './test/task-queue.mjs';
import {printTotal} from './test/totals.mjs';

// None of these modules imports a package, so that browsers are installed at the same time as the packages.

const options = readOptions(engineNames);
const {installing, working, waiting} = listSteps(options, chooseTests(options));
const processors = availableParallelism();
// The builds of this run share what they compile, and start without the results of earlier runs (build/build-cache.mjs).
process.env.KI_BUILD_CACHE = `${root}.tmp/build-cache`;
rmSync(process.env.KI_BUILD_CACHE, {recursive: true, force: true});
await runQueues([
  {tasks: [{name: 'packages', run: ensureInstalledMeanwhile}], limit: 1},
  {tasks: installing, limit: 1},
  // These mostly wait for browsers and servers, so one more than there are processors can run.
  {tasks: waiting, limit: processors + 1},
  {tasks: working, limit: Math.max(1, processors - 1)},
]);
printTotal();
