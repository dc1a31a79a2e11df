/**
 * Builds the modules that `ki-widgets.js` loads: one classic script for each widget, for each language, and for each dynamic import in the
 * sources. The code that several widgets share is one module.
 *
 * The scripts have the format System.register, and call the loader's `register`. They name each other without a hash, so a change of one
 * module changes only its own hash. The loader and each module have a table with the hashes of the modules that they load (src/loader/).
 */
import {createHash} from 'node:crypto';
import {basename, dirname} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {transform} from 'esbuild';
import {rollup} from 'rollup';
import {minify} from 'terser';
import {importSource} from '../lib/import-source.mjs';
import {root} from '../lib/repository.mjs';
import {compileOnce} from './build-cache.mjs';
import {compileSources} from './compile-sources.mjs';
import {leanHierarchy} from './lean-hierarchy.mjs';
import {describeLicences} from './licences.mjs';

/** Name of the module that several widgets share. */
const shared = 'common';
/** Name of the module that draws the chart. */
const drawing = 'draw-chart';

/**
 * @typedef {object} BuiltModule
 * @property {string} name - Unique, without a hash.
 * @property {string} fileName - Contains the start of the hash.
 * @property {string} hash - SHA-256 of the file, in Base64.
 * @property {string[]} imports - Names of the modules that it imports, in the order of its setters.
 * @property {boolean} isOnDemand - Whether only a dynamic import loads it. Languages are not on demand: the loader loads them.
 * @property {string} code
 */

/** @returns {Promise<BuiltModule[]>} Sorted by name. The same sources give the same bytes. */
export async function buildModules() {
  const {widgetTags} = await importSource('src/elements/widgets.ts');
  const tags = [...widgetTags, 'ki-feed', 'browser-support-banner'];
  const entries = Object.fromEntries(tags.map((tag) => [tag, `${root}src/elements/${tag}/define.ts`]));
  const bundle = await rollup({
    input: {...entries, embed: `${root}src/embed/start.ts`},
    plugins: [compileSources, leanHierarchy, nodeResolve({exportConditions: ['browser', 'production']})],
    preserveEntrySignatures: false,
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  const {output} = await bundle.generate({
    format: 'system',
    hoistTransitiveImports: false,
    entryFileNames: '[name]',
    chunkFileNames: ({name, moduleIds, facadeModuleId}) => nameChunk(name, facadeModuleId ?? moduleIds.at(-1)),
    manualChunks: assignModules(tags),
    generatedCode: 'es2015',
  });
  await bundle.close();

  const built = new Map();
  for (const chunk of output) await finishModule(chunk, output, built);
  return [...built.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Modules with the same imports follow each other, and so do names of the same length. That compresses better.
 *
 * @returns {Record<string, string>} The table of the given modules; see src/loader/module-table.ts.
 */
export function toTable(modules) {
  const sorted = modules.toSorted((a, b) => a.imports.length - b.imports.length || a.name.length - b.name.length);
  return Object.fromEntries(sorted.map(({name, hash, imports}) => [name, [hash, ...imports].join(' ')]));
}

/** Names a chunk after the source that the dynamic import names. The index of a folder is named after the folder. */
function nameChunk(name, id) {
  if (name === shared || name === drawing) return name;
  const base = basename(id, '.ts');
  return base === 'index' ? basename(dirname(id)) : base;
}

/**
 * Decides for each source in which module it is. A source that one tag uses is in the module of that tag. A source that several tags use
 * is in the shared module. The project page contains other widgets, so it counts only for sources that no other tag uses.
 *
 * Sources that only dynamic imports reach are left to Rollup.
 */
function assignModules(tags) {
  let usersById;
  return (id, {getModuleInfo, getModuleIds}) => {
    usersById ??= findUsers([...getModuleIds()], getModuleInfo, tags);
    // Every language needs the code that languages share. Texts in folders of their own are on demand in every language.
    if (/\/src\/locales\/(?!(?:nb|nn|en|se)\.ts|changes\/|search\/|branch\/)/.test(id)) return shared;
    // The drawing and the downloads of a chart share the layout.
    if (/\/src\/(layout\/(chart|tree)-layout|elements\/ki-org-chart\/draw-chart)\.ts$/.test(id)) return drawing;
    const users = usersById.get(id) ?? [];
    const others = users.filter((tag) => tag !== 'ki-project-page');
    return others.length > 1 ? shared : (others[0] ?? users[0]);
  };
}

/** @returns {Map<string, string[]>} The tags, or `embed`, that import each source statically, by the source's id. */
function findUsers(ids, getModuleInfo, tags) {
  const users = new Map();
  for (const entry of ids.filter((id) => getModuleInfo(id).isEntry)) {
    const user = tags.find((tag) => entry.endsWith(`/${tag}/define.ts`)) ?? 'embed';
    // A set grows while it is iterated.
    const reached = new Set([entry]);
    for (const id of reached) {
      users.set(id, [...(users.get(id) ?? []), user]);
      for (const imported of getModuleInfo(id).importedIds) reached.add(imported);
    }
  }
  return users;
}

/**
 * Asks Chromium to compile all functions while the script arrives, outside the main thread. Otherwise it compiles each one at its first
 * call, which is half of a chart's time before it is painted.
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 */
export const compileHint = '//# allFunctionsCalledOnLoad\n';

/** Finishes a chunk after those that it loads on demand, because it contains their hashes. */
async function finishModule(chunk, chunks, built) {
  const {fileName: name, moduleIds, code, imports, dynamicImports} = chunk;
  if (built.has(name)) return;
  const onDemand = chunks.filter(({fileName}) => dynamicImports.includes(fileName)).filter(isOnDemand);
  for (const each of onDemand) await finishModule(each, chunks, built);
  const table = toTable(onDemand.map(({fileName}) => built.get(fileName)));
  const [changing] = /\bexports\(['"][^'"]+['"],\s*(?:\+\+|--|[\w$]+\s*=[^=>])/.exec(code) ?? [];
  if (changing) throw new Error(`${name} changes an export later, which the loader does not support: ${changing}`);
  const [start, end] = ['System.register(', ');'];
  const given = code.slice(code.indexOf(start) + start.length, code.lastIndexOf(end));
  const call = `globalThis[Symbol.for("ki-widgets.loader.1")]?.register("${name}",${given},${JSON.stringify(table)});`;
  const minified = await compileOnce('esbuild, terser', call, minifyModule);
  const packages = ['lit', 'd3-hierarchy'].filter((each) => moduleIds.some((id) => id.includes(`/node_modules/${each}`)));
  const content = `${compileHint}${packages.length ? `/*!${describeLicences(packages).slice(1)} */\n` : ''}${minified}\n`;
  const hash = createHash('sha256').update(content).digest('base64');
  const fileName = nameFile(name, hash);
  built.set(name, {name, fileName, hash, imports, isOnDemand: isOnDemand(chunk), code: content});
}

/** Runs Terser after esbuild: together they save 0.4 kB of brotli on a page with all widgets. */
async function minifyModule(code) {
  const {code: shortened} = await transform(code, {minify: true, target: 'es2022'});
  return (await minify(shortened, {compress: {hoist_funs: true, passes: 2}, format: {comments: false}})).code;
}

function isOnDemand({isEntry, name, facadeModuleId}) {
  return !isEntry && name !== shared && !facadeModuleId?.includes('/src/locales/');
}

/** The loader builds the same name (src/loader/module-table.ts). */
export function nameFile(name, hash) {
  return `${name}-${hash.slice(0, 8).replace(/\W/g, '_')}.js`;
}
