import type { Encoding } from "@/lib/contracts/mapping";
import { ImportFileError } from "./import-file-error";

const LINE_FEED = 0x0a;

/**
 * Bytes to text, strictly: a byte that the encoding does not allow stops the reading and its place is named.
 * A byte order mark at the beginning is dropped. In each supported encoding the byte of a line feed is nothing else,
 * so whole lines are decoded at a time.
 * @throws {ImportFileError} `encoding`, with the line (from 1), the byte in the file (from 0) and its value
 */
export async function* decodeText(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
  path: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let rest: Buffer = Buffer.alloc(0);
  let place: Place = { byte: 0, line: 1 };

  const decode = (block: Buffer): string => {
    const text = decoded(decoder, block);
    if (text === null) throw faultIn(block, encoding, place, path);
    const atStart = place.byte === 0;
    place = { byte: place.byte + block.length, line: place.line + countLines(block) };
    return atStart && text.startsWith("\uFEFF") ? text.slice(1) : text;
  };

  for await (const chunk of chunks) {
    const joined = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = joined.lastIndexOf(LINE_FEED) + 1;
    rest = joined.subarray(end);
    if (end > 0) yield decode(joined.subarray(0, end));
  }
  if (rest.length > 0) yield decode(rest);
}

interface Place {
  readonly byte: number;
  readonly line: number;
}

function decoded(decoder: TextDecoder, bytes: Buffer): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** The first byte that makes a block undecodable: the first bad line is found, then the byte in it. */
function faultIn(block: Buffer, encoding: Encoding, start: Place, path: string): ImportFileError {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let { byte, line } = start;
  for (let from = 0; from < block.length; ) {
    const end = block.indexOf(LINE_FEED, from) + 1 || block.length;
    const bytes = block.subarray(from, end);
    if (decoded(decoder, bytes) === null) {
      byte += firstBadByte(bytes, encoding);
      break;
    }
    byte += bytes.length;
    line++;
    from = end;
  }
  const value = `0x${(block[byte - start.byte] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
  return new ImportFileError("encoding", path, { encoding, line, byte, value });
}

function firstBadByte(bytes: Buffer, encoding: Encoding): number {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let i = 0; i < bytes.length; i++) {
    try {
      decoder.decode(bytes.subarray(i, i + 1), { stream: true });
    } catch {
      return i;
    }
  }
  return bytes.length - 1;
}

function countLines(block: Buffer): number {
  let count = 0;
  for (let at = block.indexOf(LINE_FEED); at !== -1; at = block.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}
