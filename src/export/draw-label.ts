import type {DrawingContext} from './chart-drawing.js';
import {labelBaseline, labelGap, labelLineHeight, laneHeight, minLabelWidth, smallSize} from './chart-metrics.js';
import type {Shape} from './picture.js';
import {wrapText} from './wrap-text.js';

/** Wraps the label of an arrow. Returns no lines if the space is too narrow. */
export function wrapLabel(label: string, width: number, {measureText}: DrawingContext): string[] {
  const available = width - 2 * labelGap;
  return available < minLabelWidth ? [] : wrapText(label, (line) => measureText(line, smallSize, 400) <= available);
}

/** Writes an arrow next to a label, in the direction of the line below it. */
export function addArrow(label: string, isForward: boolean, isMutual: boolean): string {
  if (!label) return '';
  return isMutual ? `${label} ↔` : isForward ? `${label} →` : `← ${label}`;
}

/** Height of a lane with a label. */
export function labelledLaneHeight(lines: readonly string[]): number {
  return Math.max(laneHeight, lines.length * labelLineHeight + labelGap);
}

/** Draws a label with its centre at `x` and `y`, on a background that covers the arrow. */
export function drawLabel(lines: readonly string[], x: number, y: number, {theme, measureText}: DrawingContext): Shape[] {
  if (!lines.length) return [];
  const width = Math.max(...lines.map((line) => measureText(line, smallSize, 400))) + labelGap;
  const height = lines.length * labelLineHeight;
  const top = y - height / 2;
  return [
    {type: 'box', x: x - width / 2, y: top, width, height, fill: theme.background},
    ...lines.map((value, i): Shape => {
      const baseline = top + i * labelLineHeight + labelBaseline;
      return {type: 'text', x, y: baseline, size: smallSize, weight: 400, fill: theme.text, isCentred: true, value};
    }),
  ];
}
