/* global document, setTimeout */

/**
 * Tells what a visitor sees of a way to place a widget, on a page that has loaded.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} place - A selector: the text that the way is in.
 * @param {readonly string[]} surrounding - What stands before and after it, and must be there still.
 * @returns {Promise<{seen: string, frame?: {height: number, needed: number}}>} `widget`, alone and whole, also in a frame; `widget and more`;
 *   `page in a frame` that runs no script; `empty frame`; `link`; `text`; `source`; `nothing`; `text lost` when what stands beside it is. And
 *   how high a frame is, in CSS px, and what is in it.
 */
export async function lookAt(page, place, surrounding) {
  const drawn = await page.evaluate(drawnIn, place);
  const text = await page.evaluate((place) => document.querySelector(place).innerText, place);
  const rest = surrounding.reduce((text, word) => text.replace(word, ''), text).trim();
  const links = await page.evaluate(
    (place) =>
      [...document.querySelectorAll(`${place} a[href]`)]
        .filter((link) => link.checkVisibility({visibilityProperty: true}) && link.innerText.trim())
        .map(({href}) => href),
    place,
  );
  const {frame, sandbox, height} = (await findFrame(page, place)) ?? {};
  // In a sandbox no timer runs either, so waiting there would never end.
  const runsInFrame = sandbox?.includes('allow-scripts') ?? true;
  const inFrame = frame && runsInFrame && (await frame.evaluate(drawnIn, 'body'));
  const frameText = frame && (await frame.evaluate(() => document.body?.innerText ?? ''));
  const isLost = surrounding.some((word) => !text.includes(word));
  const seen = isLost ? 'text lost' : seenOf({drawn, rest, links, frame, inFrame, frameText});
  if (!inFrame) return {seen};
  return {seen, frame: {height, needed: await frame.evaluate(() => document.documentElement.scrollHeight)}};
}

/** The first frame in the text that is to be seen. */
async function findFrame(page, place) {
  for (const element of await page.$$(`${place} iframe`)) {
    const found = await element.evaluate((frame) => ({
      isVisible: frame.checkVisibility({visibilityProperty: true}),
      sandbox: frame.getAttribute('sandbox') ?? undefined,
      height: frame.clientHeight,
    }));
    const frame = found.isVisible && (await element.contentFrame());
    if (frame) return {...found, frame};
  }
  return undefined;
}

function seenOf({drawn, rest, links, frame, inFrame, frameText}) {
  if (drawn) return rest ? 'widget and more' : 'widget';
  if (inFrame) return 'widget';
  if (/[<>]/.test(rest)) return 'source';
  if (links.length) return 'link';
  if (rest) return 'text';
  if (frame) return frameText.includes('Helsedirektoratet') ? 'page in a frame' : 'empty frame';
  return 'nothing';
}

/** Runs in the page: waits until nothing loads any more, and tells whether one chart stands there whole. */
async function drawnIn(place) {
  const find = (root) =>
    [...root.querySelectorAll('*')].flatMap((node) => {
      if (node.localName === 'ki-org-chart' && node.shadowRoot) return [node];
      return node.shadowRoot ? find(node.shadowRoot) : [];
    });
  const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
  await wait(100);
  const root = document.querySelector(place);
  if (!root) return false;
  for (let i = 0; i < 200 && find(root).some(({state}) => state === 'loading'); i++) await wait(50);
  await wait(50);
  const [widget, ...others] = find(root);
  if (!widget || others.length || widget.state !== 'ready') return false;
  const part = widget.shadowRoot.querySelector('[part~=widget]');
  return part.getBoundingClientRect().height > 100 && part.innerText.includes('Helsedirektoratet');
}
