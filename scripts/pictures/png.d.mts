export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}
export declare function readPng(bytes: Uint8Array): Picture;
export declare function reduceColors(picture: Picture): Picture;
export declare function writePng(picture: Picture): Uint8Array;
