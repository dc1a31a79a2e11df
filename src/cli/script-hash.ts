import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {version} from '../version.js';

/**
 * The hash of the script that this command came with, as `integrity` takes it: from `integrity.json` in `dist/`, else of the
 * script itself.
 *
 * @param dist - A folder that is looked in; without it that of the package that this file is in.
 * @returns `null` where there is neither.
 */
export function findScriptHash(dist = findDist()): string | null {
  if (dist === null) return null;
  try {
    const hashes: unknown = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'));
    const hash = (hashes as Record<string, unknown> | null)?.[`${version}/ki-widgets.js`];
    if (typeof hash === 'string' && /^sha384-[\w+/]{64}$/.test(hash)) return hash;
  } catch {
    // It is not there; then the script tells.
  }
  const script = join(dist, 'ki-widgets.js');
  return existsSync(script) ? `sha384-${createHash('sha384').update(readFileSync(script)).digest('base64')}` : null;
}

function findDist(): string | null {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = dirname(folder); up !== folder; folder = up, up = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    // Of another package that holds a copy of this file, the script would be another one.
    const {name} = JSON.parse(readFileSync(file, 'utf8')) as {name?: unknown};
    return name === 'ki-widgets' ? join(folder, 'dist') : null;
  }
  return null;
}
