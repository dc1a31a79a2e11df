/** Bundles modules for browsers: the loader, and the single file with everything. */
import {transform} from 'esbuild';
import {minify} from 'terser';
import {build} from 'vite';
import {readJson, root} from '../lib/repository.mjs';
import {compileOnce} from './build-cache.mjs';
import {compileSources} from './compile-sources.mjs';
import {leanHierarchy} from './lean-hierarchy.mjs';
import {describeLicences} from './licences.mjs';
import {compileHint, toTable} from './modules.mjs';

const {version} = readJson('package.json');

/**
 * @param {string} entry - A module, relative to the top folder.
 * @param {'iife' | 'es'} format
 * @param {Record<string, string>} [define] - Expressions that replace global names.
 * @param {import('vite').Plugin[]} [plugins] - Plugins that run first.
 * @returns {Promise<string>} One minified file with everything that the entry imports. The same input gives the same bytes.
 */
export async function bundle(entry, format, define = {}, plugins = []) {
  const [{output}] = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [...plugins, compileSources, leanHierarchy],
    define,
    build: {
      write: false,
      target: 'es2022', // The plugin above has lowered the sources. A lower target would lower them further.
      lib: {entry, formats: [format], name: 'kiWidgets'},
      // `minify` is an option of the output, because Vite's own option keeps the whitespace of libraries.
      // `strict` adds "use strict". The sources are modules, which are always strict; a classic script is not.
      rolldownOptions: {output: {codeSplitting: false, minify: true, comments: {legal: false}, strict: true}},
    },
  });
  // Terser after Rolldown's own minifier: together they save 1.2 kB of brotli. Either one alone saves less.
  const code = await compileOnce(`terser, ${format}`, output[0].code, async (bundled) => {
    return (await minify(bundled, {module: format === 'es', compress: {hoist_funs: true}})).code;
  });
  return code.trim();
}

/**
 * Replaces each dynamic import by a static one, since the code is in the same file. Otherwise the bundler would wrap each module in a
 * function that runs it when it is imported.
 */
const importAtOnce = {
  name: 'import-at-once',
  enforce: 'pre',
  transform: {
    filter: {id: /\/src\/.*\.ts$/},
    handler(code) {
      const imports = [];
      const changed = code.replace(/(?<!typeof )\bimport\(('[^']+')\)/g, (_, source) => {
        const name = `module${imports.length}`;
        imports.push(`import * as ${name} from ${source};\n`);
        return `Promise.resolve(${name})`;
      });
      return imports.length ? {code: imports.join('') + changed, map: null} : null;
    },
  },
};

/**
 * Replaces each template literal by strings and a call. Sites that combine scripts minify them again, and many minifiers take the second
 * backtick of nested templates for the end. They then remove spaces from texts and tags (editors/minifiers.mjs). Runs after Rolldown's
 * own minifier, which would turn `"".concat(…)` into templates again.
 */
const lowerTemplates = {
  name: 'lower-templates',
  generateBundle: {
    order: 'post',
    async handler(_, files) {
      const supported = {'template-literal': false};
      for (const file of Object.values(files)) {
        file.code = await compileOnce('esbuild, without template literals', file.code, async (code) => {
          return (await transform(code, {target: 'esnext', supported, charset: 'utf8'})).code;
        });
      }
    },
  },
};

/**
 * Builds `ki-widgets.all.js`: all widgets, all languages, and the code that `ki-widgets.js` loads on demand, in one classic script. An
 * error while it starts becomes one console line and never reaches the page.
 */
export async function bundleAll() {
  // The code starts with "use strict", which works only at the start of a function.
  const code = await bundle('src/bundle.ts', 'iife', {}, [importAtOnce, lowerTemplates]);
  return `/*! ki-widgets ${version} (MIT)${describeLicences(['lit', 'd3-hierarchy'])} */
try{(function(){${code}})()}catch(e){try{let s=(document.currentScript||document.querySelector('script[src*="ki-widgets.all.js"]')||{}).src;console.warn("ki-widgets could not start: "+e+". The page’s own text stays. Most often a Content-Security-Policy lacks trusted-types lit-html 'allow-duplicates'. "+(/^http/.test(s)?s:"docs/").replace(/([/]${version.replaceAll('.', '[.]')})?[/][^/]*$/,"/feed-issues.html#not-started"))}catch(e){}}
`;
}

/**
 * Builds `ki-widgets.js`, which loads the modules that a page needs.
 *
 * @param {import('./modules.mjs').BuiltModule[]} modules
 */
export async function bundleLoader(modules) {
  const table = toTable(modules.filter(({isOnDemand}) => !isOnDemand));
  const code = await bundle('src/loader/loader.ts', 'iife', {kiModules: JSON.stringify(table)});
  return `${compileHint}/*! ki-widgets ${version} */\ntry{${code.replace('"use strict";', '')}}catch(e){console.warn("[ki-widgets] "+e)}\n`;
}
