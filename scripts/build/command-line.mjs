/**
 * Makes the command line one file that needs Node and nothing else, so that who installs the package for a web page does
 * not install a DOM with it.
 */
import {chmodSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {build} from 'esbuild';
import {root} from '../lib/repository.mjs';

// What is not an ES module asks for Node's own modules in the old way.
const banner = `#!/usr/bin/env node
import {createRequire as createRequireOfNode} from 'node:module';
const require = createRequireOfNode(import.meta.url);`;

/** @param {string} folder - Gets `ki-widgets.js`, and the licences of what is in it. */
export async function bundleCommandLine(folder) {
  const file = `${folder}ki-widgets.js`;
  const {metafile} = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile: file,
    bundle: true,
    external: ['@resvg/resvg-js'], // A program of the machine's own kind: who wants pictures installs it.
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    target: 'node20.19',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none', // They are all in the file beside it.
    banner: {js: banner},
    metafile: true,
    logLevel: 'warning',
  });
  chmodSync(file, 0o755);
  writeFileSync(`${folder}LICENSES.txt`, licencesOf(Object.keys(metafile.inputs)));
}

/** @returns {string} For each package that the files are of its name, version, licence and the text of it. */
function licencesOf(files) {
  const packages = new Set(files.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
  const texts = [...packages].sort().map((folder) => {
    const {name, version, license} = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8'));
    const text = readdirSync(root + folder).find((file) => /^licen[cs]e/i.test(file));
    return `${name} ${version} (${license})\n\n${text ? readFileSync(`${root}${folder}/${text}`, 'utf8').trim() : ''}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
