import puppeteer from 'puppeteer-core';
import WebDriver from 'webdriver';
import {findEngine} from './find-browsers.mjs';
import {findFreePort} from '../servers/web-servers.mjs';
import {startWebKitDriver} from './webkit-driver.mjs';

/**
 * Opens one page in an engine that is installed.
 *
 * @typedef {object} OpenPage
 * @property {(address: string) => Promise<void>} goTo
 * @property {(code: string) => Promise<any>} run - The value of an expression in the page.
 * @property {(selector: string, code: string) => Promise<any>} runInFrame - The same in a frame of it, of whatever host; `null` where a frame
 *   shows no page.
 * @property {(() => readonly string[]) | null} lines - What the console was told; WebKit's cannot be read.
 * @property {() => Promise<void>} close
 *
 * @param {string} engine - One of `engineNames`.
 * @returns {Promise<OpenPage>}
 */
export function openBrowser(engine) {
  return engine === 'webkit' ? openInDriver() : openInPuppeteer(engine);
}

async function openInPuppeteer(engine) {
  const args = engine === 'chromium' ? ['--no-sandbox', '--disable-gpu'] : [];
  const browser = await puppeteer.launch({browser: engine === 'firefox' ? 'firefox' : 'chrome', executablePath: findEngine(engine), args});
  const page = await browser.newPage();
  const lines = [];
  page.on('console', (line) => lines.push(line.text()));
  return {
    async goTo(address) {
      // Firefox takes a frame that is refused for the page itself.
      await page.goto(address).catch((error) => (engine === 'firefox' && /rejected/.test(error.message) ? null : Promise.reject(error)));
    },
    run: (code) => page.evaluate(code),
    async runInFrame(selector, code) {
      const frame = await (await page.$(selector)).contentFrame();
      // A frame that is refused leads to a page of the browser, where some run nothing.
      return frame.evaluate(code).catch(() => null);
    },
    lines: () => lines,
    close: () => browser.close(),
  };
}

async function openInDriver() {
  const {options, stop} = startWebKitDriver(await findFreePort());
  const driver = await WebDriver.newSession(options);
  const run = (code) => driver.executeScript(`return ${code}`, []);
  return {
    goTo: async (address) => void (await driver.navigateTo(address)),
    run,
    async runInFrame(selector, code) {
      await driver.switchToFrame(await driver.findElement('css selector', selector));
      try {
        return await run(code);
      } finally {
        await driver.switchToFrame(null);
      }
    },
    lines: null,
    async close() {
      await driver.deleteSession();
      stop();
    },
  };
}
