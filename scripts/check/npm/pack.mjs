/** Packs the package as npm would publish it, and checks which files it contains. */
import {mkdirSync, readFileSync} from 'node:fs';
import {runNpm} from '../../lib/ensure-installed.mjs';

/** The files that the package may contain. Add new kinds of files here. Tests, sources and test data must not be in the package. */
const allowed = [
  /^(?:(?:package|released)\.json|README\.md|LICENSE)$/,
  /^docs\/(?:(?:nb|evidence)\/)?(?:README|[a-z-]+)\.md$/,
  /^dist\/(?:browser-support|ki-widgets|ki-widgets\.all)\.js$/,
  /^dist\/modules\/[\w-]+\.js$/,
  /^dist\/npm\/(?:index|define|guard|ignore-errors|lit-in-xml|natives|on-demand|report|report-mistake|version|react|vue)\.(?:js|d\.ts)$/,
  /^dist\/npm\/(?:browser-support|changes|controllers|elements|embed|explain|export|feed|layout|loader|locales|model)\/(?:[a-z-]+\/)?[a-z0-9-]+(?:\.styles)?\.(?:js|d\.ts)$/,
  /^dist\/npm\/themes\/(?:[a-z-]+\.css|tokens\.json|figma\/(?:light|dark)\.tokens\.json)$/,
  /^dist\/npm\/cli\/(?:ki-widgets\.js|LICENSES\.txt)$/,
  /^dist\/npm\/(?:custom-elements|web-types|ki-feed-1\.schema|vscode\.(?:html|css)-custom-data)\.json$/,
];

/**
 * Packs the built package. Does not build it.
 *
 * @param {string} root - The top folder of the repository, with a closing slash.
 * @param {string} folder - Receives the packed file.
 * @returns {{file: string, data: Uint8Array, paths: string[]}} The packed file, and the paths of the files in it.
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

/** @returns {string[]} The paths that must not be in the package. */
export function findStrays(paths) {
  return paths.filter((path) => !allowed.some((pattern) => pattern.test(path)));
}

/**
 * Lists the modules that the package exports. An export with a star exports one module for each matching file.
 *
 * @param {Record<string, string | Record<string, string>>} exports - The field of package.json.
 * @param {string[]} paths - Paths of the files in the package.
 * @returns {string[]} For example `./elements/ki-feed/define.js`.
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
