/**
 * `node scripts/test-altered-built-ins.mjs`: alters one built-in after the other before our script comes into a page with every widget, in Chromium. No error may escape to the
 * page, and each widget must have something to read. Writes what failed, and ends with 1 then. `--only=Array` takes the built-ins with that in their name,
 * `--script=path` another build of the script.
 */
import {createServer} from 'node:http';
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {lists, listAlterations, writeAlteredPage} from './test-pages/alterations.mjs';
import {findEngine} from './browsers/find-browsers.mjs';
import {observeAlteration} from './test-pages/observe-alteration.mjs';
import {root} from './lib/repository.mjs';

const {only, script} = parseArgs({
  options: {only: {type: 'string'}, script: {type: 'string', default: `${root}dist/ki-widgets.js`}},
}).values;
const code = readFileSync(script);
const feed = readFileSync(`${root}feeds/bedre-bruk-av-ki.json`, 'utf8');
const side = 8;

const server = createServer((request, response) => {
  const {pathname, searchParams} = new URL(request.url, 'http://localhost');
  const [type, body] =
    pathname === '/altered-page/ki-widgets.js'
      ? ['text/javascript', code]
      : pathname.startsWith('/feeds/')
        ? ['application/json', feed]
        : [
            'text/html',
            searchParams.has('alteration') ? writeAlteredPage({alteration: searchParams.get('alteration'), feed}) : '<!doctype html><body>',
          ];
  response.writeHead(200, {'content-type': `${type}; charset=utf-8`, 'cache-control': type === 'text/html' ? 'no-store' : 'max-age=600'});
  response.end(body);
});
await new Promise((resolve) => server.listen(0, resolve));
const launch = () =>
  puppeteer.launch({
    executablePath: findEngine('chromium'),
    protocolTimeout: 20_000,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
let browser = await launch();
const address = `http://127.0.0.1:${server.address().port}/`;
let page = await openPage();
const all = await page.evaluate(listAlterations, lists);
const wanted = all.filter((alteration) => !only || alteration.includes(only));
const failed = [];
let [escaped, blank, fallbacks] = [0, 0, 0];
for (let i = 0; i < wanted.length; i += side) {
  if (i % (side * 40) === 0) page = await openPage(page); // Frees the memory of the frames.
  for (const [alteration, result] of await observe(wanted.slice(i, i + side))) {
    escaped += Number(result.uncaught.length > 0);
    blank += Number(result.unreadable.length > 0);
    fallbacks += Number(result.fallbacks > 0);
    if (result.uncaught.length || result.unreadable.length) failed.push({alteration, ...result});
  }
}
for (const {alteration, uncaught, unreadable} of failed) {
  console.log(
    `${alteration}\n  ${uncaught.map((line) => line.slice(0, 400)).join('\n  ')}\n  nothing to read: ${unreadable.join(', ') || 'none'}`,
  );
}
console.log(
  `${wanted.length} alterations; an error escaped from ${escaped}, nothing was left to read in ${blank}, a fallback was shown in ${fallbacks}`,
);
await browser.close();
server.close();
process.exitCode = failed.length ? 1 : 0;

async function openPage(last) {
  await last?.close().catch(() => undefined);
  if (!browser.connected) browser = await launch(); // It crashed.
  const page = await browser.newPage();
  await page.goto(address);
  return page;
}

/** Observes some alterations side by side, and each alone when one of them freezes the page. */
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
