/** Writes what developers' tools read beside the modules: types for frameworks, and data for editor programs. */
import {readFileSync, writeFileSync} from 'node:fs';
import {toCssCustomData, toHtmlCustomData, toWebTypes} from './editor-data.mjs';
import {toReactTypes, toVueTypes} from './framework-types.mjs';
import {readElements} from './read-elements.mjs';
import {readTokens} from './read-tokens.mjs';

/**
 * @param {string} root - The repository; with a closing slash, as `out`.
 * @param {string} out - A folder that exists and has the types of the modules.
 */
export function writeTypings(root, out) {
  const read = (path) => readFileSync(root + path, 'utf8');
  const elements = readElements(JSON.parse(read('custom-elements.json')));
  const tokens = readTokens(read('src/themes/tokens.css'));
  const write = (name, content) =>
    writeFileSync(out + name, typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);

  write('react.d.ts', toReactTypes(elements));
  write('vue.d.ts', toVueTypes(elements));
  // Who imports the types as if they were a module gets an empty one, not a fault of the bundler.
  for (const name of ['react', 'vue']) write(`${name}.js`, 'export {};\n');
  write('vscode.html-custom-data.json', toHtmlCustomData(elements));
  write('vscode.css-custom-data.json', toCssCustomData(elements, tokens));
  write('web-types.json', toWebTypes(elements, tokens, JSON.parse(read('package.json'))));
}
