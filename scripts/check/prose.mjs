/**
 * Finds prose that needs a second reading: in comments, test names and Markdown pages.
 *
 * Usage: `node scripts/check/prose.mjs [path …]`. Prints `file:line  rule  text` and exits with 1 when it finds anything.
 * A line that needs one of these patterns carries `prose-ok` in a comment, with a reason.
 */
import {readdirSync, readFileSync, statSync} from 'node:fs';
import process from 'node:process';

const rules = [
  ['opens with a preposition that has no verb', /^(of|for whom|by which|from which|with which|to which|among) /i],
  ['is a noun clause; write a noun or a sentence', /^(what|who|whom|whoever|where|those|so that)\b(?!.*[,;?] ?)(?=.*\.$)/i],
  ['says tell for code; write notify, report, render, announce', /\b(tells?|told|telling)\b/i],
  ['has a private word; write again, next to, whose, the user', /\b(anew|beside|whoever|whence|wherein|thereof|therewith|aught|nought)\b/i],
  ['says stand or go for be', /\b(stands?|stood) (in|on|at|once|there|here|for|beside|before)\b|\b(goes|go|comes?) before\b/i],
  ['has "no" or "none" as a predicate', /\b(?<!there )(is|are|was|were|be) (none|no)\b(?! (longer|more|less)\b)/i],
  ['needs solving; say it positively', /\b(nothing but|no other than|none but|not? .{1,30} but not)\b/i],
  ['leaves a verb out', /\b(so that the \w+|as the \w+|than the \w+) (does|do|did|is|has)\.$/i],
  ['chains facts by : and ;', /[:;] [^.]*[:;] [^.]*[:;] /],
  ['has a sentence of over 40 words', /(?:[^\s.?!:;|]+[\s,]+){40}/],
];
const withoutProse = /^(?:dist|feeds|node_modules|storybook-static|coverage|\.git|\.tmp)$/;
const notEnglish = /^src\/locales\/(?!messages|index)|\/nb\/|-nb\.ts$/;

const given = process.argv.slice(2);
const files = (given.length ? given : readdirSync('.').filter((name) => !withoutProse.test(name)))
  .flatMap((path) => (statSync(path).isDirectory() ? readdirSync(path, {recursive: true}).map((name) => `${path}/${name}`) : [path]))
  .filter((path) => /\.(ts|mjs|js|css|mdx?)$/.test(path) && !/node_modules/.test(path) && !notEnglish.test(path));
let found = 0;
for (const file of files) {
  const source = readFileSync(file, 'utf8');
  for (const {line, text} of /\.mdx?$/.test(file) ? readMarkdown(source) : readCode(source)) {
    const prose = text.replace(/`[^`]*`|<[^>]*>|\([^)]*\)|https?:\S+|“[^”]*”|"[^"]*"|«[^»]*»/g, 'X');
    for (const [rule, pattern] of rules) {
      if (!pattern.test(prose) || text.includes('prose-ok')) continue;
      found++;
      console.log(`${file}:${line}  ${rule}\n    ${text.slice(0, 220)}`);
    }
  }
}
console.log(`prose: ${files.length} files, ${found} findings`);
process.exitCode = found > 0 ? 1 : 0;

/** @returns {{line: number, text: string}[]} One entry for each comment and each test name. Lines of one comment are joined. */
function readCode(source) {
  const pattern = /(?<!\S)\/\*\*?([\s\S]*?)\*\/|((?:(?<=^|\s)\/\/ .*\n\s*)+)|\b(?:it|describe)\(\s*(['"`])((?:\\.|(?!\3).)*)\3/g;
  return [...source.matchAll(pattern)].flatMap((match) => {
    const line = source.slice(0, match.index).split('\n').length;
    if (match[4] !== undefined) return [{line, text: match[4]}];
    const text = (match[1] ?? match[2]).replace(/^[ \t]*(\/\/|\*)[ ]?/gm, '').trim();
    return splitBlocks(text, line);
  });
}

/** @returns {{line: number, text: string}[]} One entry for each paragraph, list item and table cell outside code. */
function readMarkdown(source) {
  const prose = source.replace(/^(```|~~~)[\s\S]*?^\1/gm, (code) => code.replace(/[^\n]/g, '')).replace(/^import .*$/gm, '');
  return splitBlocks(prose, 1);
}

/** Splits at blank lines, list items, headings, table cells and JSDoc tags. */
function splitBlocks(text, firstLine) {
  const entries = [];
  let offset = 0;
  for (const block of text.split(/(\n\s*\n|\n(?=\s*(?:[-*|#>]|\d+\.|@\w)))/)) {
    const line = firstLine + text.slice(0, offset).split('\n').length - 1;
    offset += block.length;
    const cells = block.trim().startsWith('|') ? block.split('|') : [block];
    for (const cell of cells) {
      const clean = cell
        .replace(/^\s*([-*#>]+|\d+\.|@(param|returns|throws) (\{.*?\} )?(\S+ - )?|@\w+( \S+ -)?)\s*/, '')
        .replace(/\s+/g, ' ')
        .trim();
      for (const sentence of clean.split(/(?<=[.?!]) (?=[A-Z`<])/)) if (sentence) entries.push({line, text: sentence});
    }
  }
  return entries;
}
