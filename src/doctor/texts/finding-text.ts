import type {Values} from '../values.js';

/** The text of one finding. */
export interface FindingText {
  /** One sentence. */
  readonly title: string;
  /** The effect on visitors, or the reason. */
  readonly text?: string;
  /** The action that corrects it. Every problem and every note has one. */
  readonly remedy?: string;
}

export type WriteText = (values: Values) => FindingText;

/** How many findings are wrong, are worth a look, or could not be examined. */
export interface FindingCounts {
  readonly problems: number;
  readonly notes: number;
  readonly unknown: number;
}
