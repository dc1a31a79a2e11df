import type {ChartTheme} from '../../export/chart-drawing.js';
import {paintPicture} from '../../export/paint-picture.js';
import {fitScale, maxCanvasPixels, maxCanvasSide, maxPngPixels} from '../../export/picture-scale.js';
import type {Picture} from '../../export/picture.js';
import {encodePng} from '../../export/encode-png.js';
import type {Model} from '../../model/model.js';
import {toChartPicture} from './chart-export.js';
import type {UnitMessages} from './unit-text.js';

// The whole chart as a picture, in the font and the colours of the page.

/** Number of pixels that are painted at a time, for a picture that is too large for one canvas. */
const pixelsPerStrip = 4_194_304;
/** The PNG encoder compresses strips with `CompressionStream`, which some browsers of 2021 lack. */
const hasCompression = typeof CompressionStream !== 'undefined';

/** @param host - The chart element. The picture takes its font and colours, as the page has set them. */
export function toThemedPicture(model: Model, messages: UnitMessages, host: HTMLElement): Picture {
  const theme = readTheme(host);
  const context = document.createElement('canvas').getContext('2d');
  let currentFont = '';
  return toChartPicture(model, messages, theme, (text, size, weight) => {
    if (!context) return text.length * size * 0.6;
    const font = `${weight} ${size}px ${theme.fontFamily}`;
    // Setting a font takes longer than measuring a line in it.
    if (font !== currentFont) context.font = currentFont = font;
    return context.measureText(text).width;
  });
}

/**
 * Paints the picture at twice its size, or at the largest scale that is possible. Uses one canvas if that is large enough,
 * otherwise paints strip by strip.
 *
 * @throws {RangeError} When the picture would be smaller than its own size.
 */
export async function toPng(picture: Picture): Promise<Blob> {
  const canvasScale = fitScale(picture, maxCanvasSide, maxCanvasPixels);
  const scale = Math.max(canvasScale, hasCompression ? fitScale(picture, Infinity, maxPngPixels) : 0);
  const [width, height] = [Math.floor(picture.width * scale), Math.floor(picture.height * scale)];

  const canvas = document.createElement('canvas');
  canvas.width = width;
  const context = canvas.getContext('2d', {willReadFrequently: scale > canvasScale});
  const paintRows = (top: number, count: number) => {
    canvas.height = count;
    if (context) paintPicture(picture, context, scale, top / scale, count / scale);
  };
  if (scale >= 1 && context) {
    if (scale > canvasScale) {
      return encodePng(width, height, Math.floor(pixelsPerStrip / width), (top, count) => {
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

/**
 * Reads the computed colours. A browser computes colours of elements only, not of custom properties, so each one is set on an
 * element of the chart for a moment.
 *
 * @throws {TypeError} When the chart is not rendered in the page. A browser then computes no colours.
 */
function readTheme(host: HTMLElement): ChartTheme {
  const probe = host.shadowRoot?.querySelector<HTMLElement>('.ruler');
  if (!probe?.isConnected) throw new TypeError('The chart is not in the page: a picture needs the colours of the page');
  const readColor = (color: string, textColor = '', behind = '') => {
    const compute = (value: string) => {
      probe.style.backgroundColor = value;
      return getComputedStyle(probe).backgroundColor;
    };
    probe.style.color = textColor;
    const computed = compute(color);
    // Programs that show pictures know `rgb()`, but not `oklch()` or `color()`.
    return toOpaque(/^rgb/.test(computed) ? computed : compute(`color-mix(in srgb, ${color} 100%, red)`), behind);
  };
  const background = readColor('var(--ki-color-background, Canvas)');
  const text = readColor('var(--ki-color-text, CanvasText)');
  const surface = readColor('var(--_surface)', '', background);
  const onSurface = readColor('var(--_on-surface)');
  const theme = {
    fontFamily: getComputedStyle(host).fontFamily,
    background,
    text,
    surface,
    onSurface,
    muted: readColor('var(--_muted)', onSurface, surface),
    line: readColor('var(--_line)', onSurface, surface),
    strongLine: readColor('var(--_strong-line)', onSurface, surface),
    accent: readColor('var(--_accent)', onSurface, surface),
    connector: readColor('var(--_connector)', text, background),
    leading: readColor('var(--_cool)', onSurface, surface),
    advising: readColor('var(--_warm)', onSurface, surface),
    advisingLine: readColor('var(--_warm-line)', onSurface, surface),
  };
  probe.style.color = probe.style.backgroundColor = '';
  return theme;
}

/**
 * Returns a computed colour as `rgb()`, without transparency.
 *
 * @param computed - `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or `color(srgb 0.1 0.2 0.3 / 0.5)`, whose channels may be out of range.
 * @param behind - The opaque colour behind it. White if it is empty.
 */
function toOpaque(computed: string, behind: string): string {
  const read = (color: string) => (color.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const scale = computed.startsWith('color') ? 255 : 1;
  const [, , , alpha = 1] = read(computed);
  const back = read(behind);
  const channels = [0, 1, 2].map((i) => {
    const channel = Math.min(255, Math.max(0, (read(computed)[i] ?? 0) * scale));
    return Math.round(channel * alpha + (back[i] ?? 255) * (1 - alpha));
  });
  return `rgb(${channels.join(', ')})`;
}
