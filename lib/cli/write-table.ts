/** A column of a printed table. */
export interface TableColumn {
  readonly head: string;
  readonly align?: "right";
}

/** Chinese, Japanese and Korean signs and full-width forms take two places on a terminal. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/gu;

/** How many places a text takes on a terminal. */
export function displayWidth(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0);
}

/** Rows under their heads, columns two spaces apart, numbers right-aligned. */
export function writeTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map((column) => column.head), ...rows];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => displayWidth(line[i] ?? ""))));
  return lines
    .map((line) =>
      columns
        .map((column, i) => padded(line[i] ?? "", widths[i] ?? 0, column.align))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function padded(text: string, width: number, align: TableColumn["align"]): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "right" ? space + text : text + space;
}
