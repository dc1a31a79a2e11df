/** Shows stories one after another. */
import {openStoryBrowser} from '../../pictures/open-story-browser.mjs';

/** Events of Storybook that end a story. */
const failures = ['storyThrewException', 'storyErrored', 'storyMissing', 'playFunctionThrewException'];

/**
 * @typedef {object} ShownStory
 * @property {string} id
 * @property {import('../../pictures/open-story-browser.mjs').StoryBrowser} browser
 * @property {string[]} result - How the story ended, and what axe has found: `['success']` if all is well.
 */

/**
 * @param {import('./host.mjs').HostedStorybook} storybook
 * @param {readonly string[]} ids
 * @param {(story: ShownStory) => Promise<void>} visit
 * @param {object} [options]
 * @param {string} [options.query] - Further parameters of the address.
 * @param {() => Promise<Pick<import('../../pictures/open-story-browser.mjs').StoryBrowser, 'goTo' | 'run' | 'close'>>} [options.open] - Opens a
 *   window. Without it, the window is one for pictures, in Chromium.
 * @param {number} [options.windowCount] - Windows that work at the same time. Each keeps a processor busy.
 * @returns {Promise<{id: string, seconds: number}[]>} How long each story took, the slowest first.
 */
export async function visitStories({address}, ids, visit, {query = '', open = openStoryBrowser, windowCount = 2} = {}) {
  const waiting = [...ids];
  const times = [];
  const work = async () => {
    const browser = await open();
    try {
      await browser.goTo(`${address}/iframe.html?id=${ids[0]}&viewMode=story${query}`);
      // Storybook reloads the page if a story is left before it has finished.
      await browser.run(`(${whenFinished})()`);
      let shown = ids[0];
      // One page shows many stories, because loading a page for each takes longer than the story.
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        const began = Date.now();
        const event = id === shown ? 'forceRemount' : 'setCurrentStory';
        const result = await browser.run(`(${showStory})('${id}', '${event}', ${JSON.stringify(failures)})`);
        shown = id;
        await visit({id, browser, result});
        times.push({id, seconds: (Date.now() - began) / 1000});
      }
    } finally {
      await browser.close();
    }
  };
  await Promise.all(Array.from({length: Math.min(windowCount, ids.length)}, work));
  return times.toSorted((a, b) => b.seconds - a.seconds);
}

/* global clearInterval, setTimeout -- These functions run in the page. Its timers of five seconds or more never end. */

/** Waits for the end of the first story. */
async function whenFinished() {
  while (!globalThis.__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished')) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** @returns {Promise<string[]>} How the story ended, and what axe has found. */
function showStory(storyId, event, failureNames) {
  return new Promise((resolve) => {
    const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
    let seconds = 0;
    const timer = setInterval(() => ++seconds === 30 && end('did not end in half a minute'), 1000);
    const end = (...result) => {
      clearInterval(timer);
      for (const [name, handler] of Object.entries(handlers)) channel.off(name, handler);
      resolve(result);
    };
    const handlers = {
      storyFinished(report) {
        if (report.storyId !== storyId) return;
        const violations = report.reporters.flatMap(({result}) => result?.violations ?? []);
        end(report.status, ...violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.flat().join(' ')).join(', ')}`));
      },
    };
    for (const name of failureNames) handlers[name] = (error) => end(name, error?.message ?? error?.title ?? '');
    for (const [name, handler] of Object.entries(handlers)) channel.on(name, handler);
    channel.emit(event, {storyId, viewMode: 'story'});
  });
}
