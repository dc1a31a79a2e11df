/**
 * Colour maths: hex, OKLCH, mixing as `color-mix()` does it, and contrast.
 *
 * @see https://www.w3.org/TR/css-color-4/#color-conversion-code for the matrices.
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio for the contrast.
 */

/** Red, green and blue of sRGB, 0 to 1 each. Screens clip what is outside, and mixtures use it, as in browsers. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Lightness from 0 to 1, chroma from 0, and hue in degrees. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const linearToLms: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const lmsToLab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const labToLms: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const lmsToLinear: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

/**
 * Reads a colour as people paste it: `#0b5a77`, `0B5A77` or `#abc`.
 *
 * @returns `null` if the text is not such a colour.
 */
export function parseHex(text: string): Rgb | null {
  const [, digits] = /^\s*#?([\da-f]{3}|[\da-f]{6})\s*$/i.exec(text) ?? [];
  if (digits === undefined) return null;
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const [red, green, blue] = [0, 2, 4].map((start) => parseInt(full.slice(start, start + 2), 16) / 255) as [number, number, number];
  return [red, green, blue];
}

/** Writes a colour as `#rrggbb`. */
export function formatHex(color: Rgb): string {
  return `#${toBytes(color)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** The colour as a screen shows it: 0 to 255, rounded and clipped. */
export function toBytes(color: Rgb): Triple {
  return mapTriple(color, (value) => Math.round(clip(value) * 255));
}

/** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
export function luminanceOf(color: Rgb): number {
  const [red, green, blue] = mapTriple(color, (value) => toLinear(clip(value)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. */
export function contrastBetween(a: Rgb, b: Rgb): number {
  const [first, second] = [luminanceOf(a), luminanceOf(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Mixes two colours as `color-mix(in srgb, first share, second)` does. A mixture with `transparent` on a ground is the same. */
export function mix(first: Rgb, share: number, second: Rgb): Rgb {
  const [part, rest] = [mapTriple(first, (value) => value * share), mapTriple(second, (value) => value * (1 - share))];
  return [part[0] + rest[0], part[1] + rest[1], part[2] + rest[2]];
}

export function toOklch(color: Rgb): Oklch {
  const lms = mapTriple(multiply(linearToLms, mapTriple(color, toLinear)), Math.cbrt);
  const [lightness, a, b] = multiply(lmsToLab, lms);
  return {lightness, chroma: Math.hypot(a, b), hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360};
}

export function fromOklch({lightness, chroma, hue}: Oklch): Rgb {
  const angle = (hue * Math.PI) / 180;
  const lms = mapTriple(multiply(labToLms, [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)]), (value) => value ** 3);
  return mapTriple(multiply(lmsToLinear, lms), toGamma);
}

function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function toGamma(value: number): number {
  const size = Math.abs(value);
  return size <= 0.0031308 ? value * 12.92 : Math.sign(value) * (1.055 * size ** (1 / 2.4) - 0.055);
}

function clip(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function multiply(matrix: Matrix, [x, y, z]: Triple): Triple {
  return mapTriple(matrix, ([a, b, c]) => a * x + b * y + c * z);
}

function mapTriple<T>([a, b, c]: readonly [T, T, T], change: (value: T) => number): Triple {
  return [change(a), change(b), change(c)];
}
