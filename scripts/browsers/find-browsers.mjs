/**
 * Finds the three engines that the component tests run in, and the text browsers that pages are read with: an environment
 * variable first, then the usual places of Linux, macOS and Windows. On Debian and Ubuntu, as root, installs those that are
 * missing; elsewhere says how.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';

export const engineNames = ['chromium', 'firefox', 'webkit'];
/** Browsers without script or style: what they show of a page is what can be read of it. */
export const textBrowserNames = ['lynx', 'w3m'];

const windowsFolders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);
const inWindows = (...paths) => windowsFolders.flatMap((folder) => paths.map((path) => join(folder, path)));

const places = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    files: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...inWindows(
        'Google\\Chrome\\Application\\chrome.exe',
        'Chromium\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ),
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...inWindows('Mozilla Firefox\\firefox.exe')],
  },
  // The driver, not the browser: WebKit is steered by WebDriver alone.
  webkit: {variable: 'WEBKIT_DRIVER_PATH', commands: ['WebKitWebDriver', 'safaridriver'], files: []},
  lynx: {variable: 'LYNX_PATH', commands: ['lynx'], files: []},
  w3m: {variable: 'W3M_PATH', commands: ['w3m'], files: []},
  git: {variable: 'GIT_PATH', commands: ['git'], files: []}, // For the test of a release.
};

/** @returns {string | undefined} Path of the program for `name`; of its WebDriver for WebKit. */
export function findEngine(name) {
  const {variable, commands, files} = places[name];
  if (process.env[variable]) return process.env[variable];
  const found = [...commands.map(findCommand), ...files].find((path) => path && existsSync(path));
  if (name !== 'webkit' || !found || found.endsWith('safaridriver')) return found;
  return findMiniBrowser() && (findCommand('xvfb-run') || process.env.DISPLAY) ? found : undefined;
}

/** @returns {string | undefined} WebKitGTK's test browser; each distribution puts it somewhere else. */
export function findMiniBrowser() {
  const folders = ['/usr/libexec', '/usr/lib64', '/usr/lib', ...subfolders('/usr/lib').filter((path) => path.endsWith('-gnu'))];
  const versions = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];
  return folders.flatMap((folder) => versions.map((version) => `${folder}/${version}/MiniBrowser`)).find((path) => existsSync(path));
}

/** @returns {string | undefined} Absolute path of a command on PATH. */
export function findCommand(command) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
}

/**
 * Installs missing browsers where that needs no question: Debian or Ubuntu, as root.
 *
 * @param {string[]} names - Engines, text browsers or Git.
 * @returns {{name: string, remedy: string}[]} Those still missing, and the one command that installs each.
 */
export function ensureEngines(names) {
  const missing = names.filter((name) => !findEngine(name));
  if (missing.length && canInstall()) {
    console.log(`Installing with apt-get: ${missing.join(', ')} …`);
    updatePackageLists();
    // All at once is faster. One by one when that fails: a package that this release lacks must not keep the others away.
    if (!apt(['install', '-y', '--no-install-recommends', ...missing.flatMap(aptPackages)])) {
      for (const name of missing) apt(['install', '-y', '--no-install-recommends', ...aptPackages(name)]);
    }
  }
  return findMissing(names);
}

/** @returns {{name: string, remedy: string}[]} The same without installing anything. */
export function findMissing(names) {
  return names.filter((name) => !findEngine(name)).map((name) => ({name, remedy: remedyFor(name)}));
}

/** Whether this is Debian or Ubuntu, and the user is root. */
export function canInstall() {
  return Boolean(findCommand('apt-get')) && process.getuid?.() === 0;
}

/** @returns {string} Name and version, for the heading of a test run; only the name when the engine does not tell. */
export function describeEngine(name) {
  if (process.platform === 'win32') return name; // There a browser opens a window instead of answering.
  try {
    const version = execFileSync(findEngine(name), ['--version'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 10_000});
    return `${name}: ${version.trim().split('\n')[0]}`;
  } catch {
    return name;
  }
}

/**
 * Runs apt-get: Debian and Ubuntu, as root.
 *
 * @returns {boolean} Whether it succeeded.
 */
export function apt(args) {
  const {status} = spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=600', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  });
  if (status !== 0) console.error(`apt-get ${args.join(' ')} failed (exit code ${status})`);
  return status === 0;
}

let isUpdated = false;

/** Once in a process is enough. */
export function updatePackageLists() {
  isUpdated ||= apt(['update']);
}

function aptPackages(name) {
  const isUbuntu = existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
  return {
    chromium: [isUbuntu ? 'chromium-browser' : 'chromium', 'fonts-noto-core'],
    firefox: [isUbuntu ? 'firefox' : 'firefox-esr', 'fonts-noto-core'],
    webkit: ['webkit2gtk-driver', 'xvfb', 'xauth', 'fonts-noto-core'],
    lynx: ['lynx'],
    w3m: ['w3m'],
    git: ['git'],
  }[name];
}

function remedyFor(name) {
  const {variable} = places[name];
  if (findCommand('apt-get')) return `sudo apt-get install --no-install-recommends ${aptPackages(name).join(' ')}`;
  if (findCommand('dnf'))
    return `sudo dnf install ${{chromium: 'chromium', firefox: 'firefox', webkit: 'webkit2gtk4.1 webkit2gtk-driver xorg-x11-server-Xvfb'}[name] ?? name}`;
  if (process.platform === 'darwin') {
    return {
      lynx: 'brew install lynx',
      w3m: 'brew install w3m',
      chromium: 'brew install --cask google-chrome',
      firefox: 'brew install --cask firefox',
      webkit: 'sudo safaridriver --enable',
    }[name];
  }
  if (process.platform === 'win32' && name !== 'webkit' && !textBrowserNames.includes(name))
    return `winget install ${{chromium: 'Google.Chrome', firefox: 'Mozilla.Firefox'}[name]}`;
  return process.platform === 'win32' ? 'none on Windows: run the tests under WSL' : `set ${variable} to its path`;
}

function subfolders(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}
