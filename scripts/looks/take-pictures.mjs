/** Takes the pictures of one look in one browser engine. */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {URLSearchParams} from 'node:url';
import {openBrowser} from '../browsers/open-browser.mjs';
import {themes} from './themes.mjs';

/**
 * @param {string} origin - The origin that serves the pages.
 * @param {string} engine
 * @param {string} look
 * @param {import('./options.mjs').Options} options
 * @returns {Promise<{png: Buffer, width: number, height: number}[]>} One picture of all themes in the page's colours, and one of those in
 *   forced colours. WebKit cannot force colours.
 */
export async function takePictures(origin, engine, look, {themes: names, widths, maxHeight, scale}) {
  const folder = mkdtempSync(join(tmpdir(), 'ki-widgets-looks-'));
  const parts = [];
  for (const isForced of engine === 'webkit' ? [false] : [false, true]) {
    const rows = names
      .filter((theme) => Boolean(themes[theme].isForced) === isForced)
      .map((theme) => widths.map((width) => ({look, theme, width, maxHeight})));
    if (!rows.length) continue;
    const path = join(folder, `${isForced}.png`);
    const page = await openBrowser(engine, {width: 1400, height: 900}, {forcesColours: isForced});
    try {
      await page.goTo(`${origin}/looks/sheet?${String(new URLSearchParams({rows: JSON.stringify(rows), scale: String(scale)}))}`);
      await page.resize(await page.run('whenReady()'));
      // In a window of the sheet's size, each frame is drawn, and pictures that load late get their place.
      const size = await page.run('whenReady()');
      await page.resize(size);
      await page.screenshot(path);
      parts.push({png: readFileSync(path), ...size});
    } finally {
      await page.close();
    }
  }
  rmSync(folder, {recursive: true});
  return parts;
}
