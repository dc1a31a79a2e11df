/**
 * Checks the built npm package. It must load in Node without a DOM, contain the files that its package.json names and no others, resolve and
 * type-check in other projects, give a bundler only what a project imports, and have a command line that works alone.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {ensureInstalled} from '../lib/ensure-installed.mjs';
import {readJson, root} from '../lib/repository.mjs';
import {importSource} from '../lib/import-source.mjs';
import {checkBundles} from './npm/bundle-size.mjs';
import {checkEditorData} from './npm/editor-data.mjs';
import {lint} from './npm/lint.mjs';
import {findStrays, pack} from './npm/pack.mjs';
import {checkTypes} from './npm/types.mjs';

const {exports, customElements, bin, version} = readJson('package.json');

checkNamedFiles();
await checkImports();
checkCommandLine();
await checkPackedFile();

/** Files that package.json names must exist. */
function checkNamedFiles() {
  const targets = Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));
  const named = [customElements, ...Object.values(bin), ...targets].filter((path) => !path.includes('*'));
  const missing = named.filter((path) => !existsSync(root + path));
  if (missing.length) reportFault(`package.json names files that do not exist: ${missing.join(', ')}`);
}

async function checkImports() {
  const names = Object.keys(await import('ki-widgets'));
  await import('ki-widgets/define.js');
  console.log(`ki-widgets loads in Node and exports ${names.length} names`);
}

/** Runs the command line in a folder without node_modules, because its file must need no package. */
function checkCommandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'ki-widgets-'));
  try {
    cpSync(root + bin['ki-widgets'], join(folder, 'ki-widgets.mjs'));
    cpSync(`${root}feeds/bedre-bruk-av-ki.json`, join(folder, 'feed.json'));
    writeFileSync(join(folder, 'page.html'), '<ki-project-page feed="feed.json" lang="en"></ki-project-page>\n');
    const run = (...args) => execFileSync(process.execPath, ['ki-widgets.mjs', ...args], {cwd: folder, encoding: 'utf8'}).trim();
    const expectOutput = (args, expected) => {
      const output = run(...args);
      if (!output.includes(expected)) throw new Error(`ki-widgets ${args.join(' ')} printed: ${output}`);
    };
    expectOutput(['--version'], version);
    // Together these use all parts of the bundle: the JSON parser, the drawing and the messages.
    expectOutput(['validate', 'feed.json'], 'feed.json: no issues');
    expectOutput(['export', 'feed.json', '--format', 'svg'], '<svg ');
    expectOutput(['snippet', '--host', '/ki', '--way', 'npm'], `ki-widgets@${version}`);
    expectPngRemedy(folder);
    // Only this command reads other files of the package.
    const hints = execFileSync(process.execPath, [root + bin['ki-widgets'], 'snippet', '--preload'], {encoding: 'utf8', stdio: 'pipe'});
    if (!/<link rel="preload" [^>]*\/modules\/ki-org-chart-/.test(hints)) throw new Error(`snippet --preload printed: ${hints}`);
    const output = run('prerender', 'page.html', '--out', 'out');
    const page = readFileSync(join(folder, 'out/page.html'), 'utf8');
    if (!page.includes('<h2>The national coordination project for AI</h2>') || !page.includes('Siv Anette')) {
      throw new Error(`ki-widgets prerender printed: ${output}`);
    }
    console.log(`The command line works: ${output}`);
  } catch (error) {
    reportFault(`The command line does not work: ${error.message}`);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** Without the optional package, the export of a PNG must fail and print how to install it. */
function expectPngRemedy(folder) {
  const args = ['ki-widgets.mjs', 'export', 'feed.json', '--format', 'png'];
  const {status, stderr} = spawnSync(process.execPath, args, {cwd: folder, encoding: 'utf8'});
  if (status !== 1 || !/^ki-widgets: [^\n]* npm install @resvg\/resvg-js\n$/.test(stderr)) {
    throw new Error(`without @resvg/resvg-js it printed: ${stderr}`);
  }
}

async function checkPackedFile() {
  const tools = `${root}typings-test/`;
  ensureInstalled(tools);
  const packed = pack(root, `${root}.tmp/npm`);
  const strays = findStrays(packed.paths);
  if (strays.length) reportFault(`Not allowed by scripts/check/npm/pack.mjs: ${strays.join(', ')}`);
  checkScripts(packed.paths);
  (await lint(packed, root, tools)).forEach(reportFault);
  checkEditorData(root).forEach(reportFault);
  const {checked, faults} = checkTypes(packed.file, root, tools);
  faults.forEach(reportFault);
  const {widgetTags} = await importSource('src/elements/widgets.ts');
  const bundles = await checkBundles(packed.file, root, [...widgetTags, 'ki-feed', 'browser-support-banner']);
  bundles.faults.forEach(reportFault);
  console.log(`With Vite, the script of a page with a contact card has ${bundles.kilobytes} kB before compression`);
  console.log(`Checked ${packed.paths.length} packed files, and their types in ${checked.join(', ')}`);
}

/** The package contains the scripts for pages, and exactly the modules that `dist/` has. */
function checkScripts(paths) {
  const modules = readdirSync(`${root}dist/modules`).map((name) => `dist/modules/${name}`);
  const expected = ['dist/ki-widgets.js', 'dist/ki-widgets.all.js', ...modules];
  const missing = expected.filter((path) => !paths.includes(path));
  if (missing.length) reportFault(`The packed file lacks ${missing.join(', ')}`);
  if (!modules.some((path) => path.startsWith('dist/modules/common-'))) reportFault('dist/modules/ has no modules');
}

function reportFault(text) {
  console.error(text);
  process.exitCode = 1;
}
