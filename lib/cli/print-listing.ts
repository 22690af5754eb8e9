import { type CsvCell, csvLine } from "@/lib/exports/csv";
import type { Terminal } from "./terminal";
import { writeTable } from "./write-table";

export const OUTPUT_FORMATS = ["table", "json", "csv"] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** A column of a listing: a stable id for files, a head in the reader's language, and what it holds of a row. */
export interface ListingColumn<Row> {
  readonly id: string;
  readonly head: string;
  readonly align?: "right";
  /** As it is: unrounded figures. */
  readonly cell: (row: Row) => CsvCell;
  /** As it is read; like the cell where not given. */
  readonly shown?: (row: Row) => string;
}

/** Prints rows as a table to read, or as lines of a file. */
export function printListing<Row>(
  terminal: Terminal,
  format: Exclude<OutputFormat, "json">,
  columns: readonly ListingColumn<Row>[],
  rows: readonly Row[],
): void {
  if (format === "csv") {
    terminal.out(csvLine(columns.map((column) => column.id)));
    for (const row of rows) terminal.out(csvLine(columns.map((column) => column.cell(row))));
    return;
  }
  const shown = rows.map((row) => columns.map((column) => column.shown?.(row) ?? text(column.cell(row))));
  terminal.out(writeTable(columns, shown));
}

/** Prints a value as JSON, indented. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.out(JSON.stringify(value, null, 2));
}

function text(cell: CsvCell): string {
  return cell === null ? "" : String(cell);
}
