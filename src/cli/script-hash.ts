import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {version} from '../version.js';

/** The scripts for a page: the one that loads what the page needs, and the one that contains everything. */
export type ScriptName = 'ki-widgets.js' | 'ki-widgets.all.js';

/**
 * Finds the hash of a script of this version in the list of releases.
 *
 * @param folder - Folder with `released.json`; by default the package that contains this file.
 * @returns A value for the `integrity` attribute, or `null` if this version is not released and its script may still change.
 */
export function findReleasedHash(script: ScriptName, folder = findPackage()): string | null {
  if (folder === null) return null;
  try {
    const released = JSON.parse(readFileSync(join(folder, 'released.json'), 'utf8')) as Record<string, Record<string, unknown>> | null;
    const hash = released?.[version]?.[script];
    return typeof hash === 'string' && /^sha384-[\w+/]{64}$/.test(hash) ? hash : null;
  } catch {
    return null; // The list does not exist or is invalid.
  }
}

/**
 * Finds the scripts of this version in the package that contains this file.
 *
 * @returns The folder of the version if it is released, otherwise the folder of the last build. `null` outside the package.
 */
export function findBuiltScripts(): string | null {
  const folder = findPackage();
  if (folder === null) return null;
  const released = join(folder, 'dist', version);
  return existsSync(released) ? released : join(folder, 'dist');
}

function findPackage(): string | null {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = dirname(folder); up !== folder; folder = up, up = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    // Another package may contain a copy of this file.
    const {name} = JSON.parse(readFileSync(file, 'utf8')) as {name?: unknown};
    return name === 'ki-widgets' ? folder : null;
  }
  return null;
}
