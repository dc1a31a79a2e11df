/**
 * `npm run build:npm`, also run before packing: makes `dist/npm/`, one ES module and one type file per source module,
 * unminified, because the bundler of the site that uses them does that better; the command line, which is one file; and
 * types for frameworks and data for editor programs, both from custom-elements.json.
 */
import {spawnSync} from 'node:child_process';
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {binOf} from './lib/bin-of.mjs';
import {ensureInstalled} from './lib/ensure-installed.mjs';
import {root} from './lib/repository.mjs';

ensureInstalled();
const {bundleCommandLine} = await import('./build/command-line.mjs');
const {buildPrerenderedCss} = await import('./build/prerendered-css.mjs');
const {writeTypings} = await import('./build/typings/write-typings.mjs');
const out = `${root}dist/npm/`;

rmSync(out, {recursive: true, force: true});
const {status} = spawnSync(process.execPath, [binOf('typescript', 'tsc'), '-p', 'tsconfig.build.json'], {cwd: root, stdio: 'inherit'});
if (status !== 0) process.exit(1);
cpSync(`${root}src/themes`, `${out}themes`, {recursive: true});
writeFileSync(`${out}themes/prerendered.css`, await buildPrerenderedCss());
cpSync(`${root}feeds/ki-feed-1.schema.json`, `${out}ki-feed-1.schema.json`);
await bundleCommandLine(`${out}cli/`);
// The manifest names sources; whoever installed the package has only what was built from them.
const manifest = readFileSync(`${root}custom-elements.json`, 'utf8').replace(/"(\/?)src\/([^"]+)\.[jt]s"/g, '"$1dist/npm/$2.js"');
writeFileSync(`${out}custom-elements.json`, manifest);
writeTypings(root, out);
