/**
 * `npm run tokens`: writes what is made from src/themes/tokens.json, and then the tables of the docs. A test fails if a file is out of date.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {root} from '../lib/repository.mjs';
import {writeTokenFiles} from './tokens/write-files.mjs';

const files = await writeTokenFiles();
for (const [path, content] of Object.entries(files)) {
  mkdirSync(dirname(root + path), {recursive: true});
  writeFileSync(root + path, content);
}
console.log(`Written from src/themes/tokens.json: ${Object.keys(files).join(', ')}`);
