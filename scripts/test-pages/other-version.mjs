/** The built scripts as if they were of another version, for pages with two copies. */
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {readJson, root} from '../lib/repository.mjs';

const {version: ownVersion} = readJson('package.json');

/**
 * Replaces the version in `ki-widgets.js` and in its modules. A module that changes gets another hash, so the scripts that name it change
 * as well.
 *
 * @param {string} version
 * @returns {Map<string, string>} Code by path: `ki-widgets.js` and `modules/common-….js`.
 */
export function buildOtherVersion(version) {
  const read = (path) => readFileSync(`${root}dist/${path}`, 'utf8');
  const modules = readdirSync(`${root}dist/modules`).map((name) => {
    const code = read(`modules/${name}`);
    return {name: name.slice(0, -'-12345678.js'.length), code, hash: hashOf(code)};
  });
  let loader = read('ki-widgets.js');
  if (!loader.includes(ownVersion)) throw new Error(`ki-widgets.js does not contain its version, ${ownVersion}`);
  loader = loader.replaceAll(ownVersion, version);
  for (const module of modules) module.code = module.code.replaceAll(ownVersion, version);
  for (let changed = modules.find(isChanged); changed; changed = modules.find(isChanged)) {
    const {hash: before} = changed;
    changed.hash = hashOf(changed.code);
    loader = loader.replaceAll(before, changed.hash);
    for (const module of modules) module.code = module.code.replaceAll(before, changed.hash);
  }
  return new Map([
    ['ki-widgets.js', loader],
    ...modules.map(({name, hash, code}) => [`modules/${name}-${hash.slice(0, 8).replace(/\W/g, '_')}.js`, code]),
  ]);
}

const isChanged = ({code, hash}) => hashOf(code) !== hash;

function hashOf(code) {
  return createHash('sha256').update(code).digest('base64');
}
