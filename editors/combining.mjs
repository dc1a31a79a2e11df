/**
 * Tries the scripts in a real WordPress site that combines, minifies, delays or inlines the scripts of its pages. Checks that the widgets
 * are drawn with `ki-widgets.all.js`, and with `ki-widgets.js` if that is excluded. Otherwise visitors must keep the link, and one console
 * line must name the remedy. Writes two tables of docs/evidence/editors.md. Fails if a result differs from the docs.
 *
 *     node combining.mjs --only=delayed,inlined --show
 */
import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {launch} from 'puppeteer-core';
import {findProgram} from '../scripts/browsers/find-programs.mjs';
import {inspectPage} from './inspect-page.mjs';
import {tryMinifiers} from './minifiers.mjs';
import {snippetsFor} from './snippets.mjs';
import {combiningTable, minifiersTable, writeTable} from './table.mjs';
import {ensurePrograms} from './wordpress/packages.mjs';
import {startDatabase, startSite} from './wordpress/site.mjs';

/** The methods of wordpress/combine.php, with what visitors see if `ki-widgets.js` is not excluded. */
const methods = [
  {name: 'footer', title: 'one file, `defer`, at the end of the page', loader: 'link'},
  {name: 'guarded', title: 'the same, each script in `try … catch`', loader: 'link'},
  {name: 'head', title: 'one file, in the head, without `defer`', loader: 'link'},
  {name: 'each', title: 'each script minified, in a cache folder', loader: 'link'},
  {name: 'delayed', title: 'delayed until the visitor’s first interaction', isDelayed: true, loader: 'widget'},
  {name: 'inlined', title: 'inlined into the page', loader: 'link'},
  {name: 'inlined-delayed', title: 'inlined and delayed, run from a `data:` address', isDelayed: true, loader: 'link'},
];

/** Scripts that the site loads, one on each visit. */
const scripts = [
  {name: '`ki-widgets.all.js`', file: 'ki-widgets.all.js'},
  {name: '`ki-widgets.js`', file: 'ki-widgets.js'},
  {name: '`ki-widgets.js`, excluded', file: 'ki-widgets.js', exclude: 'ki-widgets'},
];

const {values: options} = parseArgs({options: {only: {type: 'string', default: ''}, show: {type: 'boolean', default: false}}});
const wanted = methods.filter(({name}) => !options.only || options.only.split(',').includes(name));

ensurePrograms();
const scratch = mkdtempSync(join(tmpdir(), 'ki-widgets-combining-'));
const stops = [() => rmSync(scratch, {recursive: true, force: true})];
const faults = [];
try {
  const libraries = join(scratch, 'libraries');
  const minifiers = await tryMinifiers(libraries);
  faults.push(...minifiers.faults);
  const database = await startDatabase(join(scratch, 'database'));
  stops.unshift(database.stop);
  const site = await startSite({
    release: 'bookworm',
    folder: join(scratch, 'bookworm'),
    database,
    plugins: ['combine.php'],
    constants: {KI_TRIAL_LIBRARIES: join(libraries, 'usr/share/php')},
  });
  stops.unshift(site.stop);
  cpSync(fileURLToPath(new URL('../dist/', import.meta.url)), join(site.root, 'ki-widgets'), {recursive: true});
  writeFileSync(join(site.root, 'trial-first.js'), '// No semicolon\nwindow.trial = {start: [typeof jQuery, typeof _].join()}');
  writeFileSync(join(site.root, 'trial-last.js'), '(function () {\n  window.trial.end = typeof jQuery\n})()');
  const browser = await launch({
    executablePath: findProgram('chromium') ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
    protocolTimeout: 60_000,
    defaultViewport: {width: 1280, height: 900},
  });
  stops.unshift(() => browser.close());

  // An editor of the site can save all of these. The others bring their own script, or are a frame.
  const snippets = snippetsFor(site.address, site.address).filter(({html, plain, bringsScript}) => {
    return html && !plain && !bringsScript && !html.includes('<iframe');
  });
  const posts = snippets.map(({name, html}) => ({name, address: site.addPost(name, `<p>Før.</p>\n\n${html}\n\n<p>Etter.</p>`)}));
  const rows = [];
  for (const method of wanted) {
    const cells = [];
    for (const script of scripts) {
      const found = new Set();
      for (const post of posts) found.add(await tryPost(browser, post, method, script));
      cells.push([...found].join('; '));
    }
    rows.push({title: method.title, cells});
    console.log(`${method.name}: ${cells.join(' | ')}`);
  }
  console.log(`WordPress ${site.version}: ${wanted.length * scripts.length * posts.length} pages, ${faults.length} faults`);
  if (!options.only && !faults.length) {
    const page = fileURLToPath(new URL('../docs/evidence/editors.md', import.meta.url));
    const version = await browser.version();
    const columns = scripts.map(({name}) => name);
    await writeTable(page, 'combining', combiningTable(`WordPress ${site.version}`, rows, columns), version);
    await writeTable(page, 'minifiers', minifiersTable(minifiers.rows));
  }
} finally {
  for (const stop of stops) await stop();
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;

/** Visits a post, checks the result and returns it in words. */
async function tryPost(browser, post, method, {file, exclude}) {
  const address = new URL(post.address);
  address.searchParams.set('combine', method.name);
  address.searchParams.set('script', file);
  if (exclude) address.searchParams.set('exclude', exclude);
  const isDelayed = method.isDelayed && !exclude;
  const expected = exclude || file === 'ki-widgets.all.js' ? 'widget' : method.loader;
  const {before, seen, lines, errors, trial} = await visit(browser, address.href, method.isDelayed);
  if (options.show) console.log(`  ${address.href}\n    ${before ?? ''} ${seen} ${JSON.stringify(trial)}\n    ${lines.join('\n    ')}`);

  const addFault = (what) => faults.push(`${method.name}, ${file}${exclude ? ', excluded' : ''}, ${post.name}: ${what}`);
  if (seen !== expected) addFault(`${seen} instead of ${expected}. ${lines.join(' ')}`);
  if (isDelayed && before !== 'link') addFault(`${before} instead of a link before the first interaction`);
  const remedies = lines.filter((line) => /#(missing-module|unknown-address)$/.test(line));
  if (expected === 'link' && (lines.length !== 1 || remedies.length !== 1)) addFault(`not one line with a remedy: ${lines.join(' ')}`);
  if (expected === 'widget' && lines.length) addFault(`a console line: ${lines.join(' ')}`);
  if (errors.length) addFault(`an error: ${errors.join(' ')}`);
  if (trial?.start !== 'function,function' || trial.end !== 'function') addFault(`other scripts did not run: ${JSON.stringify(trial)}`);

  const when = isDelayed && seen === 'widget' ? ' after the first interaction' : '';
  return `${seen}${when}${lines.length ? ', one console line' : ''}`;
}

/** Visits a page without logging in. With `interacts`, the visitor looks at the page and then moves the mouse. */
async function visit(browser, address, interacts) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const lines = [];
  const errors = [];
  page.on('console', (line) => lines.push(line.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(address, {waitUntil: 'networkidle0'});
  const inspect = async () => (await inspectPage(page, '.entry-content', ['Før.', 'Etter.'])).seen;
  const before = interacts ? await inspect() : undefined;
  if (interacts) {
    await page.mouse.move(200, 200);
    await page.mouse.move(300, 300);
    await page.waitForFunction(() => globalThis.trial?.end);
    await page.waitForNetworkIdle();
  }
  const seen = await inspect();
  const trial = await page.evaluate(() => globalThis.trial);
  await context.close();
  return {before, seen, lines: lines.filter((line) => /^\[?ki-widgets/.test(line)), errors, trial};
}
