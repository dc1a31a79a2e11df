/* global setTimeout, clearTimeout */
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {once} from 'node:events';
import {launch} from 'puppeteer-core';
import {findProgram} from '../scripts/browsers/find-programs.mjs';
import {installBench} from './page.mjs';

/** Longest time of one measurement, in seconds. A longer one is reported as an error. */
export const timeLimit = 120;

const functions = ['place', 'draw', 'names', 'collapse', 'isSettled'];

/** A Chromium that restarts after a page hangs, and a server for its pages. */
export class Browser {
  #args;
  #browser = null;
  #contestant = null;
  // Some libraries fail outside a secure context, so the page needs an address.
  #server = createServer(({url}, response) => {
    const [, name] = /^\/modules\/(.*)\.js$/.exec(url) ?? [];
    response.setHeader('Content-Type', `text/${name ? 'javascript' : 'html'}; charset=utf-8`);
    response.end(name ? this.#contestant.onDemand[name] : skeleton(this.#contestant));
  });

  /** @param {string[]} args - Arguments of Chromium. */
  constructor(args = []) {
    this.#args = args;
  }

  async version() {
    return (await this.#launched()).version();
  }

  /**
   * Opens an empty page with a host element in a new process, calls `work` and closes the page.
   *
   * @param {object | null} contestant - `null` for an empty page.
   * @param {(page: import('puppeteer-core').Page) => Promise<T>} work
   * @param {{width?: number, height?: number}} size
   * @returns {Promise<T>}
   * @template T
   */
  async visit(contestant, work, {width = 1280, height = 800} = {}) {
    const browser = await this.#launched();
    let timer;
    const timeout = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`longer than ${timeLimit} s`)), timeLimit * 1000);
    });
    const visit = async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({width, height});
      this.#contestant = contestant;
      await page.goto(`http://127.0.0.1:${this.#server.address().port}/`);
      if (contestant) {
        const present = functions.filter((name) => contestant[name]).map((name) => String(contestant[name]));
        await page.evaluate(`globalThis.contestant = {${present.join(',\n')}}; (${String(installBench)})()`);
        if (contestant.modules) await page.evaluate((modules) => Object.assign(globalThis, {modules}), contestant.modules);
      }
      const result = await work(page);
      await context.close();
      return result;
    };
    try {
      return await Promise.race([visit(), timeout]);
    } catch (error) {
      // A page that hangs or crashes may block its browser, so the next visit starts a new one.
      this.#kill();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async close() {
    this.#server.close();
    this.#server.closeAllConnections();
    await this.#browser?.close();
  }

  async #launched() {
    if (!this.#server.listening) await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    this.#browser ??= await launch({
      executablePath: findProgram('chromium') ?? '/usr/bin/chromium',
      protocolTimeout: (timeLimit + 30) * 1000,
      args: ['--no-sandbox', ...this.#args],
    });
    return this.#browser;
  }

  #kill() {
    const child = this.#browser?.process();
    this.#browser = null;
    if (!child) return;
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
  }
}

function skeleton(contestant) {
  const sheet = contestant?.styleSheet ? readStyleSheet(contestant.styleSheet) : '';
  return `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Bench</title>
<meta name="viewport" content="width=device-width"><style>body { margin: 16px; font: 16px/1.5 sans-serif; }${sheet}${contestant?.css ?? ''}</style>
</head><body><div id="host"></div></body></html>`;
}

/** @returns {string} A style sheet from `node_modules`. */
export function readStyleSheet(path) {
  return readFileSync(new URL(`node_modules/${path}`, import.meta.url), 'utf8');
}
