/**
 * Bundles the command line into one file without dependencies. A site that installs the package for its widgets then does not install a
 * DOM for Node as well.
 */
import {chmodSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {build} from 'esbuild';
import {root} from '../lib/repository.mjs';

// CommonJS packages in the bundle call `require` for Node's own modules.
const banner = `#!/usr/bin/env node
import {createRequire as createRequireOfNode} from 'node:module';
const require = createRequireOfNode(import.meta.url);`;

/** @param {string} folder - Receives `ki-widgets.js` and the licences of the bundled packages. */
export async function bundleCommandLine(folder) {
  const file = `${folder}ki-widgets.js`;
  const {metafile} = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile: file,
    bundle: true,
    external: ['@resvg/resvg-js'], // A native module. Users who export PNG files install it themselves.
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    target: 'node20.19',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none', // LICENSES.txt has them.
    banner: {js: banner},
    metafile: true,
    logLevel: 'warning',
  });
  chmodSync(file, 0o755);
  writeFileSync(`${folder}LICENSES.txt`, licencesOf(Object.keys(metafile.inputs)));
}

/** @returns {string} Name, version, licence and licence text of each package that the files belong to. */
function licencesOf(files) {
  const packages = new Set(files.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
  const texts = [...packages].sort().map((folder) => {
    const {name, version, license} = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8'));
    const text = readdirSync(root + folder).find((file) => /^licen[cs]e/i.test(file));
    return `${name} ${version} (${license})\n\n${text ? readFileSync(`${root}${folder}/${text}`, 'utf8').trim() : ''}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
