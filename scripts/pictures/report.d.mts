import type {Picture} from './png.mjs';

export interface Change {
  readonly id: string;
  readonly message: string;
  readonly before?: Picture;
  readonly after?: Picture;
  readonly difference?: Picture;
}
export declare function writeReport(changes: readonly Change[], folder: string): string;
