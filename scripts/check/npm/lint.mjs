/** Asks the two programs that know how a package is found by bundlers, by Node and by TypeScript. */
import {pathToFileURL} from 'node:url';
import {readFileSync} from 'node:fs';
import {listModules} from './pack.mjs';

/**
 * @param {{data: Uint8Array, paths: string[]}} packed
 * @param {string} root - The repository, with a closing slash.
 * @param {string} tools - Folder with a `node_modules`, with a closing slash.
 * @returns {Promise<string[]>} What they found wrong.
 */
export async function lint(packed, root, tools) {
  const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return [...(await askPublint(packed, tools)), ...(await askAboutTypes(packed, manifest, tools))];
}

async function askPublint({data}, tools) {
  const {publint} = await load(tools, 'publint/src/index-node.js');
  const {formatMessage} = await load(tools, 'publint/src/utils.js');
  const {messages, pkg} = await publint({pack: {tarball: data.buffer}, strict: true});
  return messages.map((message) => `publint: ${formatMessage(message, pkg)}`);
}

async function askAboutTypes({data, paths}, {name, exports}, tools) {
  const {checkPackage, createPackageFromTarballData} = await load(tools, '@arethetypeswrong/core/dist/index.js');
  const modules = listModules(exports, paths);
  const {types, entrypoints, problems} = await checkPackage(createPackageFromTarballData(data), {entrypoints: modules});
  if (!types) return ['attw: the package has no types'];
  const unresolved = Object.values(entrypoints).flatMap(({subpath, resolutions}) =>
    ['node16-esm', 'bundler']
      .filter((kind) => !resolutions[kind].resolution?.isTypeScript)
      .map((kind) => `attw: ${subpath} has no types under ${kind}`),
  );
  // Of the ways to look for a module those are asked for that know ES modules: there is nothing else in this package.
  const relevant = problems.filter(
    (problem) => !['node10', 'node16-cjs'].includes(problem.resolutionKind) && problem.kind !== 'CJSResolvesToESM',
  );
  return [...unresolved, ...relevant.map((problem) => `attw: ${name}: ${JSON.stringify({...problem, trace: undefined})}`)];
}

function load(tools, path) {
  return import(pathToFileURL(`${tools}node_modules/${path}`).href);
}
