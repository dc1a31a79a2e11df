/**
 * Encodes a PNG of any height from strips, where one canvas could not hold the whole picture. Other tasks run between the strips, so
 * that the page responds.
 *
 * @param width - In pixels.
 * @param height - In pixels.
 * @param stripHeight - Number of rows to read at a time.
 * @param readRows - Returns the pixels of `count` rows from `top`: opaque RGBA, row by row.
 * @throws {ReferenceError} If the browser has no `CompressionStream`.
 * @see PNG Specification, third edition (W3C, 2025): chunks in section 5, filter type 2 (Up) in section 9.
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
  header.set([8, 2], 8); // 8 bits per channel; red, green, blue.
  const parts: BlobPart[] = [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), toChunk('IHDR', header)];

  const {readable, writable} = new CompressionStream('deflate');
  const writer = writable.getWriter();
  const collected = readAll(readable, (data) => parts.push(toChunk('IDAT', data)));
  let previous = new Uint8Array(3 * width);
  for (let top = 0; top < height; top += stripHeight) {
    const count = Math.min(stripHeight, height - top);
    await new Promise((resolve) => setTimeout(resolve));
    const {filtered, lastRow} = filterRows(readRows(top, count), width, count, previous);
    await writer.write(filtered);
    previous = lastRow;
  }
  await writer.close();
  await collected;
  return new Blob([...parts, toChunk('IEND', new Uint8Array())], {type: 'image/png'});
}

async function readAll(stream: ReadableStream<Uint8Array>, onData: (data: Uint8Array) => void): Promise<void> {
  const reader = stream.getReader();
  for (let {value, done} = await reader.read(); !done; {value, done} = await reader.read()) if (value) onData(value);
}

/**
 * Drops the alpha channel and applies filter type 2: each byte minus the byte above it. In a picture of boxes and lines most
 * bytes become 0, which compresses well.
 */
function filterRows(pixels: Uint8ClampedArray, width: number, count: number, rowAbove: Uint8Array<ArrayBuffer>) {
  const filtered = new Uint8Array(count * (3 * width + 1));
  let previous = rowAbove;
  for (let row = 0, from = 0, to = 0; row < count; row++) {
    filtered[to++] = 2;
    const current = new Uint8Array(3 * width);
    for (let i = 0; i < current.length; from += 4) {
      for (let channel = 0; channel < 3; channel++, i++) {
        const byte = pixels[from + channel] ?? 0;
        current[i] = byte;
        filtered[to++] = byte - (previous[i] ?? 0);
      }
    }
    previous = current;
  }
  return {filtered, lastRow: previous};
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

/** The CRC-32 at the end of each chunk. */
function checksum(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
