import type { Db } from "@/db/client";
import type { PartPlace, TallyPlan } from "./plan";
import { findSources } from "./tally-sources";

/** Counts of one part in one month; months without rows are absent. */
export interface MonthCount {
  readonly unitId: number;
  readonly month: number;
  readonly x: number;
  readonly n: number;
}

/** Monthly x and n of one part with a plain numerator and denominator, in order of unit and month. */
export async function readMonthlyCounts(
  db: Db,
  plan: TallyPlan,
  place: PartPlace,
  args: { readonly first: number; readonly last: number; readonly unitIds: readonly number[] },
): Promise<readonly MonthCount[]> {
  const sourceId = (await findSources(db, plan))?.get(place.source);
  if (sourceId === undefined || typeof place.numerator !== "number" || place.denominator === null) return [];
  const found = await db.$client.execute({
    sql: `select unit_id, month, c${place.numerator} x, c${place.denominator} n from tally_cells
      where source_id = ? and unit_id in (select value from json_each(?)) and month between ? and ?
      order by unit_id, month`,
    args: [sourceId, JSON.stringify(args.unitIds), args.first, args.last],
  });
  return found.rows.map((row) => ({
    unitId: Number(row.unit_id),
    month: Number(row.month),
    x: Number(row.x),
    n: Number(row.n),
  }));
}
