import type {Picture} from './picture.js';

/** What every browser's canvas holds: pixels of a side, and in all. */
export const [maxCanvasSide, maxCanvasPixels] = [16_384, 16_777_216];
/** Painted strip by strip a picture may be larger: as large as programs that show pictures take it. */
export const maxPngPixels = 268_435_456;

/**
 * How many times its size a picture is painted: twice, or as much of that as it may be.
 *
 * @param side - The most pixels from top to bottom.
 * @param pixels - The most in all.
 */
export function fitScale({width, height}: Picture, side: number, pixels: number): number {
  return Math.min(2, maxCanvasSide / width, side / height, Math.sqrt(pixels / (width * height)));
}
