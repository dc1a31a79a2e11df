/** Reads and writes PNG files. Pictures of stories have few colours, so a palette makes their files small. */
import {Buffer} from 'node:buffer';
import {crc32, deflateSync} from 'node:zlib';
import {PNG} from 'pngjs';

/**
 * @typedef {object} Picture
 * @property {number} width - px.
 * @property {number} height - px.
 * @property {Uint32Array} pixels - Row by row, each with red in the lowest byte, then green, blue and opacity. All are opaque.
 */

/** The largest palette of a PNG file. */
const maxColors = 256;

/** @returns {Picture} */
export function readPng(bytes) {
  const {width, height, data} = PNG.sync.read(bytes);
  return {width, height, pixels: new Uint32Array(data.buffer, data.byteOffset, width * height)};
}

/**
 * Reduces a picture to colours that fit into a palette. Frequent colours stay as they are. Rare ones, such as those of rounded corners and of
 * logos, are rounded as little as possible.
 *
 * @param {Picture} picture
 * @returns {Picture}
 */
export function reduceColors(picture) {
  const counts = new Map();
  for (const color of picture.pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  if (counts.size <= maxColors) return picture;
  const frequent = new Set([...counts].filter(([, count]) => count >= picture.pixels.length / 1000).map(([color]) => color));
  for (const step of [4, 8, 16, 32, 64, 128]) {
    const reduced = new Map([...counts.keys()].map((color) => [color, frequent.has(color) ? color : roundColor(color, step)]));
    if (new Set(reduced.values()).size <= maxColors || step === 128) {
      return {...picture, pixels: picture.pixels.map((color) => reduced.get(color))};
    }
  }
  return picture;
}

function roundColor(color, step) {
  const round = (shift) => Math.min(255, Math.round(((color >>> shift) & 255) / step) * step) << shift;
  return (round(0) | round(8) | round(16) | (255 << 24)) >>> 0;
}

/**
 * @param {Picture} picture - With at most 256 colours.
 * @returns {Buffer} A file with a palette.
 */
export function writePng({width, height, pixels}) {
  const palette = [...new Set(pixels)];
  if (palette.length > maxColors) throw new RangeError(`The picture has ${palette.length} colours, and at most ${maxColors} fit`);
  const indexes = new Map(palette.map((color, i) => [color, i]));
  const bits = [1, 2, 4, 8].find((each) => palette.length <= 2 ** each);
  const rowLength = 1 + Math.ceil((width * bits) / 8); // The first byte names the filter: none.
  const rows = Buffer.alloc(rowLength * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = x * bits;
      rows[y * rowLength + 1 + (bit >> 3)] |= indexes.get(pixels[y * width + x]) << (8 - bits - (bit & 7));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, 3], 8); // 3 is the type with a palette.
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((color) => [color & 255, (color >>> 8) & 255, (color >>> 16) & 255]))),
    chunk('IDAT', deflateSync(rows, {level: 9, memLevel: 9})),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}
