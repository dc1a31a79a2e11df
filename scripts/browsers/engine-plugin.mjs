/**
 * What the test runner's own commands cannot do in all three engines, as server commands:
 *
 * - `engine:chord` `{keys: ['Shift', 'Tab']}`: keys held together, pressed in the order given.
 * - `engine:media` `{media?: 'print', features?: [{name, value}]}`: media type and features; Chromium only, `false` elsewhere.
 * - `engine:viewport` `{width, height}` in CSS px; WebKit does not go under 447 px.
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
  const held = keys.slice(0, -1);
  for (const key of held) await keyboard.down(key);
  await keyboard.press(keys.at(-1));
  for (const key of held.reverse()) await keyboard.up(key);
  return true;
}

async function emulateMedia({id, browser}, {media = '', features = []}) {
  if (browser.type !== 'puppeteer' || browser.name === 'Firefox') return false;
  const session = await browser.getPage(id).createCDPSession(); // Left open: the emulation ends with it.
  await session.send('Emulation.setEmulatedMedia', {media, features});
  return true;
}

async function setViewport({id, browser}, {width, height}) {
  if (browser.type === 'puppeteer') await browser.getPage(id).setViewport({width, height});
  else await browser.driver.setWindowRect(null, null, width, height);
  return true;
}
