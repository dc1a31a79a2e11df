import {readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {minifiedFiles} from './minifiers.mjs';

/**
 * Writes a table between its markers in a page of the docs.
 *
 * @param {string} path
 * @param {string} name - Name in the markers `<!-- name:start -->` and `<!-- name:end -->`.
 * @param {readonly string[]} lines
 * @param {string} [version] - Name and version of the browser, if the trial uses one.
 */
export async function writeTable(path, name, lines, version) {
  const page = readFileSync(path, 'utf8');
  const start = `<!-- ${name}:start -->`;
  const end = `<!-- ${name}:end -->`;
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${path} has no markers for the table: ${start} … ${end}`);
  const browser = version ? ` in ${version.replace('/', ' ')}` : '';
  const note = `Tried on ${new Date().toISOString().slice(0, 10)}${browser}.`;
  const text = `${page.slice(0, from)}${start}\n\n${lines.join('\n')}\n\n${note}\n\n${page.slice(to)}`;
  writeFileSync(path, await format(text, {...(await resolveConfig(path)), filepath: path}));
}

/** @returns {string[]} Lines of a table with one row per editor and one column per snippet. */
export function editorsTable(rows, snippets) {
  return [
    `| | ${snippets.map(({name}) => name).join(' | ')} |`,
    `|-|${snippets.map(() => '-').join('|')}|`,
    ...rows.map(({environment, cells}) => `| ${nameOf(environment)} | ${cells.map(write).join(' | ')} |`),
  ];
}

/**
 * @param {readonly {version: string, role: string, editor: string, posts: readonly {title: string}[], cells: readonly {script: string, nothing: string}[]}[]} rows
 * @returns {string[]} Lines of a table with one row per snippet and one column per role. A cell lists releases and editors only if their
 *   results differ.
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
    return [...found].map(([words, places]) => `${places.join(', ')}: ${words}`).join('. ');
  };
  const versions = new Set(rows.map(({version}) => version));
  return [
    `| WordPress ${[...versions].join(', ')} | ${roles.join(' | ')} |`,
    `|-|${roles.map(() => '-').join('|')}|`,
    ...rows[0].posts.map(({title}, index) => `| ${title} | ${roles.map((role) => cellOf(role, index)).join(' | ')} |`),
  ];
}

/** @returns {string[]} Lines of a table with one row per method of combining scripts and one column per script. */
export function combiningTable(corner, rows, columns) {
  return [
    `| ${corner} | ${columns.join(' | ')} |`,
    `|-|${columns.map(() => '-').join('|')}|`,
    ...rows.map(({title, cells}) => `| ${title} | ${cells.join(' | ')} |`),
  ];
}

/** @returns {string[]} Lines of a table with one row per minifier and one column per file of `dist/`. */
export function minifiersTable(rows) {
  return combiningTable(
    ' ',
    rows.map(({name, version, cells}) => ({title: `${name} ${version}`, cells})),
    minifiedFiles.map((file) => `\`${file}\``),
  );
}

function nameOf({name, package: packageName}) {
  if (!packageName) return name;
  const {version} = JSON.parse(readFileSync(new URL(`node_modules/${packageName}/package.json`, import.meta.url), 'utf8'));
  const [first, ...rest] = name.split(', ');
  return [`${first} (${version})`, ...rest].join(', ');
}

/** One result if all methods agree, otherwise one for each method. */
function write(cell) {
  const found = Object.entries(cell).map(([method, {seen, isStray}]) => [method, isStray ? `${seen}¹` : seen]);
  const words = new Set(found.map(([, word]) => word));
  if (words.size < 2) return [...words].join('') || ' ';
  return found.map(([method, word]) => `${word} (${method})`).join(', ');
}
