/** One function for each thing that is measured. */
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {bundle} from '../scripts/build/bundle.mjs';
import {findCommand} from '../scripts/browsers/find-browsers.mjs';
import {readStyleSheet} from './browser.mjs';

const inPage = (name, ...values) => [(method, ...rest) => globalThis.bench[method](...rest), name, ...values];

/** @returns {Promise<string>} The library with all that it needs, made as our own file is; empty for a limit. */
export async function bundleOf(name, {entry}) {
  if (!entry) return '';
  // A folder that no tool looks into, from which the packages of this folder are found.
  const folder = new URL('node_modules/.entries/', import.meta.url);
  mkdirSync(folder, {recursive: true});
  writeFileSync(new URL(`${name}.js`, folder), entry);
  const code = await bundle(`bench/node_modules/.entries/${name}.js`, 'iife');
  // The name that the bundle gives to what it exports is of our own file.
  return /\bvar kiWidgets\b/.test(code) ? `${code}\nvar library = kiWidgets;` : code;
}

/** @returns {number} Bytes on the wire: the script, and a style sheet that has to come with it. */
export function weigh(script, {styleSheet}) {
  const compress = (text) => brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
  return compress(script) + (styleSheet ? compress(readStyleSheet(styleSheet)) : 0);
}

/** Draws once. */
export function draw(page, {script, data}, isAllOpen) {
  return page.evaluate(...inPage('draw', script, data, isAllOpen));
}

/** Draws with all open; anything missing would make a time worth nothing. */
export async function drawAll(page, run) {
  const drawn = await draw(page, run, true);
  if (drawn.count !== run.units.length) throw new Error(`shows ${drawn.count} of ${run.units.length}`);
  return drawn;
}

/** Draws with all open and closes the first branch. @returns {Promise<number>} Milliseconds of closing. */
export async function collapse(page, run) {
  await drawAll(page, run);
  return page.evaluate(...inPage('collapse', run.units[0].children[0].children[0].name));
}

/** @returns {Promise<{script: number, total: number}>} Bytes of the heap after its garbage is gone, without and with what the DOM takes. */
export async function heapOf(page) {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.enable');
  for (let pass = 0; pass < 3; pass++) await client.send('HeapProfiler.collectGarbage');
  const {usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0} = await client.send('Runtime.getHeapUsage');
  return {script: usedSize, total: usedSize + embedderHeapUsedSize + backingStorageSize};
}

/** What a screen reader is told, and how often a visitor has to press Tab. */
export async function accessibility(page, {units}) {
  const client = await page.createCDPSession();
  const {nodes} = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const unitOf = new Map(units.map((unit) => [unit.name, unit]));
  const nameIn = (node) => /.* nr\. \d{5}/.exec(node.name?.value ?? '')?.[0].trim();
  const isItem = ({role, ignored}) => !ignored && ['listitem', 'treeitem'].includes(role?.value);

  // The first name inside an item is the item's own: names of what is below it come after.
  const carriers = new Map();
  const visit = (node, items) => {
    const inside = isItem(node) ? [...items, node] : items;
    const texts = node.ignored ? [] : [nameIn(node)];
    for (const text of texts) if (unitOf.has(text) && !carriers.has(text)) carriers.set(text, inside);
    for (const id of node.childIds ?? []) if (byId.has(id)) visit(byId.get(id), inside);
  };
  visit(nodes[0], []);
  const unitOfItem = new Map();
  for (const [text, items] of carriers) {
    const item = items.at(-1);
    if (item && !unitOfItem.has(item)) unitOfItem.set(item, unitOf.get(text).id);
  }
  let told = 0;
  for (const [text, items] of carriers) {
    const {id, parent} = unitOf.get(text);
    const above = items.at(-2);
    if (unitOfItem.get(items.at(-1)) === id && above && unitOfItem.get(above) === parent) told++;
  }

  const stops = new Set();
  for (let presses = 0; presses < 3 * units.length; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(...inPage('focused'));
    if (focused === null || stops.has(focused)) break;
    stops.add(focused);
  }
  return {names: carriers.size, told, stops: stops.size};
}

/** How it looks on the page as it is. */
export function look(page) {
  return page.evaluate(...inPage('look'));
}

/** @returns {Promise<Set<string>>} The names that are shown. */
export async function shownNames(page) {
  return new Set(await page.evaluate(...inPage('names')));
}

/** On A4 paper: how many names can be read there, and the smallest letters of them in points. Needs Poppler's tools. */
export async function paper(page, {units}) {
  if (!findCommand('pdftohtml')) throw new Error('needs poppler-utils');
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, await page.pdf({format: 'A4'}));
    // As large as the tool lets it be, because it tells sizes in whole numbers.
    execFileSync('pdftohtml', ['-xml', '-i', '-q', '-zoom', '3', file, join(folder, 'page')]);
    const xml = readFileSync(join(folder, 'page.xml'), 'utf8');
    const sizes = new Map([...xml.matchAll(/<fontspec id="(\d+)" size="(-?\d+)"/g)].map(([, id, size]) => [id, Number(size) / 3]));
    let text = '';
    const fontAt = [];
    // Lines break where the paper wants, with or without a hyphen.
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
  // Letters that were printed as one, like ﬀ, are taken apart again.
  return text.normalize('NFKC').replace(/[\s\u00ad\u2010-]/g, '');
}

/** @returns {string} A package's name and version, as it is installed. */
export function versionOf({package: name}) {
  const {version} = JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8'));
  return `${name} ${version}`;
}
