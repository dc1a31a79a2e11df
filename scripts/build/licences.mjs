/** Names the packages that a built script contains. */
import {readJson} from '../lib/repository.mjs';

/**
 * @param {readonly string[]} packages - Names of packages whose code is in the script.
 * @returns {string} For the first line of the script: `; contains lit 3.3.3 (BSD-3-Clause)`. Empty if there are none.
 */
export function describeLicences(packages) {
  const described = packages.map((name) => {
    const {version, license} = readJson(`node_modules/${name}/package.json`);
    return `${name} ${version} (${license})`;
  });
  return described.length ? `; contains ${described.join(', ')}` : '';
}
