import { Readable } from "node:stream";
import { CsvError, type Info, parse } from "csv-parse";
import { ImportFileError } from "./import-file-error";

/** One row of a file as it stands there. */
export interface FileRecord {
  /** Line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Text to records (RFC 4180: quotes, doubled quotes, line feeds inside quotes). Empty lines are passed over.
 * @throws {ImportFileError} when a quote is never closed or stands where none may
 */
export async function* parseRecords(
  text: AsyncIterable<string>,
  delimiter: string,
  path: string,
): AsyncGenerator<FileRecord> {
  const parser = parse({ delimiter, relax_column_count: true, skip_empty_lines: true, info: true });
  const source = Readable.from(text);
  source.once("error", (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      yield { line: info.lines - lineFeedsIn(record), cells: record };
    }
  } catch (error) {
    throw asFileError(error, path);
  } finally {
    source.destroy();
  }
}

function lineFeedsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes("\n")) count += cell.split("\n").length - 1;
  return count;
}

function asFileError(error: unknown, path: string): unknown {
  if (!(error instanceof CsvError)) return error;
  const fault = error.code === "CSV_QUOTE_NOT_CLOSED" ? "quote_not_closed" : "quote_misplaced";
  return new ImportFileError(fault, path, { line: Number(error.lines ?? 0) });
}
