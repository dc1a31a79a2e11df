/** Makes a custom elements manifest from the sources. */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {relative} from 'node:path';
import {binOf} from '../lib/bin-of.mjs';
import {root} from '../lib/repository.mjs';

/**
 * @returns {string} The JSON that `npm run manifest` writes to custom-elements.json.
 * @throws {Error} When the analyzer fails. Its message is printed.
 */
export function analyzeSources() {
  mkdirSync(`${root}.tmp`, {recursive: true});
  const folder = mkdtempSync(`${root}.tmp/manifest-`);
  try {
    const cem = binOf('@custom-elements-manifest/analyzer', 'cem');
    const args = [cem, 'analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs', '--outdir', relative(root, folder)];
    const {status} = spawnSync(process.execPath, args, {cwd: root, stdio: 'inherit'});
    if (status !== 0) throw new Error('The sources could not be analysed');
    return readFileSync(`${folder}/custom-elements.json`, 'utf8');
  } finally {
    rmSync(folder, {recursive: true});
  }
}
