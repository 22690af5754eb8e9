import type { Db } from "@/db/client";
import { lastDayOf, type MonthIndex } from "@/lib/core/calendar/period";
import { lineageOf, type Succession } from "@/lib/core/units/lineage";
import type { BranchKind } from "@/lib/core/units/unit";

/** A branch as it stood on the last day of a period. */
export interface PeriodUnit {
  readonly id: number;
  readonly kind: BranchKind;
  readonly parentId: number;
  /** The branch, then those whose counts it carries on. */
  readonly lineage: readonly number[];
  /** Month index of its first month, or of its oldest predecessor's. */
  readonly firstMonth: number;
}

/** Branches that exist on the last day of the month, in order of id. */
export async function readPeriodUnits(db: Db, month: MonthIndex, unitIds?: readonly number[]): Promise<PeriodUnit[]> {
  const day = lastDayOf(month);
  const only = unitIds ? " and u.id in (select value from json_each(?))" : "";
  const [found, successions, beginnings] = await Promise.all([
    db.$client.execute({
      sql: `select u.id, s.kind, s.parent_id from units u join unit_spells s on s.unit_id = u.id
        where u.level = 'branch' and s.from_on <= ? and (s.to_on is null or s.to_on > ?)${only} order by u.id`,
      args: [day, day, ...(unitIds ? [JSON.stringify(unitIds)] : [])],
    }),
    readSuccessions(db),
    readBeginnings(db),
  ]);
  return found.rows.map((row) => {
    const id = Number(row.id);
    const lineage = lineageOf(id, successions, day);
    return {
      id,
      kind: String(row.kind) as BranchKind,
      parentId: Number(row.parent_id),
      lineage,
      firstMonth: Math.min(...lineage.map((member) => beginnings.get(member) ?? month)),
    };
  });
}

async function readSuccessions(db: Db): Promise<Succession[]> {
  const found = await db.$client.execute(
    "select predecessor_id, successor_id, kind, on_day from unit_successions order by on_day, predecessor_id, successor_id",
  );
  return found.rows.map((row) => ({
    predecessorId: Number(row.predecessor_id),
    successorId: Number(row.successor_id),
    kind: row.kind === "merge" ? "merge" : "split",
    onDay: String(row.on_day),
  }));
}

async function readBeginnings(db: Db): Promise<ReadonlyMap<number, number>> {
  const found = await db.$client.execute(
    `select unit_id, min(cast(substr(from_on, 1, 4) as integer) * 12 + cast(substr(from_on, 6, 2) as integer) - 1) first
      from unit_spells group by unit_id`,
  );
  return new Map(found.rows.map((row) => [Number(row.unit_id), Number(row.first)]));
}
