/** Opens Chromium so that a story looks the same on every machine and on every day. */
import {Buffer} from 'node:buffer';
import process from 'node:process';
import puppeteer from 'puppeteer-core';
import {findProgram} from '../browsers/find-programs.mjs';
import {makeFontConfiguration} from './fonts.mjs';
import {prepareForPicture, stopClock} from './in-page.mjs';
import {readPng} from './png.mjs';

/** Pictures end at this height, CSS px. */
export const maxHeight = 1200;

/** Size of the window, CSS px. Charts are drawn at this width. */
const size = {width: 800, height: maxHeight};

/** The time on the clock of all pictures. The project has ended, and it is noon in Norway. */
const now = Date.UTC(2024, 9, 15, 10);

/** Times that a picture is taken at most, until two in a row are the same. */
const maxTries = 20;

const flags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--lang=nb-NO',
  '--accept-lang=nb-NO,nb',
  '--hide-scrollbars',
  '--disable-lcd-text',
  '--font-render-hinting=full',
  '--force-color-profile=srgb',
  // Pictures in the feeds that are on other servers do not load.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * @typedef {object} StoryBrowser
 * @property {(address: string) => Promise<void>} goTo
 * @property {(code: string) => Promise<any>} run - Evaluates an expression in the page.
 * @property {() => Promise<{picture: import('./png.mjs').Picture, fullHeight: number}>} takePicture - Takes a picture of the story, which
 *   ends at 1,200 px.
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<StoryBrowser>} */
export async function openStoryBrowser() {
  const fonts = makeFontConfiguration();
  const browser = await puppeteer.launch({
    executablePath: findProgram('chromium'),
    defaultViewport: size,
    args: flags,
    env: {...process.env, TZ: 'Europe/Oslo', LANG: 'nb_NO.UTF-8', LANGUAGE: 'nb', ...fonts.variables},
  });
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(`(${stopClock})(${now})`);
  const session = await page.createCDPSession();

  /** @returns {Promise<string>} A PNG in base64. */
  const capture = async (height) => {
    const clip = {x: 0, y: 0, width: size.width, height, scale: 1};
    const {data} = await session.send('Page.captureScreenshot', {
      format: 'png',
      optimizeForSpeed: true,
      captureBeyondViewport: false,
      clip,
    });
    return data;
  };
  return {
    goTo: async (address) => void (await page.goto(address)),
    run: (code) => page.evaluate(code),
    async takePicture() {
      let before;
      for (let i = 0; i < maxTries; i++) {
        const fullHeight = await page.evaluate(`(${prepareForPicture})()`);
        const data = await capture(Math.min(fullHeight, maxHeight));
        if (data === before) return {picture: readPng(Buffer.from(data, 'base64')), fullHeight};
        before = data;
      }
      throw new Error(`The story still changes after ${maxTries} pictures`);
    },
    async close() {
      await browser.close();
      fonts.remove();
    },
  };
}
