import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {collectModules, type BuiltModule, type LinkedModule} from '../snippet/collect-modules.js';

/**
 * Finds modules in built files, and those that they import.
 *
 * @param names - Names of modules, without their hash.
 * @param folder - The folder that contains `ki-widgets.js` and `modules/`.
 * @returns Each module once, after those that it imports.
 * @throws {RangeError} If the folder does not contain all modules of its `ki-widgets.js`.
 */
export function findModules(names: readonly string[], folder: string): readonly BuiltModule[] {
  return [...findLinkedModules(names, folder).values()].map(({path, integrity}) => ({path, integrity}));
}

/** Finds modules as `findModules` does. Each also has the names of those that it imports. */
export function findLinkedModules(names: readonly string[], folder: string): ReadonlyMap<string, LinkedModule> {
  const script = join(folder, 'ki-widgets.js');
  if (!existsSync(script) || !existsSync(join(folder, 'modules'))) {
    throw new RangeError(`--preload reads the built modules, and ${folder} has none`);
  }
  const loader = readFileSync(script, 'utf8');
  const files = readdirSync(join(folder, 'modules'));
  return collectModules(names, (name) => {
    const {fileName, hash, code} = readModule(name, {folder, files, loader});
    return {path: `modules/${fileName}`, integrity: `sha256-${hash}`, imports: readImports(code)};
  });
}

/** Reads a module. There may be another one with this name, of an older release; the loader contains only the hash of its own. */
function readModule(name: string, {folder, files, loader}: {folder: string; files: readonly string[]; loader: string}) {
  // After the name, the file's name has eight characters of the hash.
  for (const fileName of files.filter((each) => each.startsWith(`${name}-`) && each.length === `${name}-12345678.js`.length)) {
    const bytes = readFileSync(join(folder, 'modules', fileName));
    const hash = createHash('sha256').update(bytes).digest('base64');
    if (loader.includes(hash)) return {fileName, hash, code: bytes.toString()};
  }
  throw new RangeError(`${folder} lacks the module ${name} of its ki-widgets.js`);
}

/** Reads the names in a call such as `register("ki-project-page", ["./common", "./ki-feed"], …)`. */
function readImports(code: string): readonly string[] {
  const [, list = ''] = /\.register\("[\w-]+",\[([^\]]*)\]/.exec(code) ?? [];
  return [...list.matchAll(/"\.\/([\w-]+)"/g)].map(([, name = '']) => name);
}
