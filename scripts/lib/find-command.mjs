import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import process from 'node:process';

/** @returns {string | undefined} Absolute path of a command on PATH. */
export function findCommand(command) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
}

/** @returns {string | undefined} Absolute path of a server's command. Debian installs servers in folders that are only on root's PATH. */
export function findServerCommand(command) {
  return findCommand(command) ?? [`/usr/sbin/${command}`, `/usr/local/sbin/${command}`].find((path) => existsSync(path));
}
