import "server-only";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import type { Executor } from "./executor";
import { type LedgerEntry, PLACE_FIELDS } from "./ledger-entry";

/**
 * Row keys of entries whose place (branch and duty window, branch and month) is held by another row,
 * stored or earlier in the same list. Empty for a ledger in which rows have no place of their own.
 */
export async function findPlacesTaken(
  db: Executor,
  ledger: LedgerId,
  entries: readonly LedgerEntry[],
): Promise<ReadonlySet<string>> {
  const fields = PLACE_FIELDS[ledger];
  if (!fields) return new Set();
  const places = entries.map((entry) => [entry.rowKey, entry.unitId, ...fields.map((field) => entry.values[field])]);
  const held = await db.execute({
    sql: `select asked.value ->> 0 as row_key from json_each(?) asked join ${ledger} l
          on l.unit_id = asked.value ->> 1 and ${fields.map((f, i) => `l.${f} = asked.value ->> ${i + 2}`).join(" and ")}
          where l.row_key <> asked.value ->> 0`,
    args: [JSON.stringify(places)],
  });
  const taken = new Set(held.rows.map((row) => String(row.row_key)));
  const first = new Map<string, string>();
  for (const [rowKey, ...place] of places) {
    const [key, id] = [String(rowKey), JSON.stringify(place)];
    if (taken.has(key)) continue;
    if (first.has(id)) taken.add(key);
    else first.set(id, key);
  }
  return taken;
}
