import type {Picture} from './png.mjs';

export declare const tolerance: number;
export declare function comparePictures(before: Picture, after: Picture): {message: string; difference?: Picture} | null;
