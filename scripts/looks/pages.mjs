/** The pages that `npm run looks` takes pictures of. */
import {URLSearchParams} from 'node:url';

/** Space between pictures, CSS px. */
const gap = 12;

/**
 * @typedef {object} Picture
 * @property {string} look
 * @property {string} theme
 * @property {number} width - Width of the page, CSS px.
 * @property {number} maxHeight - The picture ends there, CSS px.
 */

function frameAddress({look, theme}) {
  return `/looks/frame?${String(new URLSearchParams({look, theme}))}`;
}

/** Writes a page with one look in one theme. */
export function writeFramePage(markup, {css}) {
  return `<!doctype html>
<html lang="nb">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Etaten</title>
  <style>
    body { margin: 0; padding: 1em; font-family: 'Noto Sans', 'DejaVu Sans', sans-serif; }
    ${css}
  </style>
  <script src="/browser-support.js" data-href="/nettlesere.html" data-preview></script>
  <script src="/ki-widgets.js" defer></script>
  <body>${markup}</body>
</html>`;
}

/**
 * Writes a page with a row of frames for each theme. Each frame is as wide as a window would be, and scaled down. `whenReady()` resolves
 * to the size of the sheet.
 *
 * @param {readonly (readonly Picture[])[]} rows
 * @param {number} scale - Size of a picture relative to its page.
 */
export function writeSheetPage(rows, scale) {
  const cells = rows.map(
    (row) =>
      `<h2>${row[0].theme}</h2><div>${row
        .map(
          (picture) => `<figure style="width: ${picture.width * scale}px" data-max-height="${picture.maxHeight}">
          <iframe src="${frameAddress(picture).replaceAll('&', '&amp;')}" width="${picture.width}" height="400"></iframe>
          <figcaption>${picture.width}</figcaption></figure>`,
        )
        .join('')}</div>`,
  );
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Looks</title>
  <style>
    body { margin: ${gap}px; width: max-content; background: #9aa; font: 12px/1.3 sans-serif; color: #000; }
    h2 { margin: 0; font-size: 12px; }
    div { display: flex; align-items: start; gap: ${gap}px; margin-bottom: ${gap}px; }
    figure { position: relative; margin: 0; padding-top: 15px; overflow: hidden; }
    figcaption { position: absolute; top: 0; }
    iframe { display: block; border: 0; background: #fff; transform: scale(${scale}); transform-origin: 0 0; }
  </style>
  ${cells.join('')}
  <script>${fitFrames.toString()}\n${whenReady.toString()}\nconst scale = ${scale};</script>
</html>`;
}

/* global document, scale, setTimeout -- These functions run in the sheet. */

/**
 * Gives each frame the height of its content.
 *
 * @returns {boolean} Whether a height has changed, or a widget still loads. Feeds with “slow” in their address never arrive.
 */
function fitFrames() {
  let hasChanged = false;
  for (const figure of document.querySelectorAll('figure')) {
    const frame = figure.querySelector('iframe');
    const page = frame.contentDocument;
    const {bottom} = page.body.getBoundingClientRect();
    const height = Math.min(Math.ceil(bottom), Number(figure.dataset.maxHeight));
    const isWaiting = ({state, feed = ''}) => state === 'loading' && !feed.includes('slow');
    hasChanged ||= [...page.querySelectorAll('[feed]')].some(isWaiting);
    if (figure.style.height && Math.abs(frame.height - height) < 2) continue;
    frame.height = height;
    figure.style.height = `${height * scale + 15}px`;
    hasChanged = true;
  }
  return hasChanged;
}

/** Resolves when the heights have not changed for a second. */
async function whenReady() {
  for (let steady = 0, tries = 0; steady < 5 && tries < 100; tries++) {
    steady = fitFrames() ? 0 : steady + 1;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const {right, bottom} = document.body.getBoundingClientRect();
  return {width: Math.ceil(right) + 12, height: Math.ceil(bottom) + 12};
}
