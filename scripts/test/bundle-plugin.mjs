/** Serves the test files as bundles with shared chunks. A page then loads about 20 files instead of 200. */
import {readFile} from 'node:fs/promises';
import {relative} from 'node:path';
import {build} from 'esbuild';
import {root} from '../lib/repository.mjs';
import {declaresWaitUntil, lengthenWait} from './longer-wait-plugin.mjs';

const chunkFolder = 'bundled-chunks';

/** @param {readonly string[]} files - Test files, relative to the top folder, with `/`. They are built together, on first use. */
export function bundlePlugin(files) {
  const names = new Set(files.map((file) => `/${file}`));
  let bundles;
  return {
    name: 'bundle',
    async serve({path}) {
      if (!names.has(path) && !path.startsWith(`/${chunkFolder}/`)) return undefined;
      bundles ??= bundleTests(files);
      return {body: (await bundles).get(path.replace(/\.ts$/, '.js')), type: 'js'};
    },
  };
}

/** @returns {Promise<Map<string, string>>} Code by address. */
async function bundleTests(files) {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: files,
    outbase: '.',
    outdir: '.',
    bundle: true,
    splitting: true,
    chunkNames: `${chunkFolder}/[name]-[hash]`,
    write: false,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'inline',
    conditions: ['development', 'browser'],
    external: ['/__web-*'], // Exists on the server of the test runner only.
    plugins: [adaptModules],
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({path, text}) => [addressOf(path), text]));
}

const adaptModules = {
  name: 'adapt-modules',
  setup({onLoad}) {
    // In a bundle `import.meta.url` is the address of the bundle. Modules need their own, to find files next to them.
    onLoad({filter: /[\\/]src[\\/].*\.ts$/}, async ({path}) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replaceAll('import.meta.url', `new URL(${JSON.stringify(addressOf(path))}, location.href).href`);
      return {contents, loader: 'ts'};
    });
    onLoad({filter: /helpers\.js$/}, async ({path}) => {
      return declaresWaitUntil(path) ? {contents: lengthenWait(await readFile(path, 'utf8'))} : undefined;
    });
  },
};

function addressOf(path) {
  return `/${relative(root, path).replaceAll('\\', '/')}`;
}
