/* global document, setTimeout */

/**
 * Reports what a visitor sees of a snippet on a loaded page.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} place - Selector of the text that contains the snippet.
 * @param {readonly string[]} surrounding - Words before and after the snippet. They must still be visible.
 * @returns {Promise<{seen: string, frame?: {height: number, needed: number}}>} `seen` is `widget` (complete, also in a frame), `widget and more`,
 *   `page in a frame` (a frame that runs no script), `empty frame`, `link`, `text`, `source`, `nothing`, or `text lost` if a surrounding
 *   word is missing. `frame` has the height of the frame and of its content, in CSS px.
 */
export async function inspectPage(page, place, surrounding) {
  const drawn = await page.evaluate(isChartDrawn, place);
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
  // A sandbox without scripts runs no timers, so waiting there would never end.
  const runsInFrame = sandbox?.includes('allow-scripts') ?? true;
  const inFrame = frame && runsInFrame && (await frame.evaluate(isChartDrawn, 'body'));
  const frameText = frame && (await frame.evaluate(() => document.body?.innerText ?? ''));
  const isLost = surrounding.some((word) => !text.includes(word));
  const seen = isLost ? 'text lost' : summarise({drawn, rest, links, frame, inFrame, frameText});
  if (!inFrame) return {seen};
  return {seen, frame: {height, needed: await frame.evaluate(() => document.documentElement.scrollHeight)}};
}

/** Finds the first visible frame in the text. */
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

function summarise({drawn, rest, links, frame, inFrame, frameText}) {
  if (drawn) return rest ? 'widget and more' : 'widget';
  if (inFrame) return 'widget';
  if (/[<>]/.test(rest)) return 'source';
  if (links.length) return 'link';
  if (rest) return 'text';
  if (frame) return frameText.includes('Helsedirektoratet') ? 'page in a frame' : 'empty frame';
  return 'nothing';
}

/** Runs in the page. Waits until loading ends and returns whether there is exactly one complete chart. */
async function isChartDrawn(place) {
  const find = (root) =>
    [...root.querySelectorAll('*')].flatMap((node) => {
      if (node.localName === 'ki-org-chart' && node.shadowRoot) return [node];
      return node.shadowRoot ? find(node.shadowRoot) : [];
    });
  const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
  await wait(100);
  const root = document.querySelector(place);
  if (!root) return false;
  // The script loads modules for whatever may become a chart. A link that stays a link costs these two seconds.
  const mayBecomeChart = root.querySelector('ki-org-chart,[data-ki-widget]') || /embed\//.test(root.innerHTML);
  const hasScript = document.querySelector('script[src*="ki-widgets"],script[src*="combined"],script#ki-widgets-js');
  for (let i = 0; i < 40 && hasScript && mayBecomeChart && !find(root).length; i++) await wait(50);
  for (let i = 0; i < 200 && find(root).some(({state}) => state === 'loading'); i++) await wait(50);
  await wait(50);
  const [widget, ...others] = find(root);
  if (!widget || others.length || widget.state !== 'ready') return false;
  const part = widget.shadowRoot.querySelector('[part~=widget]');
  return part.getBoundingClientRect().height > 100 && part.innerText.includes('Helsedirektoratet');
}
