/**
 * Writes a PNG of any height from strips, where a canvas could not hold the whole.
 *
 * @param width - In pixels, as `height`.
 * @param readRows - The pixels of so many rows from `top` on: RGBA, row by row, without transparency.
 * @param stripHeight - How many rows to read at a time.
 * @throws {ReferenceError} Where there is no `CompressionStream`.
 * @see PNG Specification, third edition (W3C, 2025): chunks in section 5, filter type 2 (Up) in section 9.
 */
export async function writePng(
  width: number,
  height: number,
  stripHeight: number,
  readRows: (top: number, count: number) => Uint8ClampedArray,
): Promise<Blob> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2], 8); // 8 bits a channel; red, green, blue.
  const parts: BlobPart[] = [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), toChunk('IHDR', header)];

  const {readable, writable} = new CompressionStream('deflate');
  const writer = writable.getWriter();
  const reader = readable.getReader();
  const collected = (async () => {
    for (let {value, done} = await reader.read(); !done; {value, done} = await reader.read()) if (value) parts.push(toChunk('IDAT', value));
  })();
  let above = new Uint8Array(3 * width);
  for (let top = 0; top < height; top += stripHeight) {
    const count = Math.min(stripHeight, height - top);
    const pixels = readRows(top, count);
    const rows = new Uint8Array(count * (3 * width + 1));
    for (let row = 0, from = 0, to = 0; row < count; row++) {
      rows[to++] = 2; // Each byte less the one above it: of a picture of boxes and lines most are 0 then.
      const current = new Uint8Array(3 * width);
      for (let i = 0; i < current.length; from += 4) {
        for (let channel = 0; channel < 3; channel++, i++) {
          const byte = pixels[from + channel] ?? 0;
          current[i] = byte;
          rows[to++] = byte - (above[i] ?? 0);
        }
      }
      above = current;
    }
    await writer.write(rows);
  }
  await writer.close();
  await collected;
  return new Blob([...parts, toChunk('IEND', new Uint8Array())], {type: 'image/png'});
}

function toChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) chunk[4 + i] = type.charCodeAt(i);
  chunk.set(data, 8);
  view.setUint32(data.length + 8, checksum(chunk.subarray(4, data.length + 8)));
  return chunk;
}

/** The CRC of ISO 3309, which a PNG has at the end of each chunk. */
function checksum(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
