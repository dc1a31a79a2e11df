import {createServer} from 'node:http';
import {openBrowser} from './open-browser.mjs';

/**
 * Opens a page on a server of its own, as the page of another site.
 *
 * @param {string} engine - One of `engineNames`.
 * @param {string} html
 * @param {Record<string, string>} headers
 * @param {(browser: import('./open-browser.mjs').OpenPage) => Promise<void>} check - Called when the page is open.
 */
export async function visitPage(engine, html, headers, check) {
  const site = createServer((_, answer) => answer.writeHead(200, {'Content-Type': 'text/html; charset=utf-8', ...headers}).end(html));
  await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));
  const browser = await openBrowser(engine);
  try {
    await browser.goTo(`http://127.0.0.1:${site.address().port}/`);
    await check(browser);
  } finally {
    await browser.close();
    site.close();
  }
}
