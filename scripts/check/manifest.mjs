/** Fails when custom-elements.json is not what the sources say: Storybook, editors and typings are made from it. */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {binOf} from '../lib/bin-of.mjs';
import {root} from '../lib/repository.mjs';

const cem = binOf('@custom-elements-manifest/analyzer', 'cem');
const args = [cem, 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--outdir', '.tmp/manifest'];
const {status} = spawnSync(process.execPath, args, {cwd: root, stdio: 'inherit'});
if (status !== 0) process.exit(1);
const read = (path) => (existsSync(root + path) ? readFileSync(root + path, 'utf8') : '');
if (read('custom-elements.json') !== read('.tmp/manifest/custom-elements.json')) {
  console.error('custom-elements.json is out of date. Run "npm run manifest" and commit it.');
  process.exitCode = 1;
}
