import type { ChartTable } from "@/lib/charts/chart-table";
import { type CsvCell, csvText } from "./csv";

/** A chart's numbers and everything that must travel with them, in the reader's language. */
export interface ChartCsv {
  /** The finding the chart is headed with. */
  readonly title: string;
  /** Rows above the table: period, status, cut-off, scheme, hash, source, notes. */
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly table: ChartTable;
}

/**
 * The file: title, one row per fact, a blank row, the header, the figures unrounded (shares as 0–1).
 * An absent figure is an empty cell.
 */
export function chartCsv({ title, facts, table }: ChartCsv): string {
  const head: CsvCell[][] = [[title], ...facts.map(([label, text]) => [label, text]), []];
  return csvText([...head, table.columns.map((column) => column.label), ...table.rows]);
}
