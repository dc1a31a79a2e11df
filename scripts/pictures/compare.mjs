/** Compares two pictures of a story. */
import pixelmatch from 'pixelmatch';
import {reduceColors} from './png.mjs';

/**
 * Smallest difference of a colour that counts, from 0 to 1 as pixelmatch defines it. A background that becomes darker by 2 % counts.
 */
const threshold = 0.02;

/**
 * Pixels that may differ. Chromium 150 and 156 draw every story alike, because texts have no smooth edges. A changed letter has more pixels.
 * pixelmatch itself leaves out the smooth edges of corners and lines.
 */
export const tolerance = 3;

/**
 * @param {import('./png.mjs').Picture} before - The accepted picture, with reduced colours.
 * @param {import('./png.mjs').Picture} after - The new picture, with all its colours.
 * @returns {{message: string, difference?: import('./png.mjs').Picture} | null} `null` if they look the same. The difference marks in red what
 *   has changed. Pictures of different sizes have none.
 */
export function comparePictures(before, after) {
  const {width, height} = before;
  if (width !== after.width || height !== after.height) {
    return {message: `is ${after.width} × ${after.height} px instead of ${width} × ${height} px`};
  }
  const reduced = reduceColors(after);
  if (before.pixels.every((color, i) => color === reduced.pixels[i])) return null;
  // Shades that are almost the same may be rounded to different colours. So the colours before the reduction count as well.
  const [{count, difference}] = [after, reduced].map((each) => markDifference(before, each)).toSorted((a, b) => a.count - b.count);
  return count > tolerance ? {message: `differs in ${count} pixels`, difference} : null;
}

function markDifference({width, height, pixels}, after) {
  const difference = {width, height, pixels: new Uint32Array(width * height)};
  const [left, right, marked] = [pixels, after.pixels, difference.pixels].map(bytesOf);
  const count = pixelmatch(left, right, marked, width, height, {threshold, alpha: 0.2});
  return {count, difference};
}

function bytesOf({buffer, byteOffset, byteLength}) {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
