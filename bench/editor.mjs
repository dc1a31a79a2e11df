/**
 * Measures typing in the feed editor with a large feed: `node editor.mjs --bodies=2000`. README.md explains it.
 */
/* global setTimeout, document, location */
import {parseArgs} from 'node:util';
import {launch} from 'puppeteer-core';
import {findProgram} from '../scripts/browsers/find-programs.mjs';
import {importSource} from '../scripts/lib/import-source.mjs';
import {Site} from './site.mjs';
import {digits} from './statistics.mjs';

const {values: options} = parseArgs({options: {bodies: {type: 'string', default: '2000'}}});
const keys = 'abcdefghijklmnopqrst';
/** Milliseconds between key strokes. The editor validates after a longer pause, so that is not part of a key stroke. */
const pause = 50;
/** How much slower a phone is than this machine. */
const slowdown = 4;

/** Forms with a field to type into, and the button that opens it. */
const forms = [
  {section: 'project'},
  {section: 'texts'},
  {section: 'organizations', opens: '.panel .row'},
  {section: 'bodies', opens: '.panel .row'},
  {section: 'contacts', opens: '#list-contacts-add'},
];

const {makeTreeFeed} = await importSource('src/testing/make-tree-feed.ts');
const site = new Site();
site.addFolder('/', new URL('../dist/', import.meta.url));
site.add('/feed.json', JSON.stringify(makeTreeFeed(Number(options.bodies))));
const origin = await site.listen();
const browser = await launch({executablePath: findProgram('chromium'), args: ['--no-sandbox', '--disable-gpu']});

console.log(`| form | CPU time of a key stroke with ${options.bodies} bodies, ${slowdown}× slower |\n| --- | --- |`);
for (const form of forms) console.log(`| ${form.section} | ${digits(await measureTyping(form))} ms |`);
await browser.close();
site.close();

/** @returns {Promise<number>} CPU time of the main thread for one key stroke, in milliseconds. */
async function measureTyping({section, opens}) {
  const page = await browser.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.setViewport({width: 1280, height: 900});
  await page.goto(`${origin}/edit/`);
  await page.evaluate((hash) => void (location.hash = hash), `#section=${section}&feed=/feed.json`);
  await page.waitForSelector('.panel');
  if (opens) await page.evaluate((selector) => document.querySelector(selector).click(), opens);
  await page.waitForSelector('.panel input[data-pointer]');
  await wait(3000); // The widgets are drawn.
  await page.focus('.panel input[data-pointer]');
  const session = await page.createCDPSession();
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  const before = await readTaskTime(session);
  for (const key of keys) {
    await page.keyboard.press(key);
    await wait(pause);
  }
  const time = await readTaskTime(session);
  await page.close({runBeforeUnload: false});
  return (((time - before) * 1000) / keys.length) * slowdown;
}

async function readTaskTime(session) {
  const {metrics} = await session.send('Performance.getMetrics');
  return metrics.find(({name}) => name === 'TaskDuration').value;
}

function wait(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
