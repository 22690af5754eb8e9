/**
 * Rows of a reference table (comma-separated, a heading line, no quoted commas) by column; null where a cell is empty.
 */
export function oracleTable(text: string): Record<string, string | null>[] {
  const [head = [], ...lines] = text
    .trim()
    .split("\n")
    .map((line) => line.split(",").map((cell) => cell.replaceAll('"', "").trim()));
  return lines.map((cells) => Object.fromEntries(head.map((column, i) => [column, cells[i] || null])));
}
