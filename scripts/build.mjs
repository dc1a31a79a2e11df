/**
 * `npm run build`: builds `dist/`, the folder that a static host serves, and prints the sizes of its files.
 * With `--host https://widgets.example.no/ki-widgets/` the embed pages also contain their own address, which oEmbed requires.
 */
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {ensureInstalled} from './lib/ensure-installed.mjs';
import {listFiles} from './lib/list-files.mjs';
import {root} from './lib/repository.mjs';

ensureInstalled();
const {buildSite} = await import('./build/site.mjs');
const dist = `${root}dist`;
await buildSite(dist, readHost());

printRow('dist/', 'raw', 'gzip', 'brotli');
for (const name of listFiles(dist).filter((path) => !path.startsWith('npm/'))) {
  const bytes = readFileSync(`${dist}/${name}`);
  printRow(name, bytes.length, gzipSync(bytes, {level: 9}).length, brotliCompressSync(bytes).length);
}

function printRow(name, ...sizes) {
  console.log(name.padEnd(40), ...sizes.map((size) => String(size).padStart(10)));
}

/** @returns {string | undefined} The address of the folder, with a slash at the end. */
function readHost() {
  const {host} = parseArgs({options: {host: {type: 'string'}}}).values;
  if (host === undefined) return undefined;
  const url = URL.canParse(host) ? new URL(host) : null;
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username) return url.href.replace(/\/?$/, '/');
  console.error(`--host must be the address of the folder, such as https://widgets.example.no/ki-widgets/, not "${host}"`);
  process.exit(2);
}
