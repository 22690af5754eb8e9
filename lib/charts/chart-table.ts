import { formatCount, formatScore, formatShare, formatSigned } from "@/lib/format/figures";

/** How the figures of a column are written on the page. */
export type ColumnKind = "text" | "count" | "score" | "share" | "signed" | "days";

export interface ChartColumn {
  readonly label: string;
  readonly kind: ColumnKind;
}

/** The numbers of a chart as a table: what the page shows, what a screen reader reads and what the CSV holds. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  /** Unrounded figures, words, or null for a cell with nothing to say. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A cell as the page shows it; words stay as they are, an empty cell is a dash. */
export function formatCell(value: string | number | null, kind: ColumnKind): string {
  if (value === null) return "—";
  if (typeof value === "string") return value;
  switch (kind) {
    case "text":
      return String(value);
    case "count":
      return formatCount(value);
    case "score":
    case "days":
      return formatScore(value);
    case "share":
      return formatShare(value, 1);
    case "signed":
      return formatSigned(value);
  }
}
