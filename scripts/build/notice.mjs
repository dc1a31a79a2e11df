/** Builds `browser-support.js`, the browser notice: one classic script in ES5, so that browsers from 2011 on can run it. */
import {Buffer} from 'node:buffer';
import {readFileSync} from 'node:fs';
import {build} from 'esbuild';
import ts from 'typescript';
import {readJson, root} from '../lib/repository.mjs';

/** esbuild can't lower to ES5 and fails at newer syntax. TypeScript can, without checking types. */
const lowerToEs5 = {
  name: 'lower-to-es5',
  setup(bundler) {
    bundler.onLoad({filter: /notice-messages\.ts$/}, async ({path}) => ({contents: await toLiterals(path), loader: 'js'}));
    bundler.onLoad({filter: /\.ts$/}, ({path}) => ({
      contents: ts.transpileModule(readFileSync(path, 'utf8'), {
        compilerOptions: {
          target: ts.ScriptTarget.ES5,
          module: ts.ModuleKind.ESNext,
          ignoreDeprecations: '6.0',
          removeComments: true,
          alwaysStrict: false,
        },
      }).outputText,
      loader: 'js',
    }));
  },
};

/** Evaluates a module and writes its exports as literals in ES5. */
async function toLiterals(path) {
  const {outputFiles} = await build({entryPoints: [path], bundle: true, write: false, format: 'esm'});
  const values = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
  return Object.entries(values)
    .map(([name, value]) => `export var ${name}=${JSON.stringify(value)};`)
    .join('\n');
}

/** @returns {Promise<string>} The same bytes for the same sources. Only ASCII, because an old page may be served as Latin-1. */
export async function buildNotice() {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: ['src/browser-support/notice.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es5',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    plugins: [lowerToEs5],
  });
  const {version} = readJson('package.json');
  return `/*! ki-widgets ${version} */\n${outputFiles[0].text.replace('"use strict";', '').trim()}\n`;
}
