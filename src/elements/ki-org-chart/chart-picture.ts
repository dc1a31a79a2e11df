import type {ChartTheme} from '../../export/chart-drawing.js';
import {paintPicture} from '../../export/paint-picture.js';
import {fitScale, maxCanvasPixels, maxCanvasSide, maxPngPixels} from '../../export/picture-scale.js';
import type {Picture} from '../../export/picture.js';
import {encodePng} from '../../export/encode-png.js';
import type {Model} from '../../model/model.js';
import {toChartPicture} from './chart-export.js';
import type {UnitMessages} from './unit-text.js';

// The whole chart as a picture in the font and the colours of the page.

const pixelsOfStrip = 4_194_304;
/** Not in all browsers of 2021. */
const hasCompression = typeof CompressionStream !== 'undefined';

/** @param host - Whose font and colours the picture takes, as the page has set them. */
export function toThemedPicture(model: Model, texts: UnitMessages, host: HTMLElement, probe: HTMLElement): Picture {
  const theme = readTheme(host, probe);
  const context = document.createElement('canvas').getContext('2d');
  let font = '';
  return toChartPicture(model, texts, theme, (text, size, weight) => {
    if (!context) return text.length * size * 0.6;
    const wanted = `${weight} ${size}px ${theme.fontFamily}`;
    // To set a font takes longer than to measure a line in it.
    if (wanted !== font) context.font = font = wanted;
    return context.measureText(text).width;
  });
}

/**
 * Paints the picture at twice its size, or as large as it may be: on one canvas if that holds it, else strip by strip.
 *
 * @throws {RangeError} When it would be smaller than once its size.
 */
export async function toPng(picture: Picture): Promise<Blob> {
  const onCanvas = fitScale(picture, maxCanvasSide, maxCanvasPixels);
  const scale = Math.max(onCanvas, hasCompression ? fitScale(picture, Infinity, maxPngPixels) : 0);
  const [width, height] = [Math.floor(picture.width * scale), Math.floor(picture.height * scale)];

  const canvas = document.createElement('canvas');
  canvas.width = width;
  const context = canvas.getContext('2d', {willReadFrequently: scale > onCanvas});
  const paintRows = (top: number, count: number) => {
    canvas.height = count;
    if (context) paintPicture(picture, context, scale, top / scale, count / scale);
  };
  if (scale >= 1 && context) {
    if (scale > onCanvas) {
      return encodePng(width, height, Math.floor(pixelsOfStrip / width), (top, count) => {
        paintRows(top, count);
        return context.getImageData(0, 0, width, count).data;
      });
    }
    paintRows(0, height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    if (blob) return blob;
  }
  throw new RangeError(
    `The chart is ${Math.round(picture.width)} × ${Math.round(picture.height)} px, too large for PNG; toSVG() has no such limit`,
  );
}

/** What the tokens are worth here: a browser tells that of an element's colour only. */
function readTheme(host: HTMLElement, probe: HTMLElement): ChartTheme {
  const resolve = (colour: string) => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const theme = {
    fontFamily: getComputedStyle(host).fontFamily,
    background: resolve('var(--ki-color-background, Canvas)'),
    text: resolve('var(--ki-color-text, CanvasText)'),
    surface: resolve('var(--_surface)'),
    onSurface: resolve('var(--_on-surface)'),
    muted: resolve('var(--_muted)'),
    line: resolve('var(--_line)'),
    strongLine: resolve('var(--_strong-line)'),
    accent: resolve('var(--_accent)'),
    connector: resolve('var(--_connector)'),
    leading: resolve('var(--_cool)'),
    advising: resolve('var(--_warm)'),
    advisingLine: resolve('var(--_warm-line)'),
  };
  probe.style.color = '';
  return theme;
}
