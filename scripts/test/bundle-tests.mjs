/** Bundles the component tests with shared chunks, and serves the bundles. A page then loads about 20 files instead of 200. */
import {Buffer} from 'node:buffer';
import {readFile} from 'node:fs/promises';
import {relative} from 'node:path';
import {build} from 'esbuild';
import {root} from '../lib/repository.mjs';
import {declaresWaitUntil, lengthenWait} from './longer-wait-plugin.mjs';

const chunkFolder = 'bundled-chunks';
/** All widgets. Pages load it with the query `?bundled`. Without the query they load module by module, as in a run without bundles. */
const bundledPage = 'src/bundle.ts';

/**
 * @param {readonly string[]} files - Test files, relative to the top folder, with `/`. They are built together, on first use.
 * @returns A middleware. It answers before the plugins of the test runner, which would parse each file for each page.
 */
export function serveBundles(files) {
  const names = new Set(files.map((file) => `/${file}`));
  const entries = [...files, bundledPage];
  let bundles;
  return async (context, next) => {
    const {path} = context;
    const isEntry = names.has(path) || (path === `/${bundledPage}` && 'bundled' in context.query);
    const isChunk = path.startsWith(`/${chunkFolder}/`);
    if (!isEntry && !isChunk && !path.endsWith('.js.map')) return next();
    bundles ??= bundleTests(entries);
    const body = (await bundles).get(path.replace(/\.ts$/, '.js'));
    if (!body) return next();
    context.type = path.endsWith('.map') ? 'json' : 'js';
    // The name of a chunk contains its hash. A browser that keeps chunks also keeps their compiled code.
    context.set('Cache-Control', isChunk ? 'max-age=86400, immutable' : 'no-cache');
    context.body = body;
  };
}

/** @returns {Promise<Map<string, Buffer>>} Code and source maps by address. The runner reads the source map of a test that fails. */
async function bundleTests(entryPoints) {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints,
    outbase: '.',
    outdir: '.',
    bundle: true,
    splitting: true,
    chunkNames: `${chunkFolder}/[name]-[hash]`,
    write: false,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'linked',
    conditions: ['development', 'browser'],
    external: ['/__web-*'], // Exists on the server of the test runner only.
    plugins: [adaptModules],
    logLevel: 'silent',
  });
  return new Map(
    outputFiles.map(({path, contents: {buffer, byteOffset, byteLength}}) => [addressOf(path), Buffer.from(buffer, byteOffset, byteLength)]),
  );
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
    onLoad({filter: /[\\/]axe-import\.js$/}, async ({path}) => ({contents: withoutRequire(await readFile(path, 'utf8'))}));
  },
};

/** Removes a branch that loads axe with `require`. Because of it, every bundle would contain axe, not only those that use it. */
function withoutRequire(code) {
  const changed = code.replace("typeof require === 'function'", 'false');
  if (changed === code) throw new Error('chai-a11y-axe does not load axe with require');
  return changed;
}

function addressOf(path) {
  return `/${relative(root, path).replaceAll('\\', '/')}`;
}
