/** Type-checks the projects of typings-test/ against the packed package. */
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
 * The projects are copied far from the repository, beside the unpacked package and what it says it depends on: a package
 * that it uses but does not name is then missing, as it would be for others.
 *
 * @param {string} file - The packed package.
 * @param {string} root - The repository, with a closing slash.
 * @param {string} tools - The folder of the projects, installed; with a closing slash.
 * @returns {{checked: string[], faults: string[]}}
 */
export function checkTypes(file, root, tools) {
  const place = mkdtempSync(join(tmpdir(), 'ki-widgets-types-'));
  try {
    const modules = join(place, 'node_modules');
    mkdirSync(modules);
    cpSync(tools, place, {recursive: true, filter: (path) => !path.includes('node_modules')});
    unpack(file, modules);
    const {dependencies} = JSON.parse(readFileSync(join(modules, 'ki-widgets/package.json'), 'utf8'));
    for (const name of Object.keys(dependencies)) link(`${root}node_modules/${name}`, join(modules, name));
    for (const name of ['@types/react', 'vue']) link(`${tools}node_modules/${name}`, join(modules, name));
    const faults = projects.flatMap(({name, config, compiler}) => {
      const args = [`${tools}node_modules/${compiler}`, '-p', config];
      const {status, stdout, stderr} = spawnSync(process.execPath, args, {cwd: place, encoding: 'utf8'});
      return status === 0 ? [] : [`${name}:\n${stdout}${stderr}`];
    });
    return {checked: projects.map(({name}) => name), faults};
  } finally {
    rmSync(place, {recursive: true});
  }
}

function unpack(file, modules) {
  const {status, stderr, error} = spawnSync('tar', ['-xzf', file, '-C', modules], {encoding: 'utf8'});
  if (status !== 0) throw new Error(`${file} cannot be unpacked: ${error?.message ?? stderr}`);
  renameSync(join(modules, 'package'), join(modules, 'ki-widgets'));
}

function link(target, path) {
  mkdirSync(dirname(path), {recursive: true});
  symlinkSync(target, path, 'junction'); // The one kind that Windows gives to everybody; elsewhere the word has no meaning.
}
