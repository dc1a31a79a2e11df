import type {BoxStyle} from '../layout/box-style.js';
import type {ChartTheme, DrawingContext, PictureUnit} from './chart-drawing.js';
import {barWidth, boxPadding, detailGap, nameSize, smallSize} from './chart-metrics.js';
import type {Box, Shape, TextLine} from './picture.js';
import {layoutText} from './text-block.js';

/** The text in a unit's box, from its top left corner, and the size of the box. Lengths are in px. */
export interface UnitBox {
  readonly style: BoxStyle;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Wraps a unit's texts to the width of its box. The height follows from them. */
export function layoutUnitBox({boxStyle: style, kind, name, details}: PictureUnit, width: number, context: DrawingContext): UnitBox {
  const {theme, measureText} = context;
  const lines: TextLine[] = [];
  const left = boxPadding + (style === 'leading' ? barWidth : 0);
  const textWidth = width - left - boxPadding - (style === 'group' ? barWidth : 0);
  // The muted colour may have too little contrast on a coloured background.
  const smallFill = ['leading', 'advising', 'network'].includes(style) ? theme.onSurface : theme.muted;
  let bottom = boxPadding + (style === 'coordinating' ? barWidth : 0);
  const add = (text: string, size: number, weight: number, fill: string) => {
    const block = layoutText(text, left, bottom, textWidth, {size, weight, fill}, measureText);
    lines.push(...block.lines);
    bottom = block.bottom;
  };
  add(kind, smallSize, 400, smallFill);
  add(name, nameSize, 700, theme.onSurface);
  for (const detail of details) {
    bottom += detailGap;
    add(detail, smallSize, 400, smallFill);
  }
  const shadow = style === 'deliverable' || style === 'group' ? barWidth : 0;
  return {style, width, height: bottom + boxPadding + shadow, lines};
}

/** Draws a box with its top left corner at `x` and `y`. */
export function drawUnitBox(box: UnitBox, x: number, y: number, theme: ChartTheme): Shape[] {
  return [...drawFrame(box, x, y, theme), ...box.lines.map((line) => ({...line, x: x + line.x, y: y + line.y}))];
}

/** Each style has a frame of its own shape, so that it can be recognised without colour. */
function drawFrame({style, width, height}: UnitBox, x: number, y: number, theme: ChartTheme): Box[] {
  const {accent, leading, advising, advisingLine, surface, line, strongLine} = theme;
  const frame = (fill: string, stroke?: string, changes?: Partial<Box>): Box => {
    return {type: 'box', x, y, width, height, radius: 8, fill, stroke, ...changes};
  };
  switch (style) {
    case 'leading':
      return [
        frame(accent, accent),
        frame(leading, undefined, {x: x + barWidth, width: width - barWidth - 1, y: y + 1, height: height - 2, radius: 7}),
      ];
    case 'coordinating':
      return [frame(surface, accent), frame(surface, accent, {y: y + barWidth, height: height - barWidth})];
    case 'group': {
      const size = {width: width - barWidth, height: height - barWidth};
      return [frame(surface, strongLine, {x: x + barWidth, y: y + barWidth, ...size}), frame(surface, strongLine, size)];
    }
    case 'deliverable':
      return [
        frame(strongLine, strongLine),
        frame(surface, undefined, {x: x + 1, width: width - 2, y: y + 1, height: height - barWidth - 1, radius: 7}),
      ];
    case 'advising':
      return [frame(advising, advisingLine, {dash: [6, 4]})];
    case 'network':
      return [frame(advising, advisingLine, {radius: 20, lineWidth: 2, dash: [2, 4]})];
    case 'organization':
      return [frame(surface, strongLine, {radius: 0})];
    case 'plain':
      return [frame(surface, line)];
  }
}
