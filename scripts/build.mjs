/**
 * `npm run build`: makes `dist/`, the folder that any static host serves as it is, puts its hashes into the docs, and tells
 * what its parts weigh.
 */
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {ensureInstalled} from './ensure-installed.mjs';

ensureInstalled();
const {buildSite} = await import('./build-site.mjs');
const {pinInDocs} = await import('./integrity.mjs');
const dist = fileURLToPath(new URL('../dist', import.meta.url));
await buildSite(dist);
for (const path of pinInDocs(dist)) console.log(`${path} has the hashes of this build now`);

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
