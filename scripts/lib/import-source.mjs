/** Imports a TypeScript module of this repository into a script. */
import {pathToFileURL} from 'node:url';
import {tsImport} from 'tsx/esm/api';
import {root} from './repository.mjs';

/** @param {string} path - Relative to the top folder: `src/version.ts`. */
export function importSource(path) {
  return tsImport(pathToFileURL(root + path).href, {parentURL: import.meta.url, tsconfig: `${root}tsconfig.json`});
}
