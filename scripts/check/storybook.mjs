/**
 * Checks the built Storybook in Chromium: that each story is drawn, and that controls, addresses, the toolbar, snippets and actions work as
 * designers and webmasters use them. Storybook is hosted in a folder, under the policy of its guide. Build it first: `npm run build-storybook`.
 */
import {createServer} from 'node:http';
import process from 'node:process';
import {openBrowser} from '../browsers/open-browser.mjs';
import {readJson, readText, root} from '../lib/repository.mjs';
import {listen} from '../servers/ports.mjs';
import {serveFolder} from '../servers/static-files.mjs';
import {checkControls} from './storybook/controls.mjs';
import {checkStories} from './storybook/stories.mjs';
import {checkToolbar} from './storybook/toolbar.mjs';

/** The policy that the guide recommends. */
const [, policy] = /```\n(default-src[^`]*)\n```/.exec(readText('stories/guides/handing-over.mdx'));
/** Storybook may be hosted in any folder, so it must not rely on the root of the server. */
const folder = '/some/folder';
const serve = serveFolder(`${root}storybook-static`, {'Content-Security-Policy': policy.replaceAll('\n', ' ')});
const server = createServer((request, response) => {
  if (!request.url.startsWith(`${folder}/`)) return void response.writeHead(404).end();
  request.url = request.url.slice(folder.length);
  serve(request, response);
});
const address = `${await listen(server)}${folder}`;
const browser = await openBrowser('chromium', {width: 1280, height: 900});
const faults = [];

/** Gives the checks access to Storybook. */
const storybook = {
  /** Every entry of the menu: stories and docs pages. */
  entries: Object.values(readJson('storybook-static/index.json').entries),
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
  /** Reports a fault unless both values are equal as JSON. */
  expect(what, actual, expected) {
    const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
    if (found !== wanted) faults.push(`${what}: ${found} instead of ${wanted}`);
  },
};

// A check that cannot go on is a fault. The others run all the same.
for (const check of [checkControls, checkToolbar, checkStories]) await check(storybook).catch(({message}) => faults.push(message));
await browser.close();
server.close();
for (const fault of faults) console.error(fault);
console.log(`storybook: ${storybook.entries.length} entries, ${faults.length} faults`);
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
