import type {EndPoint} from './channels.js';

/** Two units to join, by id. */
export interface Connection {
  /** The unit that acts. */
  readonly from: string;
  readonly to: string;
  /** Width of the label, in unit widths; 0 for a connection without a label. */
  readonly labelWidth: number;
}

/** One end of a route. Gap `d` is above row `d`. Horizontal lines in a gap run in lanes, numbered from the top. */
export interface RouteEnd extends EndPoint {
  readonly gap: number;
  readonly lane: number;
  /** Where the line meets the unit, in unit widths from the start edge of the chart. */
  readonly x: number;
  /** Whether the line meets the unit's lower edge. Otherwise it meets the upper one. */
  readonly isAtBottom: boolean;
}

/** A line of right angles: from one unit to its lane, along the lane, through a channel to the other lane, to the other unit. */
export interface Route<C extends Connection> {
  readonly connection: C;
  readonly start: RouteEnd;
  readonly end: RouteEnd;
  /** Horizontal position of the channel, in unit widths; `undefined` if both ends are in the same lane. */
  readonly channel: number | undefined;
  /** `undefined` for a route without a label, or without space for it. */
  readonly label: RouteLabel | undefined;
}

/** Space for a label on a horizontal part of a route. */
export interface RouteLabel {
  readonly gap: number;
  readonly lane: number;
  /** Centre, in unit widths. */
  readonly x: number;
  /** Width of the label, in unit widths. */
  readonly width: number;
  /** Whether the unit that acts is towards the start edge of the chart, seen from the label. */
  readonly isForward: boolean;
}

export interface Routing<C extends Connection> {
  readonly routes: readonly Route<C>[];
  /** Number of lanes in each gap. The first gap is above the first row. */
  readonly lanes: readonly number[];
}
