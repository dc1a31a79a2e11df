/**
 * Puts each snippet through each editor and sanitiser and checks what visitors see. Writes the table of
 * docs/evidence/editors.md. Fails if a result differs from the docs.
 *
 *     node run.mjs --only=tiptap,quill --snippets=element --show --pictures=folder
 */
import {mkdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {Browser} from './browser.mjs';
import {environments} from './environments.mjs';
import {findCombiningFaults} from './combined-scripts.mjs';
import {editorsTable, writeTable} from './table.mjs';
import {snippets} from './snippets.mjs';

const {values: options} = parseArgs({
  options: {only: {type: 'string'}, snippets: {type: 'string'}, show: {type: 'boolean', default: false}, pictures: {type: 'string'}},
});
const select = (list, words) =>
  list.filter(({name}) => !words || words.split(',').some((word) => name.toLowerCase().includes(word.toLowerCase())));
const isPart = Boolean(options.only ?? options.snippets);

/** Methods of inserting a snippet that this environment supports. */
function methodsFor(snippet, {isSanitiser, isMarkdown}) {
  const given = isMarkdown ? snippet.markdown : snippet.html;
  const methods = given ? ['set'] : [];
  if (isSanitiser) return methods;
  if (given) methods.push('pasted');
  if (snippet.plain || !given) methods.push('by hand');
  return methods;
}

/** @returns {string | undefined} The expected result, if the actual one is wrong. */
function findFault({seen, isStray}, snippet, method, environment) {
  if (environment.refusesHtml) return seen === 'source' ? undefined : 'the source';
  if (environment.settings && isStray) return 'a link that leads somewhere';
  // The text typed after a link stays in its block, so the link remains a link. A quotation is a block of its own.
  if (environment.isOneBlock && method !== 'set' && snippet.isLink && !snippet.html?.startsWith('<blockquote')) {
    return ['widget', 'link', 'text'].includes(seen) ? undefined : 'the widget, the link or the address';
  }
  if (snippet.isLink || (snippet.isElement && environment.keepsElement)) return seen === 'widget' ? undefined : 'the widget';
  // The guide promises readable content. A frame has no fallback.
  if (snippet.html.includes('<iframe')) return undefined;
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
    for (const snippet of select(snippets, options.snippets)) {
      const cell = {};
      for (const method of methodsFor(snippet, environment)) {
        const given = environment.isMarkdown ? snippet.markdown : snippet.html;
        const saved = editor ? await editor.put(snippet, method) : environment.clean(surround(given, environment));
        const picture =
          options.pictures && `${options.pictures}/${environment.name}-${snippet.name}-${method}.png`.replace(/[^\w./-]/g, '_');
        const found = await browser.visit(saved, {hasScript: !snippet.bringsScript, picture});
        cell[method] = found;
        const fault = findFault(found, snippet, method, environment);
        if (fault) faults.push(`${environment.name}, ${snippet.name}, ${method}: ${describe(found)} instead of ${fault}\n    ${saved}`);
        if (options.show) console.log(`${environment.name} | ${snippet.name} | ${method}: ${describe(found)}\n    ${saved}`);
      }
      row.cells.push(cell);
    }
    rows.push(row);
    await editor?.close();
    console.log(`${environment.name}: ${row.cells.map((cell) => Object.values(cell).map(describe).join('/')).join(', ')}`);
  }
  if (!options.only || options.only.includes('combined')) faults.push(...(await findCombiningFaults(browser)));
  const counts = rows.flatMap(({cells}) => cells.flatMap(Object.values)).length;
  console.log(`${counts} texts checked, ${faults.length} differ from the docs; ${version}`);
  if (!isPart)
    await writeTable(
      fileURLToPath(new URL('../docs/evidence/editors.md', import.meta.url)),
      'editors',
      editorsTable(rows, snippets),
      version,
    );
} finally {
  await browser.close();
}
if (browser.blockedRequests.size) console.log(`Refused requests to other origins: ${[...browser.blockedRequests].join(' ')}`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;

function describe({seen, isStray}) {
  return isStray ? `${seen} (stray link)` : seen;
}

function surround(given, {isMarkdown}) {
  return isMarkdown ? `Før.\n\n${given}\n\nEtter.\n` : `<p>Før.</p>${given}<p>Etter.</p>`;
}
