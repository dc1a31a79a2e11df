import {stackIndent} from '../../layout/box-size.js';
import type {ChartLayout} from '../../layout/chart-layout.js';
import {markBreaks, minLongWord} from '../../layout/hyphenation.js';
import {minLettersInHeading} from '../parts.js';

// Estimates how wide the texts in the boxes of a chart are. Lengths are in em. Nothing is measured.

/** Part of a layout that decides how wide texts are. */
type Widths = Pick<ChartLayout<never>, 'width' | 'hasTightSides' | 'stackDepth'>;

/** A box with its gap is readable from this width on. */
export const columnWidth = (isCompact: boolean) => (isCompact ? 12.5 : 14.5);
/** Gap between boxes in a row. */
export const boxGap = 1.25;
/** Widest box of a list, as in unit-box.styles.ts. */
const maxBoxWidth = 42;
/** From this width on, connectors of side units have labels, and boxes leave space for them, as in drawing.styles.ts. */
const labelsFrom = 58;
/** Share of a column that a box then has. */
export const boxShareWithSides = 0.82;
/** Gap, padding and borders of a box. */
export const boxPadding = 3.2;
/** Narrowest text in a box. */
const minTextWidth = 8;
/** Width of a letter of a name, with letters that are wider than most. */
const letterWidth = 0.75;
/** Mean width of a letter of a part, and of a hyphen. */
const [partLetterWidth, hyphenWidth] = [0.65, 0.4];
/** Space for the mark behind a name that opens details. */
const nameMarkWidth = 1.1;
/** In narrower texts, parts of words that are 13 letters long don’t fit. Names in a compact box are smaller. */
const tightTextWidth = (isCompact: boolean) => (isCompact ? 8.75 : 9.5);
/** In narrower texts, parts of words that are 8 letters long don’t fit next to the mark. */
const crampedTextWidth = 8;

/** Returns the width of a box with its gap, in a drawing of some columns. A drawing that is wider than its container scrolls. */
export function findColumnWidth(columns: number, em: number, isCompact: boolean): number {
  return Math.max(columnWidth(isCompact), em / columns);
}

/** Returns the width of the text in a box that is not indented. Steps of it keep units from being rendered at each resize. */
export function findTextWidth(layout: Widths | null, em: number, isCompact: boolean, hasRootColumns: boolean): number {
  const width = layout ? textWidthIn(layout, em, isCompact) : toTextWidth(hasRootColumns ? columnWidth(false) : em);
  return Math.floor(4 * Math.max(minTextWidth, width)) / 4;
}

/** Returns the width of the text in the box that is indented most often. */
export function findNarrowestText(layout: Widths, em: number, isCompact: boolean): number {
  return textWidthIn(layout, em, isCompact) - stackIndent * layout.stackDepth;
}

/**
 * Returns classes for a drawing, from the width of its narrowest text. `tight`: there is no room for the longest parts of words, so
 * syllables may end a line, too. `cramped`: there is no room for the mark next to a part, so the mark may begin a line.
 */
export function toTightnessClass(width: number, isCompact: boolean): string {
  return width >= tightTextWidth(isCompact) ? '' : width < crampedTextWidth ? 'tight cramped' : 'tight';
}

/** Returns the letters of the shortest word that may not fit in a line of a name. */
export function findMinLetters(width: number): number {
  return Math.max(minLettersInHeading, Math.min(Math.floor((width - nameMarkWidth) / letterWidth), minLongWord));
}

/** Returns the width that the longest unbreakable part of these names needs, with its hyphen. */
export function findLongestPart(names: readonly string[]): number {
  const parts = names.flatMap((name) => markBreaks(name, minLettersInHeading).split(/[\s\u00ad\u200b\u2062-\u2064-]/));
  return Math.max(0, ...parts.map(({length}) => length)) * partLetterWidth + hyphenWidth;
}

function textWidthIn({width, hasTightSides}: Widths, em: number, isCompact: boolean): number {
  return toTextWidth(findColumnWidth(width, em, isCompact) * (hasTightSides && em >= labelsFrom ? boxShareWithSides : 1));
}

function toTextWidth(boxWidth: number): number {
  return Math.min(boxWidth, maxBoxWidth) - boxPadding;
}
