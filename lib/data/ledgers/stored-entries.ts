import "server-only";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import type { Executor } from "./executor";
import { columnOf, type LedgerEntry } from "./ledger-entry";

/** A row as the ledger holds it now. */
export type StoredEntry = Pick<LedgerEntry, "unitId" | "values">;

/** Rows of the ledger that have the row keys of these entries, by row key. */
export async function findStored(
  db: Executor,
  ledger: LedgerId,
  entries: readonly Pick<LedgerEntry, "rowKey">[],
): Promise<Map<string, StoredEntry>> {
  const { fields } = LEDGERS[ledger];
  const found = await db.execute({
    sql: `select row_key, unit_id, ${fields.map(columnOf).join(", ")} from ${ledger}
          where row_key in (select value from json_each(?))`,
    args: [JSON.stringify(entries.map((entry) => entry.rowKey))],
  });
  return new Map(
    found.rows.map((row) => {
      const values = Object.fromEntries(fields.map((field) => [field.name, stored(row[columnOf(field)])]));
      return [String(row.row_key), { unitId: Number(row.unit_id), values }];
    }),
  );
}

/** Whether a stored row says what an entry says. */
export function isSame(ledger: LedgerId, before: StoredEntry, entry: LedgerEntry): boolean {
  return (
    before.unitId === entry.unitId &&
    LEDGERS[ledger].fields.every(({ name }) => (before.values[name] ?? null) === (entry.values[name] ?? null))
  );
}

function stored(value: unknown): string | number | null {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  throw new TypeError(`a ledger column holds a ${typeof value}`);
}
