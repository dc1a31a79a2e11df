/** Opens a page in one of the three installed engines: Chromium and Firefox by Puppeteer, WebKit by WebDriver. */
import {writeFileSync} from 'node:fs';
import puppeteer from 'puppeteer-core';
import WebDriver from 'webdriver';
import {findFreePort} from '../servers/ports.mjs';
import {findProgram} from './find-programs.mjs';
import './tolerate-old-firefox.mjs';
import {startWebKitDriver} from './webkit-driver.mjs';

/**
 * @typedef {object} OpenPage
 * @property {string} version - Version of the engine.
 * @property {(address: string) => Promise<void>} goTo
 * @property {(code: string) => Promise<any>} run - Evaluates an expression in the page.
 * @property {(selector: string, code: string) => Promise<any>} runInFrame - Evaluates an expression in a frame of the page, also one of
 *   another origin. `null` when the browser has blocked the frame.
 * @property {(path: string) => Promise<void>} screenshot - Saves a PNG of the window's content.
 * @property {(size: {width: number, height: number}) => Promise<void>} resize - Makes the window's content at least this large, in CSS px.
 * @property {(() => readonly string[]) | null} lines - Lines of the console. WebKit does not give access to them.
 * @property {import('puppeteer-core').Page | null} page - Puppeteer's page, for real clicks and keys. Not in WebKit.
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} engine - One of `engineNames`.
 * @param {{width: number, height: number}} [size] - Size of the window, in CSS px.
 * @param {{forcesColours?: boolean}} [options] - `forcesColours` replaces the colours of pages, as a contrast theme does. Not in WebKit.
 * @returns {Promise<OpenPage>}
 */
export function openBrowser(engine, size = {width: 800, height: 600}, {forcesColours = false} = {}) {
  return engine === 'webkit' ? openInWebDriver(size) : openInPuppeteer(engine, size, forcesColours);
}

async function openInPuppeteer(engine, size, forcesColours) {
  const browser = await puppeteer.launch({
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath: findProgram(engine),
    defaultViewport: size,
    args: engine === 'chromium' ? ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] : [],
    extraPrefsFirefox: forcesColours ? {'browser.display.document_color_use': 2} : {},
  });
  const page = await browser.newPage();
  if (forcesColours && engine === 'chromium') {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {features: [{name: 'forced-colors', value: 'active'}]});
  }
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
    resize: (next) => page.setViewport(next),
    lines: () => lines,
    page,
    close: () => browser.close(),
  };
}

async function openInWebDriver({width, height}) {
  const {options, stop} = startWebKitDriver(await findFreePort(), {takesScreenshots: true});
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
    // The window is higher than its content by the bar with the address.
    resize: async (next) => void (await driver.setWindowRect(null, null, next.width, next.height + 100)),
    lines: null,
    page: null,
    async close() {
      await driver.deleteSession();
      stop();
    },
  };
}
