/** Measures the contrast of a story in each brand and scheme, and runs axe in each of them. */
import {buildSync} from 'esbuild';
import {readText, root} from '../../lib/repository.mjs';

/** The toolbar's brands. The tokens of `own` are `--ki-color-brand: #c8102e` in base64url. */
const brands = {
  neutral: {},
  designsystemet: {},
  fjelltilsynet: {},
  kystdirektoratet: {},
  own: {tokens: 'css-LS1raS1jb2xvci1icmFuZDogI2M4MTAyZQ'},
};
const schemes = ['light', 'dark'];

const {outputFiles} = buildSync({
  ...{entryPoints: [`${root}src/testing/low-contrast.ts`], bundle: true, write: false},
  ...{format: 'iife', globalName: 'lowContrast'},
});

/** Every combination of the toolbar's brands and schemes, as values of the toolbar. */
export const looks = Object.entries(brands).flatMap(([brand, values]) => schemes.map((theme) => ({brand, theme, ...values})));

/**
 * @param {import('./visit-stories.mjs').ShownStory} story
 * @param {readonly object[]} [wanted] - Values of the toolbar.
 * @returns {Promise<string[]>} What has less contrast than 4.5 : 1 for texts, and 3 : 1 for borders, lines and the focus.
 */
export function findLowContrast({browser}, wanted = looks) {
  return browser.run(`(async () => {
    if (!globalThis.describeLowContrast) { ${outputFiles[0].text}; globalThis.describeLowContrast = lowContrast.describeLowContrast; }
    return (${examineLooks})(${JSON.stringify(wanted)}, globalThis.describeLowContrast);
  })()`);
}

/**
 * @param {import('./visit-stories.mjs').ShownStory} story
 * @param {readonly object[]} [wanted] - Values of the toolbar.
 * @returns {Promise<string[]>} The findings of axe in each brand and scheme. All its rules take up to a second for each of them.
 */
export function runAxeInLooks({browser}, wanted = looks) {
  return browser.run(`(async () => {
    if (!globalThis.axe) { ${readText('node_modules/axe-core/axe.min.js')} }
    const describe = async (page) => (await axe.run(page)).violations.map(({id, nodes}) => id + ': ' + nodes[0].target.flat().join(' '));
    return (${examineLooks})(${JSON.stringify(wanted)}, describe);
  })()`);
}

/* global document, getComputedStyle, requestAnimationFrame -- Runs in the page. */
async function examineLooks(looks, describe) {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const page = document.querySelector('.host-page');
  const isPaper = getComputedStyle(page).colorScheme === 'light' && page.querySelector('.host-note') !== null;
  const found = [];
  for (const look of looks) {
    channel.emit('ki-widgets/restyle', look);
    // Widgets choose other pictures for dark pages when a transition has ended.
    requestAnimationFrame(() => {});
    await new Promise((resolve) => requestAnimationFrame(resolve));
    for (const animation of document.getAnimations()) if (animation.effect.getComputedTiming().endTime !== Infinity) animation.finish();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const {colorScheme} = getComputedStyle(page);
    if (colorScheme !== look.theme && !isPaper) found.push(`${look.brand}, ${look.theme}: the page is ${colorScheme}`);
    for (const line of await describe(page)) found.push(`${look.brand}, ${look.theme}: ${line}`);
  }
  channel.emit('ki-widgets/restyle', {});
  return found;
}
