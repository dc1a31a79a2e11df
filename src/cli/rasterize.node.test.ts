import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {inflateSync} from 'node:zlib';
import type {Picture, TextLine} from '../export/picture.js';
import {useTempFolder} from '../testing/node/command-line.js';
import {testFont} from '../testing/node/test-font.js';
import {findFont, makeRasterizer} from './rasterize.js';

describe('the font of a painted picture', () => {
  const {path, write} = useTempFolder();

  it('is the one nearest to the widgets’ own that has both weights, wherever it lies', () => {
    for (const name of ['a/DejaVuSans.ttf', 'a/DejaVuSans-Bold.ttf', 'b/c/LiberationSans-Regular.ttf', 'Arial.ttf']) write(name, '');
    assert.equal(findFont([path('a')])?.family, 'DejaVu Sans');
    assert.equal(findFont([path('none'), path()])?.family, 'DejaVu Sans', 'the others are bold nowhere');
    write('b/d/LiberationSans-Bold.ttf', '');
    assert.equal(findFont([path()])?.family, 'Liberation Sans');
    const bold = write('Arial Bold.ttf', '');
    assert.deepEqual(findFont([path()]), {family: 'Arial', regular: path('Arial.ttf'), bold});
  });

  it('is asked for in a line where there is none', async () => {
    await assert.rejects(makeRasterizer(findFont([path()])), {
      name: 'Failure',
      message: /^png needs one of these fonts on this machine: Arial, Liberation Sans, .*: apt install fonts-liberation$/,
    });
  });
});

describe('a painted picture', () => {
  const words = (value: string, more: Partial<TextLine> = {}): TextLine => {
    return {type: 'text', x: 10, y: 40, size: 20, weight: 400, fill: '#000', value, ...more};
  };
  const picture = (...shapes: TextLine[]): Picture => {
    return {width: 500, height: 60, background: '#fff', fontFamily: 'Arial', language: 'nb', title: '', description: '', shapes};
  };
  /** The columns of a PNG that are not white, in px of the picture. */
  const inkOf = (png: Uint8Array): [from: number, to: number] => {
    const columns = columnsWithInk(Buffer.from(png));
    return [columns[0]! / 2, columns.at(-1)! / 2];
  };

  it('has its letters where they belong, as wide as they were measured', async () => {
    const {measure, paint} = await makeRasterizer(testFont);
    for (const weight of [400, 700]) {
      for (const value of ['Koordineringsgruppen for språkmodeller', 'Dearvvašvuođadirektoráhtta', 'A & B < C']) {
        const [from, to] = inkOf(paint(picture(words(value, {weight}))));
        assert.ok(from >= 10 && from < 13, `${value} begins at ${from}`);
        // The ink is narrower than the text, by the space that the first and the last letter have around them.
        const [ink, measured] = [to - from, measure(value, 20, weight)];
        assert.ok(ink < measured + 1 && ink > measured - 6, `${value} is ${ink} wide, measured as ${measured}`);
      }
    }
    assert.ok(measure('Styringsgruppen', 20, 700) > measure('Styringsgruppen', 20, 400) * 1.02);
  });

  it('stays blank where nothing is said, and takes what XML does not', async () => {
    const {measure, paint} = await makeRasterizer(testFont);
    assert.deepEqual(columnsWithInk(Buffer.from(paint(picture()))), []);
    assert.equal(measure('', 20, 400), 0);
    assert.ok(measure('\u0000<\ud800', 20, 400) > 0);
  });
});

/** Reads a PNG of 8 bits and four channels with other means: zlib, and the filters of the specification. */
function columnsWithInk(png: Buffer): number[] {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  assert.deepEqual([...png.subarray(24, 26)], [8, 6]);
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
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
