/** Joins pictures into one file, compressed by Chromium. */
import puppeteer from 'puppeteer-core';
import {Buffer} from 'node:buffer';
import {findProgram} from '../browsers/find-programs.mjs';

/** The longest side of a picture in WebP, px. */
const maxSide = 16_383;

/**
 * @param {readonly {png: Buffer, width: number, height: number}[]} parts - One below the other.
 * @param {string} title
 * @param {{type: string, quality: number}} options
 * @returns {Promise<{type: string, data: Buffer}>} JPEG in place of WebP if the picture is too high for that.
 */
export async function joinPictures(parts, title, {type, quality}) {
  const width = Math.max(...parts.map((part) => part.width));
  const height = parts.reduce((sum, part) => sum + part.height, 24);
  const browser = await puppeteer.launch({
    executablePath: findProgram('chromium'),
    defaultViewport: {width, height: Math.min(height, 4000)},
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    const images = parts.map(
      (part) =>
        `<div style="height: ${part.height}px; overflow: hidden"><img src="data:image/png;base64,${part.png.toString('base64')}"></div>`,
    );
    await page.setContent(`<style>body { margin: 0; background: #9aa } h1 { margin: 0; font: 14px/24px sans-serif } img { display: block }</style>
      <h1>${title}</h1>${images.join('')}`);
    const ownType = type === 'webp' && Math.max(width, height) > maxSide ? 'jpeg' : type;
    const session = await page.createCDPSession();
    const {data} = await session.send('Page.captureScreenshot', {
      format: ownType,
      ...(ownType === 'png' ? {} : {quality}),
      captureBeyondViewport: true,
      clip: {x: 0, y: 0, width, height, scale: 1},
    });
    return {type: ownType, data: Buffer.from(data, 'base64')};
  } finally {
    await browser.close();
  }
}
