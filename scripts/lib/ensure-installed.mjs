/**
 * Installs the packages of package-lock.json when they have changed, so that `npm start` and `npm test` work right after `git clone`.
 * This module imports nothing from node_modules.
 */
import {spawn, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {root} from './repository.mjs';

/** @param {string} folder - The folder of package.json and package-lock.json, with a closing slash. */
export function ensureInstalled(folder = root) {
  requireNode(20, 19);
  if (isInstalled(folder)) return;
  console.log(`Installing the packages of ${folder.slice(root.length)}package-lock.json (once, about a minute) …`);
  // --include=dev: with NODE_ENV=production, npm would leave out the tools that build and test.
  const {status, error} = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {cwd: folder, stdio: 'inherit'});
  if (status !== 0) {
    fail(
      `npm ci failed (${error?.message ?? `exit code ${status}`}). Its message is above. Often the reason is the network or a proxy. Nothing else was changed.`,
    );
  }
  markInstalled(folder);
}

/** Does the same in another process, so that this one can start other programs meanwhile. A failure ends this process as well. */
export async function ensureInstalledMeanwhile() {
  requireNode(20, 19);
  if (isInstalled(root)) return;
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], {stdio: 'inherit'});
  await new Promise((resolve) => child.on('exit', (code) => (code === 0 ? resolve() : process.exit(1))));
}

function isInstalled(folder) {
  const stampFile = stampFileIn(folder);
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hashLock(folder);
}

/** Records that the installed packages are those of package-lock.json. */
export function markInstalled(folder = root) {
  writeFileSync(stampFileIn(folder), hashLock(folder));
}

/** The file has the hash of package-lock.json at the last installation. Times don't help, because Git sets them at each checkout. */
function stampFileIn(folder) {
  return `${folder}node_modules/.ki-lockfile-hash`;
}

function hashLock(folder) {
  return createHash('sha256')
    .update(readFileSync(`${folder}package-lock.json`))
    .digest('hex');
}

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  fail(`Node.js ${major}.${minor} or newer is needed. This is ${process.versions.node}. Get it from https://nodejs.org/`);
}

/** Runs npm and waits for its end. The options are those of `spawnSync`. */
export function runNpm(args, options) {
  // `npm run` sets the path of npm. With it this works on Windows too, where `npm` is not a program.
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.[cm]?js$/.test(npm)) return spawnSync(process.execPath, [npm, ...args], options);
  return spawnSync('npm', args, {...options, shell: process.platform === 'win32'});
}

function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();
