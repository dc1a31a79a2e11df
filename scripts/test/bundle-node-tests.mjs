/** Bundles the tests that run in Node. Each file has a process of its own, and most of them take longer to load than to run. */
import {readFileSync, rmSync} from 'node:fs';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {root} from '../lib/repository.mjs';

/** Below the top folder, so that packages and package.json are found from there. */
const folder = '.tmp/node-tests/';

/** A test that imports modules by names that it builds. esbuild does not find these modules. */
const importsByBuiltName = /\bimport\((?:`\.|new URL)/;

/**
 * @param {readonly string[]} files - Tests, relative to the top folder.
 * @returns {Promise<string[]>} The files to run in their place, in the same order. They need no loader for TypeScript.
 */
export async function bundleNodeTests(files) {
  const loaded = files.filter((path) => importsByBuiltName.test(readFileSync(root + path, 'utf8')));
  rmSync(root + folder, {recursive: true, force: true});
  await build({
    absWorkingDir: root,
    entryPoints: files.filter((path) => !loaded.includes(path)),
    outbase: '.',
    outdir: folder,
    outExtension: {'.js': '.mjs'},
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    ignoreAnnotations: true, // `sideEffects` in package.json is about the modules of the package. It does not list helpers of tests.
    sourcemap: 'linked',
    sourcesContent: false,
    plugins: [keepAddresses],
    logLevel: 'silent',
  });
  await Promise.all(loaded.map(writeLoader));
  return files.map(nameBundle);
}

/** @returns {string} The path of the test, given the path of its bundle or of the test itself. */
export function nameTest(path) {
  return path.includes(`/${folder}`) ? path.replace(folder, '').replace(/\.mjs$/, '.ts') : path;
}

function nameBundle(path) {
  return folder + path.replace(/\.ts$/, '.mjs');
}

/** Writes a file that loads the modules of a test one by one. */
async function writeLoader(path) {
  const address = JSON.stringify(pathToFileURL(root + path).href);
  await mkdir(dirname(root + nameBundle(path)), {recursive: true});
  await writeFile(root + nameBundle(path), `import {register} from 'tsx/esm/api';\nregister();\nawait import(${address});\n`);
}

/** Modules find files next to them by `import.meta.url`, which in a bundle would be the address of the bundle. */
const keepAddresses = {
  name: 'keep-addresses',
  setup({onLoad}) {
    onLoad({filter: /\.(?:ts|mjs)$/}, async ({path}) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
      return {contents, loader: path.endsWith('.ts') ? 'ts' : 'js'};
    });
  },
};
