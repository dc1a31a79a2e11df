export type Operation =
  | {readonly kind: 'click'}
  | {readonly kind: 'press' | 'type'; readonly keys: number}
  | {readonly kind: 'scroll'; readonly screens: number}
  | {readonly kind: 'read'; readonly words: number}
  | {readonly kind: 'wait'; readonly seconds: number};

export interface Estimate {
  readonly actions: number;
  readonly words: number;
  readonly reading: number;
  readonly acting: number;
  readonly waiting: number;
  readonly total: number;
}

export declare function estimate(operations: readonly Operation[]): Estimate;
