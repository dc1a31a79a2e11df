import type {Picture} from './picture.js';

/** Longest side of a canvas that every browser supports, in px. */
export const maxCanvasSide = 16_384;
/** Largest area of a canvas that every browser supports, in px. */
export const maxCanvasPixels = 16_777_216;
/** Largest area of a PNG file that common image viewers open, in px. Painted in strips, a picture can be this large. */
export const maxPngPixels = 268_435_456;

/**
 * Returns the scale at which a picture is painted: 2, or less if the result would be too large.
 *
 * @param maxHeight - In px.
 * @param maxPixels - Largest area, in px.
 */
export function fitScale({width, height}: Picture, maxHeight: number, maxPixels: number): number {
  return Math.min(2, maxCanvasSide / width, maxHeight / height, Math.sqrt(maxPixels / (width * height)));
}
