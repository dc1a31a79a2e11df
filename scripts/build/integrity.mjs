/**
 * Folders of released versions, whose content never changes, and the hashes that pages pin files by.
 *
 * - `released.json` lists each released version with the hash of each of its files. `npm run release` adds to it.
 * - `dist/<version>/` is the folder of a released version. A build keeps it as it is. There is none before the first release.
 * - `dist/integrity.json` has the hash of every script and style sheet in `dist/`.
 */
import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../lib/repository.mjs';

/** A folder with this name is kept for a year by browsers and caches: docs/hosting.md. */
const versionFolder = /^\d+\.\d+\.\d+/;

/** `src="…/0.2.0/ki-widgets.js" integrity="sha384-…"`, on one line or two. Before the first release the version is `VERSION`. */
const pinned = /((?:src|href)="[^"]*?)(?:VERSION|\d+\.\d+\.\d+[^/"]*)(\/([\w.-]+)"\s+integrity=")[^"]*/g;

/** `script-src 'sha384-…'`: the hash of the script in a policy. */
const allowed = /(script-src ')sha384-[^']*/g;

/** The file that `npm pack` makes. */
const packed = /\bki-widgets-\d+\.\d+\.\d+\.tgz/g;

/** Sentences of the docs that are true before the first release only. */
const unreleased = /<!-- before the first release -->[^]*?<!-- end -->\n*/g;

/** @returns {Record<string, Record<string, string>>} Hashes by file name, by version. */
export function readReleased() {
  return readJson(join(root, 'released.json'));
}

/** @returns {boolean} Whether a build must leave this name in `dist/` alone. */
export function isReleased(name) {
  return Object.hasOwn(readReleased(), name);
}

/**
 * Adds the folders of released versions to a site that was built elsewhere than in `dist/`, and writes the hashes.
 *
 * @param {string} outDir - Absolute. All its files are in place.
 */
export function finishSite(outDir) {
  for (const version of Object.keys(readReleased())) {
    const folder = join(root, 'dist', version);
    if (existsSync(folder) && !existsSync(join(outDir, version))) cpSync(folder, join(outDir, version), {recursive: true});
  }
  writeIntegrity(outDir);
}

/**
 * Copies the scripts for other sites into the folder of a version.
 *
 * @returns {Record<string, string>} The hash of each file in the folder, by its name.
 */
export function addVersionFolder(outDir, version) {
  mkdirSync(join(outDir, version));
  for (const name of readdirSync(outDir)) {
    // Scripts that come from site/ serve our own pages only, which load them by their plain names.
    if (name.endsWith('.js') && !existsSync(join(root, 'site', name))) cpSync(join(outDir, name), join(outDir, version, name));
  }
  writeIntegrity(outDir);
  return hashesIn(join(outDir, version));
}

/**
 * Compares the folders of versions in a built site with the list of releases.
 *
 * @param {string} outDir - Absolute.
 * @param {Record<string, Record<string, string>>} released - As in `released.json`.
 * @returns {string[]} One line for each fault. An older version may be absent: hosts keep what they have.
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
 * Writes a version into the names of packed files, and its hashes too into the addresses and policies that pin a file.
 *
 * @param {string} text - Markdown.
 * @param {string} version
 * @param {Record<string, string>} hashes - Of the files of the version, by name.
 * @throws {Error} When the text pins a file that the version does not have.
 */
export function pinInText(text, version, hashes) {
  const current = text.replace(unreleased, '').replace(packed, `ki-widgets-${version}.tgz`);
  const policies = current.replace(allowed, (_, before) => before + hashes['ki-widgets.js']);
  return policies.replace(pinned, (_, before, between, name) => {
    if (!hashes[name]) throw new Error(`${name} is pinned, but there is no dist/${version}/${name}`);
    return `${before}${version}${between}${hashes[name]}`;
  });
}

/** Does the same in the README and all docs. */
export function pinInDocs(version, hashes) {
  const docs = readdirSync(join(root, 'docs'), {recursive: true}).map((name) => `docs/${name}`);
  for (const path of ['README.md', ...docs.filter((name) => name.endsWith('.md'))]) {
    const text = readFileSync(join(root, path), 'utf8');
    writeFileSync(join(root, path), pinInText(text, version, hashes));
  }
}

/** Hashes of the scripts and style sheets at every depth, sorted by path. */
function writeIntegrity(outDir) {
  const hashes = Object.entries(hashesIn(outDir)).filter(([name]) => /\.(js|css)$/.test(name) && !name.startsWith('npm/'));
  writeFileSync(join(outDir, 'integrity.json'), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

/** Hash of every file in a folder, as the attribute `integrity` takes it. Files that were compressed for a server do not count. */
function hashesIn(folder) {
  const names = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !/\.(gz|br)$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  return Object.fromEntries(names.map((name) => [name, hashOf(readFileSync(join(folder, name)))]));
}

function hashOf(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
