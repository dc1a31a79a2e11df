/** The plugin that compiles the sources for browsers, for Vite and for Rollup. */
import {fileURLToPath} from 'node:url';
import {transform} from 'esbuild';
import {minifyHTMLLiterals} from 'minify-literals';
import {compileOnce} from './build-cache.mjs';

const decoratorPath = fileURLToPath(new URL('decorate-class.js', import.meta.url));

/** Features newer than ES2021 that Baseline had at the end of 2021. Static fields are lowered anyway, so our classes have static getters. */
const features = ['field', 'static-field', 'private-field', 'private-method', 'private-accessor'];
const supported = Object.fromEntries(features.map((feature) => [`class-${feature}`, true]));
const tsconfigRaw = {compilerOptions: {experimentalDecorators: true, useDefineForClassFields: false, verbatimModuleSyntax: true}};

/** Keeps one space between tags. Without it, words of two blocks would run together in the text of a page. */
const html = {conservativeCollapse: true};

/**
 * Minifies html`` and css`` templates, which bundlers leave alone, and compiles with esbuild. The tests use esbuild too. With the settings
 * that our decorators need, Vite's own compiler would lower every private member. That costs 0.6 kB of brotli.
 */
export const compileSources = {
  name: 'compile-sources',
  enforce: 'pre',
  /** Sources import `x.js` where the file is `x.ts`. Vite resolves that, and Rollup does not. */
  resolveId(source, importer) {
    if (!/^\.\.?\/.*\.js$/.test(source) || !importer?.endsWith('.ts')) return null;
    return fileURLToPath(new URL(source.replace(/\.js$/, '.ts'), `file://${importer}`));
  },
  transform: {
    filter: {id: /\/src\/.*\.ts$/},
    async handler(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return null; // Older versions of Rollup ignore the filter.
      const compiled = await compileOnce('minify-literals, esbuild', code, (source) => compile(source, id));
      return {code: shareDecorator(compiled), map: null, moduleType: 'js'};
    },
  },
};

/** @param {string} id - Path of the source. Only errors name it. */
async function compile(source, id) {
  // The minifier leaves out files with `unsafeCSS`, and prints a warning for each. Ours has only short styles.
  const minified = source.includes('unsafeCSS') ? null : await minifyHTMLLiterals(source, {fileName: id, html});
  const {code} = await transform(minified?.code ?? source, {loader: 'ts', target: 'es2021', supported, tsconfigRaw});
  return code;
}

/** Replaces esbuild's helper for decorators by an import, so that a build has it once instead of once for each element. */
function shareDecorator(code) {
  const helper = /^var __defProp = .*\nvar __getOwnPropDesc = .*\nvar __decorateClass = [^]*?^};\n/m;
  return code.replace(helper, `import {__decorateClass} from '${decoratorPath}';\n`);
}
