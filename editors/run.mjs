/**
 * Puts each way to place a widget through each editor and sanitiser, looks what visitors see, and writes the table into
 * docs/evidence/editors.md. Fails when something is not as the documentation says.
 *
 *     node run.mjs --only=tiptap,quill --ways=element --show --pictures=folder
 */
import {mkdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {Browser} from './browser.mjs';
import {environments} from './environments.mjs';
import {editorsTable, writeTable} from './table.mjs';
import {ways} from './ways.mjs';

const {values: options} = parseArgs({
  options: {only: {type: 'string'}, ways: {type: 'string'}, show: {type: 'boolean', default: false}, pictures: {type: 'string'}},
});
const select = (list, words) =>
  list.filter(({name}) => !words || words.split(',').some((word) => name.toLowerCase().includes(word.toLowerCase())));
const isPart = Boolean(options.only ?? options.ways);

/** How a way comes in; what cannot be done there is left out. */
function howsOf(way, {isSanitiser, isMarkdown}) {
  const given = isMarkdown ? way.markdown : way.html;
  const hows = given ? ['set'] : [];
  if (isSanitiser) return hows;
  if (given) hows.push('pasted');
  if (way.plain || !given) hows.push('by hand');
  return hows;
}

/** @returns {string | undefined} What should have been seen instead. */
function faultOf({seen, isStray}, way, how, environment) {
  if (environment.refusesHtml) return seen === 'source' ? undefined : 'the source';
  if (environment.settings && isStray) return 'a link that leads somewhere';
  // A link is not all of its block there once something is written beside it; in a quotation it is.
  if (environment.isOneBlock && how !== 'set' && way.isLink && !way.html?.startsWith('<blockquote')) {
    return ['widget', 'link', 'text'].includes(seen) ? undefined : 'the widget, the link or the address';
  }
  if (way.isLink || (way.isElement && environment.keepsElement)) return seen === 'widget' ? undefined : 'the widget';
  // The guide promises that something to read is left; a frame has no more than itself.
  if (way.html.includes('<iframe')) return undefined;
  return ['widget', 'link'].includes(seen) ? undefined : 'the widget or a link';
}

const browser = new Browser();
const faults = [];
const rows = [];
try {
  const version = await browser.start();
  if (options.pictures) mkdirSync(options.pictures, {recursive: true});
  for (const environment of select(environments, options.only)) {
    const editor = environment.open && (await browser.openEditor(environment));
    const row = {environment, cells: []};
    for (const way of select(ways, options.ways)) {
      const cell = {};
      for (const how of howsOf(way, environment)) {
        const given = environment.isMarkdown ? way.markdown : way.html;
        const saved = editor ? await editor.put(way, how) : environment.clean(surround(given, environment));
        const picture = options.pictures && `${options.pictures}/${environment.name}-${way.name}-${how}.png`.replace(/[^\w./-]/g, '_');
        const found = await browser.look(saved, {hasScript: !way.bringsScript, picture});
        cell[how] = found;
        const fault = faultOf(found, way, how, environment);
        if (fault) faults.push(`${environment.name}, ${way.name}, ${how}: ${describe(found)} instead of ${fault}\n    ${saved}`);
        if (options.show) console.log(`${environment.name} | ${way.name} | ${how}: ${describe(found)}\n    ${saved}`);
      }
      row.cells.push(cell);
    }
    rows.push(row);
    await editor?.close();
    console.log(`${environment.name}: ${row.cells.map((cell) => Object.values(cell).map(describe).join('/')).join(', ')}`);
  }
  const counts = rows.flatMap(({cells}) => cells.flatMap(Object.values)).length;
  console.log(`${counts} texts looked at, ${faults.length} not as documented; ${version}`);
  if (!isPart)
    await writeTable(fileURLToPath(new URL('../docs/evidence/editors.md', import.meta.url)), 'editors', editorsTable(rows, ways), version);
} finally {
  await browser.close();
}
if (browser.strangers.size) console.log(`Asked of others, and not answered: ${[...browser.strangers].join(' ')}`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;

function describe({seen, isStray}) {
  return isStray ? `${seen} (stray link)` : seen;
}

function surround(given, {isMarkdown}) {
  return isMarkdown ? `Før.\n\n${given}\n\nEtter.\n` : `<p>Før.</p>${given}<p>Etter.</p>`;
}
