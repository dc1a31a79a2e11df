/**
 * Runs component tests in browsers. `ENGINES=chromium,firefox,webkit` selects them. `COV=1` measures coverage, in Chromium.
 * `KI_TIME_FILE=/tmp/times.json` writes the time of each test file.
 */
import {existsSync} from 'node:fs';
import {basename} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher, puppeteerCore} from '@web/test-runner-chrome';
import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {findProgram} from './scripts/browsers/find-programs.mjs';
import './scripts/browsers/tolerate-old-firefox.mjs';
import {serveBundles} from './scripts/test/bundle-tests.mjs';
import {countReporter, timeReporter} from './scripts/test/browser-reporter.mjs';
import {backPlugin} from './scripts/browsers/back-plugin.mjs';
import {enginePlugin} from './scripts/browsers/engine-plugin.mjs';
import {serveAlteredPage} from './scripts/test-pages/altered-page.mjs';
import {serveClashPage} from './scripts/test-pages/clash-page.mjs';
import {serveDoctorPage} from './scripts/test-pages/doctor-page.mjs';
import {serveFeedServer} from './scripts/servers/feed-server.mjs';
import {serveLoaderPage} from './scripts/test-pages/loader-page.mjs';
import {serveModules} from './scripts/test-pages/modules.mjs';
import {serveNoticePage} from './scripts/test-pages/notice-page.mjs';
import {servePolicyPage} from './scripts/test-pages/policy-page.mjs';
import {serveShiftPage} from './scripts/test-pages/shift-page.mjs';
import {serveStrictPage} from './scripts/test-pages/strict-page.mjs';
import {longerWaitPlugin} from './scripts/test/longer-wait-plugin.mjs';
import {treePlugin} from './scripts/browsers/tree-plugin.mjs';
import {findFreePort} from './scripts/servers/ports.mjs';
import {sendFile} from './scripts/servers/static-files.mjs';
import {startWebKitDriver} from './scripts/browsers/webkit-driver.mjs';

// The engines inherit these, so that dates and texts are the same on every machine.
Object.assign(process.env, {TZ: 'Europe/Oslo', LANG: 'nb_NO.UTF-8', LANGUAGE: 'nb'});

/**
 * Puppeteer then does not ask for an event about each request, which only `page.on('request')` and the answer of `page.goto` need. That saves
 * 8 % of the processor time.
 */
const withoutRequestEvents = {networkEnabled: false, issuesEnabled: false};
/** No test page lives long enough to gain from the optimizing compilers. */
const withoutOptimizing = '--js-flags=--no-opt --no-maglev';

// The runner can find a free port itself, but three runners that start together would find the same one.
const [port, driverPort] = [await findFreePort(), await findFreePort()];

const engines = {
  chromium: () => {
    const args = [
      '--lang=nb-NO',
      '--accept-lang=nb-NO,nb',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      withoutOptimizing,
    ];
    // Chromium's sandbox does not work as root, and not in most containers.
    if (process.getuid?.() === 0 || process.env.CI) args.push('--no-sandbox', '--disable-dev-shm-usage');
    return chromeLauncher({launchOptions: {executablePath: findProgram('chromium'), headless: true, args, ...withoutRequestEvents}});
  },
  firefox: () =>
    chromeLauncher({
      puppeteer: puppeteerCore,
      launchOptions: {
        browser: 'firefox',
        executablePath: findProgram('firefox'),
        headless: true,
        ...withoutRequestEvents,
        extraPrefsFirefox: {'intl.accept_languages': 'nb-NO, nb, no', 'intl.locale.requested': 'nb-NO'},
      },
    }),
  webkit: () => {
    return webdriverLauncher(startWebKitDriver(driverPort).options);
  },
};

/** Serves collections of hostile input, which are stored next to the repository. Tests that need one skip themselves on 404. */
function serveCorpora(context, next) {
  if (!context.path.startsWith('/shared-corpora/')) return next();
  const file = fileURLToPath(new URL(`../shared/corpora/${basename(context.path)}`, import.meta.url));
  if (existsSync(file)) sendFile(context, file); // Otherwise Koa answers 404.
}

/** Removes the list of failed requests of test files that loaded. Many tests request missing files, so the list would hide the failures. */
function withoutExpected404s(reporter) {
  const withoutList = (session) => (session.testResults ? {...session, request404s: []} : session);
  return {
    ...reporter,
    reportTestFileResults: (args) =>
      reporter.reportTestFileResults({...args, sessionsForTestFile: args.sessionsForTestFile.map(withoutList)}),
  };
}

// `npm test` lists the files. Bundles load faster, but a failure in one is harder to locate, so a run of a few files goes without.
const files = process.argv.slice(process.argv.indexOf('--files') + 1).filter((path) => path.endsWith('.test.ts'));
const isBundled = files.length > 10 && process.env.COV !== '1';

export default {
  port,
  files: ['{src,site}/**/*.test.ts', '!{src,site}/**/*.node.test.ts'],
  nodeResolve: {exportConditions: ['development', 'browser']},
  plugins: [
    longerWaitPlugin(), // Runs before esbuild, which would write 1000 as 1e3.
    esbuildPlugin({ts: true, tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)), target: 'es2022'}),
    a11ySnapshotPlugin(),
    backPlugin(),
    enginePlugin(),
    treePlugin(),
  ],
  middleware: [
    ...(isBundled ? [serveBundles(files)] : []),
    serveModules,
    serveLoaderPage,
    serveAlteredPage,
    serveCorpora,
    serveNoticePage,
    serveStrictPage,
    serveShiftPage,
    serveClashPage,
    servePolicyPage,
    serveDoctorPage,
    serveFeedServer,
  ],
  browsers: (process.env.ENGINES ?? 'chromium').split(',').map((name) => engines[name]()),
  // One at a time, because only one window can have the focus. `npm test` runs each engine in a process of its own.
  concurrentBrowsers: 1,
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  testFramework: {config: {timeout: 20_000}},
  reporters: [
    withoutExpected404s(defaultReporter({reportTestProgress: process.stdout.isTTY === true})),
    ...(process.env.KI_COUNT_FILE ? [countReporter(process.env.KI_COUNT_FILE)] : []),
    ...(process.env.KI_TIME_FILE ? [timeReporter(process.env.KI_TIME_FILE)] : []),
  ],
  filterBrowserLogs: ({args: [first]}) => !String(first).includes('Lit is in dev mode'),
  coverage: process.env.COV === '1',
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/**/*.test.ts', 'src/testing/**'],
    reporters: ['text-summary', 'lcovonly'],
    threshold: {statements: 90, branches: 80, functions: 90, lines: 90},
  },
};
