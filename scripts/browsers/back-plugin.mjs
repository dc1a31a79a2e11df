/**
 * A page beside that of the test, in the same browser, to be left and come back to as by the Back button; one at a time:
 *
 * - `back:open` `{address}`;
 * - `back:run` `{code}`: answers `{value}`, that of an expression in the page, once it is known;
 * - `back:leave` `{address}`: goes on to another page; `back:return`: comes back from there;
 * - `back:close`.
 */
import {setTimeout as wait} from 'node:timers/promises';

/** Of a page that does not come back, in ms. */
const longest = 10_000;

export function backPlugin() {
  const pages = new Map();
  const commands = {
    async 'back:open'({id, browser}, {address}) {
      const page = browser.type === 'puppeteer' ? await openInPuppeteer(browser.getPage(id)) : await openInDriver(browser.driver);
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
  };
  return {
    name: 'back',
    async executeCommand({command, payload, session}) {
      // What answers nothing counts as not known.
      if (commands[command]) return (await commands[command](session, payload)) ?? true;
    },
  };
}

async function openInPuppeteer(testPage) {
  const page = await testPage.browserContext().newPage();
  return {
    goTo: async (address) => void (await page.goto(address)),
    /** Firefox does not tell that a page that was kept is there again. */
    async goBack() {
      const away = page.url();
      const whereIsIt = () => page.evaluate('location.href').catch(() => away); // Between two pages nobody answers.
      await page.evaluate('void setTimeout(() => history.back())');
      for (const end = Date.now() + longest; (await whereIsIt()) === away; await wait(50)) {
        if (Date.now() > end) throw new Error(`${away} stays`);
      }
    },
    run: (code) => page.evaluate(code),
    async close() {
      await page.close();
      await testPage.bringToFront();
    },
  };
}

async function openInDriver(driver) {
  const own = await driver.getWindowHandle();
  const {handle} = await driver.createWindow('window');
  await driver.switchToWindow(handle);
  return {
    goTo: async (address) => void (await driver.navigateTo(address)),
    goBack: async () => void (await driver.back()),
    run: (code) => driver.executeScript(`return ${code}`, []),
    async close() {
      await driver.closeWindow();
      await driver.switchToWindow(own);
    },
  };
}
