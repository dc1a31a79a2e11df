/* global setTimeout, clearTimeout */
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {once} from 'node:events';
import {launch} from 'puppeteer-core';
import {findEngine} from '../scripts/browsers/find-browsers.mjs';
import {installBench} from './page.mjs';

/** Longer than this nobody waits; what takes longer is told as such. */
export const patience = 120;

const functions = ['draw', 'names', 'collapse', 'isSettled'];

/** One Chromium that is started anew when a page hangs, and a server for its pages. */
export class Browser {
  #browser = null;
  #contestant = null;
  // A page without an address is no secure context, where some of the libraries fail.
  #server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(skeleton(this.#contestant));
  });

  async version() {
    return (await this.#launched()).version();
  }

  /**
   * Opens a page of its own process, with nothing in it but a place for the chart, does something in it and closes it.
   *
   * @param {object | null} contestant - Without one the page stays empty.
   * @param {(page: import('puppeteer-core').Page) => Promise<T>} work
   * @param {{width?: number, height?: number}} size
   * @returns {Promise<T>}
   * @template T
   */
  async visit(contestant, work, {width = 1280, height = 800} = {}) {
    const browser = await this.#launched();
    let timer;
    const patienceEnds = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`longer than ${patience} s`)), patience * 1000);
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
      }
      const result = await work(page);
      await context.close();
      return result;
    };
    try {
      return await Promise.race([visit(), patienceEnds]);
    } catch (error) {
      // A page that hangs or is gone takes its browser with it; the next one finds a fresh one.
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
      executablePath: findEngine('chromium') ?? '/usr/bin/chromium',
      protocolTimeout: (patience + 30) * 1000,
      // Frames follow each other at once: waiting for the screen's next one would be in every number.
      args: ['--no-sandbox', '--disable-gpu-vsync', '--disable-frame-rate-limit'],
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

/** @returns {string} A style sheet of a package, by its path there. */
export function readStyleSheet(path) {
  return readFileSync(new URL(`node_modules/${path}`, import.meta.url), 'utf8');
}
