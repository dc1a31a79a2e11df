/** Walks a journey in a browser window of its own, and estimates its time. */
import {isDeepStrictEqual} from 'node:util';
import {openBrowser} from '../browsers/open-browser.mjs';
import {estimate} from './model.mjs';
import {User} from './user.mjs';

/**
 * @typedef {object} Context
 * @property {User} user
 * @property {import('puppeteer-core').Page} page
 * @property {import('./site-server.mjs').Site} site
 * @property {string} language - `nb` or `en`.
 * @property {(what: string, actual: unknown, expected: unknown) => void} expect - Throws if the outcome is wrong.
 */

/**
 * @typedef {object} Journey
 * @property {string} name
 * @property {number} limit - Seconds.
 * @property {(context: Context) => Promise<void>} walk
 */

/**
 * @param {Journey} journey
 * @param {{site: import('./site-server.mjs').Site, language: string, width: number}} where
 * @returns {Promise<import('./model.mjs').Estimate & {operations: import('./model.mjs').Operation[]}>}
 */
export async function walkJourney({walk}, {site, language, width}) {
  const {page, close} = await openBrowser('chromium', {width, height: width < 600 ? 800 : 900});
  try {
    await page.browserContext().overridePermissions(site.origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
    await page.evaluateOnNewDocument(() => delete globalThis.showSaveFilePicker);
    const user = new User(page);
    site.answers.clear();
    await walk({user, page, site, language, expect});
    return {...estimate(user.operations), operations: user.operations};
  } finally {
    await close();
  }
}

function expect(what, actual, expected) {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}
