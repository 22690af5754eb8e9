import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Encoding } from "@/lib/contracts/negotiation";

/** Packs nearly as small as the best and ten times as fast. */
const BROTLI_QUALITY = 6;

/** A twelfth larger than the usual level, in a third of its time. */
const GZIP_LEVEL = 3;

/** Bytes packed in the way a reader accepts. */
export async function packBytes(bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  switch (encoding) {
    case "br":
      return new Uint8Array(await promisify(brotliCompress)(bytes, brotliOptions(bytes.byteLength)));
    case "gzip":
      return new Uint8Array(await promisify(gzip)(bytes, { level: GZIP_LEVEL }));
    case "identity":
      return new Uint8Array(bytes);
  }
}

function brotliOptions(size: number) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  };
}
