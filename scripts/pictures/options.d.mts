export declare const usage: string;
export declare function readOptions(args: readonly string[]): {readonly isAccepting: boolean; readonly parts: readonly string[]};
