import type { InStatement } from "@libsql/client";
import type { Db } from "@/db/client";
import { type Day, type MonthIndex, monthIndexOf } from "@/lib/core/calendar/period";
import { canonicalJson } from "@/lib/core/scheme/canonical-json";
import { listObligations, type PairingSpell, type StructureSpell } from "@/lib/core/scheme/owed";
import type { SchemeDocument } from "@/lib/core/scheme/scheme";
import type { BranchKind } from "@/lib/core/units/unit";

/** Rows that travel in one JSON parameter. */
const CHUNK = 20_000;

/** Which branches' obligations were made anew. */
export type Owed = "all" | readonly number[];

/**
 * Brings the list of what is owed up to structure, pairings and data cut-off. Records begin with the first window any
 * branch reported: what lay before was never asked for. Everything is made anew when the duty types or the span of
 * records changed, else only the branches whose pairings did.
 */
export async function oweDuties(db: Db, scheme: SchemeDocument, asOf: Day): Promise<Owed> {
  if (scheme.dutyTypes.length === 0) return [];
  const from = await recordsBegin(db);
  if (from === null) return [];
  const span = { fromMonth: from, toMonth: monthIndexOf(asOf) };
  const mark = canonicalJson([scheme.dutyTypes, span]);
  const known = await db.$client.execute("select value from settings where key = 'owed'");
  const changed = known.rows[0]?.value === mark ? await pairedAnew(db) : "all";
  if (changed !== "all" && changed.length === 0) return [];
  const rows = await makeObligations(db, scheme, span, changed);
  await db.$client.batch(
    [
      changed === "all"
        ? "delete from obligations"
        : {
            sql: "delete from obligations where unit_id in (select value from json_each(?))",
            args: [JSON.stringify(changed)],
          },
      ...insertions(rows),
      ...(changed === "all" ? [] : [staleDuties(changed, span)]),
      {
        sql: "insert into settings (key, value) values ('owed', ?) on conflict (key) do update set value = excluded.value",
        args: [mark],
      },
    ],
    "write",
  );
  return changed;
}

/** First month of the oldest window reported; null before any was. */
async function recordsBegin(db: Db): Promise<MonthIndex | null> {
  const found = await db.$client.execute("select min(window_from) first from duties");
  const first = found.rows[0]?.first;
  return first ? monthIndexOf(String(first)) : null;
}

async function pairedAnew(db: Db): Promise<number[]> {
  const found = await db.$client.execute(
    "select distinct unit_id from stale_cells where ledger = 'pairings' order by unit_id",
  );
  return found.rows.map((row) => Number(row.unit_id));
}

type Row = readonly [unitId: number, dueMonth: number, dutyType: string, windowFrom: string, dueOn: string];

async function makeObligations(
  db: Db,
  scheme: SchemeDocument,
  span: { readonly fromMonth: MonthIndex; readonly toMonth: MonthIndex },
  units: Owed,
): Promise<Row[]> {
  const [spells, pairings] = await Promise.all([readSpells(db, units), readPairings(db, units)]);
  const rows: Row[] = [];
  for (const [unitId, own] of spells) {
    const owed = listObligations({
      dutyTypes: scheme.dutyTypes,
      spells: own,
      pairings: pairings.get(unitId) ?? [],
      ...span,
    });
    for (const { dueMonth, dutyType, windowFrom, dueOn } of owed) {
      if (monthIndexOf(windowFrom) >= span.fromMonth) rows.push([unitId, dueMonth, dutyType, windowFrom, dueOn]);
    }
  }
  return rows;
}

async function readSpells(db: Db, units: Owed): Promise<Map<number, StructureSpell[]>> {
  const found = await db.$client.execute({
    sql: `select s.unit_id, s.from_on, s.to_on, s.kind, s.full_members, s.has_committee, s.has_groups, s.households
      from unit_spells s where s.kind is not null${units === "all" ? "" : " and s.unit_id in (select value from json_each(?))"}
      order by s.unit_id, s.from_on`,
    args: units === "all" ? [] : [JSON.stringify(units)],
  });
  const byUnit = new Map<number, StructureSpell[]>();
  for (const row of found.rows) {
    const spells = byUnit.get(Number(row.unit_id)) ?? [];
    spells.push({
      fromOn: String(row.from_on),
      toOn: row.to_on === null ? null : String(row.to_on),
      kind: String(row.kind) as BranchKind,
      // Unknown membership owes nothing that depends on its size.
      fullMembers: row.full_members === null ? 0 : Number(row.full_members),
      hasCommittee: Number(row.has_committee) === 1,
      hasGroups: Number(row.has_groups) === 1,
      households: row.households === null ? null : Number(row.households),
    });
    byUnit.set(Number(row.unit_id), spells);
  }
  return byUnit;
}

async function readPairings(db: Db, units: Owed): Promise<Map<number, PairingSpell[]>> {
  const found = await db.$client.execute({
    sql: `select unit_id, from_on, to_on, agreed_per_year from pairings
      ${units === "all" ? "" : "where unit_id in (select value from json_each(?))"} order by unit_id, from_on, id`,
    args: units === "all" ? [] : [JSON.stringify(units)],
  });
  const byUnit = new Map<number, PairingSpell[]>();
  for (const row of found.rows) {
    const pairings = byUnit.get(Number(row.unit_id)) ?? [];
    pairings.push({
      fromOn: String(row.from_on),
      toOn: row.to_on === null ? null : String(row.to_on),
      agreedPerYear: Number(row.agreed_per_year),
    });
    byUnit.set(Number(row.unit_id), pairings);
  }
  return byUnit;
}

function insertions(rows: readonly Row[]): InStatement[] {
  const statements: InStatement[] = [];
  for (let start = 0; start < rows.length; start += CHUNK) {
    statements.push({
      sql: `insert into obligations (unit_id, due_month, duty_type, window_from, due_on)
        select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?)`,
      args: [JSON.stringify(rows.slice(start, start + CHUNK))],
    });
  }
  return statements;
}

/** What is owed changed, so its months are counted anew. */
function staleDuties(
  unitIds: readonly number[],
  span: { readonly fromMonth: number; readonly toMonth: number },
): InStatement {
  return {
    sql: `insert or ignore into stale_cells (ledger, unit_id, month)
      select 'duties', unit.value, month.value from json_each(?) unit, json_each(?) month`,
    args: [JSON.stringify(unitIds), JSON.stringify([span.fromMonth, span.toMonth])],
  };
}
