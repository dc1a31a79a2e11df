/** Opens a page in one of the three installed engines: Chromium and Firefox by Puppeteer, WebKit by WebDriver. */
import {writeFileSync} from 'node:fs';
import puppeteer from 'puppeteer-core';
import WebDriver from 'webdriver';
import {findFreePort} from '../servers/ports.mjs';
import {findProgram} from './find-programs.mjs';
import {startWebKitDriver} from './webkit-driver.mjs';

/**
 * @typedef {object} OpenPage
 * @property {string} version - Version of the engine.
 * @property {(address: string) => Promise<void>} goTo
 * @property {(code: string) => Promise<any>} run - Evaluates an expression in the page.
 * @property {(selector: string, code: string) => Promise<any>} runInFrame - Evaluates an expression in a frame of the page, also one of
 *   another origin. `null` when the browser has blocked the frame.
 * @property {(path: string) => Promise<void>} screenshot - Saves a PNG.
 * @property {(() => readonly string[]) | null} lines - Lines of the console. WebKit does not give access to them.
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} engine - One of `engineNames`.
 * @param {{width: number, height: number}} [size] - Size of the window, in CSS px.
 * @returns {Promise<OpenPage>}
 */
export function openBrowser(engine, size = {width: 800, height: 600}) {
  return engine === 'webkit' ? openInWebDriver(size) : openInPuppeteer(engine, size);
}

async function openInPuppeteer(engine, size) {
  const browser = await puppeteer.launch({
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath: findProgram(engine),
    defaultViewport: size,
    args: engine === 'chromium' ? ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] : [],
  });
  const page = await browser.newPage();
  const lines = [];
  page.on('console', (line) => lines.push(line.text()));
  // When a frame is blocked, Firefox reports that the page itself failed to load.
  const ignoreBlockedFrame = (error) => {
    if (engine !== 'firefox' || !/rejected/.test(error.message)) throw error;
  };
  return {
    version: (await browser.version()).replace(/^\D*\//, ''),
    goTo: async (address) => void (await page.goto(address).catch(ignoreBlockedFrame)),
    run: (code) => page.evaluate(code),
    async runInFrame(selector, code) {
      const frame = await (await page.$(selector)).contentFrame();
      // A blocked frame contains an error page of the browser, where some engines run no code.
      return frame.evaluate(code).catch(() => null);
    },
    screenshot: async (path) => void (await page.screenshot({path})),
    lines: () => lines,
    close: () => browser.close(),
  };
}

async function openInWebDriver({width, height}) {
  const {options, stop} = startWebKitDriver(await findFreePort());
  const driver = await WebDriver.newSession(options);
  await driver.setWindowRect(null, null, width, height);
  const run = (code) => driver.executeScript(`return ${code}`, []);
  return {
    version: driver.capabilities.browserVersion,
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
    screenshot: async (path) => writeFileSync(path, await driver.takeScreenshot(), 'base64'),
    lines: null,
    async close() {
      await driver.deleteSession();
      stop();
    },
  };
}
