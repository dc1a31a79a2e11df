/** Bundles modules for browsers: `ki-widgets.js`, and the bundles that size-limit measures. */
import {fileURLToPath} from 'node:url';
import {transform} from 'esbuild';
import {minifyHTMLLiterals} from 'minify-literals';
import {minify} from 'terser';
import {build} from 'vite';
import {readJson, root} from '../lib/repository.mjs';

const decoratorPath = fileURLToPath(new URL('decorate-class.js', import.meta.url));

/** Features newer than ES2021 that Baseline had at the end of 2021. Static fields are lowered anyway, so our classes have static getters. */
const features = ['field', 'static-field', 'private-field', 'private-method', 'private-accessor'];
const supported = Object.fromEntries(features.map((feature) => [`class-${feature}`, true]));
const tsconfigRaw = {compilerOptions: {experimentalDecorators: true, useDefineForClassFields: false, verbatimModuleSyntax: true}};

/** Keeps one space between tags. Without it, words of two blocks would run together in the text of a page. */
const html = {conservativeCollapse: true};

/**
 * Minifies html`` and css`` templates, which Vite leaves alone, and compiles with esbuild. The tests use esbuild too. With the settings that our
 * decorators need, Vite's own compiler would lower every private member. That costs 0.6 kB of brotli.
 */
const compileSources = {
  name: 'compile-sources',
  enforce: 'pre',
  transform: {
    filter: {id: /\/src\/.*\.ts$/},
    async handler(code, id) {
      const minified = await minifyHTMLLiterals(code, {fileName: id, html});
      const {code: compiled} = await transform(minified?.code ?? code, {loader: 'ts', target: 'es2021', supported, tsconfigRaw});
      return {code: shareDecorator(compiled), map: null, moduleType: 'js'};
    },
  },
};

/** Replaces esbuild's helper for decorators by an import, so that the bundle has it once instead of once for each element. */
function shareDecorator(code) {
  const helper = /^var __defProp = .*\nvar __getOwnPropDesc = .*\nvar __decorateClass = [^]*?^};\n/m;
  return code.replace(helper, `import {__decorateClass} from '${decoratorPath}';\n`);
}

/**
 * @param {string} entry - A module, relative to the top folder.
 * @param {'iife' | 'es'} format
 * @returns {Promise<string>} One minified file with everything that the entry imports. The same input gives the same bytes.
 */
export async function bundle(entry, format) {
  const [{output}] = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [compileSources],
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
  const {code} = await minify(output[0].code, {module: format === 'es', compress: {hoist_funs: true}});
  return code.trim();
}

/** Builds `ki-widgets.js`. It reports an error at start-up in the console and never throws it into the host page. */
export async function bundleForCms() {
  const {version} = readJson('package.json');
  const licences = ['lit', 'd3-hierarchy'].map((name) => {
    const {version: used, license} = readJson(`node_modules/${name}/package.json`);
    return `${name} ${used} (${license})`;
  });
  // The code starts with "use strict", which works only at the start of a function.
  const code = await bundle('src/bundle.ts', 'iife');
  return `/*! ki-widgets ${version} (MIT); contains ${licences.join(', ')} */
try{(function(){${code}})()}catch(e){try{let s=(document.currentScript||document.querySelector('script[src*="ki-widgets.js"]')||{}).src;console.warn("ki-widgets could not start: "+e+". The page’s own text stays. Most often a Content-Security-Policy lacks trusted-types lit-html 'allow-duplicates'. "+(/^http/.test(s)?s:"docs/").replace(/([/]${version.replaceAll('.', '[.]')})?[/][^/]*$/,"/feed-issues.html#not-started"))}catch(e){}}
`;
}
