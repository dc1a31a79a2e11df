import {readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';

/**
 * Writes a table between its marks in a page of the documentation.
 *
 * @param {string} path
 * @param {string} name - Of the marks: `<!-- name:start -->` and `<!-- name:end -->`.
 * @param {readonly string[]} lines
 * @param {string} version - Of the browser.
 */
export async function writeTable(path, name, lines, version) {
  const page = readFileSync(path, 'utf8');
  const start = `<!-- ${name}:start -->`;
  const end = `<!-- ${name}:end -->`;
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${path} has no place for the table: ${start} … ${end}`);
  const note = `Of ${new Date().toISOString().slice(0, 10)}, in ${version.replace('/', ' ')}.`;
  const text = `${page.slice(0, from)}${start}\n\n${lines.join('\n')}\n\n${note}\n\n${page.slice(to)}`;
  writeFileSync(path, await format(text, {...(await resolveConfig(path)), filepath: path}));
}

/** @returns {string[]} What was seen of each way after each editor. */
export function editorsTable(rows, ways) {
  return [
    `| | ${ways.map(({name}) => name).join(' | ')} |`,
    `|-|${ways.map(() => '-').join('|')}|`,
    ...rows.map(({environment, cells}) => `| ${nameOf(environment)} | ${cells.map(write).join(' | ')} |`),
  ];
}

function nameOf({name, package: packageName}) {
  if (!packageName) return name;
  const {version} = JSON.parse(readFileSync(new URL(`node_modules/${packageName}/package.json`, import.meta.url), 'utf8'));
  const [first, ...rest] = name.split(', ');
  return [`${first} (${version})`, ...rest].join(', ');
}

/** One word when it is the same however it came in; else each of them. */
function write(cell) {
  const found = Object.entries(cell).map(([how, {seen, isStray}]) => [how, isStray ? `${seen}¹` : seen]);
  const words = new Set(found.map(([, word]) => word));
  if (words.size < 2) return [...words].join('') || ' ';
  return found.map(([how, word]) => `${how}: ${word}`).join('; ');
}
