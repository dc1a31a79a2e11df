/* global document, setTimeout */
import {existsSync, readFileSync, statSync} from 'node:fs';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import {launch} from 'puppeteer-core';
import {findProgram} from '../scripts/browsers/find-programs.mjs';
import {closedPolicy} from '../scripts/lib/content-security-policy.mjs';
import {copy, paste} from './clipboard.mjs';
import {inspectPage} from './inspect-page.mjs';
import {address, origin, title} from './snippets.mjs';

const folders = {
  '/ki-widgets/': fileURLToPath(new URL('../dist/', import.meta.url)),
  '/packages/': fileURLToPath(new URL('node_modules/', import.meta.url)),
};
const types = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml'};

/** The policy of `npm start`. It allows frames, so that an empty frame is the editor's doing. */
const policy = closedPolicy({'frame-src': "'self'"});

/** Paragraphs before and after a snippet, which must survive with it. */
const before = '<p>Før.</p>';
const after = '<p>Etter.</p>';

/** Chromium with a simulated server of an agency. Requests to other origins are refused. */
export class Browser {
  #browser;
  /** @type {Map<string, {body: string, type: string, policy?: string}>} */
  #pages = new Map();
  /** Addresses on other origins that a page requested. */
  blockedRequests = new Set();

  async start() {
    this.#browser = await launch({
      executablePath: findProgram('chromium') ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
      protocolTimeout: 40_000,
    });
    return this.#browser.version();
  }

  close() {
    return this.#browser.close();
  }

  /**
   * @param {import('./environments.mjs').Environment} environment
   * @returns {Promise<{put(snippet: import('./snippets.mjs').Snippet, method: 'set' | 'pasted' | 'by hand'): Promise<string>, close(): Promise<void>}>}
   *   `put` resolves to the HTML that the editor would save.
   */
  async openEditor({scripts = [], styles = [], bundle, open, settings = '{}', isOneBlock}) {
    const bundled = bundle ? await bundle() : undefined;
    if (bundled) this.#pages.set('/bundle.js', {body: bundled, type: 'text/javascript'});
    const body = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Editor</title>
${styles.map((path) => `<link rel="stylesheet" href="/packages/${path}">`).join('\n')}
${[...scripts.map((path) => `/packages/${path}`), ...(bundled ? ['/bundle.js'] : [])].map((path) => `<script src="${path}"></script>`).join('\n')}
</head><body><div id="place"></div></body></html>`;
    this.#pages.set('/editor.html', {body, type: 'text/html'});
    const page = await this.#newPage();
    await page.goto(`${origin}/editor.html`);
    // A method is only valid as source inside an object literal.
    const code = `({${String(open).replace(/^async \w+/, 'async open')}}).open`;
    await page.evaluate(`(async () => { globalThis.editor = await ${code}(document.querySelector('#place'), ${settings}); })()`);
    const enters = isOneBlock ? 2 : 1;
    const put = async (snippet, method) => {
      if (method === 'set') await page.evaluate((html) => globalThis.editor.set(html), before + snippet.html + after);
      if (method === 'pasted') {
        await this.#copy(snippet);
        await writeAround(page, snippet.isLink ? enters : 0, () => paste(page));
      }
      if (method === 'by hand' && snippet.plain) {
        await writeAround(page, enters, () => page.keyboard.type(snippet.plain));
      } else if (method === 'by hand') {
        await page.evaluate((text) => globalThis.editor.set(text), `<p>${title}</p>`);
        await focus(page);
        await page.evaluate((href) => globalThis.editor.link(href), address);
      }
      // Some editors clean up after the event.
      await pause(page);
      return page.evaluate(() => globalThis.editor.save());
    };
    return {put, close: () => page.close()};
  }

  /** Copies a snippet to the clipboard, as a page or another program does. */
  async #copy(snippet) {
    this.#pages.set('/copy.html', {body: '<!doctype html><title>Copy</title><p>x</p>', type: 'text/html'});
    const page = await this.#newPage();
    await page.goto(`${origin}/copy.html`);
    await copy(page, snippet);
    await page.close();
  }

  /**
   * Puts saved HTML into a page of an agency and reports what a visitor sees.
   *
   * @param {string} saved
   * @param {{hasScript: boolean, combined?: string, picture?: string}} options - `hasScript`: the template loads the script. `combined`:
   *   it loads a file that combines the scripts of the site with this file of `dist/`. `picture`: file for a screenshot.
   * @returns {Promise<{seen: string, isStray: boolean, lines: readonly string[]}>} The result of {@link inspectPage}, whether a remaining
   *   link is broken, and the console lines of the widgets.
   */
  async visit(saved, {hasScript, combined, picture}) {
    if (combined) this.#pages.set('/cache/combined.js', {body: combineScripts(combined), type: 'text/javascript'});
    const script = combined ? '/cache/combined.js' : '/ki-widgets/ki-widgets.js';
    const body = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Etaten</title>
${hasScript ? `<script src="${script}" defer></script>` : ''}</head><body><main>${saved}</main></body></html>`;
    this.#pages.set('/aktuelt/sak.html', {body, type: 'text/html', policy});
    const page = await this.#newPage();
    const lines = [];
    page.on('console', (line) => lines.push(line.text()));
    await page.goto(`${origin}/aktuelt/sak.html`, {waitUntil: 'load'});
    if (picture) await page.screenshot({path: picture, fullPage: true});
    const surrounding = ['Før.', 'Etter.'].filter((word) => saved.replace('&oslash;', 'ø').includes(word));
    const {seen} = await inspectPage(page, 'main', surrounding);
    const left = await page.evaluate(() => [...document.querySelectorAll('main a[href]')].map(({href}) => href));
    const isStray = left.some((href) => href.startsWith(origin) && this.#answer(new URL(href)).status === 404);
    if (picture) await page.screenshot({path: picture, fullPage: true});
    await page.close();
    return {seen, isStray, lines: lines.filter((line) => line.startsWith('[ki-widgets]'))};
  }

  async #newPage() {
    const page = await this.#browser.newPage();
    page.setDefaultTimeout(30_000);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url().startsWith('data:') || request.url().startsWith('blob:')) return request.continue();
      const answer = this.#answer(new URL(request.url()));
      return answer ? request.respond(answer) : request.abort();
    });
    return page;
  }

  #answer({origin: asked, pathname, href}) {
    if (asked !== origin) {
      this.blockedRequests.add(href);
      return null;
    }
    const headers = {'X-Content-Type-Options': 'nosniff'};
    const page = this.#pages.get(pathname);
    if (page) {
      if (page.policy) headers['Content-Security-Policy'] = page.policy;
      return {status: 200, contentType: `${page.type}; charset=utf-8`, headers, body: page.body};
    }
    const [prefix, folder] = Object.entries(folders).find(([prefix]) => pathname.startsWith(prefix)) ?? [];
    let path = folder && join(folder, normalize(pathname.slice(prefix.length)));
    if (path && statSync(path, {throwIfNoEntry: false})?.isDirectory()) path = join(path, 'index.html');
    if (!path || !existsSync(path)) return {status: 404, body: ''};
    if (prefix === '/ki-widgets/') headers['Content-Security-Policy'] = policy;
    return {
      status: 200,
      contentType: `${types[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`,
      headers,
      body: readFileSync(path),
    };
  }
}

/** Combines scripts as a plugin for faster pages does: one file at an address of its own, with other scripts before and after. */
function combineScripts(name) {
  const code = readFileSync(join(folders['/ki-widgets/'], name), 'utf8');
  return `window.theme = {menu: []}\n${code}\n;(function () { window.theme.isReady = true })()\n`;
}

/** Types a paragraph, inserts the snippet and types another paragraph. */
async function writeAround(page, enters, work) {
  await page.evaluate(() => globalThis.editor.set(''));
  await focus(page);
  await page.keyboard.type('Før.');
  await pressEnter(page);
  await work();
  await pause(page);
  // After other snippets the cursor may still be inside the element, where text becomes its fallback.
  if (!enters) return;
  await page.keyboard.press('End');
  for (let i = 0; i < enters; i++) await pressEnter(page);
  await page.keyboard.type('Etter.');
}

/** Pauses before and after the key: some editors redraw their text. */
async function pressEnter(page) {
  await pause(page);
  await page.keyboard.press('Enter');
  await pause(page);
}

function pause(page) {
  return page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
}

async function focus(page) {
  await page.bringToFront();
  await page.evaluate(() => {
    const {area} = globalThis.editor;
    area.ownerDocument.defaultView.focus();
    area.focus();
  });
}
