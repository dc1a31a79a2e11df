import type {Picture} from './png.mjs';

export interface CheckerOptions {
  readonly isAccepting?: boolean;
  readonly folder?: string;
  readonly report?: string;
  readonly now?: () => number;
}
export declare const canCompare: boolean;
export declare class PictureChecker {
  constructor(options?: CheckerOptions);
  check(story: {id: string; browser: {takePicture(): Promise<{picture: Picture; fullHeight: number}>}}): Promise<void>;
  describeTime(): string;
  describeCropped(): string;
  finish(ids: readonly string[]): string[];
}
