import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {version} from '../version.js';

/**
 * The hash of `ki-widgets.js` of this version, as `integrity` takes it, from the list of releases.
 *
 * @param folder - Holds `released.json`. By default the package that this file is in.
 * @returns `null` when this version is not released: then its script may still change.
 */
export function findReleasedHash(folder = findPackage()): string | null {
  if (folder === null) return null;
  try {
    const released = JSON.parse(readFileSync(join(folder, 'released.json'), 'utf8')) as Record<string, Record<string, unknown>> | null;
    const hash = released?.[version]?.['ki-widgets.js'];
    return typeof hash === 'string' && /^sha384-[\w+/]{64}$/.test(hash) ? hash : null;
  } catch {
    return null; // There is no list, or it cannot be read.
  }
}

function findPackage(): string | null {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = dirname(folder); up !== folder; folder = up, up = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    // Another package may hold a copy of this file.
    const {name} = JSON.parse(readFileSync(file, 'utf8')) as {name?: unknown};
    return name === 'ki-widgets' ? folder : null;
  }
  return null;
}
