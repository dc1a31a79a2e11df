/**
 * Installs what package-lock.json lists, so that `npm start` and `npm test` are the only two commands a newcomer needs.
 * Imports nothing from node_modules. Compares contents, not times: a git checkout gives every file a new time.
 */
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {root} from './repository.mjs';

/** @param {string} folder - Holds package.json and package-lock.json; with a closing slash. */
export function ensureInstalled(folder = root) {
  requireNode(20, 19);
  const stampFile = stampFileIn(folder);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hashLock(folder)) return;
  console.log(`Installing the packages of ${folder.slice(root.length)}package-lock.json (once, about a minute) …`);
  // --include=dev: NODE_ENV=production in the environment would leave out the tools that build and test.
  const {status, error} = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {cwd: folder, stdio: 'inherit'});
  if (status !== 0) {
    fail(
      `npm ci failed (${error?.message ?? `exit code ${status}`}). Its message is above; often it is the network or a proxy. Nothing else was changed.`,
    );
  }
  markInstalled(folder);
}

/** Notes that what is installed is what package-lock.json lists. */
export function markInstalled(folder = root) {
  writeFileSync(stampFileIn(folder), hashLock(folder));
}

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
  fail(`Node.js ${major}.${minor} or newer is needed; this is ${process.versions.node}. Get it from https://nodejs.org/`);
}

/** Runs npm to its end, with options of `spawnSync`. */
export function runNpm(args, options) {
  // Under `npm run`, npm tells where it is: that works on Windows too, where `npm` alone is not a program.
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.[cm]?js$/.test(npm)) return spawnSync(process.execPath, [npm, ...args], options);
  return spawnSync('npm', args, {...options, shell: process.platform === 'win32'});
}

function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
