import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline, Transform } from "node:stream";
import { createGunzip } from "node:zlib";
import { ImportFileError } from "./import-file-error";

const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * The content of a file piece by piece, unpacked where its name ends in `.gz`.
 * @param whole called at the end with the SHA-256 of the file as it lies there
 * @throws {ImportFileError} when the file cannot be opened, is cut off, damaged or empty
 */
export async function* readBytes(path: string, whole: (sha256: string) => void): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  const source = createReadStream(path, { highWaterMark: 1 << 18 });
  const raw = hashing(hash, path);
  const content = path.toLowerCase().endsWith(".gz")
    ? pipeline(source, raw, createGunzip(), () => {})
    : pipeline(source, raw, () => {});
  let bytes = 0;
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      yield chunk;
    }
  } catch (error) {
    throw asFileError(error, path, bytes);
  } finally {
    source.destroy();
  }
  if (bytes === 0) throw new ImportFileError("empty", path);
  whole(hash.digest("hex"));
}

/** Passes bytes on while they are hashed; a file that only has the name of a gzip file is refused at its first bytes. */
function hashing(hash: Hash, path: string): Transform {
  let atStart = path.toLowerCase().endsWith(".gz");
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const wrong = atStart && GZIP_MAGIC.some((byte, i) => i < chunk.length && chunk[i] !== byte);
      atStart = false;
      hash.update(chunk);
      if (wrong) done(new ImportFileError("gzip_expected", path));
      else done(null, chunk);
    },
  });
}

const FAULT_OF_CODE = {
  ENOENT: "not_found",
  ENOTDIR: "not_found",
  EISDIR: "not_a_file",
  Z_BUF_ERROR: "gzip_cut_off",
  Z_DATA_ERROR: "gzip_damaged",
} as const;

function asFileError(error: unknown, path: string, bytes: number): unknown {
  if (error instanceof ImportFileError || !(error instanceof Error) || !("code" in error)) return error;
  const code = String(error.code);
  if (!isKnown(code)) return new ImportFileError("unreadable", path, { code });
  return new ImportFileError(FAULT_OF_CODE[code], path, code.startsWith("Z_") ? { bytes } : {});
}

function isKnown(code: string): code is keyof typeof FAULT_OF_CODE {
  return code in FAULT_OF_CODE;
}
