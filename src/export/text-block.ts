import {lineHeight} from './chart-metrics.js';
import type {TextLine} from './picture.js';
import {wrapText} from './wrap-text.js';

/** Returns the width of a line of text, in px. */
export type MeasureText = (text: string, size: number, weight: number) => number;

export type Font = Pick<TextLine, 'size' | 'weight' | 'fill'>;

/** A wrapped text. Lengths are in px. */
export interface TextBlock {
  readonly lines: readonly TextLine[];
  readonly bottom: number;
}

/** Wraps a text to a width, with its top left corner at `x` and `top`. */
export function layoutText(text: string, x: number, top: number, width: number, font: Font, measureText: MeasureText): TextBlock {
  const {size, weight} = font;
  const step = size * lineHeight;
  let bottom = top;
  const lines = wrapText(text, (line) => measureText(line, size, weight) <= width).map((value): TextLine => {
    bottom += step;
    return {type: 'text', x, y: bottom - size * 0.37, ...font, value};
  });
  return {lines, bottom};
}
