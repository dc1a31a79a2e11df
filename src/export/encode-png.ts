/**
 * Encodes a PNG of any height from strips, where one canvas could not hold the whole picture. Other tasks run between the strips, so
 * that the page responds.
 *
 * @param width - In pixels.
 * @param height - In pixels.
 * @param stripHeight - Number of rows to read at a time.
 * @param readRows - Returns the pixels of `count` rows from `top`: opaque RGBA, row by row.
 * @throws {ReferenceError} If the browser has no `CompressionStream`.
 * @see PNG Specification, third edition (W3C, 2025): chunks in section 5, filter types in section 9.
 */
export async function encodePng(
  width: number,
  height: number,
  stripHeight: number,
  readRows: (top: number, count: number) => Uint8ClampedArray,
): Promise<Blob> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 6], 8); // 8 bits per channel; red, green, blue, alpha.
  const parts: BlobPart[] = [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), toChunk('IHDR', header)];

  const {readable, writable} = new CompressionStream('deflate');
  const writer = writable.getWriter();
  const collected = readAll(readable, (data) => parts.push(toChunk('IDAT', data)));
  for (let top = 0; top < height; top += stripHeight) {
    const count = Math.min(stripHeight, height - top);
    await new Promise((resolve) => setTimeout(resolve));
    await writer.write(addFilterTypes(readRows(top, count), 4 * width, count));
  }
  await writer.close();
  await collected;
  return new Blob([...parts, toChunk('IEND', new Uint8Array())], {type: 'image/png'});
}

async function readAll(stream: ReadableStream<Uint8Array>, onData: (data: Uint8Array) => void): Promise<void> {
  const reader = stream.getReader();
  for (let {value, done} = await reader.read(); !done; {value, done} = await reader.read()) if (value) onData(value);
}

/** Puts the filter type in front of each row: 0, which keeps the bytes. A filter would need a loop over all bytes, which takes long. */
function addFilterTypes(pixels: Uint8ClampedArray, bytesPerRow: number, count: number): Uint8Array<ArrayBuffer> {
  const rows = new Uint8Array(count * (bytesPerRow + 1));
  for (let row = 0; row < count; row++) {
    rows.set(pixels.subarray(row * bytesPerRow, (row + 1) * bytesPerRow), row * (bytesPerRow + 1) + 1);
  }
  return rows;
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

/** Remainders of the CRC-32, by byte. */
const remainders = Uint32Array.from({length: 256}, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

/** The CRC-32 at the end of each chunk. */
function checksum(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ (remainders[(crc ^ byte) & 255] ?? 0);
  return ~crc >>> 0;
}
