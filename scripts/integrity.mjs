/**
 * Addresses whose content never changes, and the hashes that pages pin them by: `dist/<version>/` and `dist/integrity.json`.
 * The hashes in the docs come from there as well, so that what is copied from a page of the docs is right.
 */
import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `src="…/0.1.0/ki-widgets.js" integrity="sha384-…"`, on one line or two. */
const pinned = /((?:src|href)="[^"]*?)\d+\.\d+\.\d+[^/"]*(\/([\w.-]+)"\s+integrity=")[^"]*/g;

/** `script-src 'sha384-…'`: the hash of the script in a policy. */
const allowed = /(script-src ')sha384-[^']*/g;

/**
 * Copies the scripts at the top of a built site into the folder of their version, and writes what they hash to.
 *
 * @param {string} outDir - Absolute. What stands in it beside `npm/` is what will be served.
 */
export function finishSite(outDir) {
  const {version} = readJson(join(root, 'package.json'));
  mkdirSync(join(outDir, version), {recursive: true});
  for (const name of readdirSync(outDir)) {
    // Those that come from site/ serve our own pages only, which load them by their plain names.
    if (name.endsWith('.js') && !existsSync(join(root, 'site', name))) cpSync(join(outDir, name), join(outDir, version, name));
  }
  writeFileSync(join(outDir, 'integrity.json'), `${JSON.stringify(hashesIn(outDir), null, 2)}\n`);
}

/**
 * Brings the version and the hash of every pinned address in a text up to date, and the hash of the script in policies.
 *
 * @param {string} text - Markdown.
 * @param {Record<string, string>} hashes - Those of `integrity.json`.
 * @param {string} version
 * @throws {Error} When the text pins a file that the version does not have.
 */
export function pinInText(text, hashes, version) {
  const policies = text.replace(allowed, (_, before) => `${before}${hashes[`${version}/ki-widgets.js`]}`);
  return policies.replace(pinned, (_, before, between, name) => {
    const hash = hashes[`${version}/${name}`];
    if (!hash) throw new Error(`${name} is pinned, but there is no dist/${version}/${name}`);
    return `${before}${version}${between}${hash}`;
  });
}

/**
 * Does so in the read me and all docs.
 *
 * @param {string} outDir - A built site.
 * @returns {string[]} Paths of the files that were changed.
 */
export function pinInDocs(outDir) {
  const {version} = readJson(join(root, 'package.json'));
  const hashes = readJson(join(outDir, 'integrity.json'));
  const docs = readdirSync(join(root, 'docs'), {recursive: true}).map((name) => `docs/${name.replaceAll('\\', '/')}`);
  return ['README.md', ...docs.filter((path) => path.endsWith('.md'))].filter((path) => {
    const old = readFileSync(join(root, path), 'utf8');
    const text = pinInText(old, hashes, version);
    if (text !== old) writeFileSync(join(root, path), text);
    return text !== old;
  });
}

/** Of every script and style sheet, by its path in the folder, sorted, as `integrity` wants it. */
function hashesIn(folder) {
  const names = readdirSync(folder, {recursive: true})
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(js|css)$/.test(name) && !name.startsWith('npm/'))
    .sort();
  return Object.fromEntries(names.map((name) => [name, hashOf(readFileSync(join(folder, name)))]));
}

function hashOf(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
