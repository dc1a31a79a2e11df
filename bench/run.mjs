/**
 * Measures all contestants in one run and writes a table. README.md explains the rows.
 *
 *     node run.mjs --sizes=20,200 --only=ours,limit --rows=1,2 --rounds=5 --out=results.md
 */
import {writeFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {Browser} from './browser.mjs';
import {LoadingBench} from './loading.mjs';
import * as measure from './measure.mjs';
import {report} from './report.mjs';
import {countBelow, makeUnits, restrict} from './tree.mjs';

const {values: options} = parseArgs({
  options: {
    sizes: {type: 'string', default: '20,200,2000,10000'},
    only: {type: 'string', default: 'ours,limit,lit,apextree,d3-org-chart,orgchart'},
    rows: {type: 'string', default: '1,2,3,4,5,6,7,8,9,10,11'},
    rounds: {type: 'string'},
    out: {type: 'string'},
  },
});
const sizes = options.sizes.split(',').map(Number);
const rows = new Set(options.rows.split(',').map(Number));
const rounds = Number(options.rounds ?? 5);
const names = options.only.split(',').flatMap((name) => (name === 'limit' ? ['bare-list', 'same-list'] : name));

// Frames are not limited to the rate of a screen, since that wait would be part of every time.
const browser = new Browser(['--disable-gpu-vsync', '--disable-frame-rate-limit']);
const contestants = [];
for (const name of [1, 2, 3, 4, 5, 6, 7, 8].some((row) => rows.has(row)) ? names : []) {
  const {default: contestant} = await import(`./contestants/${name}.mjs`);
  contestants.push({...contestant, name, ...(await measure.buildScript(name, contestant))});
}
/** Numbers of units in row 8. */
const phoneSizes = [12, 200];
const ours = contestants.find(({name}) => name === 'ours');

/** @type {Map<string, {values: unknown[], error?: string}>} Results by measurement, contestant and number of units. */
const cells = new Map();
/** Small trees are measured more often, since chance affects short times more. */
const timesFor = (size) => (size <= 200 ? 3 * rounds : rounds);
const keyOf = (what, name, size = '') => `${what} ${name} ${size}`;

/**
 * Measures everything once per round. The order changes, so that other work of the machine affects all alike. A measurement that
 * fails is not repeated.
 *
 * @param {number} times - Rounds.
 * @param {{key: string, measureOnce: () => Promise<unknown>}[]} entries
 */
async function takeTurns(times, entries) {
  for (let round = 0; round < times; round++) {
    for (let i = 0; i < entries.length; i++) {
      const {key, measureOnce} = entries[(i + round) % entries.length];
      const cell = cells.get(key) ?? {values: []};
      cells.set(key, cell);
      if (cell.error) continue;
      try {
        // A browser may crash once because of the machine. If it crashes twice, the measurement fails.
        cell.values.push(
          await measureOnce().catch((error) => (/closed|detached/i.test(error.message) ? measureOnce() : Promise.reject(error))),
        );
      } catch (error) {
        cell.error = error.message.split('\n')[0].slice(0, 90);
      }
      console.error(`${key}: ${cell.error ?? JSON.stringify(cell.values.at(-1))}`);
    }
  }
}

/** Measures each contestant on a page that is loaded before. */
function measureAll(what, size, {work, of = contestants, times = timesFor(size), units, ...page}) {
  const entries = of.map((contestant) => ({
    key: keyOf(what, contestant.name, size),
    measureOnce() {
      const run = {...contestant, units, data: contestant.toData(units)};
      return browser.visit(contestant, (opened) => work(opened, run), page);
    },
  }));
  return takeTurns(times, entries);
}

/** Measures pages from their navigation (rows 8 to 11). */
async function measureLoading() {
  // These frames have the rate of a screen.
  const screenBrowser = new Browser();
  const bench = new LoadingBench(screenBrowser);
  const timesOr = (times) => Number(options.rounds ?? times);
  const withAndWithout = (what, measureOnce, size) =>
    ['without', 'with'].map((name) => ({key: keyOf(what, name, size), measureOnce: () => measureOnce(name === 'with')}));
  try {
    await screenBrowser.visit(null, () => {});
    if (rows.has(8)) {
      const runs = contestants
        .filter(({name, package: library}) => library || name === 'ours' || name === 'bare-list')
        .flatMap((contestant) => {
          const variant = contestant.package ? 'data-first' : contestant.name === 'ours' ? 'preloaded' : undefined;
          return variant ? [contestant, {...contestant, variant}] : contestant;
        });
      for (const size of phoneSizes) {
        const units = makeUnits(size);
        const entries = runs.map((run) => ({
          key: keyOf(run.variant ? `load-${run.variant}` : 'load', run.name, size),
          measureOnce: () => bench.loadOnPhone({...run, data: run.toData(units)}),
        }));
        await takeTurns(timesOr(7), entries);
      }
    }
    if (rows.has(9)) {
      await takeTurns(
        timesOr(11),
        [1, 4].flatMap((slowdown) => withAndWithout('links', (hasScript) => bench.loadLinks(hasScript, slowdown), slowdown)),
      );
    }
    if (rows.has(10)) {
      await takeTurns(
        timesOr(11),
        ['single', 'bulk', 'tasks'].flatMap((how) => withAndWithout('churn', (hasScript) => bench.churn(hasScript, how), how)),
      );
    }
    if (rows.has(11)) await takeTurns(timesOr(7), [{key: keyOf('start', 'ours'), measureOnce: () => bench.longestTasks()}]);
  } finally {
    bench.close();
    await screenBrowser.close();
  }
}

try {
  const facts = {
    date: new Date().toISOString().slice(0, 10),
    browser: await browser.version(),
    cores: availableParallelism(),
    rounds,
    sizes,
    phoneSizes,
    rows,
    versions: contestants.filter((contestant) => contestant.package).map((contestant) => measure.versionOf(contestant)),
    shown: new Map(),
    branches: new Map(),
  };
  if (rows.has(1)) {
    for (const contestant of contestants) {
      if (contestant.script) cells.set(keyOf('bytes', contestant.name), {values: [measure.weigh(contestant)]});
    }
  }
  // The first page of a new browser is slower.
  await browser.visit(null, () => {});
  for (const size of rows.has(2) || rows.has(3) || rows.has(4) ? sizes : []) {
    const units = makeUnits(size);
    facts.branches.set(size, countBelow(units[0].children[0]));
    if (rows.has(2)) await measureAll('all', size, {units, work: measure.drawAll});
    if (rows.has(3)) {
      await measureAll('default', size, {
        units,
        of: contestants.filter(({isLimit}) => !isLimit),
        work: (page, run) => measure.draw(page, run, false),
      });
      if (ours) {
        const data = ours.toData(units);
        const shown = await browser.visit(ours, async (page) => {
          await measure.draw(page, {...ours, data}, false);
          return measure.shownNames(page);
        });
        const few = restrict(units, shown);
        facts.shown.set(size, few.length);
        await measureAll('few', size, {units: few, of: contestants.filter(({isLimit}) => isLimit), work: measure.drawAll});
      }
    }
    if (rows.has(4) && (size >= 2000 || sizes.every((other) => other < 2000))) {
      await measureAll('collapse', size, {units, work: measure.collapse});
    }
  }
  if (rows.has(5)) {
    const size = Math.max(...sizes);
    const empty = await browser.visit(null, measure.heapOf);
    const above = ({script, total}) => ({script: script - empty.script, total: total - empty.total});
    for (const [what, isAllOpen] of [
      ['heap-default', false],
      ['heap-all', true],
    ]) {
      await measureAll(what, size, {
        units: makeUnits(size),
        times: 1,
        of: contestants.filter(({isLimit}) => isAllOpen || !isLimit),
        work: async (page, run) => {
          await measure.draw(page, run, isAllOpen);
          return above(await measure.heapOf(page));
        },
      });
    }
  }
  // These are not times, so one round and one readable size are enough.
  const units = makeUnits(200);
  if (rows.has(6)) {
    const work = async (page, run) => {
      await measure.drawAll(page, run);
      return measure.accessibility(page, run);
    };
    await measureAll('accessibility', 200, {units, times: 1, work});
  }
  if (rows.has(7)) {
    const layout = async (page, run) => {
      await measure.drawAll(page, run);
      return measure.layout(page);
    };
    await measureAll('phone', 200, {units, times: 1, width: 320, height: 640, work: layout});
    const paper = async (page, run) => {
      await measure.drawAll(page, run);
      return measure.paper(page, run);
    };
    await measureAll('paper', 200, {units, times: 1, work: paper});
  }

  if ([8, 9, 10, 11].some((row) => rows.has(row))) await measureLoading();

  const text = await report({facts, contestants, cellOf: (...key) => cells.get(keyOf(...key))});
  console.log(text);
  // A partial run must not replace the results of a whole run.
  const isWhole = !process.argv.some((argument) => /^--(sizes|only|rows)/.test(argument));
  const out = options.out ?? (isWhole ? fileURLToPath(new URL('results.md', import.meta.url)) : undefined);
  if (out) writeFileSync(out, text);
} finally {
  await browser.close();
}
