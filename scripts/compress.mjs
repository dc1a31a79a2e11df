/**
 * `npm run compress -- <folder>`: compresses the files of a copy of `dist/`, for servers that send compressed files.
 * Git does not track compressed files, because each build would change them completely.
 */
import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import process from 'node:process';
import {compressFolder} from './build/compress-folder.mjs';

const [folder] = process.argv.slice(2);
if (!folder || !existsSync(folder)) {
  console.error('Which folder? For example: npm run compress -- dist');
  process.exit(2);
}
console.log(`${compressFolder(resolve(folder))} compressed files in ${folder}`);
