/**
 * `npm run build`: makes `dist/`, the folder that any static host serves as it is, and prints the sizes of its files. With
 * `--host https://widgets.example.no/ki-widgets/` its embed pages also have their own address, as oEmbed requires.
 */
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {ensureInstalled} from './lib/ensure-installed.mjs';
import {root} from './lib/repository.mjs';

ensureInstalled();
const {buildSite} = await import('./build/site.mjs');
const dist = `${root}dist`;
await buildSite(dist, readHost());

const files = readdirSync(dist, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(dist.length + 1)
      .replaceAll('\\', '/'),
  )
  .filter((name) => !name.startsWith('npm/'))
  .sort();
const row = (name, ...sizes) => console.log(name.padEnd(40), ...sizes.map((size) => String(size).padStart(10)));
row('dist/', 'raw', 'gzip', 'brotli');
for (const name of files) {
  const bytes = readFileSync(join(dist, name));
  row(name, bytes.length, gzipSync(bytes, {level: 9}).length, brotliCompressSync(bytes).length);
}

/** @returns The address of the folder, with a slash at the end; nothing when none is given. */
function readHost() {
  const {host} = parseArgs({options: {host: {type: 'string'}}}).values;
  if (host === undefined) return undefined;
  const url = URL.canParse(host) ? new URL(host) : null;
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username) return url.href.replace(/\/?$/, '/');
  console.error(`--host must be the address of the folder, such as https://widgets.example.no/ki-widgets/, not "${host}"`);
  process.exit(2);
}
