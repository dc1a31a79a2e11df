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
 * @param {string[]} names - Engines or text browsers that are wanted.
 * @returns {{name: string, remedy: string}[]} Those still missing, and the one command that installs each.
 */
export function ensureEngines(names) {
  let missing = names.filter((name) => !findEngine(name));
  if (missing.length && findCommand('apt-get') && process.getuid?.() === 0) {
    console.log(`Installing with apt-get: ${missing.join(', ')} …`);
    apt(['update']);
    // One by one: a package that this release does not have must not keep the others away.
    for (const name of missing) apt(['install', '-y', '--no-install-recommends', ...aptPackages(name)]);
    missing = missing.filter((name) => !findEngine(name));
  }
  return missing.map((name) => ({name, remedy: remedyFor(name)}));
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

/** Debian and Ubuntu, as root. */
export function apt(args) {
  const {status} = spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=600', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  });
  if (status !== 0) console.error(`apt-get ${args.join(' ')} failed (exit code ${status})`);
}

function aptPackages(name) {
  const isUbuntu = existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
  return {
    chromium: [isUbuntu ? 'chromium-browser' : 'chromium', 'fonts-noto-core'],
    firefox: [isUbuntu ? 'firefox' : 'firefox-esr', 'fonts-noto-core'],
    webkit: ['webkit2gtk-driver', 'xvfb', 'xauth', 'fonts-noto-core'],
    lynx: ['lynx'],
    w3m: ['w3m'],
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
