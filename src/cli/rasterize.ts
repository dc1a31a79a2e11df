import {readdirSync} from 'node:fs';
import {homedir} from 'node:os';
import {basename, join} from 'node:path';
import type {Picture} from '../export/picture.js';
import {escapeXml, toSvg} from '../export/svg.js';
import {fitScale, maxPngPixels} from '../export/picture-scale.js';
import type {MeasureText} from '../export/text-block.js';
import {Failure} from './command.js';

/** A font with the paths of its files. */
export interface Font {
  readonly family: string;
  readonly regular: string;
  readonly bold: string;
}

/** Fonts in order of preference: the one of the picture, fonts with the same widths, then common fonts of other systems. */
const knownFonts: readonly Font[] = [
  {family: 'Arial', regular: 'arial.ttf', bold: 'arialbd.ttf'},
  {family: 'Arial', regular: 'arial.ttf', bold: 'arial bold.ttf'},
  {family: 'Liberation Sans', regular: 'liberationsans-regular.ttf', bold: 'liberationsans-bold.ttf'},
  {family: 'Arimo', regular: 'arimo-regular.ttf', bold: 'arimo-bold.ttf'},
  {family: 'Noto Sans', regular: 'notosans-regular.ttf', bold: 'notosans-bold.ttf'},
  {family: 'DejaVu Sans', regular: 'dejavusans.ttf', bold: 'dejavusans-bold.ttf'},
];

/** Font folders of Linux, macOS and Windows. */
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

/** Finds the first known font on this machine with both weights. Returns `null` if there is none. */
export function findFont(folders: readonly string[] = listFontFolders()): Font | null {
  const files = new Map(folders.flatMap(listFiles).map((path) => [basename(path).toLowerCase(), path]));
  for (const {family, regular, bold} of knownFonts) {
    const found = {family, regular: files.get(regular), bold: files.get(bold)};
    if (found.regular !== undefined && found.bold !== undefined) return found as Font;
  }
  return null;
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, {recursive: true}).map((name) => join(folder, String(name)));
  } catch {
    return []; // The folder belongs to another system.
  }
}

/** Paints pictures without a browser, with resvg. Users who need pictures install this package themselves. */
export interface Rasterizer {
  readonly font: Font;
  readonly measureText: MeasureText;
  /** Returns a PNG at twice the picture's size, or less if that is too large. */
  readonly paint: (picture: Picture) => Uint8Array;
}

/** @throws {Failure} If the package is not installed, or this machine has no known font. */
export async function makeRasterizer(font: Font | null = findFont()): Promise<Rasterizer> {
  const {Resvg} = await import('@resvg/resvg-js').catch(() => {
    throw new Failure('png needs the package @resvg/resvg-js. Install it with: npm install @resvg/resvg-js');
  });
  if (!font) {
    const families = [...new Set(knownFonts.map(({family}) => family))];
    throw new Failure(`png needs one of these fonts on this machine: ${families.join(', ')}. On Debian: apt install fonts-liberation`);
  }
  const fontFiles = [font.regular, font.bold];
  const widths = new Map<string, number>();
  /** Returns the width of the ink of a text at a font size of 100 px. */
  const measureInk = (text: string, weight: number): number => {
    const element = `<text font-family="${font.family}" font-size="100" font-weight="${weight}">${escapeXml(text)}</text>`;
    return (
      new Resvg(`<svg xmlns="http://www.w3.org/2000/svg">${element}</svg>`, {font: {fontFiles, loadSystemFonts: false}}).getBBox()?.width ??
      0
    );
  };
  // resvg measures ink only, so a space is measured between two letters.
  const measureWidth = (text: string, weight: number): number => {
    const key = `${weight} ${text}`;
    let width = widths.get(key);
    if (width === undefined) widths.set(key, (width = measureInk(`i${text}i`, weight) - measureInk('ii', weight)));
    return width;
  };
  return {
    font,
    // Words are measured one by one and cached, since a chart repeats many of them.
    measureText: (text, size, weight) =>
      text
        .replace(/\p{Cf}/gu, '')
        .split(/(?<= )/)
        .reduce((sum, word) => sum + measureWidth(word, weight), 0) *
      (size / 100),
    paint: (picture) => {
      const zoom = fitScale(picture, Infinity, maxPngPixels);
      const svg = toSvg({...picture, fontFamily: `${font.family}, sans-serif`});
      // Fonts of the system serve for characters that this one lacks.
      const fonts = {fontFiles, loadSystemFonts: true, defaultFontFamily: font.family, sansSerifFamily: font.family};
      return new Resvg(svg, {font: fonts, fitTo: {mode: 'zoom', value: zoom}}).render().asPng();
    },
  };
}
