/**
 * `node scripts/sweep.mjs`: alters one built-in after the other before our script comes into a page with every widget, in Chromium. No error may escape to the
 * page, and each widget must have something to read. Writes what failed, and ends with 1 then. `--only=Array` takes the built-ins with that in their name,
 * `--script=path` another build of the script.
 */
import {createServer} from 'node:http';
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {alteredPage, lists, listAlterations} from './altered-page.mjs';
import {findEngine} from './browsers.mjs';
import {observeAlteration} from './observe-alteration.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
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
            searchParams.has('alteration') ? alteredPage({alteration: searchParams.get('alteration'), feed}) : '<!doctype html><body>',
          ];
  response.writeHead(200, {'content-type': `${type}; charset=utf-8`, 'cache-control': type === 'text/html' ? 'no-store' : 'max-age=600'});
  response.end(body);
});
await new Promise((resolve) => server.listen(0, resolve));
const browser = await puppeteer.launch({
  executablePath: findEngine('chromium'),
  protocolTimeout: 60_000,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
const address = `http://127.0.0.1:${server.address().port}/`;
await page.goto(address);
const all = await page.evaluate(listAlterations, lists);
const wanted = all.filter((alteration) => !only || alteration.includes(only));
const failed = [];
let [escaped, blank] = [0, 0];
for (let i = 0; i < wanted.length; i += side) {
  if (i % (side * 50) === 0) await page.goto(address); // Frees the memory of the frames.
  const batch = wanted.slice(i, i + side);
  const results = await page
    .evaluate(
      (alterations, observe) =>
        Promise.all(alterations.map((each) => (0, eval)(`(${observe})`)(`/?alteration=${encodeURIComponent(each)}`))),
      batch,
      String(observeAlteration),
    )
    .catch((error) => {
      throw new Error(`The page did not answer, with one of ${batch.join(', ')}`, {cause: error});
    });
  results.forEach(({uncaught, unreadable, fallbacks}, at) => {
    escaped += Number(uncaught.length > 0);
    blank += Number(unreadable.length > 0);
    if (uncaught.length || unreadable.length)
      failed.push({alteration: wanted[i + at], uncaught: uncaught.slice(0, 2), unreadable, fallbacks});
  });
}
for (const {alteration, uncaught, unreadable} of failed) {
  console.log(
    `${alteration}\n  ${uncaught.map((line) => line.slice(0, 400)).join('\n  ')}\n  nothing to read: ${unreadable.join(', ') || 'none'}`,
  );
}
console.log(`${wanted.length} alterations; an error escaped from ${escaped}, nothing was left to read in ${blank}`);
await browser.close();
server.close();
process.exitCode = failed.length ? 1 : 0;
