/** Component tests in real engines: `ENGINES=chromium,firefox,webkit`, `COV=1` for coverage (Chromium tells it). */
import {createReadStream, existsSync} from 'node:fs';
import {basename} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher, puppeteerCore} from '@web/test-runner-chrome';
import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {findProgram} from './scripts/browsers/find-programs.mjs';
import {countReporter} from './scripts/test/browser-reporter.mjs';
import {backPlugin} from './scripts/browsers/back-plugin.mjs';
import {enginePlugin} from './scripts/browsers/engine-plugin.mjs';
import {serveAlteredPage} from './scripts/test-pages/altered-page.mjs';
import {serveClashPage} from './scripts/test-pages/clash-page.mjs';
import {serveFeedServer} from './scripts/servers/feed-server.mjs';
import {serveNoticePage} from './scripts/test-pages/notice-page.mjs';
import {servePolicyPage} from './scripts/test-pages/policy-page.mjs';
import {serveShiftPage} from './scripts/test-pages/shift-page.mjs';
import {serveStrictPage} from './scripts/test-pages/strict-page.mjs';
import {longerWaitPlugin} from './scripts/test/longer-wait-plugin.mjs';
import {treePlugin} from './scripts/browsers/tree-plugin.mjs';
import {findFreePort} from './scripts/servers/ports.mjs';
import {startWebKitDriver} from './scripts/browsers/webkit-driver.mjs';

// Dates and words must come out the same on every machine; the engines inherit these.
Object.assign(process.env, {TZ: 'Europe/Oslo', LANG: 'nb_NO.UTF-8', LANGUAGE: 'nb'});

// The runner would look for a free port itself, but three runners that start together find the same one.
const [port, driverPort] = [await findFreePort(), await findFreePort()];

const engines = {
  chromium: () => {
    const args = ['--lang=nb-NO', '--accept-lang=nb-NO,nb', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
    // Chromium's sandbox does not run as root, nor in most containers.
    if (process.getuid?.() === 0 || process.env.CI) args.push('--no-sandbox', '--disable-dev-shm-usage');
    return chromeLauncher({launchOptions: {executablePath: findProgram('chromium'), headless: true, args}});
  },
  firefox: () =>
    chromeLauncher({
      puppeteer: puppeteerCore,
      launchOptions: {
        browser: 'firefox',
        executablePath: findProgram('firefox'),
        headless: true,
        extraPrefsFirefox: {'intl.accept_languages': 'nb-NO, nb, no', 'intl.locale.requested': 'nb-NO'},
      },
    }),
  webkit: () => {
    return webdriverLauncher(startWebKitDriver(driverPort).options);
  },
};

/** Collections of hostile input, kept beside the project; a test that wants one skips itself on 404. */
function serveCorpora(context, next) {
  if (!context.path.startsWith('/shared-corpora/')) return next();
  const file = fileURLToPath(new URL(`../shared/corpora/${basename(context.path)}`, import.meta.url));
  if (!existsSync(file)) return; // Koa answers 404.
  context.type = 'json';
  context.body = createReadStream(file);
}

/** Many tests ask for what is not there: in a file that loaded, the list of those addresses only hides what failed. */
function withoutExpected404s(reporter) {
  const silence = (session) => (session.testResults ? {...session, request404s: []} : session);
  return {
    ...reporter,
    reportTestFileResults: (args) => reporter.reportTestFileResults({...args, sessionsForTestFile: args.sessionsForTestFile.map(silence)}),
  };
}

export default {
  port,
  files: ['src/**/*.test.ts', '!src/**/*.node.test.ts'],
  nodeResolve: {exportConditions: ['development', 'browser']},
  plugins: [
    longerWaitPlugin(), // Before esbuild, which writes 1000 as 1e3.
    esbuildPlugin({ts: true, tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)), target: 'es2022'}),
    a11ySnapshotPlugin(),
    backPlugin(),
    enginePlugin(),
    treePlugin(),
  ],
  middleware: [
    serveAlteredPage,
    serveCorpora,
    serveNoticePage,
    serveStrictPage,
    serveShiftPage,
    serveClashPage,
    servePolicyPage,
    serveFeedServer,
  ],
  browsers: (process.env.ENGINES ?? 'chromium').split(',').map((name) => engines[name]()),
  // One at a time: tests that move the focus need the only window. npm test runs each engine in a process of its own.
  concurrentBrowsers: 1,
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  testFramework: {config: {timeout: 20_000}},
  reporters: [
    withoutExpected404s(defaultReporter({reportTestProgress: process.stdout.isTTY === true})),
    ...(process.env.KI_COUNT_FILE ? [countReporter(process.env.KI_COUNT_FILE)] : []),
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
