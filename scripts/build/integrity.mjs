/**
 * The folders of released versions, which never change, and the hashes with which pages pin files.
 *
 * - `released.json` lists each released version with the hash of each file. `npm run release` adds to it.
 * - `dist/<version>/` is the folder of a released version: its scripts, and in `modules/` those that `ki-widgets.js` loads. A build does not
 *   touch it. Before the first release there are no such folders.
 * - `dist/integrity.json` has the hash of every script and style sheet in `dist/`.
 */
import {createHash} from 'node:crypto';
import {cpSync, existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {listFiles} from '../lib/list-files.mjs';
import {readJson, root} from '../lib/repository.mjs';

/** Browsers and caches keep the files of a folder with such a name for a year (docs/hosting.md). */
const versionFolder = /^\d+\.\d+\.\d+/;

/** Matches `src="…/0.2.0/ki-widgets.js" integrity="sha384-…"`, on one line or two. Before the first release, the version is `VERSION`. */
const pinned = /((?:src|href)="[^"]*?)(?:VERSION|\d+\.\d+\.\d+[^/"]*)(\/([\w.-]+)"\s+integrity=")[^"]*/g;

/** Matches `script-src 'sha384-…'`: the hash of the script in a Content-Security-Policy. */
const allowed = /(script-src ')sha384-[^']*/g;

/** Matches the name of the file that `npm pack` writes. */
const packed = /\bki-widgets-\d+\.\d+\.\d+\.tgz/g;

/** Matches paragraphs of the docs that apply only before the first release. */
const unreleased = /<!-- before the first release -->[^]*?<!-- end -->\n*/g;

/** @returns {Record<string, Record<string, string>>} Hashes by file name, by version. */
export function readReleased() {
  return readJson('released.json');
}

/** @returns {boolean} Whether the name is the folder of a released version, which a build must not touch. */
export function isReleased(name) {
  return Object.hasOwn(readReleased(), name);
}

/**
 * Completes a built site: copies the folders of released versions into it, unless it is `dist/` itself, and writes `integrity.json`.
 *
 * @param {string} outDir - Absolute. All other files are there already.
 */
export function finishSite(outDir) {
  for (const version of Object.keys(readReleased())) {
    const folder = join(root, 'dist', version);
    if (existsSync(folder) && !existsSync(join(outDir, version))) cpSync(folder, join(outDir, version), {recursive: true});
  }
  writeIntegrity(outDir);
}

/**
 * Copies the scripts for other sites into the folder of a version. Modules of an older release are left out.
 *
 * @param {string} outDir - Absolute.
 * @param {string} version
 * @param {string[]} scripts - The paths that `buildSite` returned.
 * @returns {Record<string, string>} The hash of each file in the folder, by its path.
 */
export function addVersionFolder(outDir, version, scripts) {
  for (const path of scripts) cpSync(join(outDir, path), join(outDir, version, path));
  writeIntegrity(outDir);
  return hashesIn(join(outDir, version));
}

/**
 * Compares the folders of versions in a built site with the list of releases.
 *
 * @param {string} outDir - Absolute.
 * @param {Record<string, Record<string, string>>} released - As in `released.json`.
 * @returns {string[]} One line for each fault. Folders of older versions may be missing, because hosts keep their own copies.
 */
export function findChangedReleases(outDir, released) {
  const faults = [];
  const newest = Object.keys(released).at(-1);
  if (newest && !existsSync(join(outDir, newest))) faults.push(`${newest}/ is missing: it is the newest release`);
  for (const version of readdirSync(outDir).filter((name) => versionFolder.test(name))) {
    const expected = released[version];
    if (!expected) {
      faults.push(`${version}/ is not a release: released.json does not list it`);
      continue;
    }
    const found = hashesIn(join(outDir, version));
    for (const name of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      if (found[name] === expected[name]) continue;
      const what = !found[name] ? 'is missing' : expected[name] ? 'has changed' : 'was added';
      faults.push(`${version}/${name} ${what} since its release. Pages that pin it would break: restore the folder`);
    }
  }
  return faults;
}

/**
 * Writes a version and its hashes into a page of the docs: into names of packed files, pinned addresses and policies.
 *
 * @param {string} text - Markdown.
 * @param {string} version
 * @param {Record<string, string>} hashes - By file name.
 * @throws {Error} When the text pins a file that the version does not contain.
 */
export function pinInText(text, version, hashes) {
  const current = text.replace(unreleased, '').replace(packed, `ki-widgets-${version}.tgz`);
  const policies = current.replace(allowed, (_, before) => before + hashes['ki-widgets.js']);
  return policies.replace(pinned, (_, before, between, name) => {
    if (!hashes[name]) throw new Error(`${name} is pinned, but there is no dist/${version}/${name}`);
    return `${before}${version}${between}${hashes[name]}`;
  });
}

/** Writes a version and its hashes into README.md and all docs, with {@link pinInText}. */
export function pinInDocs(version, hashes) {
  const docs = listFiles(`${root}docs`).map((name) => `docs/${name}`);
  for (const path of ['README.md', ...docs.filter((name) => name.endsWith('.md'))]) {
    const text = readFileSync(join(root, path), 'utf8');
    writeFileSync(join(root, path), pinInText(text, version, hashes));
  }
}

/** Writes the hashes of all scripts and style sheets, sorted by path. */
function writeIntegrity(outDir) {
  const hashes = Object.entries(hashesIn(outDir)).filter(([name]) => /\.(js|css)$/.test(name) && !name.startsWith('npm/'));
  writeFileSync(join(outDir, 'integrity.json'), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

/** @returns {Record<string, string>} Hashes by path, as the attribute `integrity` takes them. Compressed copies of files are left out. */
function hashesIn(folder) {
  const names = listFiles(folder).filter((name) => !/\.(gz|br)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, hashOf(readFileSync(join(folder, name)))]));
}

function hashOf(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}
