/**
 * The first part of `npm run size`: prints the bytes of each file that a page loads, for pages with different widgets, and writes the
 * files into `.tmp/sizes/`, one folder for each page. size-limit compares their sums with `.size-limit.json`.
 */
import {Buffer} from 'node:buffer';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import {root} from '../lib/repository.mjs';
import {bundleAll, bundleLoader} from './bundle.mjs';
import {buildAllModules} from './doctor.mjs';
import {buildNotice} from './notice.mjs';

const out = `${root}.tmp/sizes/`;
/** Texts in one language, as on most pages. */
const language = 'nb';

const modules = await buildAllModules();
const loader = {name: 'ki-widgets.js', code: await bundleLoader(modules)};
const single = {name: 'ki-widgets.all.js', code: await bundleAll()};
const notice = {name: 'browser-support.js', code: await buildNotice()};

/** The files that each page loads at once: on a phone, and where there is room for a drawing. It loads others when a visitor or the feed needs them. */
const pages = {
  'no-widget': [loader],
  'contact-card': [loader, ...listModules('ki-contact-card')],
  'org-chart': [loader, ...listModules('ki-org-chart')],
  'drawn-chart': [loader, ...listModules('ki-org-chart', 'draw-chart')],
  'partner-list': [loader, ...listModules('ki-partner-list')],
  'project-page': [loader, ...listModules('ki-project-page')],
  'drawn-page': [loader, ...listModules('ki-project-page', 'draw-chart')],
  'all-in-one': [single],
  'browser-support': [notice],
};

rmSync(out, {recursive: true, force: true});
for (const [page, files] of Object.entries(pages)) {
  mkdirSync(out + page, {recursive: true});
  for (const {name, code} of files) writeFileSync(`${out}${page}/${name.replace(/(\.js)?$/, '.js')}`, code);
}
printTable([loader, ...modules, single, notice]);

/** Lists the given modules, the module of the language, and all modules that these import, at any depth. */
function listModules(...given) {
  const names = new Set([...given, language]);
  for (const name of names) for (const imported of modules.find((module) => module.name === name).imports) names.add(imported);
  return modules.filter(({name}) => names.has(name));
}

/** Prints a row for each file, the largest first. A file on no page is loaded on demand. */
function printTable(files) {
  const columns = Object.keys(pages);
  const rows = files.map((file) => ({...file, size: brotliCompressSync(file.code).length})).sort((a, b) => b.size - a.size);
  printRow('', ['raw', 'brotli', ...columns]);
  for (const {name, code, size} of rows) {
    const onPages = columns.map((page) => (pages[page].some((file) => file.name === name) ? size : ''));
    printRow(name, [Buffer.byteLength(code), size, ...onPages]);
  }
  const sumOf = (page) => rows.reduce((sum, {name, size}) => sum + (pages[page].some((file) => file.name === name) ? size : 0), 0);
  printRow('together', ['', '', ...columns.map(sumOf)]);
}

function printRow(name, cells) {
  console.log(name.padEnd(28), ...cells.map((cell) => String(cell).padStart(15)));
}
