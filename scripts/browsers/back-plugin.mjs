/**
 * Plugin for Web Test Runner with commands for tests of the Back button. All but `back:empty` control a second page in the same browser, one
 * at a time.
 *
 * - `back:open` with `{address}` opens the page.
 * - `back:run` with `{code}` evaluates an expression in the page, awaits it, and answers `{value}`.
 * - `back:leave` with `{address}` navigates to another address. `back:return` navigates back.
 * - `back:close` closes the page.
 * - `back:empty` removes all entries but the current one from the history of the test's own page. It works only in Chromium and answers
 *   `false` in other engines.
 */
import {setTimeout as wait} from 'node:timers/promises';

/** Time limit for navigating back, in ms. */
const limit = 10_000;

export function backPlugin() {
  const pages = new Map();
  const commands = {
    async 'back:open'({id, browser}, {address}) {
      const page = browser.type === 'puppeteer' ? await openInPuppeteer(browser.getPage(id)) : await openInWebDriver(browser.driver);
      pages.set(id, page);
      await page.goTo(address);
    },
    'back:run': async ({id}, {code}) => ({value: await pages.get(id).run(code)}),
    'back:leave': ({id}, {address}) => pages.get(id).goTo(address),
    'back:return': ({id}) => pages.get(id).goBack(),
    async 'back:close'({id}) {
      await pages.get(id)?.close();
      pages.delete(id);
    },
    'back:empty': ({id, browser}) => emptyHistory(browser, id),
  };
  return {
    name: 'back',
    async executeCommand({command, payload, session}) {
      // The runner takes `undefined` for an unknown command.
      if (commands[command]) return (await commands[command](session, payload)) ?? true;
    },
  };
}

async function emptyHistory(browser, id) {
  if (browser.type !== 'puppeteer' || browser.name === 'Firefox') return false;
  const session = await browser.getPage(id).createCDPSession();
  await session.send('Page.resetNavigationHistory');
  await session.detach();
  return true;
}

async function openInPuppeteer(testPage) {
  const page = await testPage.browserContext().newPage();
  return {
    goTo: async (address) => void (await page.goto(address)),
    /** Compares addresses, because Firefox sends no event when it restores a page from its cache. */
    async goBack() {
      const before = page.url();
      const currentAddress = () => page.evaluate('location.href').catch(() => before); // During the navigation, evaluating fails.
      await page.evaluate('void setTimeout(() => history.back())');
      for (const end = Date.now() + limit; (await currentAddress()) === before; await wait(50)) {
        if (Date.now() > end) throw new Error(`The browser did not go back from ${before}`);
      }
    },
    run: (code) => page.evaluate(code),
    async close() {
      await page.close();
      await testPage.bringToFront();
    },
  };
}

async function openInWebDriver(driver) {
  const testWindow = await driver.getWindowHandle();
  const {handle} = await driver.createWindow('window');
  await driver.switchToWindow(handle);
  return {
    goTo: async (address) => void (await driver.navigateTo(address)),
    goBack: async () => void (await driver.back()),
    run: (code) => driver.executeScript(`return ${code}`, []),
    async close() {
      await driver.closeWindow();
      await driver.switchToWindow(testWindow);
    },
  };
}
