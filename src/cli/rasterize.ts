import {readdirSync} from 'node:fs';
import {homedir} from 'node:os';
import {basename, join} from 'node:path';
import type {Picture} from '../export/picture.js';
import {escapeXml, toSvg} from '../export/svg.js';
import {maxPngPixels, fitScale} from '../export/picture-scale.js';
import {Failure} from './command.js';

/** A font that letters are drawn and measured in, with its files. */
export interface Font {
  readonly family: string;
  readonly regular: string;
  readonly bold: string;
}

/** The picture's own font, then those of its width, then what systems without it have. */
const known: readonly Font[] = [
  {family: 'Arial', regular: 'arial.ttf', bold: 'arialbd.ttf'},
  {family: 'Arial', regular: 'arial.ttf', bold: 'arial bold.ttf'},
  {family: 'Liberation Sans', regular: 'liberationsans-regular.ttf', bold: 'liberationsans-bold.ttf'},
  {family: 'Arimo', regular: 'arimo-regular.ttf', bold: 'arimo-bold.ttf'},
  {family: 'Noto Sans', regular: 'notosans-regular.ttf', bold: 'notosans-bold.ttf'},
  {family: 'DejaVu Sans', regular: 'dejavusans.ttf', bold: 'dejavusans-bold.ttf'},
];

/** The folders where Linux, macOS and Windows keep fonts. */
function listFontFolders(): string[] {
  return [
    join(homedir(), '.fonts'),
    join(process.env.XDG_DATA_HOME || join(homedir(), '.local/share'), 'fonts'),
    '/usr/local/share/fonts',
    '/usr/share/fonts',
    join(homedir(), 'Library/Fonts'),
    '/Library/Fonts',
    '/System/Library/Fonts',
    join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts'),
  ];
}

/** @returns The first of the known fonts that this machine has; `null` when it has none. */
export function findFont(places: readonly string[] = listFontFolders()): Font | null {
  const files = new Map(places.flatMap(listFiles).map((path) => [basename(path).toLowerCase(), path]));
  for (const {family, regular, bold} of known) {
    const found = {family, regular: files.get(regular), bold: files.get(bold)};
    if (found.regular !== undefined && found.bold !== undefined) return found as Font;
  }
  return null;
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, {recursive: true}).map((name) => join(folder, String(name)));
  } catch {
    return []; // Another system's.
  }
}

/** Paints pictures where there is no browser, by resvg: a package that the one who wants pictures installs beside this. */
export interface Rasterizer {
  readonly font: Font;
  /** The width of a text in px. */
  readonly measure: (text: string, size: number, weight: number) => number;
  /** @returns A PNG of twice the picture's size, or of as much as a picture may be. */
  readonly paint: (picture: Picture) => Uint8Array;
}

/**
 * @throws {Failure} When the package is not there, or no font.
 */
export async function makeRasterizer(font: Font | null = findFont()): Promise<Rasterizer> {
  const {Resvg} = await import('@resvg/resvg-js').catch(() => {
    throw new Failure('png is painted by the package @resvg/resvg-js, which is not installed. Write: npm install @resvg/resvg-js');
  });
  if (!font) {
    const families = [...new Set(known.map(({family}) => family))];
    throw new Failure(`png needs one of these fonts on this machine: ${families.join(', ')}. On Debian: apt install fonts-liberation`);
  }
  const fontFiles = [font.regular, font.bold];
  const widths = new Map<string, number>();
  /** Of a hundred pixels in height. What is inked is measured, so a blank is known by the letters around it. */
  const inked = (text: string, weight: number): number => {
    const letters = `<text font-family="${font.family}" font-size="100" font-weight="${weight}">${escapeXml(text)}</text>`;
    return (
      new Resvg(`<svg xmlns="http://www.w3.org/2000/svg">${letters}</svg>`, {font: {fontFiles, loadSystemFonts: false}}).getBBox()?.width ??
      0
    );
  };
  const widthOf = (text: string, weight: number): number => {
    const key = `${weight} ${text}`;
    let width = widths.get(key);
    if (width === undefined) widths.set(key, (width = inked(`i${text}i`, weight) - inked('ii', weight)));
    return width;
  };
  return {
    font,
    // Word by word, for a chart has the same ones over and over.
    measure: (text, size, weight) =>
      text
        .replace(/\p{Cf}/gu, '')
        .split(/(?<= )/)
        .reduce((sum, word) => sum + widthOf(word, weight), 0) *
      (size / 100),
    paint: (picture) => {
      const zoom = fitScale(picture, Infinity, maxPngPixels);
      const svg = toSvg({...picture, fontFamily: `${font.family}, sans-serif`});
      // The system's own fonts are for letters that this one has not.
      const fonts = {fontFiles, loadSystemFonts: true, defaultFontFamily: font.family, sansSerifFamily: font.family};
      return new Resvg(svg, {font: fonts, fitTo: {mode: 'zoom', value: zoom}}).render().asPng();
    },
  };
}
