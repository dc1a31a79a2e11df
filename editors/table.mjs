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

/**
 * @param {readonly {version: string, role: string, editor: string, posts: readonly {title: string}[], cells: readonly {script: string, nothing: string}[]}[]} rows
 * @returns {string[]} What was seen of each way by role; one word or two when all releases and both editors are alike in it, else each of them.
 */
export function wordpressTable(rows) {
  const roles = [...new Set(rows.map(({role}) => role))];
  const cellOf = (role, index) => {
    const found = new Map();
    for (const {version, editor, cells} of rows.filter((row) => row.role === role)) {
      const {script, nothing} = cells[index];
      const words = script === nothing ? script : `${script}, without script ${nothing}`;
      found.set(words, [...(found.get(words) ?? []), `${version} ${editor}`]);
    }
    if (found.size === 1) return [...found.keys()].join('');
    return [...found].map(([words, places]) => `${places.join(', ')}: ${words}`).join('; ');
  };
  const versions = new Set(rows.map(({version}) => version));
  return [
    `| WordPress ${[...versions].join(', ')} | ${roles.join(' | ')} |`,
    `|-|${roles.map(() => '-').join('|')}|`,
    ...rows[0].posts.map(({title}, index) => `| ${title} | ${roles.map((role) => cellOf(role, index)).join(' | ')} |`),
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
