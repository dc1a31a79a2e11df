/**
 * Builds the modules that `ki-widgets.js` loads: one classic script for each widget, for each language, and for each dynamic import in the
 * sources. The code that several widgets share is one module.
 *
 * The scripts have the format System.register. They name each other without a hash, so a change of one module changes only its own
 * hash. The loader knows the hashes of all modules (src/loader/).
 */
import {createHash} from 'node:crypto';
import {basename, dirname} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {transform} from 'esbuild';
import {rollup} from 'rollup';
import {minify} from 'terser';
import {importSource} from '../lib/import-source.mjs';
import {root} from '../lib/repository.mjs';
import {compileSources} from './compile-sources.mjs';
import {describeLicences} from './licences.mjs';

/** Name of the module that several widgets share. */
const shared = 'common';

/**
 * One module. `name` is unique and has no hash. `hash` is the SHA-256 of the file in Base64. `imports` are the names of all modules that
 * have to run before it, at any depth. `fileName` contains the start of the hash.
 *
 * @typedef {{name: string, fileName: string, hash: string, imports: string[], code: string}} BuiltModule
 */

/**
 * @returns {Promise<BuiltModule[]>} Sorted by name. The same sources give the same bytes.
 */
export async function buildModules() {
  const {widgetTags} = await importSource('src/elements/widgets.ts');
  const tags = [...widgetTags, 'ki-feed', 'browser-support-banner'];
  const entries = Object.fromEntries(tags.map((tag) => [tag, `${root}src/elements/${tag}/define.ts`]));
  const bundle = await rollup({
    input: {...entries, embed: `${root}src/embed/start.ts`},
    plugins: [compileSources, nodeResolve({exportConditions: ['browser', 'production']})],
    preserveEntrySignatures: false,
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  const {output} = await bundle.generate({
    format: 'system',
    strict: true,
    hoistTransitiveImports: false,
    entryFileNames: '[name]',
    chunkFileNames: ({name, moduleIds, facadeModuleId}) => nameChunk(name, facadeModuleId ?? moduleIds.at(-1)),
    manualChunks: assignModules(tags),
    generatedCode: 'es2015',
  });
  await bundle.close();
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const modules = await Promise.all(output.map((chunk) => finishModule(chunk, chunks)));
  return modules.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names a chunk after the source that the dynamic import names. A module of a folder with an index is named after the folder. */
function nameChunk(name, id) {
  const base = basename(id, '.ts');
  return name === shared ? name : base === 'index' ? basename(dirname(id)) : base;
}

/**
 * Decides for each source in which module it is. A source that one tag uses is in the module of that tag. A source that several tags use
 * is in the shared module. The project page contains other widgets, so it counts only for sources that no other tag uses.
 *
 * Sources that only dynamic imports reach are left to Rollup.
 *
 * @param {string[]} tags
 */
function assignModules(tags) {
  let byId;
  return (id, {getModuleInfo, getModuleIds}) => {
    byId ??= readUses([...getModuleIds()], getModuleInfo, tags);
    const users = byId.get(id) ?? [];
    const others = users.filter((tag) => tag !== 'ki-project-page');
    if (others.length > 1) return shared;
    return others[0] ?? users[0];
  };
}

/** @returns {Map<string, string[]>} The tags, and `embed`, that import each source statically, by the source's id. */
function readUses(ids, getModuleInfo, tags) {
  const users = new Map();
  for (const id of ids.filter((each) => getModuleInfo(each).isEntry)) {
    const tag = tags.find((each) => id.endsWith(`/${each}/define.ts`)) ?? 'embed';
    const pending = [id];
    const seen = new Set(pending);
    for (let next = pending.pop(); next; next = pending.pop()) {
      users.set(next, [...(users.get(next) ?? []), tag]);
      for (const imported of getModuleInfo(next).importedIds) {
        if (!seen.has(imported)) pending.push(imported);
        seen.add(imported);
      }
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
const compileHint = '//# allFunctionsCalledOnLoad\n';

async function finishModule(chunk, chunks) {
  const {fileName: name, moduleIds} = chunk;
  const register = `globalThis[Symbol.for("ki-widgets.loader.1")].register("${name}",`;
  const source = chunk.code.replace('System.register(', register);
  // esbuild first, because Terser keeps the names of private members.
  const {code: shortened} = await transform(source, {minify: true, target: 'es2022'});
  const minified = await minify(shortened, {compress: {hoist_funs: true, passes: 2}, mangle: {toplevel: true}, format: {comments: false}});
  const packages = ['lit', 'd3-hierarchy'].filter((each) => moduleIds.some((id) => id.includes(`/node_modules/${each}`)));
  const banner = packages.length ? `/*!${describeLicences(packages).slice(1)} */\n` : '';
  const code = compileHint + banner + minified.code;
  const hash = createHash('sha256').update(code).digest('base64');
  return {name, fileName: nameFile(name, hash), hash, imports: [...listImports(chunk, chunks)], code};
}

/** Lists the chunks that a chunk imports statically, at any depth. */
function listImports(chunk, chunks, found = new Set()) {
  for (const name of chunk.imports) {
    if (!found.has(name)) listImports(chunks.get(name), chunks, found.add(name));
  }
  return found;
}

/** The loader builds the same name (src/loader/module-table.ts). */
function nameFile(name, hash) {
  return `${name}-${hash.slice(0, 8).replace(/[+/]/g, '_')}.js`;
}
