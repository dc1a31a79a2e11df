/**
 * Checks the built Storybook in Chromium: each story, and that controls, addresses, the toolbar, snippets and actions work as designers and
 * webmasters use them. Journeys also run in Firefox and WebKit. Build it first: `npm run build-storybook`.
 *
 * `--axe-in-each-look` also runs all rules of axe on each story in each brand and scheme, which takes about ten minutes. Without it, axe runs
 * on each story once, and the contrast is measured in each brand and scheme.
 */
import process from 'node:process';
import {openBrowser} from '../browsers/open-browser.mjs';
import {checkControls} from './storybook/controls.mjs';
import {hostStorybook} from './storybook/host.mjs';
import {checkJourneys} from './storybook/journeys.mjs';
import {checkSensitivity} from './storybook/sensitivity.mjs';
import {checkStories} from './storybook/stories.mjs';
import {checkToolbar} from './storybook/toolbar.mjs';

const hosted = await hostStorybook();
const {address, entries} = hosted;
const browser = await openBrowser('chromium', {width: 1280, height: 900});
const faults = [];

/** Gives the checks access to Storybook. */
const storybook = {
  hosted,
  entries,
  axeInEachLook: process.argv.includes('--axe-in-each-look'),
  /** Opens a story or docs page without the frame around it. @param {string} [query] - Further parameters of the address. */
  async open(id, query = '') {
    const viewMode = id.endsWith('--docs') ? 'docs' : 'story';
    await browser.goTo(`${address}/iframe.html?id=${id}&viewMode=${viewMode}${query}`);
    await storybook.run(`until(() => document.querySelector('${viewMode === 'docs' ? '#storybook-docs h1' : '.host-page'}'))`);
  },
  /** Opens Storybook as its address alone does. */
  openStart: () => browser.goTo(`${address}/`),
  /** Opens a story with menu, toolbar and panels. */
  openInFrame: (id, query = '') => browser.goTo(`${address}/?path=/story/${id}${query}`),
  /** Evaluates an expression in the page. `until(test)` waits until `test` returns something other than `undefined`, `null` or `false`. */
  run: (code) => browser.run(`(async () => { ${until.toString()}; return ${code}; })()`),
  runInFrame: (code) => browser.runInFrame('#storybook-preview-iframe', `(async () => { ${until.toString()}; return ${code}; })()`),
  report: (fault) => void faults.push(fault),
  /** Reports a fault unless both values are equal as JSON. */
  expect(what, actual, expected) {
    const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
    if (found !== wanted) faults.push(`${what}: ${found} instead of ${wanted}`);
  },
};

// A check that cannot go on is a fault. The others run all the same.
for (const check of [checkControls, checkToolbar, checkJourneys, checkSensitivity, checkStories])
  await check(storybook).catch(({message}) => faults.push(message));
await browser.close();
hosted.close();
for (const fault of faults) console.error(fault);
console.log(`storybook: ${entries.length} entries, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Runs in the page. Gives up after half a minute, because a test that never becomes true would never end. */
async function until(test) {
  for (let i = 0; i < 600; i++) {
    const value = await test();
    if (value !== undefined && value !== null && value !== false) return value;
    await new Promise((resolve) => globalThis.setTimeout(resolve, 50));
  }
  throw new Error(`Never became true: ${test}`);
}
