export declare function readOptions(args: readonly string[]): {
  readonly languages: readonly string[];
  readonly widths: readonly number[];
  readonly only: string;
  readonly showsSteps: boolean;
  readonly isMarkdown: boolean;
};
