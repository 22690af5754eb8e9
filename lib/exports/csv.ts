/** A cell of a file: a figure is written as it is, null is an empty cell. */
export type CsvCell = string | number | null;

/** Characters with which a spreadsheet takes a text cell for a formula, or drops what stands before one. */
const STARTS_FORMULA = /^[=+\-@\t\r]/;

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) throw new RangeError(`${cell} is not a figure`);
    return String(Number(cell.toFixed(6)));
  }
  const safe = STARTS_FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Byte order mark: spreadsheets read the file as UTF-8 because of it. */
export const UTF8_BOM = "\uFEFF";

/** One line of a file, without its end. Text that would start a formula is preceded by an apostrophe. */
export function csvLine(cells: readonly CsvCell[]): string {
  return cells.map(cellText).join(",");
}

/**
 * A whole file: BOM, comma-separated lines ending in CRLF (RFC 4180), figures to six decimals.
 * @throws {RangeError} on a figure that is not finite
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return UTF8_BOM + rows.map((row) => `${csvLine(row)}\r\n`).join("");
}
