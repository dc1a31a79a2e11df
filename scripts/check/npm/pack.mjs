/** Packs the package as it would be published, and judges what is in it. */
import {mkdirSync, readFileSync} from 'node:fs';
import {runNpm} from '../../lib/ensure-installed.mjs';

/** What may be in the package: no tests, no sources, no corpora. Whoever adds a kind of file adds it here. */
const allowed = [
  /^(?:(?:package|released)\.json|README\.md|LICENSE)$/,
  /^docs\/(?:nb\/)?[a-z-]+\.md$/,
  /^dist\/(?:browser-support|ki-widgets)\.js$/,
  /^dist\/npm\/(?:index|define|guard|lit-in-xml|natives|report|version|react|vue)\.(?:js|d\.ts)$/,
  /^dist\/npm\/(?:browser-support|controllers|elements|embed|export|feed|layout|locales|model)\/(?:[a-z-]+\/)?[a-z0-9-]+(?:\.styles)?\.(?:js|d\.ts)$/,
  /^dist\/npm\/themes\/(?:tokens|prerendered)\.css$/,
  /^dist\/npm\/cli\/(?:ki-widgets\.js|LICENSES\.txt)$/,
  /^dist\/npm\/(?:custom-elements|web-types|ki-feed-1\.schema|vscode\.(?:html|css)-custom-data)\.json$/,
];

/**
 * Packs what is built; builds nothing itself.
 *
 * @param {string} root - The repository, with a closing slash.
 * @param {string} folder - Gets the packed file.
 * @returns {{file: string, data: Uint8Array, paths: string[]}} `paths` are those in the package.
 */
export function pack(root, folder) {
  mkdirSync(folder, {recursive: true});
  const args = ['pack', '--ignore-scripts', '--json', '--loglevel=error', `--pack-destination=${folder}`];
  const {status, stdout, stderr, error} = runNpm(args, {cwd: root, encoding: 'utf8'});
  if (status !== 0) throw new Error(`npm pack failed: ${error?.message ?? stderr}`);
  const [{filename, files}] = JSON.parse(stdout);
  const file = `${folder}/${filename}`;
  return {file, data: new Uint8Array(readFileSync(file)), paths: files.map(({path}) => path)};
}

/** @returns {string[]} Paths that have no business in the package. */
export function findStrays(paths) {
  return paths.filter((path) => !allowed.some((pattern) => pattern.test(path)));
}

/**
 * Targets of exports with a star are one pattern each; every file it stands for is a way in of its own.
 *
 * @param {Record<string, string | Record<string, string>>} exports - Of package.json.
 * @param {string[]} paths - Those in the package.
 * @returns {string[]} Ways in to modules, `./elements/ki-feed/define.js`.
 */
export function listModules(exports, paths) {
  return Object.entries(exports).flatMap(([name, target]) => {
    if (typeof target === 'string') return [];
    if (!name.includes('*')) return [name];
    const [start, end] = target.default.slice(2).split('*');
    return paths
      .filter((path) => path.startsWith(start) && path.endsWith(end))
      .map((path) => name.replace('*', path.slice(start.length, path.length - end.length)));
  });
}
