const SIGNATURE_AND_HEADER = 8 + 25;
const METRES_PER_INCH = 0.0254;

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * The same PNG with its physical size stated, so that it lands in a document at its width in millimetres and not in pixels.
 * @param png bytes of a PNG as a browser's canvas writes it, without a pHYs chunk
 * @param dpi dots per inch
 * @throws {RangeError} when the bytes are no PNG
 */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  if (png[0] !== 0x89 || png[1] !== 0x50 || png.length < SIGNATURE_AND_HEADER) throw new RangeError("not a PNG");
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode("pHYs"), 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  view.setUint8(16, 1);
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, SIGNATURE_AND_HEADER));
  result.set(chunk, SIGNATURE_AND_HEADER);
  result.set(png.subarray(SIGNATURE_AND_HEADER), SIGNATURE_AND_HEADER + chunk.length);
  return result;
}
