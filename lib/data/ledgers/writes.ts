import "server-only";
import type { Day } from "@/lib/core/calendar/period";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import { UnknownUnitError } from "../errors";
import type { Scope } from "../scope";
import type { Executor } from "./executor";
import { fieldColumns, type LedgerEntry } from "./ledger-entry";
import { findPlacesTaken } from "./places-taken";
import { recordStaleCells, TouchedCells } from "./stale-cells";
import { findStored, isSame } from "./stored-entries";
import { touchedMonths } from "./touched-months";

/**
 * What became of one entry. `place_taken`: another row already stands for the same branch and window
 * (the same duty, the same month's means), so this one was not written.
 */
export type EntryOutcome = "new" | "changed" | "unchanged" | "place_taken";

/** Rows per statement: one text parameter of about half a megabyte. */
const CHUNK = 2_000;

/**
 * The one way to write ledger rows, for files and for single corrections: stores each entry under its row key and
 * notes every cell that its old or its new form could move. An entry equal to what is stored is left alone, with the
 * batch it first came with. Call it inside a transaction.
 * @param batch the import the rows belong to, and the last day known to it
 * @returns what became of each entry, in their order
 * @throws {UnknownUnitError} when a unit, old or new, lies outside the scope; nothing of this call may then be kept
 * @throws {RangeError} when two entries carry the same row key
 */
export async function recordEntries(
  db: Executor,
  scope: Scope,
  ledger: LedgerId,
  entries: readonly LedgerEntry[],
  batch: { readonly id: number; readonly asOf: Day },
): Promise<EntryOutcome[]> {
  if (new Set(entries.map((entry) => entry.rowKey)).size !== entries.length) {
    throw new RangeError("two entries carry the same row key");
  }
  const touched = new TouchedCells();
  const outcomes: EntryOutcome[] = [];
  for (let from = 0; from < entries.length; from += CHUNK) {
    outcomes.push(...(await recordChunk(db, scope, ledger, entries.slice(from, from + CHUNK), batch, touched)));
  }
  await recordStaleCells(db, touched);
  return outcomes;
}

async function recordChunk(
  db: Executor,
  scope: Scope,
  ledger: LedgerId,
  entries: readonly LedgerEntry[],
  batch: { readonly id: number; readonly asOf: Day },
  touched: TouchedCells,
): Promise<EntryOutcome[]> {
  const stored = await findStored(db, ledger, entries);
  const places = await findPlacesTaken(db, ledger, entries);
  const toWrite: LedgerEntry[] = [];
  const units = new Set<number>();
  const outcomes = entries.map((entry): EntryOutcome => {
    const before = stored.get(entry.rowKey);
    units.add(entry.unitId);
    if (before) units.add(before.unitId);
    if (before && isSame(ledger, before, entry)) return "unchanged";
    if (places.has(entry.rowKey)) return "place_taken";
    for (const form of before ? [before, entry] : [entry]) {
      for (const months of touchedMonths(ledger, form.values, batch.asOf)) touched.add(form.unitId, months);
    }
    toWrite.push(entry);
    return before ? "changed" : "new";
  });
  await requireInScope(db, scope, units);
  if (toWrite.length > 0) await upsert(db, ledger, toWrite, batch.id);
  return outcomes;
}

async function upsert(db: Executor, ledger: LedgerId, entries: readonly LedgerEntry[], batchId: number): Promise<void> {
  const { fields } = LEDGERS[ledger];
  const columns = ["row_key", "unit_id", "source_row", ...fieldColumns(LEDGERS[ledger])];
  const rows = entries.map((entry) => [
    entry.rowKey,
    entry.unitId,
    entry.sourceRow,
    ...fields.map((field) => entry.values[field.name] ?? null),
  ]);
  const replaced = ["batch_id", ...columns.slice(1)].map((column) => `${column} = excluded.${column}`);
  await db.execute({
    // "where true" keeps the parser from taking "on conflict" for a join condition
    sql: `insert into ${ledger} (batch_id, ${columns.join(", ")})
          select ?, ${columns.map((_, i) => `value ->> ${i}`).join(", ")} from json_each(?) where true
          on conflict (row_key) do update set ${replaced.join(", ")}`,
    args: [batchId, JSON.stringify(rows)],
  });
}

async function requireInScope(db: Executor, scope: Scope, units: ReadonlySet<number>): Promise<void> {
  if (scope.rootUnitId === null) return;
  const outside = await db.execute({
    sql: `select u.code from json_each(?) asked left join units u on u.id = asked.value
          where asked.value not in (select unit_id from unit_ancestors where ancestor_id = ?) limit 1`,
    args: [JSON.stringify([...units]), scope.rootUnitId],
  });
  const first = outside.rows[0];
  if (first) throw new UnknownUnitError(String(first.code));
}
