/**
 * Plugin for Web Test Runner. The command `tree` with `{selector}` answers with the complete accessibility tree of an element. The runner's
 * own `a11ySnapshot` leaves out lists, tables and everything else that is not interactive. In engines other than Chromium it answers `null`.
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
      return JSON.parse(JSON.stringify(tree)); // Removes the handles to elements.
    },
  };
}
