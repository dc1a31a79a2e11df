/**
 * `npm run release -- 0.2.0`: prepares a release in the working tree, for you to check and commit.
 *
 * It writes the version, dates the changelog, builds `dist/`, adds the folder of the version, and writes the hashes of that folder into
 * `released.json` and the docs. When a step fails, it restores all files.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {markInstalled} from './lib/ensure-installed.mjs';
import {addVersionFolder, pinInDocs, readReleased} from './build/integrity.mjs';
import {root} from './lib/repository.mjs';

const dist = `${root}dist`;
const [version = '', ...rest] = process.argv.slice(2);

const fault = findFault();
if (fault) {
  console.error(`No release was made. ${fault}`);
  process.exit(1);
}
try {
  await release();
} catch (error) {
  git('checkout', '--quiet', '--', '.');
  git('clean', '--quiet', '-d', '--force', 'dist');
  console.error(`No release was made: ${error.message}. All files are restored.`);
  process.exit(1);
}
console.log(`ki-widgets ${version} is ready in dist/${version}/. Check the changes with "git diff", run "bash .ci/run", and then:

git add --all && git commit --message "Release ${version}" && git tag v${version}

Nothing in dist/${version}/ may change after that.`);

/** @returns {string | undefined} The reason why this version cannot be released now, with a remedy. */
function findFault() {
  if (!/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version) || rest.length > 0) {
    return 'Which version? Write three numbers, for example: npm run release -- 0.2.0';
  }
  const {version: current} = JSON.parse(read('package.json'));
  if (Object.hasOwn(readReleased(), version)) return `${version} is released already. Choose a higher number.`;
  if (!isHigher(version, current)) return `${version} is not higher than ${current}, the version in package.json.`;
  if (existsSync(`${dist}/${version}`)) return `dist/${version}/ exists already. Choose a higher number.`;
  const {status, stdout, error} = git('status', '--porcelain');
  if (status !== 0) return `This command needs Git to find changes: ${error?.message ?? 'this folder is not a repository'}.`;
  if (stdout) return `Commit or remove these changes first:\n${stdout}`;
  if (git('tag', '--list', `v${version}`).stdout) return `The tag v${version} exists already. Choose a higher number.`;
  return undefined;
}

async function release() {
  replace('package.json', /^( {2}"version": ")[^"]*/m, `$1${version}`);
  replace('package-lock.json', /^( {2}"version": ")[^"]*/m, `$1${version}`);
  replace('package-lock.json', /^( {6}"version": ")[^"]*/m, `$1${version}`); // The first package in the list is ki-widgets itself.
  markInstalled(); // Only the version in the file has changed.
  replace('src/version.ts', /(version = ')[^']*/, `$1${version}`);
  const today = new Date().toISOString().slice(0, 10);
  replace('CHANGELOG.md', /^## \[Unreleased\]\n+(?!## )(?=\S)/m, `## [Unreleased]\n\n## [${version}] - ${today}\n\n`);
  const {buildSite} = await import('./build/site.mjs'); // Imported here, because the checks above work without packages.
  // Added before the build, which keeps the modules of the newest releases.
  addRelease({});
  const scripts = await buildSite(dist);
  const hashes = addVersionFolder(dist, version, scripts);
  addRelease(hashes);
  pinInDocs(version, hashes);
}

/** Writes the hashes of the version into the list of releases. */
function addRelease(hashes) {
  write('released.json', `${JSON.stringify({...readReleased(), [version]: hashes}, null, 2)}\n`);
}

/** @throws {Error} When nothing matches. In the changelog that means that there is no change under “Unreleased”. */
function replace(path, pattern, replacement) {
  const text = read(path);
  if (!pattern.test(text)) throw new Error(`${path} has no match for ${pattern}`);
  write(path, text.replace(pattern, replacement));
}

function isHigher(version, other) {
  const [a, b] = [version, other].map((text) => text.split('.').map(Number));
  const i = a.findIndex((number, at) => number !== b[at]);
  return i >= 0 && a[i] > b[i];
}

function git(...args) {
  return spawnSync('git', args, {cwd: root, encoding: 'utf8'});
}

function read(path) {
  return readFileSync(root + path, 'utf8');
}

function write(path, text) {
  writeFileSync(root + path, text);
}
