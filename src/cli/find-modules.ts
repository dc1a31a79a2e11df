import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

/** A module that `ki-widgets.js` loads. */
export interface BuiltModule {
  /** Its path in the folder that contains `ki-widgets.js`. */
  readonly path: string;
  /** Its hash as the loader writes it. Browsers use a preloaded file only if both requests have the same value. */
  readonly integrity: string;
}

/**
 * Finds modules in built files, and those that they import.
 *
 * @param names - Names of modules, without their hash.
 * @param folder - The folder that contains `ki-widgets.js` and `modules/`.
 * @returns Each module once, after those that it imports.
 * @throws {RangeError} If the folder does not contain all modules of its `ki-widgets.js`.
 */
export function findModules(names: readonly string[], folder: string): readonly BuiltModule[] {
  const script = join(folder, 'ki-widgets.js');
  if (!existsSync(script) || !existsSync(join(folder, 'modules'))) {
    throw new RangeError(`--preload reads the built modules, and ${folder} has none`);
  }
  const loader = readFileSync(script, 'utf8');
  const files = readdirSync(join(folder, 'modules'));
  const found = new Map<string, BuiltModule>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    const {fileName, hash, code} = readModule(name, {folder, files, loader});
    for (const imported of readImports(code)) add(imported);
    found.set(name, {path: `modules/${fileName}`, integrity: `sha256-${hash}`});
  };
  names.forEach(add);
  return [...found.values()];
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
