import type {BoxStyle} from '../layout/box-style.js';
import type {ChartTheme, DrawingContext, PictureChip, PictureUnit} from './chart-drawing.js';
import {barWidth, boxPadding, chipGap, chipPadding, detailGap, nameSize, smallSize, tinySize} from './chart-metrics.js';
import type {Box, Shape, TextLine} from './picture.js';
import {layoutText} from './text-block.js';

/** The content of a unit's box, from its top left corner, and the size of the box. Lengths are in px. */
export interface UnitBox {
  readonly style: BoxStyle;
  readonly width: number;
  readonly height: number;
  readonly content: readonly (Box | TextLine)[];
}

/** Wraps a unit's texts to the width of its box. The height follows from them. Texts have the same edges in all styles. */
export function layoutUnitBox({boxStyle: style, kind, name, details}: PictureUnit, width: number, context: DrawingContext): UnitBox {
  const {theme, measureText} = context;
  const content: (Box | TextLine)[] = [];
  const left = boxPadding;
  const textWidth = width - 2 * boxPadding - (style === 'group' ? barWidth : 0);
  // The muted colour may have too little contrast on a coloured background.
  const smallFill = ['leading', 'advising', 'network'].includes(style) ? theme.onSurface : theme.muted;
  let bottom = boxPadding;
  const add = (text: string, size: number, weight: number, fill: string) => {
    const block = layoutText(text, left, bottom, textWidth, {size, weight, fill}, measureText);
    content.push(...block.lines);
    bottom = block.bottom;
  };
  add(kind, tinySize, 400, smallFill);
  add(name, nameSize, 700, theme.onSurface);
  for (const detail of details) {
    bottom += detailGap;
    if (typeof detail === 'string') {
      add(detail, smallSize, 400, smallFill);
    } else {
      const chips = layoutChips(detail, left, bottom, textWidth, context);
      content.push(...chips.content);
      ({bottom} = chips);
    }
  }
  const shadow = style === 'deliverable' || style === 'group' ? barWidth : 0;
  return {style, width, height: bottom + boxPadding + shadow, content};
}

/** Lays out chips in lines. The text of a chip that is wider than a line is wrapped. */
function layoutChips(chips: readonly PictureChip[], left: number, top: number, width: number, {theme, measureText}: DrawingContext) {
  const content: (Box | TextLine)[] = [];
  let [x, y, bottom] = [left, top, top];
  for (const {text, form} of chips) {
    const font = {size: tinySize, weight: form === 'lead' ? 700 : 400, fill: theme.onSurface};
    const chipWidth = Math.min(width, measureText(text, font.size, font.weight) + 2 * chipPadding);
    if (x > left && x + chipWidth > left + width) [x, y] = [left, bottom + chipGap];
    const block = layoutText(text, x + chipPadding, y + 1, width - 2 * chipPadding, font, measureText);
    bottom = Math.max(bottom, block.bottom + 1);
    const isAttending = form === 'attending';
    const stroke = form === 'lead' ? theme.onSurface : isAttending ? theme.strongLine : theme.line;
    const frame = {x, y, width: chipWidth, height: block.bottom + 1 - y, radius: 9, fill: theme.surface, stroke, lineWidth: 1};
    content.push({type: 'box', ...frame, ...(isAttending && {dash: [3, 2]})}, ...block.lines);
    x += chipWidth + chipGap;
  }
  return {content, bottom};
}

/** Draws a box with its top left corner at `x` and `y`. */
export function drawUnitBox(box: UnitBox, x: number, y: number, theme: ChartTheme): Shape[] {
  return [...drawFrame(box, x, y, theme), ...box.content.map((shape) => ({...shape, x: x + shape.x, y: y + shape.y}))];
}

/** Each style has a frame of its own shape, so that it can be recognised without colour. */
function drawFrame({style, width, height}: UnitBox, x: number, y: number, theme: ChartTheme): Box[] {
  const {accent, leading, advising, advisingLine, surface, strongLine} = theme;
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
      return [frame(surface, strongLine)];
  }
}
