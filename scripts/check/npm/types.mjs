/** Type-checks the projects in typings-test/ against the packed package. */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

const projects = [
  {name: 'TypeScript with a bundler', config: 'typescript/tsconfig.bundler.json', compiler: 'typescript/bin/tsc'},
  {name: 'TypeScript in Node', config: 'typescript/tsconfig.node16.json', compiler: 'typescript/bin/tsc'},
  {name: 'React', config: 'react/tsconfig.json', compiler: 'typescript/bin/tsc'},
  {name: 'Vue', config: 'vue/tsconfig.json', compiler: 'vue-tsc/bin/vue-tsc.js'},
];

/**
 * Copies the projects out of the repository, next to the unpacked package and its dependencies. A package that ours uses but does not list
 * as a dependency is then missing, as on other machines.
 *
 * @param {string} file - The packed package.
 * @param {string} root - The top folder of the repository, with a closing slash.
 * @param {string} tools - The folder of the projects, with a closing slash. Their packages are installed.
 * @returns {{checked: string[], faults: string[]}} Names of the projects, and the output of those that failed.
 */
export function checkTypes(file, root, tools) {
  const folder = mkdtempSync(join(tmpdir(), 'ki-widgets-types-'));
  try {
    const modules = join(folder, 'node_modules');
    mkdirSync(modules);
    cpSync(tools, folder, {recursive: true, filter: (path) => !path.includes('node_modules')});
    unpack(file, modules);
    const {dependencies} = JSON.parse(readFileSync(join(modules, 'ki-widgets/package.json'), 'utf8'));
    for (const name of Object.keys(dependencies)) link(`${root}node_modules/${name}`, join(modules, name));
    for (const name of ['@types/react', 'vue']) link(`${tools}node_modules/${name}`, join(modules, name));
    const faults = projects.flatMap(({name, config, compiler}) => {
      const args = [`${tools}node_modules/${compiler}`, '-p', config];
      const {status, stdout, stderr} = spawnSync(process.execPath, args, {cwd: folder, encoding: 'utf8'});
      return status === 0 ? [] : [`${name}:\n${stdout}${stderr}`];
    });
    return {checked: projects.map(({name}) => name), faults};
  } finally {
    rmSync(folder, {recursive: true});
  }
}

function unpack(file, modules) {
  const {status, stderr, error} = spawnSync('tar', ['-xzf', file, '-C', modules], {encoding: 'utf8'});
  if (status !== 0) throw new Error(`${file} cannot be unpacked: ${error?.message ?? stderr}`);
  renameSync(join(modules, 'package'), join(modules, 'ki-widgets'));
}

function link(target, path) {
  mkdirSync(dirname(path), {recursive: true});
  symlinkSync(target, path, 'junction'); // On Windows, only junctions need no special rights. Other systems ignore the type.
}
