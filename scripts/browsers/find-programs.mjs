/**
 * Finds the programs that the tests need: the three browser engines, two text browsers, two readers of PDF files, and Git. It looks at an environment variable
 * first, then at the usual paths of Linux, macOS and Windows. On Debian and Ubuntu, as root, it can also install them.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {canInstall, installPackages, isUbuntu} from '../lib/apt.mjs';
import {findCommand} from '../lib/find-command.mjs';

export const engineNames = ['chromium', 'firefox', 'webkit'];
/** Browsers without script and style. Tests read with them what pages say as plain text. */
export const textBrowserNames = ['lynx', 'w3m'];
/** Programs with which tests read what is on paper. */
export const paperProgramNames = ['pdftotext', 'pdftoppm'];

const windowsFolders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);
const inWindows = (...paths) => windowsFolders.flatMap((folder) => paths.map((path) => join(folder, path)));

const programs = {
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
  // The driver instead of the browser, because WebKit is controlled only by WebDriver.
  webkit: {variable: 'WEBKIT_DRIVER_PATH', commands: ['WebKitWebDriver', 'safaridriver'], files: []},
  lynx: {variable: 'LYNX_PATH', commands: ['lynx'], files: []},
  w3m: {variable: 'W3M_PATH', commands: ['w3m'], files: []},
  pdftotext: {variable: 'PDFTOTEXT_PATH', commands: ['pdftotext'], files: []},
  pdftoppm: {variable: 'PDFTOPPM_PATH', commands: ['pdftoppm'], files: []},
  git: {variable: 'GIT_PATH', commands: ['git'], files: []},
};

/**
 * @param {string} name - A key of `programs`.
 * @returns {string | undefined} Path of the program. For WebKit, path of its WebDriver server.
 */
export function findProgram(name) {
  const {variable, commands, files} = programs[name];
  if (process.env[variable]) return process.env[variable];
  const found = [...commands.map(findCommand), ...files].find((path) => path && existsSync(path));
  if (name !== 'webkit' || !found || found.endsWith('safaridriver')) return found;
  return findMiniBrowser() && (findCommand('xvfb-run') || process.env.DISPLAY) ? found : undefined;
}

/** @returns {string | undefined} Path of WebKitGTK's test browser, which differs between distributions. */
export function findMiniBrowser() {
  const folders = ['/usr/libexec', '/usr/lib64', '/usr/lib', ...subfolders('/usr/lib').filter((path) => path.endsWith('-gnu'))];
  const versions = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];
  return folders.flatMap((folder) => versions.map((version) => `${folder}/${version}/MiniBrowser`)).find((path) => existsSync(path));
}

/**
 * Installs missing programs, on Debian and Ubuntu as root.
 *
 * @param {string[]} names - Keys of `programs`.
 */
export function installPrograms(names) {
  const missing = names.filter((name) => !findProgram(name));
  if (missing.length === 0 || !canInstall()) return;
  console.log(`Installing with apt-get: ${missing.join(', ')} …`);
  // One call is faster. If it fails because the release lacks a package, the others are installed one by one.
  if (!installPackages(missing.flatMap(packagesOf))) for (const name of missing) installPackages(packagesOf(name));
}

/** @returns {{name: string, remedy: string}[]} The programs that are not installed, each with the command that installs it. */
export function findMissing(names) {
  return names.filter((name) => !findProgram(name)).map((name) => ({name, remedy: remedyFor(name)}));
}

/** @returns {string} Name and version of an engine, for the heading of a test run. Only the name when the version is unknown. */
export function describeEngine(name) {
  if (process.platform === 'win32') return name; // On Windows, `--version` opens a window.
  try {
    const options = {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 10_000};
    const version = execFileSync(findProgram(name), ['--version'], options);
    return `${name}: ${version.trim().split('\n')[0]}`;
  } catch {
    return name;
  }
}

function packagesOf(name) {
  return {
    chromium: [isUbuntu() ? 'chromium-browser' : 'chromium', 'fonts-noto-core'],
    firefox: [isUbuntu() ? 'firefox' : 'firefox-esr', 'fonts-noto-core'],
    webkit: ['webkit2gtk-driver', 'xvfb', 'xauth', 'fonts-noto-core'],
    lynx: ['lynx'],
    w3m: ['w3m'],
    pdftotext: ['poppler-utils'],
    pdftoppm: ['poppler-utils'],
    git: ['git'],
  }[name];
}

function remedyFor(name) {
  if (findCommand('apt-get')) return `sudo apt-get install --no-install-recommends ${packagesOf(name).join(' ')}`;
  if (findCommand('dnf')) {
    return `sudo dnf install ${{webkit: 'webkit2gtk4.1 webkit2gtk-driver xorg-x11-server-Xvfb', pdftotext: 'poppler-utils', pdftoppm: 'poppler-utils'}[name] ?? name}`;
  }
  const setVariable = `set ${programs[name].variable} to its path`;
  if (process.platform === 'darwin') {
    const remedies = {
      lynx: 'brew install lynx',
      w3m: 'brew install w3m',
      pdftotext: 'brew install poppler',
      pdftoppm: 'brew install poppler',
      chromium: 'brew install --cask google-chrome',
      firefox: 'brew install --cask firefox',
      webkit: 'sudo safaridriver --enable',
      git: 'xcode-select --install',
    };
    return remedies[name];
  }
  if (process.platform !== 'win32') return setVariable;
  const wingetIds = {chromium: 'Google.Chrome', firefox: 'Mozilla.Firefox', git: 'Git.Git'};
  return wingetIds[name] ? `winget install ${wingetIds[name]}` : 'none on Windows: run the tests under WSL';
}

function subfolders(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}
