import { sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

// Thousands of rows leave libSQL several times faster as one JSON list per column than one by one.

/** One column of the rows selected, as a JSON list. Lists of one selection stand in one order. */
export function listOf(column: SQLiteColumn) {
  return sql<string>`json_group_array(${column})`;
}

/**
 * Rows put together again from their columns; none when nothing was selected.
 * @param lists a JSON list per property, all of one length
 */
export function rowsOf<Row>(lists: Readonly<Record<keyof Row & string, string>> | undefined): Row[] {
  if (!lists) return [];
  const names = Object.keys(lists) as (keyof Row & string)[];
  const columns = names.map((name) => JSON.parse(lists[name]) as unknown[]);
  const count = columns[0]?.length ?? 0;
  return Array.from({ length: count }, (_, i) => {
    const row: Record<string, unknown> = {};
    names.forEach((name, j) => {
      row[name] = columns[j]?.[i];
    });
    return row as Row;
  });
}
