import type { Mapping } from "@/lib/contracts/mapping";
import { decodeText } from "./decode-text";
import { Header } from "./header";
import { ImportFileError } from "./import-file-error";
import { type JudgeContext, type JudgedRow, rowJudge } from "./judge-rows";
import { parseRecords } from "./parse-records";
import { readBytes } from "./read-bytes";

/** One reading of a file, row by row, from its first byte to its last. */
export class FileReading {
  /** Known once the header was read. */
  header: Header | null = null;
  /** SHA-256 of the file as it lies there; known once all of it was read. */
  hash: string | null = null;

  constructor(
    private readonly path: string,
    private readonly mapping: Mapping,
    private readonly context: JudgeContext,
  ) {}

  /** @throws {ImportFileError} when the file as a whole cannot be read */
  async *rows(): AsyncGenerator<JudgedRow> {
    const { path, mapping } = this;
    const { encoding, delimiter } = mapping.format;
    const bytes = readBytes(path, (sha256) => {
      this.hash = sha256;
    });
    let judge: ReturnType<typeof rowJudge> | null = null;
    for await (const record of parseRecords(decodeText(bytes, encoding, path), delimiter, path)) {
      if (judge) yield judge(record);
      else {
        this.header = new Header(record.cells, mapping, path);
        judge = rowJudge(mapping, this.header, this.context);
      }
    }
    if (!judge) throw new ImportFileError("empty", path);
  }
}
