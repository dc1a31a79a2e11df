/**
 * Fails when the npm package does not load in Node without a DOM, lacks a file that its package.json promises, has one that
 * nobody allowed, is not found or not typed as developers use it, or when its command line does not work by itself.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {checkEditorData} from './npm/editor-data.mjs';
import {checkTypes} from './npm/types.mjs';
import {lint} from './npm/lint.mjs';
import {findStrays, pack} from './npm/pack.mjs';
import {ensureInstalled} from '../lib/ensure-installed.mjs';
import {root} from '../lib/repository.mjs';

const {exports, customElements, bin, version} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const promised = [
  customElements,
  ...Object.values(bin),
  ...Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target))),
];
const missing = promised.filter((path) => !path.includes('*') && !existsSync(root + path));
if (missing.length) {
  console.error(`Missing: ${missing.join(', ')}`);
  process.exitCode = 1;
}

const classes = Object.keys(await import('ki-widgets'));
await import('ki-widgets/define.js');
console.log(`ki-widgets loads in Node and exports ${classes.length} names`);

// Far from node_modules: whatever the command line needs has to be in its file.
const place = mkdtempSync(join(tmpdir(), 'ki-widgets-'));
try {
  cpSync(root + bin['ki-widgets'], join(place, 'ki-widgets.mjs'));
  writeFileSync(join(place, 'page.html'), '<ki-project-page feed="feed.json" lang="en"></ki-project-page>\n');
  cpSync(`${root}feeds/bedre-bruk-av-ki.json`, join(place, 'feed.json'));
  const run = (...args) => execFileSync(process.execPath, ['ki-widgets.mjs', ...args], {cwd: place, encoding: 'utf8'}).trim();
  const told = [run('--version'), run('prerender', 'page.html', '--out', 'out')];
  // Each of these needs something else of what is in the file: the parser with places, the drawing, the texts.
  const others = [
    run('validate', 'feed.json'),
    run('export', 'feed.json', '--format', 'svg'),
    run('snippet', '--host', '/ki', '--way', 'npm'),
  ];
  const expected = ['feed.json: no issues', '<svg ', `ki-widgets@${version}`];
  others.forEach((text, i) => {
    if (!text.includes(expected[i])) throw new Error(`it says: ${text}`);
  });
  const png = spawnSync(process.execPath, ['ki-widgets.mjs', 'export', 'feed.json', '--format', 'png'], {cwd: place, encoding: 'utf8'});
  if (png.status !== 1 || !/^ki-widgets: [^\n]* npm install @resvg\/resvg-js\n$/.test(png.stderr)) {
    throw new Error(`of a package that is not there it says: ${png.stderr}`);
  }
  const page = readFileSync(join(place, 'out/page.html'), 'utf8');
  if (told[0] !== version || !page.includes('<h2>The national coordination project for AI</h2>') || !page.includes('Siv Anette')) {
    throw new Error(`it says: ${told.join('; ')}`);
  }
  console.log(`its command line works: ${told[1]}`);
} catch (error) {
  console.error(`The command line does not work: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(place, {recursive: true});
}

const tools = `${root}typings-test/`;
ensureInstalled(tools);
const packed = pack(root, `${root}.tmp/npm`);
const strays = findStrays(packed.paths);
if (strays.length) fault(`Not on the list of scripts/check/npm/pack.mjs: ${strays.join(', ')}`);
(await lint(packed, root, tools)).forEach(fault);
checkEditorData(root).forEach(fault);
const {checked, faults} = checkTypes(packed.file, root, tools);
faults.forEach(fault);
console.log(`its ${packed.paths.length} packed files were looked at, and its types in ${checked.join(', ')}`);

function fault(text) {
  console.error(text);
  process.exitCode = 1;
}
