import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {inflateSync} from 'node:zlib';
import type {Picture, TextLine} from '../export/picture.js';
import {useTempFolder} from '../testing/node/command-line.js';
import {testFont} from '../testing/node/test-font.js';
import {findFont, makeRasterizer} from './rasterize.js';

describe('findFont', () => {
  const {path, write} = useTempFolder();

  it('finds the preferred font with both weights in any folder', () => {
    for (const name of ['a/DejaVuSans.ttf', 'a/DejaVuSans-Bold.ttf', 'b/c/LiberationSans-Regular.ttf', 'Arial.ttf']) write(name, '');
    assert.equal(findFont([path('a')])?.family, 'DejaVu Sans');
    assert.equal(findFont([path('none'), path()])?.family, 'DejaVu Sans', 'the other fonts have no bold weight');
    write('b/d/LiberationSans-Bold.ttf', '');
    assert.equal(findFont([path()])?.family, 'Liberation Sans');
    const bold = write('Arial Bold.ttf', '');
    assert.deepEqual(findFont([path()]), {family: 'Arial', regular: path('Arial.ttf'), bold});
  });

  it('returns `null` without a font, and the rasterizer lists the fonts that it accepts', async () => {
    await assert.rejects(makeRasterizer(findFont([path()])), {
      name: 'Failure',
      message: /^png needs one of these fonts on this machine: Arial, Liberation Sans, .*: apt install fonts-liberation$/,
    });
  });
});

describe('a rasterized picture', () => {
  const text = (value: string, changes: Partial<TextLine> = {}): TextLine => {
    return {type: 'text', x: 10, y: 40, size: 20, weight: 400, fill: '#000', value, ...changes};
  };
  const picture = (...shapes: TextLine[]): Picture => {
    return {width: 500, height: 60, background: '#fff', fontFamily: 'Arial', language: 'nb', title: '', description: '', shapes};
  };
  /** First and last column of a PNG that is not white, in px of the picture. */
  const inkOf = (png: Uint8Array): [from: number, to: number] => {
    const columns = columnsWithInk(Buffer.from(png));
    return [columns[0]! / 2, columns.at(-1)! / 2];
  };

  it('has text at its position, with the measured width', async () => {
    const {measureText, paint} = await makeRasterizer(testFont);
    for (const weight of [400, 700]) {
      for (const value of ['Koordineringsgruppen for språkmodeller', 'Dearvvašvuođadirektoráhtta', 'A & B < C']) {
        const [from, to] = inkOf(paint(picture(text(value, {weight}))));
        assert.ok(from >= 10 && from < 13, `${value} begins at ${from}`);
        // The ink is narrower than the text, which includes the space around the first and last letters.
        const [ink, measured] = [to - from, measureText(value, 20, weight)];
        assert.ok(ink < measured + 1 && ink > measured - 6, `${value} is ${ink} wide, measured as ${measured}`);
      }
    }
    assert.ok(measureText('Styringsgruppen', 20, 700) > measureText('Styringsgruppen', 20, 400) * 1.02);
  });

  it('is blank without text, and accepts characters that XML does not allow', async () => {
    const {measureText, paint} = await makeRasterizer(testFont);
    assert.deepEqual(columnsWithInk(Buffer.from(paint(picture()))), []);
    assert.equal(measureText('', 20, 400), 0);
    assert.ok(measureText('\u0000<\ud800', 20, 400) > 0);
  });
});

/** Decodes a PNG with 8 bits and four channels independently of resvg, with zlib. Returns the columns that have dark pixels. */
function columnsWithInk(png: Buffer): number[] {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  assert.deepEqual([...png.subarray(24, 26)], [8, 6]);
  const parts: Buffer[] = [];
  for (let offset = 8; offset < png.length; offset += 12 + png.readUInt32BE(offset)) {
    const type = png.toString('latin1', offset + 4, offset + 8);
    if (type === 'IDAT') parts.push(png.subarray(offset + 8, offset + 8 + png.readUInt32BE(offset)));
  }
  const data = inflateSync(Buffer.concat(parts));
  const stride = 4 * width;
  let above = new Uint8Array(stride);
  const inked = new Set<number>();
  for (let row = 0; row < height; row++) {
    const line = data.subarray(row * (stride + 1), (row + 1) * (stride + 1));
    const filter = line[0];
    const current = new Uint8Array(stride);
    for (let i = 0; i < stride; i++) {
      const [left, up, corner] = [current[i - 4] ?? 0, above[i] ?? 0, above[i - 4] ?? 0];
      const guess = left + up - corner;
      const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value)) as [number, number, number];
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
      current[i] = line[i + 1]! + [0, left, up, (left + up) >> 1, paeth][filter!]!;
      if (i % 4 !== 3 && current[i]! < 128) inked.add(Math.floor(i / 4));
    }
    above = current;
  }
  return [...inked].sort((a, b) => a - b);
}
