/** Makes `browser-support.js`: the notice with all it needs, as a classic script that a browser of 2011 can read. */
import {Buffer} from 'node:buffer';
import {readFileSync} from 'node:fs';
import {build} from 'esbuild';
import ts from 'typescript';
import {root} from '../lib/repository.mjs';

/** esbuild does not lower to ES5, and refuses what it cannot write so; TypeScript does, and checks nothing. */
const lowerToEs5 = {
  name: 'lower-to-es5',
  setup(bundler) {
    bundler.onLoad({filter: /notice-words\.ts$/}, async ({path}) => ({contents: await valueOf(path), loader: 'js'}));
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

/** What a module exports, written out. */
async function valueOf(path) {
  const {outputFiles} = await build({entryPoints: [path], bundle: true, write: false, format: 'esm'});
  const values = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
  return Object.entries(values)
    .map(([name, value]) => `export var ${name}=${JSON.stringify(value)};`)
    .join('\n');
}

/** @returns {Promise<string>} The same bytes for the same sources; all ASCII, since an old page may be served as Latin-1. */
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
  const {version} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return `/*! ki-widgets ${version} */\n${outputFiles[0].text.replace('"use strict";', '').trim()}\n`;
}
