/**
 * Writes types for React and Vue, and data for VS Code and JetBrains programs, from custom-elements.json.
 *
 * The maintained generators were tried against typings-test/ and scripts/check/npm/editor-data.mjs in November 2026. They fail there:
 *
 * - custom-element-jsx-integration 1.6.0 types an event as `CustomEvent<UnitSelectEvent>`, but our events are subclasses of `Event`. It
 *   accepts the read-only `state`, and rejects `headingLevel`, `heading-level="3"` and `downloads={undefined}`.
 * - custom-element-vuejs-integration 1.4.0 imports the same event type once for each element, so TypeScript reports duplicate identifiers.
 *   Its types reject `lang`, `:heading-level` and all of our events.
 * - custom-element-vs-code-integration 1.5.0 and custom-element-jet-brains-integration 1.8.0 leave out the tokens, which belong to no single
 *   element. They repeat a part for each element, treat the slot pattern `unit-<id>` as a name, and write boolean attributes as text.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {toCssCustomData, toHtmlCustomData, toWebTypes} from './editor-data.mjs';
import {toReactTypes, toVueTypes} from './framework-types.mjs';
import {readElements} from './read-elements.mjs';
import {readTokens} from './read-tokens.mjs';

/**
 * @param {string} root - The top folder of the repository, with a closing slash.
 * @param {string} out - The folder of the built package, with a closing slash. It exists.
 */
export function writeTypings(root, out) {
  const read = (path) => readFileSync(root + path, 'utf8');
  const elements = readElements(JSON.parse(read('custom-elements.json')));
  const tokens = readTokens(read('src/themes/tokens.css'));
  const write = (name, content) =>
    writeFileSync(out + name, typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);

  write('react.d.ts', toReactTypes(elements));
  write('vue.d.ts', toVueTypes(elements));
  // Some developers import the types as a module. The bundler then finds an empty one.
  for (const name of ['react', 'vue']) write(`${name}.js`, 'export {};\n');
  write('vscode.html-custom-data.json', toHtmlCustomData(elements));
  write('vscode.css-custom-data.json', toCssCustomData(elements, tokens));
  write('web-types.json', toWebTypes(elements, tokens, JSON.parse(read('package.json'))));
}
