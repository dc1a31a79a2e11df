/**
 * `npm run build:npm`, which npm also runs before it packs: builds `dist/npm/`.
 *
 * - One ES module and one type file for each source module. They are not minified, because the bundler of the site does that better.
 * - The command line, as one file.
 * - Types for frameworks and data for editor programs, made from custom-elements.json.
 */
import {spawnSync} from 'node:child_process';
import {cpSync, rmSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {binOf} from './lib/bin-of.mjs';
import {ensureInstalled} from './lib/ensure-installed.mjs';
import {readText, root} from './lib/repository.mjs';

ensureInstalled();
const {bundleCommandLine} = await import('./build/command-line.mjs');
const {buildPrerenderedCss} = await import('./build/prerendered-css.mjs');
const {writeTypings} = await import('./build/typings/write-typings.mjs');
const out = `${root}dist/npm/`;

rmSync(out, {recursive: true, force: true});
const {status} = spawnSync(process.execPath, [binOf('typescript', 'tsc'), '-p', 'tsconfig.build.json'], {cwd: root, stdio: 'inherit'});
if (status !== 0) process.exit(1);
cpSync(`${root}src/themes`, `${out}themes`, {recursive: true, filter: (path) => !path.endsWith('.ts')});
writeFileSync(`${out}themes/prerendered.css`, await buildPrerenderedCss());
cpSync(`${root}feeds/ki-feed-1.schema.json`, `${out}ki-feed-1.schema.json`);
await bundleCommandLine(`${out}cli/`);
// The manifest names source modules. The package contains only the built ones.
const manifest = readText('custom-elements.json').replace(/"(\/?)src\/([^"]+)\.[jt]s"/g, '"$1dist/npm/$2.js"');
writeFileSync(`${out}custom-elements.json`, manifest);
writeTypings(root, out);
