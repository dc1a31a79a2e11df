/**
 * `npm run compress -- <folder>`: puts `.gz` and `.br` beside the files of a copy of `dist/`, for servers that send files
 * compressed beforehand. They are not tracked: every build would change them whole.
 */
import {existsSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

/** Pictures other than SVG are compressed already. */
const compressible = /\.(js|json|css|html|svg|txt|xml)$/;

const encodings = {
  // Node writes no time and no name into the header, so the same file gives the same bytes.
  gz: (bytes) => gzipSync(bytes, {level: 9}),
  br: (bytes) => brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}),
};

/**
 * Compresses what gets smaller by it, and removes what was compressed from a file that is gone or has grown by it.
 * Each has the time of its source: servers make the ETag of it.
 *
 * @param {string} folder - Its `npm/` is left out, which is not for serving.
 * @returns {number} How many files were written.
 */
export function compressFolder(folder) {
  let count = 0;
  for (const path of filesIn(folder)) {
    const source = path.replace(/\.(gz|br)$/, '');
    if (source !== path && compressible.test(source) && !existsSync(source)) rmSync(path);
    if (!compressible.test(path)) continue;
    const bytes = readFileSync(path);
    const {atime, mtime} = statSync(path);
    for (const [ending, compress] of Object.entries(encodings)) {
      const target = `${path}.${ending}`;
      const compressed = compress(bytes);
      if (compressed.length < bytes.length) {
        writeFileSync(target, compressed);
        utimesSync(target, atime, mtime);
        count++;
      } else rmSync(target, {force: true});
    }
  }
  return count;
}

function filesIn(folder) {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(folder, 'npm/')));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  if (!folder || !existsSync(folder)) {
    console.error('Which folder? For example: npm run compress -- dist');
    process.exit(2);
  }
  console.log(`${compressFolder(resolve(folder))} compressed files in ${folder}`);
}
