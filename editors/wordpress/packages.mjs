import {execFileSync} from 'node:child_process';
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {installPackages} from '../../scripts/lib/apt.mjs';
import {findServerCommand} from '../../scripts/lib/find-command.mjs';

/** Debian packages by command: the requirements of WordPress, and a tool for certificates. */
const programs = {
  php: ['php-cli', 'php-mysql', 'php-gd', 'php-curl', 'php-xml', 'php-mbstring', 'php-intl'],
  mariadbd: ['mariadb-server'],
  openssl: ['openssl'],
};

/** Installs missing programs. Needs Debian and root. Starts no servers. */
export function ensurePrograms() {
  const missing = Object.keys(programs).filter((name) => !findServerCommand(name));
  if (missing.length) {
    console.log(`Installing with apt-get: ${missing.join(', ')} …`);
    for (const name of missing) installPackages(programs[name]);
  }
  const left = missing.filter((name) => !findServerCommand(name));
  if (left.length) throw new Error(`Not on the PATH: ${left.join(', ')}. On Debian, as root, this script installs them.`);
}

/**
 * Unpacks Debian's package of WordPress with its default theme, without installing it.
 *
 * @param {string} release - Code name of a Debian release.
 * @param {string} folder - Created by this function.
 * @returns {string} The folder with `wp-load.php`.
 */
export function unpackWordPress(release, folder) {
  const settings = updateLists(release, folder);
  const relations = run('apt-cache', [...settings, 'depends', 'wordpress']);
  // Libraries that the package links to, and the default theme of this release.
  const others = relations.matchAll(/(?:Depends|Recommends): ((?:libjs-|libphp-|php-getid3|wordpress-theme-)\S*)/g);
  unpack(settings, folder, new Set(['wordpress', ...[...others].map(([, name]) => name)]));
  return join(folder, 'usr/share/wordpress');
}

/**
 * Unpacks Debian packages without installing them.
 *
 * @param {string} release - Code name of a Debian release.
 * @param {string} folder - Created by this function. It becomes the root of the packages' files.
 * @param {readonly string[]} names
 * @returns {Record<string, string>} Upstream versions by package.
 */
export function unpackPackages(release, folder, names) {
  const found = unpack(updateLists(release, folder), folder, names);
  // The name of a file is package_version_architecture.deb. A version may have an epoch before it and Debian's own revision after it.
  return Object.fromEntries(found.map((file) => file.split('_')).map(([name, version]) => [name, version.replace(/^\d+%3a|[-+].*/g, '')]));
}

/** @returns {string[]} Options for apt. With separate lists, the machine's own lists keep their release. */
function updateLists(release, folder) {
  for (const name of ['packages', 'lists/partial', 'cache/archives/partial']) mkdirSync(join(folder, name), {recursive: true});
  writeFileSync(join(folder, 'sources.list'), `deb ${debianMirror()} ${release} main\n`);
  const settings = Object.entries({
    'Dir::Etc::SourceList': join(folder, 'sources.list'),
    'Dir::Etc::SourceParts': '-',
    'Dir::State::Lists': join(folder, 'lists'),
    'Dir::Cache': join(folder, 'cache'),
    'APT::Sandbox::User': 'root',
  }).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  run('apt-get', ['-q', ...settings, 'update']);
  return settings;
}

function unpack(settings, folder, names) {
  const packages = join(folder, 'packages');
  for (const name of names) run('apt-get', ['-q', ...settings, 'download', name], packages);
  const files = readdirSync(packages);
  for (const name of files) run('dpkg-deb', ['-x', join(packages, name), folder]);
  return files;
}

function debianMirror() {
  const sites = run('apt-get', ['indextargets', '--format', '$(SITE)', 'Origin: Debian', 'Component: main']).trim().split('\n');
  const site = sites.find((each) => each.endsWith('/debian') || each.endsWith('/debian/'));
  if (!site) throw new Error('No mirror of Debian is among the sources of apt');
  return site;
}

function run(command, args, cwd) {
  return execFileSync(command, args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64e6});
}
