import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {crc32, inflateSync} from 'node:zlib';
import {encodePng} from './encode-png.js';

/** Decodes a PNG independently of the code under test, with Node's zlib. */
async function decodePng(png: Blob) {
  const bytes = Buffer.from(await png.arrayBuffer());
  assert.deepEqual([...bytes.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10]);
  const chunks: {type: string; data: Buffer; crc: number}[] = [];
  for (let offset = 8; offset < bytes.length;) {
    const length = bytes.readUInt32BE(offset);
    const type = bytes.toString('latin1', offset + 4, offset + 8);
    chunks.push({type, data: bytes.subarray(offset + 8, offset + 8 + length), crc: bytes.readUInt32BE(offset + 8 + length)});
    assert.equal(chunks.at(-1)!.crc, crc32(bytes.subarray(offset + 4, offset + 8 + length)), type);
    offset += 12 + length;
  }
  const data = inflateSync(Buffer.concat(chunks.filter(({type}) => type === 'IDAT').map((chunk) => chunk.data)));
  const header = chunks[0]!.data;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows: number[][] = [];
  for (let row = 0; row < height; row++) {
    const line = data.subarray(row * (4 * width + 1), (row + 1) * (4 * width + 1));
    assert.equal(line[0], 0);
    rows.push([...line.subarray(1)]);
  }
  assert.equal(data.length, height * (4 * width + 1));
  return {chunks, width, height, rows, format: [...header.subarray(8)]};
}

describe('encodePng', () => {
  /** Rows of a picture of 3 × 5 pixels. Each pixel has a colour of its own. */
  const pixelsOf = (top: number, count: number) =>
    Uint8ClampedArray.from(
      Array.from({length: count}, (_, row) => [0, 1, 2].flatMap((x) => [250 - 40 * (top + row), x * 100, top + row, 255])).flat(),
    );
  const expected = [
    [250, 0, 0, 255, 250, 100, 0, 255, 250, 200, 0, 255],
    [210, 0, 1, 255, 210, 100, 1, 255, 210, 200, 1, 255],
    [170, 0, 2, 255, 170, 100, 2, 255, 170, 200, 2, 255],
    [130, 0, 3, 255, 130, 100, 3, 255, 130, 200, 3, 255],
    [90, 0, 4, 255, 90, 100, 4, 255, 90, 200, 4, 255],
  ];

  for (const strip of [1, 2, 3, 5, 8]) {
    it(`writes every pixel to its position from strips of ${strip} rows`, async () => {
      const requests: [number, number][] = [];
      const {width, height, rows, format} = await decodePng(
        await encodePng(3, 5, strip, (top, count) => {
          requests.push([top, count]);
          return pixelsOf(top, count);
        }),
      );
      assert.deepEqual([width, height], [3, 5]);
      assert.deepEqual(format, [8, 6, 0, 0, 0]);
      assert.deepEqual(rows, expected);
      assert.equal(
        requests.reduce((sum, [, count]) => sum + count, 0),
        5,
      );
    });
  }

  it('begins with IHDR, and ends with IEND and its checksum', async () => {
    const {chunks} = await decodePng(await encodePng(3, 5, 2, pixelsOf));
    assert.equal(chunks[0]?.type, 'IHDR');
    // The empty last chunk has the same checksum in every PNG.
    assert.deepEqual(chunks.at(-1), {type: 'IEND', data: Buffer.alloc(0), crc: 0xae426082});
  });

  it('rejects with the error that reading a strip throws', async () => {
    const error = new Error('no memory');
    await assert.rejects(
      encodePng(3, 5, 2, () => {
        throw error;
      }),
      error,
    );
  });
});
