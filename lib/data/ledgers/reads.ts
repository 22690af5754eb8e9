import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { CountedRow } from "@/lib/contracts/ledger-rows";
import type { RowChoice } from "@/lib/contracts/url/branch-query";
import { type MonthIndex, periodOf } from "@/lib/core/calendar/period";
import type { DutyType } from "@/lib/core/scheme/scheme";
import { type Scope, withinScope } from "@/lib/data/scope";
import { LEADING_COLUMNS, type RowScan } from "./row-scan";

export interface RowWindow {
  /** The branch, then those whose rows it carries on. The scope is judged by the branch. */
  readonly lineage: readonly [number, ...number[]];
  readonly first: MonthIndex;
  readonly last: MonthIndex;
  /** Last day whose events count. */
  readonly cutoff: string;
}

/** What the rows of a scan come to. Zeros outside the scope. */
export interface RowTotals {
  /** Rows that add to the figure. */
  readonly counted: number;
  /** Those of them that keep it from being full. */
  readonly short: number;
  /** Rows of the ledger and window that add nothing. */
  readonly leftOut: number;
  readonly x: number;
  readonly n: number;
}

/** Rows of a scan by choice, and their sums. */
export async function readRowTotals(
  db: Db,
  scope: Scope,
  scan: RowScan,
  args: RowWindow & { readonly direction: "up" | "down" },
): Promise<RowTotals> {
  const count = (choice: RowChoice) => `coalesce(sum(${testOf(choice, args.direction)}), 0)`;
  const [row] = await values(
    db,
    scope,
    args,
    `select ${count("all")}, ${count("short")}, ${count("left_out")}, coalesce(sum(x), 0), coalesce(sum(n), 0)
      from (${scan.select})`,
  );
  if (!row) throw new RangeError("a sum over rows always has one answer");
  const [counted, short, leftOut, x, n] = row.map(Number);
  return { counted, short, leftOut, x, n } as RowTotals;
}

/** One page of rows, latest first; empty outside the scope. */
export async function listCountedRows(
  db: Db,
  scope: Scope,
  scan: RowScan,
  args: RowWindow & {
    readonly direction: "up" | "down";
    readonly choice: RowChoice;
    readonly offset: number;
    readonly limit: number;
  },
): Promise<CountedRow[]> {
  const found = await values(
    db,
    scope,
    args,
    `select * from (${scan.select}) where ${testOf(args.choice, args.direction)}
      order by sort_on desc, id desc limit ${args.limit} offset ${args.offset}`,
  );
  return found.map((row) => ({
    id: String(row[0]),
    month: periodOf(Number(row[1]) as MonthIndex),
    x: Number(row[2]),
    n: Number(row[3]),
    rowKey: row[4] === null ? null : String(row[4]),
    sourceRow: row[5] === null ? null : Number(row[5]),
    fileName: row[6] === null ? null : String(row[6]),
    values: row.slice(LEADING_COLUMNS, LEADING_COLUMNS + scan.columns.length),
  }));
}

/** How many rows of each value of a choice field count; for coverage, whose categories count once each. */
export async function countRowsByValue(
  db: Db,
  scope: Scope,
  scan: RowScan,
  args: RowWindow & { readonly field: string },
): Promise<ReadonlyMap<string, number>> {
  const at = scan.columns.findIndex((column) => column.name === args.field);
  if (at < 0) throw new RangeError(`ledger ${scan.ledger} has no field ${args.field}`);
  const found = await values(
    db,
    scope,
    args,
    `select v${at}, sum(x) from (${scan.select}) where ${testOf("all", "up")} group by v${at} order by v${at}`,
  );
  return new Map(found.map((row) => [String(row[0]), Number(row[1])]));
}

/** Where an activity that met an obligation is recorded. */
export interface Proof {
  readonly rowKey: string;
  readonly sourceRow: number;
  readonly fileName: string;
}

/**
 * The activities that met obligations, by `duty_type day`: what was owed holds no row of its own file.
 * @param days days of proof to look for
 */
export async function findProofs(
  db: Db,
  scope: Scope,
  args: Pick<RowWindow, "lineage"> & { readonly dutyTypes: readonly DutyType[]; readonly days: readonly string[] },
): Promise<ReadonlyMap<string, Proof>> {
  if (args.days.length === 0) return new Map();
  const found = await db.values<(string | number)[]>(sql`
    select a.kind, a.held_on, a.row_key, a.source_row, b.file_name
    from activities a join import_batches b on b.id = a.batch_id
    where a.unit_id in (select value from json_each(${JSON.stringify(args.lineage)}))
      and a.held_on in (select value from json_each(${JSON.stringify(args.days)}))
      and ${withinScope(scope, sql`${args.lineage[0]}`)}
    order by a.id desc`);
  const proofs = new Map<string, Proof>();
  for (const row of found) {
    const [kind, day, rowKey, sourceRow, fileName] = Array.from(row);
    for (const type of args.dutyTypes) {
      if (type.metBy.ledger !== "activities" || !type.metBy.kinds.some((met) => met === kind)) continue;
      proofs.set(`${type.id} ${day}`, {
        rowKey: String(rowKey),
        sourceRow: Number(sourceRow),
        fileName: String(fileName),
      });
    }
  }
  return proofs;
}

/** Up is better: a row falls short when it adds less to the numerator than to the denominator. Down: when it adds any. */
function testOf(choice: RowChoice, direction: "up" | "down"): string {
  if (choice === "left_out") return "(x = 0 and n = 0)";
  if (choice === "all") return "(x <> 0 or n <> 0)";
  return direction === "up" ? "(x < n)" : "(x > 0)";
}

type Cells = readonly (string | number | null)[];

/** Runs a compiled statement with its named values, and only for a branch within the scope. */
async function values(db: Db, scope: Scope, window: RowWindow, statement: string): Promise<Cells[]> {
  const named: Readonly<Record<string, SQL>> = {
    allowed: withinScope(scope, sql`${window.lineage[0]}`),
    units: sql`${JSON.stringify(window.lineage)}`,
    first: sql`${window.first}`,
    last: sql`${window.last}`,
    cutoff: sql`${window.cutoff}`,
  };
  const parts = statement.split(/:(allowed|units|first|last|cutoff)\b/);
  const bound = parts.map((part, i) => (i % 2 === 0 ? sql.raw(part) : (named[part] ?? sql.raw(part))));
  // The driver's rows can be indexed and are no arrays.
  const rows = await db.values<(string | number | null)[]>(sql.join(bound));
  return rows.map((row) => Array.from(row));
}
