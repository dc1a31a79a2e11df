/** A picture of shapes, the first one at the back. Lengths are in px, from the top left corner. Colours are CSS colours. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  /** A CSS `font-family` value. */
  readonly fontFamily: string;
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
}

export type Point = readonly [x: number, y: number];
export type Shape = Box | Line | TextLine;

interface Stroked {
  /** 1.5 by default. */
  readonly lineWidth?: number;
  /** Lengths of dashes and gaps in turn. */
  readonly dash?: readonly number[];
}

/** A rectangle. Without `stroke` it has no border. */
export interface Box extends Stroked {
  readonly type: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Radius of the corners; 0 by default. */
  readonly radius?: number;
  readonly fill: string;
  readonly stroke?: string | undefined;
}

export interface Line extends Stroked {
  readonly type: 'line';
  /** At least two points. */
  readonly points: readonly Point[];
  readonly stroke: string;
  /** Draws an arrow head at the last point. */
  readonly hasArrow?: boolean;
  /** Draws another one at the first point. */
  readonly hasStartArrow?: boolean;
}

export interface TextLine {
  readonly type: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  /** Font size. */
  readonly size: number;
  /** Font weight, as in CSS. */
  readonly weight: number;
  readonly fill: string;
  /** Makes `x` the middle of the text instead of its start. */
  readonly isCentred?: boolean;
  readonly value: string;
  /** BCP 47 tag, if the text is not in the picture's language. */
  readonly lang?: string;
}
