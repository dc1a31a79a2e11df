export interface Options {
  readonly engines: readonly string[];
  readonly looks: readonly string[];
  readonly themes: readonly string[];
  readonly widths: readonly number[];
  readonly scale: number;
  readonly quality: number;
  readonly maxHeight: number;
  readonly type: string;
  readonly out: string;
}
export declare const widths: readonly number[];
export declare const usage: string;
export declare function readOptions(args: readonly string[]): Options;
