import type {Picture} from './picture.js';

/** What every browser's canvas holds: pixels of a side, and in all. */
export const [mostSide, mostPixels] = [16_384, 16_777_216];
/** Painted strip by strip a picture may be larger: as large as programs that show pictures take it. */
export const mostPixelsInStrips = 268_435_456;

/**
 * How many times its size a picture is painted: twice, or as much of that as it may be.
 *
 * @param side - The most pixels from top to bottom.
 * @param pixels - The most in all.
 */
export function scaleFor({width, height}: Picture, side: number, pixels: number): number {
  return Math.min(2, mostSide / width, side / height, Math.sqrt(pixels / (width * height)));
}
