/** One function for each measurement. */
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {bundle} from '../scripts/build/bundle.mjs';
import {findCommand} from '../scripts/lib/find-command.mjs';
import {readStyleSheet} from './browser.mjs';
import {kindLabel} from './tree.mjs';

const inPage = (name, ...values) => [(method, ...rest) => globalThis.bench[method](...rest), name, ...values];

/**
 * Builds the script of a contestant.
 *
 * @returns {Promise<{script: string, files: string[]}>} `script` is the library with its dependencies, empty for a limit. `files` are what
 *   a page loads. Our own script has modules as well; see own-script.mjs.
 */
export async function buildScript(name, {entry, build}) {
  if (build) return build();
  if (!entry) return {script: '', files: []};
  // In node_modules, so that the bundler finds the bench's packages and other tools ignore the file.
  const folder = new URL('node_modules/.entries/', import.meta.url);
  mkdirSync(folder, {recursive: true});
  writeFileSync(new URL(`${name}.js`, folder), entry);
  const code = await bundle(`bench/node_modules/.entries/${name}.js`, 'iife');
  // The bundler names the exports after our own file.
  const script = /\bvar kiWidgets\b/.test(code) ? `${code}\nvar library = kiWidgets;` : code;
  return {script, files: [script]};
}

/** @returns {number} Transferred bytes of the files and of a required style sheet, brotli 11. */
export function weigh({files, styleSheet}) {
  const compress = (text) => brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
  return [...files, ...(styleSheet ? [readStyleSheet(styleSheet)] : [])].reduce((sum, text) => sum + compress(text), 0);
}

/** Draws the chart. */
export function draw(page, {script, data}, isAllOpen) {
  return page.evaluate(...inPage('draw', script, data, isAllOpen));
}

/** Draws the chart with all units open. Throws if a unit is missing, since the time would be meaningless. */
export async function drawAll(page, run) {
  const drawn = await draw(page, run, true);
  if (drawn.count !== run.units.length) throw new Error(`shows ${drawn.count} of ${run.units.length}`);
  return drawn;
}

/** Draws with all units open and closes the first branch. @returns {Promise<number>} Milliseconds for the closing. */
export async function collapse(page, run) {
  await drawAll(page, run);
  return page.evaluate(...inPage('collapse', run.units[0].children[0].children[0].name));
}

/** @returns {Promise<{script: number, total: number}>} Bytes of the heap after garbage collection, without and with the DOM. */
export async function heapOf(page) {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.enable');
  for (let pass = 0; pass < 3; pass++) await client.send('HeapProfiler.collectGarbage');
  const {usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0} = await client.send('Runtime.getHeapUsage');
  return {script: usedSize, total: usedSize + embedderHeapUsedSize + backingStorageSize};
}

/** Counts names and parents in the accessibility tree, and the tab stops. */
export async function accessibility(page, {units}) {
  const client = await page.createCDPSession();
  const {nodes} = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const unitOf = new Map(units.map((unit) => [unit.name, unit]));
  const nameIn = (text) => /.* nr\. \d{5}/.exec(text)?.[0].trim();
  const isItem = ({role, ignored}) => !ignored && ['listitem', 'treeitem'].includes(role?.value);

  // The first name inside an item is its own. Names of its descendants follow.
  const carriers = new Map();
  // A name with a place for a hyphen is several texts in a row, because the place is an element of its own.
  let row = {item: null, text: ''};
  const visit = (node, items) => {
    const inside = isItem(node) ? [...items, node] : items;
    const value = (!node.ignored && node.name?.value) || '';
    if (value && value !== kindLabel && node.role?.value === 'StaticText') {
      const item = inside.at(-1);
      row = {item, text: row.item === item && !nameIn(row.text) ? row.text + value : value};
    }
    for (const text of [nameIn(value), nameIn(row.text)]) if (unitOf.has(text) && !carriers.has(text)) carriers.set(text, inside);
    for (const id of node.childIds ?? []) if (byId.has(id)) visit(byId.get(id), inside);
  };
  visit(nodes[0], []);
  const unitOfItem = new Map();
  for (const [text, items] of carriers) {
    const item = items.at(-1);
    if (item && !unitOfItem.has(item)) unitOfItem.set(item, unitOf.get(text).id);
  }
  let withParent = 0;
  for (const [text, items] of carriers) {
    const {id, parent} = unitOf.get(text);
    const above = items.at(-2);
    if (unitOfItem.get(items.at(-1)) === id && above && unitOfItem.get(above) === parent) withParent++;
  }

  const stops = new Set();
  for (let presses = 0; presses < 3 * units.length; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(...inPage('focused'));
    if (focused === null || stops.has(focused)) break;
    stops.add(focused);
  }
  return {names: carriers.size, withParent, stops: stops.size};
}

/** Measures the visible layout at the page's size. */
export function layout(page) {
  return page.evaluate(...inPage('layout'));
}

/** @returns {Promise<Set<string>>} The visible names. */
export async function shownNames(page) {
  return new Set(await page.evaluate(...inPage('names')));
}

/** Prints to A4 and counts the readable names and the smallest font size in points. Needs Poppler's tools. */
export async function paper(page, {units}) {
  if (!findCommand('pdftohtml')) throw new Error('needs poppler-utils');
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, await page.pdf({format: 'A4'}));
    // The largest zoom that the tool allows, because it rounds sizes to whole numbers.
    execFileSync('pdftohtml', ['-xml', '-i', '-q', '-zoom', '3', file, join(folder, 'page')]);
    const xml = readFileSync(join(folder, 'page.xml'), 'utf8');
    const sizes = new Map([...xml.matchAll(/<fontspec id="(\d+)" size="(-?\d+)"/g)].map(([, id, size]) => [id, Number(size) / 3]));
    let text = '';
    const fontAt = [];
    // A name may break across lines, with or without a hyphen.
    for (const [, font, line] of xml.matchAll(/<text [^>]*font="(\d+)"[^>]*>(.*?)<\/text>/gs)) {
      const plain = plainOf(line.replace(/<[^>]*>/g, '').replaceAll('&#173;', ''));
      for (let i = 0; i < plain.length; i++) fontAt.push(font);
      text += plain;
    }
    let found = 0;
    let smallest = Infinity;
    for (const {name} of units) {
      const at = text.indexOf(plainOf(name));
      if (at < 0) continue;
      found++;
      smallest = Math.min(smallest, sizes.get(fontAt[at]) ?? Infinity);
    }
    const pages = [...xml.matchAll(/<page /g)].length;
    return {found, smallest, pages};
  } finally {
    rmSync(folder, {recursive: true});
  }
}

function plainOf(text) {
  // Splits ligatures such as ﬀ.
  return text.normalize('NFKC').replace(/[\s\u00ad\u2010-]/g, '');
}

/** @returns {string} Name and installed version of a package. */
export function versionOf({package: name}) {
  const {version} = JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8'));
  return `${name} ${version}`;
}
