/** Installs the packed package in a project, without npm. */
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, renameSync, symlinkSync} from 'node:fs';
import {dirname, join} from 'node:path';

/**
 * Unpacks the package next to its dependencies. A package that ours uses but does not list as a dependency is then missing, as on other
 * machines.
 *
 * @param {string} file - The packed package.
 * @param {string} root - The top folder of the repository, with a closing slash.
 * @param {string} project - The folder of the project.
 */
export function installPacked(file, root, project) {
  const modules = join(project, 'node_modules');
  mkdirSync(modules);
  const {status, stderr, error} = spawnSync('tar', ['-xzf', file, '-C', modules], {encoding: 'utf8'});
  if (status !== 0) throw new Error(`${file} cannot be unpacked: ${error?.message ?? stderr}`);
  renameSync(join(modules, 'package'), join(modules, 'ki-widgets'));
  const {dependencies} = JSON.parse(readFileSync(join(modules, 'ki-widgets/package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) link(`${root}node_modules/${name}`, join(modules, name));
}

export function link(target, path) {
  mkdirSync(dirname(path), {recursive: true});
  symlinkSync(target, path, 'junction'); // On Windows, only junctions need no special rights. Other systems ignore the type.
}
