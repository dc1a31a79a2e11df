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
import * as measure from './measure.mjs';
import {report} from './report.mjs';
import {countBelow, makeUnits, restrict} from './tree.mjs';

const {values: options} = parseArgs({
  options: {
    sizes: {type: 'string', default: '20,200,2000,10000'},
    only: {type: 'string', default: 'ours,limit,lit,apextree,d3-org-chart,orgchart'},
    rows: {type: 'string', default: '1,2,3,4,5,6,7'},
    rounds: {type: 'string', default: '5'},
    out: {type: 'string'},
  },
});
const sizes = options.sizes.split(',').map(Number);
const rows = new Set(options.rows.split(',').map(Number));
const rounds = Number(options.rounds);
const names = options.only.split(',').flatMap((name) => (name === 'limit' ? ['bare-list', 'same-list'] : name));

const browser = new Browser();
const contestants = [];
for (const name of names) {
  const {default: contestant} = await import(`./contestants/${name}.mjs`);
  contestants.push({...contestant, name, script: await measure.bundleOf(name, contestant)});
}
const ours = contestants.find(({name}) => name === 'ours');

/** @type {Map<string, {values: unknown[], error?: string}>} Results by measurement, contestant and number of units. */
const cells = new Map();
/** Small trees are measured more often, since chance affects short times more. */
const timesFor = (size) => (size <= 200 ? 3 * rounds : rounds);
const keyOf = (what, name, size = '') => `${what} ${name} ${size}`;

/**
 * Measures each contestant once per round. The order changes, so that other work of the machine affects all alike. A contestant
 * that fails is not measured again.
 */
async function measureAll(what, size, {work, of = contestants, times = timesFor(size), units, ...page}) {
  for (let round = 0; round < times; round++) {
    for (let i = 0; i < of.length; i++) {
      const contestant = of[(i + round) % of.length];
      const key = keyOf(what, contestant.name, size);
      const cell = cells.get(key) ?? {values: []};
      cells.set(key, cell);
      if (cell.error) continue;
      const measureOnce = () => {
        const run = {...contestant, units, data: contestant.toData(units)};
        return browser.visit(contestant, (opened) => work(opened, run), page);
      };
      try {
        // A browser may crash once because of the machine. If it crashes twice, the contestant fails.
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

try {
  const facts = {
    date: new Date().toISOString().slice(0, 10),
    browser: await browser.version(),
    cores: availableParallelism(),
    rounds,
    sizes,
    rows,
    versions: contestants.filter((contestant) => contestant.package).map((contestant) => measure.versionOf(contestant)),
    shown: new Map(),
    branches: new Map(),
  };
  if (rows.has(1)) {
    for (const contestant of contestants) {
      if (contestant.script) cells.set(keyOf('bytes', contestant.name), {values: [measure.weigh(contestant.script, contestant)]});
    }
  }
  // The first page of a new browser is slower.
  await browser.visit(null, () => {});
  for (const size of sizes) {
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

  const text = await report({facts, contestants, cellOf: (...key) => cells.get(keyOf(...key))});
  console.log(text);
  // A partial run must not replace the results of a whole run.
  const isWhole = !process.argv.some((argument) => /^--(sizes|only|rows)/.test(argument));
  const out = options.out ?? (isWhole ? fileURLToPath(new URL('results.md', import.meta.url)) : undefined);
  if (out) writeFileSync(out, text);
} finally {
  await browser.close();
}
