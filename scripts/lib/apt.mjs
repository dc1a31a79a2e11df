/** Installs packages with apt-get, on Debian and Ubuntu as root. */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import process from 'node:process';
import {findCommand} from './find-command.mjs';

let isUpdated = false;

/** @returns {boolean} Whether packages can be installed without asking the user. */
export function canInstall() {
  return Boolean(findCommand('apt-get')) && process.getuid?.() === 0;
}

export function isUbuntu() {
  return existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Updates the package lists once in this process, and installs packages.
 *
 * @param {string[]} packages
 * @returns {boolean} Whether all of them are installed.
 */
export function installPackages(packages) {
  isUpdated ||= apt(['-o', 'Acquire::Languages=none', 'update']); // Without translations of the descriptions of all packages.
  return apt(['install', '-y', '--no-install-recommends', ...packages]);
}

function apt(args) {
  const {status} = spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=600', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  });
  if (status !== 0) console.error(`apt-get ${args.join(' ')} failed (exit code ${status})`);
  return status === 0;
}
