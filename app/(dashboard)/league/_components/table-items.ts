import type { LeagueRow } from "@/lib/contracts/league";
import { changeOf } from "@/lib/core/league/change";

/** What stands in the body of the table: a branch, or a line that says how many of the next cannot be told apart. */
export type TableItem =
  | { readonly kind: "branch"; readonly key: string; readonly row: LeagueRow }
  | { readonly kind: "group"; readonly key: string; readonly count: number };

/** Fewer are told apart at a glance. */
const LEAST = 3;

/**
 * Rows as they are, or with a line before every run whose scores do not differ clearly from that of its first.
 * @param rows in order of their scores, either way round, where `grouped`
 */
export function tableItems(rows: readonly LeagueRow[], grouped: boolean): TableItem[] {
  const items: TableItem[] = [];
  let from = 0;
  while (from < rows.length) {
    const first = rows[from];
    let to = from + 1;
    while (grouped && first && to < rows.length && !differs(first, rows[to])) to++;
    if (first && to - from >= LEAST) items.push({ kind: "group", key: `group:${first.unit}`, count: to - from });
    for (const row of rows.slice(from, to)) items.push({ kind: "branch", key: row.unit, row });
    from = to;
  }
  return items;
}

function differs(a: LeagueRow, b: LeagueRow | undefined): boolean {
  return b === undefined || changeOf(a, b).clear;
}
