import {existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {listFiles} from '../lib/list-files.mjs';

/** Raster images are compressed already. */
const compressible = /\.(js|json|css|html|svg|txt|xml)$/;

const encodings = {
  // Node writes neither time nor name into the header, so the same file gives the same bytes.
  gz: (bytes) => gzipSync(bytes, {level: 9}),
  br: (bytes) => brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}),
};

/**
 * Writes a `.gz` and a `.br` file next to each file that gets smaller by compression. Removes compressed files that are no longer needed.
 * A compressed file has the modification time of its source, because servers derive the ETag from it.
 *
 * @param {string} folder - Its `npm/` is left out, because nobody serves it.
 * @returns {number} The number of files written.
 */
export function compressFolder(folder) {
  let count = 0;
  for (const name of listFiles(folder).filter((path) => !path.startsWith('npm/'))) {
    const path = join(folder, name);
    const source = path.replace(/\.(gz|br)$/, '');
    if (source !== path && compressible.test(source) && !existsSync(source)) rmSync(path);
    if (compressible.test(path)) count += compressFile(path);
  }
  return count;
}

function compressFile(path) {
  let count = 0;
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
  return count;
}
