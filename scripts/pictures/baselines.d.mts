import type {Picture} from './png.mjs';

export declare const baselineFolder: string;
export declare function baselinePath(id: string, folder?: string): string;
export declare function readBaseline(id: string, folder?: string): Picture | null;
export declare function writeBaseline(id: string, picture: Picture, folder?: string): void;
export declare function removeBaseline(id: string, folder?: string): void;
export declare function listSuperfluous(ids: readonly string[], folder?: string): string[];
