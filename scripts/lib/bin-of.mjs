/**
 * Finds the script behind a package's command, to run it with `node`. The shims in node_modules/.bin need a shell on Windows, and npx takes
 * half a second longer.
 */
import {readJson, root} from './repository.mjs';

/** @returns {string} Absolute path of the script behind the command. */
export function binOf(packageName, command = packageName) {
  const bins = readBins(packageName);
  if (!bins[command]) throw new Error(`The package ${packageName} has no command ${command}`);
  return `${root}node_modules/${packageName}/${bins[command]}`;
}

/** @returns {string} Absolute path of the script behind a command of any package in package.json. */
export function findBin(command) {
  const {dependencies, devDependencies} = readJson('package.json');
  const names = Object.keys({...dependencies, ...devDependencies});
  const owner = names.find((name) => readBins(name)[command]);
  if (!owner) throw new Error(`No package in package.json has the command ${command}`);
  return binOf(owner, command);
}

function readBins(packageName) {
  const {bin = {}} = readJson(`node_modules/${packageName}/package.json`);
  return typeof bin === 'string' ? {[packageName.split('/').at(-1)]: bin} : bin;
}
