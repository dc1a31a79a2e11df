/** Fails when the npm package does not load in Node without a DOM, or lacks a file that its package.json promises. */
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const {exports, customElements} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const promised = [
  customElements,
  ...Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target))),
];
const missing = promised.filter((path) => !path.includes('*') && !existsSync(root + path));
if (missing.length) {
  console.error(`Missing: ${missing.join(', ')}`);
  process.exitCode = 1;
}

const classes = Object.keys(await import('ki-widgets'));
await import('ki-widgets/define.js');
console.log(`ki-widgets loads in Node and exports ${classes.length} names`);
