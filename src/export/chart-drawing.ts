import type {BoxStyle, ChipForm} from '../layout/box-style.js';
import type {Line, Point, Shape} from './picture.js';
import type {MeasureText} from './text-block.js';

// Types and helpers that the parts of a chart's picture share.

/** A unit to draw, with its texts in the visitor's language. */
export interface PictureUnit {
  readonly id: string;
  readonly children: readonly PictureUnit[];
  readonly boxStyle: BoxStyle;
  readonly kind: string;
  readonly name: string;
  /** Texts below the name: period, members, relations. Members are chips. */
  readonly details: readonly (string | readonly PictureChip[])[];
  /** Relations between a side unit and its neighbour. Other units have none. */
  readonly connectors: readonly PictureConnector[];
}

/** A member in a frame of its own. */
export interface PictureChip {
  readonly text: string;
  /** `lead` is bold in a strong frame, `attending` is in a dashed one. */
  readonly form: ChipForm;
}

export interface PictureConnector {
  readonly label: string;
  /** Whether the arrow leads from the side unit to its neighbour. */
  readonly isOutgoing: boolean;
  /** Whether the line is an arrow in both directions. */
  readonly isMutual: boolean;
}

/** Font and colours, as computed on the page. */
export interface ChartTheme {
  readonly fontFamily: string;
  readonly background: string;
  readonly text: string;
  readonly surface: string;
  readonly onSurface: string;
  readonly muted: string;
  readonly line: string;
  readonly strongLine: string;
  readonly accent: string;
  readonly connector: string;
  readonly leading: string;
  readonly advising: string;
  readonly advisingLine: string;
}

/** Context shared by all parts of one picture. */
export interface DrawingContext {
  readonly theme: ChartTheme;
  readonly measureText: MeasureText;
  /** Width of a column, in px. */
  readonly columnWidth: number;
}

/** A drawn part of a chart: lines, and boxes with their texts. */
export interface DrawnPart {
  readonly shapes: readonly Shape[];
  /** Lower edge of the part, in px. */
  readonly bottom: number;
}

/** Joins parts in their order. The result ends where the lowest one does. */
export function joinParts(parts: readonly DrawnPart[]): DrawnPart {
  let maxBottom = 0;
  for (const {bottom} of parts) maxBottom = Math.max(maxBottom, bottom);
  return {shapes: parts.flatMap(({shapes}) => shapes), bottom: maxBottom};
}

/** A line between a parent and its children. */
export function drawTreeLine(theme: ChartTheme, ...points: readonly Point[]): Line {
  return {type: 'line', points, stroke: theme.connector};
}

/** An arrow from the unit that acts to the other, or in both directions. */
export function drawArrow(theme: ChartTheme, points: readonly Point[], isMutual: boolean): Line {
  return {type: 'line', points, stroke: theme.advisingLine, dash: [6, 4], hasArrow: true, hasStartArrow: isMutual};
}
