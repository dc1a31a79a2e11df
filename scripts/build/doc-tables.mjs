/**
 * `npm run docs`: writes the reference tables of the Markdown pages. `npm run docs -- --check` only reports tables that are out of date.
 *
 * A table fills the lines between `<!-- generated: <name> -->` and `<!-- /generated -->`. These names exist:
 *
 * - `elements`: all elements with their summaries
 * - `attributes <tag>`, `events <tag>`, `slots <tag>`, `parts <tag>`: what one element has and most others don't
 * - `attributes common`, `events common`: what most elements have
 * - `methods <tag>`: the methods of one element
 * - `parts`: the parts of all elements
 * - `tokens`: the custom properties for theming
 * - `fields <object>`: the fields of one object of the feed, such as `fields body`
 *
 * The texts come from the docstrings of the elements, from src/themes/tokens.json and from src/feed/field-descriptions.ts.
 */
import {readdirSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {format, resolveConfig} from 'prettier';
import {importSource} from '../lib/import-source.mjs';
import {readText, root} from '../lib/repository.mjs';
import {describeElements} from './doc-elements.mjs';
import {describeFields} from './doc-fields.mjs';
import {analyzeSources} from './manifest.mjs';
import {readElements} from './typings/read-elements.mjs';
import {describeTokens} from './tokens/describe-tokens.mjs';
import {readSource} from './tokens/read-source.mjs';

const generated = /(<!-- generated: ([\w$ -]+) -->\n)[^]*?(<!-- \/generated -->)/g;

const {feedSchema} = await importSource('src/feed/definition.ts');
const {fieldDescriptions} = await importSource('src/feed/field-descriptions.ts');
const tables = {
  ...describeElements(readElements(JSON.parse(analyzeSources()))),
  tokens: () => describeTokens(readSource().tokens),
  fields: (name, page) => describeFields(feedSchema, name, fieldDescriptions[name] ?? {}, page),
};

const isCheck = process.argv.includes('--check');
const pages = ['README.md', ...readdirSync(`${root}docs`, {recursive: true}).map((name) => `docs/${name.replaceAll('\\', '/')}`)];
const outdated = [];
for (const path of pages.filter((name) => name.endsWith('.md'))) {
  const page = readText(path);
  const written = await writeTables(page, path);
  if (written === page) continue;
  outdated.push(path);
  if (!isCheck) writeFileSync(root + path, written);
}
if (!isCheck) console.log(`Pages with new tables: ${outdated.join(', ') || 'none'}`);
else if (outdated.length) {
  console.error(`Tables are out of date in ${outdated.join(', ')}. Run "npm run docs" and commit the pages.`);
  process.exitCode = 1;
}

/** @returns {Promise<string>} The page with fresh tables, formatted by Prettier. */
async function writeTables(page, path) {
  if (!page.includes('<!-- generated: ')) return page;
  const written = page.replace(generated, (_, start, name, end) => {
    const [kind, ...subject] = name.split(' ');
    if (!tables[kind]) throw new Error(`${path} has a table "${name}", which scripts/build/doc-tables.mjs does not know`);
    return `${start}\n${toMarkdown(tables[kind](subject.join(' '), page))}\n\n${end}`;
  });
  return format(written, {...(await resolveConfig(root + path)), filepath: path});
}

/** @param {string[][]} rows - The first one is the head. Cells are Markdown. */
function toMarkdown([head, ...rows]) {
  const escape = (cell) => cell.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escape).join(' | ')} |`).join('\n');
}
