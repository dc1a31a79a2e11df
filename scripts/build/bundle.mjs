/**
 * The one definition of how a browser bundle is made. The CMS file and the bundles that size-limit weighs come from here,
 * so that what is weighed is what is shipped.
 */
import {readFileSync} from 'node:fs';
import {transform} from 'esbuild';
import {minifyHTMLLiterals} from 'minify-literals';
import {build} from 'vite';
import {root} from '../lib/repository.mjs';

/** What Baseline had at the end of 2021 that ES2021 has not. A class with a static field is spelt out all the same, so ours have getters. */
const features = ['field', 'static-field', 'private-field', 'private-method', 'private-accessor'];
const supported = Object.fromEntries(features.map((feature) => [`class-${feature}`, true]));
const tsconfigRaw = {compilerOptions: {experimentalDecorators: true, useDefineForClassFields: false, verbatimModuleSyntax: true}};

/** One space is left of several, and never none: words of two blocks would run together in the text of a page. */
const html = {conservativeCollapse: true};

/**
 * Sources as they are bundled: without the whitespace of html`` and css``, which Vite leaves alone, and compiled by
 * esbuild, as the tests are. Vite's own compiler spells out every private member as soon as fields are not to be defined
 * (decorators need that), which is 0.6 kB of brotli.
 */
const compileSources = {
  name: 'compile-sources',
  enforce: 'pre',
  transform: {
    filter: {id: /\/src\/.*\.ts$/},
    async handler(code, id) {
      const minified = await minifyHTMLLiterals(code, {fileName: id, html});
      const {code: compiled} = await transform(minified?.code ?? code, {loader: 'ts', target: 'es2021', supported, tsconfigRaw});
      return {code: compiled, map: null, moduleType: 'js'};
    },
  },
};

/**
 * @param {string} entry - A module, relative to the top folder.
 * @param {'iife' | 'es'} format
 * @returns {Promise<string>} Everything the entry needs, minified, in one file; the same bytes for the same input.
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
      target: 'es2022', // The sources are lowered above already; this keeps them from being spelt out further.
      lib: {entry, formats: [format], name: 'kiWidgets'},
      // `minify` belongs to the output: for libraries Vite's own option keeps the whitespace.
      // `strict`: a classic script is not strict by itself, and the sources were written and tested as modules.
      rolldownOptions: {output: {codeSplitting: false, minify: true, comments: {legal: false}, strict: true}},
    },
  });
  return output[0].code.trim();
}

/** What a CMS loads. An error while it starts is told in the console and never reaches the host page. */
export async function bundleForCms() {
  const {version} = readJson('package.json');
  const licences = ['lit', 'd3-hierarchy'].map((name) => {
    const {version: used, license} = readJson(`node_modules/${name}/package.json`);
    return `${name} ${used} (${license})`;
  });
  // Starts with "use strict", which only counts at the start of a function.
  const code = await bundle('src/bundle.ts', 'iife');
  return `/*! ki-widgets ${version} (MIT); contains ${licences.join(', ')} */
try{(function(){${code}})()}catch(e){try{let s=(document.currentScript||document.querySelector('script[src*="ki-widgets.js"]')||{}).src;console.warn("ki-widgets could not start: "+e+". The page’s own text stays. Most often a Content-Security-Policy lacks trusted-types lit-html 'allow-duplicates'. "+(/^http/.test(s)?s:"docs/").replace(/([/]${version.replaceAll('.', '[.]')})?[/][^/]*$/,"/feed-issues.html#not-started"))}catch(e){}}
`;
}

function readJson(path) {
  return JSON.parse(readFileSync(root + path, 'utf8'));
}
