/** Type-checks the projects in typings-test/ against the packed package. */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {installPacked, link} from './install-packed.mjs';

const projects = [
  {name: 'TypeScript with a bundler', config: 'typescript/tsconfig.bundler.json', compiler: 'typescript/bin/tsc'},
  {name: 'TypeScript in Node', config: 'typescript/tsconfig.node16.json', compiler: 'typescript/bin/tsc'},
  {name: 'React', config: 'react/tsconfig.json', compiler: 'typescript/bin/tsc'},
  {name: 'Vue', config: 'vue/tsconfig.json', compiler: 'vue-tsc/bin/vue-tsc.js'},
];

/**
 * Copies the projects out of the repository, and installs the package there.
 *
 * @param {string} file - The packed package.
 * @param {string} root - The top folder of the repository, with a closing slash.
 * @param {string} tools - The folder of the projects, with a closing slash. Their packages are installed.
 * @returns {{checked: string[], faults: string[]}} Names of the projects, and the output of those that failed.
 */
export function checkTypes(file, root, tools) {
  const folder = mkdtempSync(join(tmpdir(), 'ki-widgets-types-'));
  try {
    cpSync(tools, folder, {recursive: true, filter: (path) => !path.includes('node_modules')});
    installPacked(file, root, folder);
    for (const name of ['@types/react', 'vue']) link(`${tools}node_modules/${name}`, join(folder, 'node_modules', name));
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
