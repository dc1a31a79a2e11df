import type {BoxStyle} from '../layout/box-style.js';
import {drawArrow, drawTreeLine, type DrawingContext, type DrawnPart} from './chart-drawing.js';
import {sectionGap, smallSize} from './chart-metrics.js';
import type {Point, Shape} from './picture.js';
import {drawUnitBox} from './unit-box.js';

/** The shape of a box, or a kind of line, with its meaning in words. */
export interface PictureLegendEntry {
  readonly sample: BoxStyle | 'tree' | 'relation' | 'mutual';
  readonly words: string;
}

// Lengths in px.
const sampleWidth = 40;
const sampleHeight = 24;
/** Gap between a sample and its words. */
const wordGap = 8;
/** Gap between two entries. */
const entryGap = 24;
const rowHeight = 36;

/** Draws the legend of a chart in one row, or in as many as it needs. */
export function drawLegend(
  entries: readonly PictureLegendEntry[],
  left: number,
  top: number,
  width: number,
  context: DrawingContext,
): DrawnPart {
  if (!entries.length) return {shapes: [], bottom: top};
  const {theme, measureText} = context;
  const shapes: Shape[] = [];
  let [x, y] = [left, top + sectionGap];
  for (const {sample, words} of entries) {
    const size = sampleWidth + wordGap + measureText(words, smallSize, 400);
    if (x > left && x + size > left + width) [x, y] = [left, y + rowHeight];
    shapes.push(...drawSample(sample, x, y, context));
    const text = {x: x + sampleWidth + wordGap, y: y + sampleHeight / 2 + smallSize * 0.36, value: words};
    shapes.push({type: 'text', size: smallSize, weight: 400, fill: theme.text, ...text});
    x += size + entryGap;
  }
  return {shapes, bottom: y + sampleHeight};
}

function drawSample(sample: PictureLegendEntry['sample'], x: number, y: number, {theme}: DrawingContext): Shape[] {
  const middle = y + sampleHeight / 2;
  const line: Point[] = [
    [x, middle],
    [x + sampleWidth, middle],
  ];
  if (sample === 'tree') return [drawTreeLine(theme, ...line)];
  if (sample === 'relation' || sample === 'mutual') return [drawArrow(theme, line, sample === 'mutual')];
  return drawUnitBox({style: sample, width: sampleWidth, height: sampleHeight, content: []}, x, y, theme);
}
