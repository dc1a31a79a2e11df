/** Compares two pictures of a story. */
import pixelmatch from 'pixelmatch';

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
 * @param {import('./png.mjs').Picture} before
 * @param {import('./png.mjs').Picture} after
 * @returns {{message: string, difference?: import('./png.mjs').Picture} | null} `null` if they look the same. The difference marks in red what
 *   has changed. Pictures of different sizes have none.
 */
export function comparePictures(before, after) {
  const {width, height} = before;
  if (width !== after.width || height !== after.height) {
    return {message: `is ${after.width} × ${after.height} px instead of ${width} × ${height} px`};
  }
  if (before.pixels.every((color, i) => color === after.pixels[i])) return null;
  const difference = {width, height, pixels: new Uint32Array(width * height)};
  const [left, right, marked] = [before, after, difference].map(({pixels}) => bytesOf(pixels));
  const count = pixelmatch(left, right, marked, width, height, {threshold, alpha: 0.2});
  return count > tolerance ? {message: `differs in ${count} pixels`, difference} : null;
}

function bytesOf({buffer, byteOffset, byteLength}) {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
