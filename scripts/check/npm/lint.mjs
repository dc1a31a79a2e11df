/** Checks with publint and attw that bundlers, Node and TypeScript can resolve the modules and types of the package. */
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {listModules} from './pack.mjs';

/**
 * @param {{data: Uint8Array, paths: string[]}} packed
 * @param {string} root - The top folder of the repository, with a closing slash.
 * @param {string} tools - A folder with `node_modules`, with a closing slash.
 * @returns {Promise<string[]>} One line for each fault.
 */
export async function lint(packed, root, tools) {
  const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return [...(await runPublint(packed, tools)), ...(await runAttw(packed, manifest, tools))];
}

async function runPublint({data}, tools) {
  const {publint} = await load(tools, 'publint/src/index-node.js');
  const {formatMessage} = await load(tools, 'publint/src/utils.js');
  const {messages, pkg} = await publint({pack: {tarball: data.buffer}, strict: true});
  return messages.map((message) => `publint: ${formatMessage(message, pkg)}`);
}

/** Runs "Are the types wrong?". */
async function runAttw({data, paths}, {name, exports}, tools) {
  const {checkPackage, createPackageFromTarballData} = await load(tools, '@arethetypeswrong/core/dist/index.js');
  const modules = listModules(exports, paths);
  const {types, entrypoints, problems} = await checkPackage(createPackageFromTarballData(data), {entrypoints: modules});
  if (!types) return ['attw: the package has no types'];
  const unresolved = Object.values(entrypoints).flatMap(({subpath, resolutions}) =>
    ['node16-esm', 'bundler']
      .filter((kind) => !resolutions[kind].resolution?.isTypeScript)
      .map((kind) => `attw: ${subpath} has no types under ${kind}`),
  );
  // The package has only ES modules, so faults of CommonJS resolution don't count.
  const relevant = problems.filter(
    (problem) => !['node10', 'node16-cjs'].includes(problem.resolutionKind) && problem.kind !== 'CJSResolvesToESM',
  );
  return [...unresolved, ...relevant.map((problem) => `attw: ${name}: ${JSON.stringify({...problem, trace: undefined})}`)];
}

function load(tools, path) {
  return import(pathToFileURL(`${tools}node_modules/${path}`).href);
}
