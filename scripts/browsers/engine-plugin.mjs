/**
 * Plugin for Web Test Runner with commands that work in all three engines, unlike the runner's own ones.
 *
 * - `engine:chord` with `{keys: ['Shift', 'Tab']}` presses keys together, in this order.
 * - `engine:media` with `{media?: 'print', features?: [{name, value}]}` emulates a media type and media features. It works only in Chromium
 *   and answers `false` in other engines.
 * - `engine:viewport` with `{width, height}` resizes the viewport, in CSS px. WebKit has a minimum width of 447 px.
 */
export function enginePlugin() {
  const commands = {'engine:chord': pressChord, 'engine:media': emulateMedia, 'engine:viewport': setViewport};
  return {name: 'engine', executeCommand: ({command, payload, session}) => commands[command]?.(session, payload)};
}

async function pressChord({id, browser}, {keys}) {
  if (browser.type === 'webdriver') {
    await browser.sendKeys(id, keys);
    return true;
  }
  const {keyboard} = browser.getPage(id);
  const modifiers = keys.slice(0, -1);
  for (const key of modifiers) await keyboard.down(key);
  await keyboard.press(keys.at(-1));
  for (const key of modifiers.reverse()) await keyboard.up(key);
  return true;
}

/** Session that emulates media, by page. */
const mediaSessions = new WeakMap();

async function emulateMedia({id, browser}, {media = '', features = []}) {
  if (browser.type !== 'puppeteer' || browser.name === 'Firefox') return false;
  const page = browser.getPage(id);
  // Stays open, because the emulation ends with the session. A second session could not end the emulation of the first.
  const session = mediaSessions.get(page) ?? (await page.createCDPSession());
  mediaSessions.set(page, session);
  await session.send('Emulation.setEmulatedMedia', {media, features});
  return true;
}

async function setViewport({id, browser}, {width, height}) {
  if (browser.type === 'puppeteer') await browser.getPage(id).setViewport({width, height});
  else await browser.driver.setWindowRect(null, null, width, height);
  return true;
}
