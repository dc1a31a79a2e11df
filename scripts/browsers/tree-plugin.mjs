/**
 * `tree` `{selector}`: the accessibility tree of an element, whole. The runner's own `a11ySnapshot` leaves out lists, tables
 * and whatever else cannot be pressed. Chromium only, `null` elsewhere.
 */
export function treePlugin() {
  return {
    name: 'tree',
    async executeCommand({command, payload, session: {id, browser}}) {
      if (command !== 'tree') return undefined;
      if (browser.type !== 'puppeteer' || browser.name === 'Firefox') return null;
      const page = browser.getPage(id);
      const root = await page.$(payload.selector);
      const tree = await page.accessibility.snapshot({root, interestingOnly: false});
      return JSON.parse(JSON.stringify(tree)); // Without the handles to the page.
    },
  };
}
