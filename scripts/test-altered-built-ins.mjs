/**
 * `node scripts/test-altered-built-ins.mjs`: replaces or removes one built-in after another on a page with all widgets, in Chromium. After
 * each alteration no error may escape to the page, and each widget must show some text.
 *
 * `--only=Array` selects the built-ins whose names contain that word. `--script=path` tests another build of the script, with the modules
 * next to it, or `ki-widgets.all.js`.
 */
import {createServer} from 'node:http';
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {findProgram} from './browsers/find-programs.mjs';
import {readText, root} from './lib/repository.mjs';
import {listen} from './servers/ports.mjs';
import {lists, listAlterations, writeAlteredPage} from './test-pages/alterations.mjs';
import {observeAlteration} from './test-pages/observe-alteration.mjs';

const {only, script} = parseArgs({
  options: {only: {type: 'string'}, script: {type: 'string', default: `${root}dist/ki-widgets.js`}},
}).values;
const code = readFileSync(script);
/** Matches the address of a module next to the script. */
const modulePath = /^\/altered-page\/(modules\/[\w-]+\.js)$/;
const feed = readText('feeds/bedre-bruk-av-ki.json');
/** How many altered pages are open in parallel. */
const batchSize = 8;

const server = createServer(answer);
const origin = await listen(server);
let browser = await launch();
let page = await openPage();
const all = await page.evaluate(listAlterations, lists);
const wanted = all.filter((alteration) => !only || alteration.includes(only));
const failed = [];
const counts = {escaped: 0, blank: 0, fallbacks: 0};
for (let i = 0; i < wanted.length; i += batchSize) {
  if (i % (batchSize * 40) === 0) page = await openPage(page); // Frees the memory of the frames.
  for (const [alteration, result] of await observe(wanted.slice(i, i + batchSize))) {
    counts.escaped += Number(result.uncaught.length > 0);
    counts.blank += Number(result.unreadable.length > 0);
    counts.fallbacks += Number(result.fallbacks > 0);
    if (result.uncaught.length || result.unreadable.length) failed.push({alteration, ...result});
  }
}
for (const {alteration, uncaught, unreadable} of failed) {
  const errors = uncaught.map((line) => line.slice(0, 400)).join('\n  ');
  console.log(`${alteration}\n  ${errors}\n  widgets without text: ${unreadable.join(', ') || 'none'}`);
}
console.log(
  `${wanted.length} alterations. An error escaped in ${counts.escaped}, a widget had no text in ${counts.blank}, a fallback was shown in ${counts.fallbacks}.`,
);
await browser.close();
server.close();
process.exitCode = failed.length ? 1 : 0;

function answer(request, response) {
  const {pathname, searchParams} = new URL(request.url, 'http://localhost');
  const alteration = searchParams.get('alteration');
  const send = (type, caching, body) =>
    response.writeHead(200, {'content-type': `${type}; charset=utf-8`, 'cache-control': caching}).end(body);
  if (pathname === '/altered-page/ki-widgets.js') send('text/javascript', 'max-age=600', code);
  else if (modulePath.test(pathname))
    send('text/javascript', 'max-age=600', readFileSync(join(dirname(script), modulePath.exec(pathname)[1])));
  else if (pathname.startsWith('/feeds/')) send('application/json', 'max-age=600', feed);
  else send('text/html', 'no-store', alteration === null ? '<!doctype html><body>' : writeAlteredPage({alteration, feed}));
}

function launch() {
  return puppeteer.launch({
    executablePath: findProgram('chromium'),
    protocolTimeout: 20_000,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

async function openPage(previous) {
  await previous?.close().catch(() => undefined);
  if (!browser.connected) browser = await launch(); // The browser has crashed.
  const newPage = await browser.newPage();
  await newPage.goto(origin);
  return newPage;
}

/** Observes a batch of alterations in parallel. If one of them freezes the page, observes each of them alone. */
async function observe(batch) {
  try {
    const results = await page.evaluate(
      (alterations, source) => Promise.all(alterations.map((each) => (0, eval)(`(${source})`)(`/?alteration=${encodeURIComponent(each)}`))),
      batch,
      String(observeAlteration),
    );
    return batch.map((alteration, i) => [alteration, results[i]]);
  } catch (error) {
    page = await openPage(page);
    if (batch.length === 1) return [[batch[0], {uncaught: [`the page froze: ${error.message}`], unreadable: ['everything'], fallbacks: 0}]];
    const results = [];
    for (const alteration of batch) results.push(...(await observe([alteration])));
    return results;
  }
}
