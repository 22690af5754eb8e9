import type { Db } from "@/db/client";
import { type Day, type MonthIndex, plusMonths } from "@/lib/core/calendar/period";
import type { SchemeDocument } from "@/lib/core/scheme/scheme";
import type { DutyWindow } from "@/lib/core/weakness/latest-obligations";
import { owedShape } from "@/lib/tally/owed-shape";

/** Longest window of a duty, in months: nothing older can be the latest. */
const LONGEST_WINDOW = 12;

/** The latest window of every core duty that was not exempt, per unit, with what was done by the data cut-off. */
export async function readLatestDuties(
  db: Db,
  scheme: SchemeDocument,
  args: { readonly last: MonthIndex; readonly asOf: Day; readonly unitIds?: readonly number[] },
): Promise<ReadonlyMap<number, readonly DutyWindow[]>> {
  const core = scheme.dutyTypes.filter((type) => type.core).map((type) => type.id);
  if (core.length === 0) return new Map();
  const shape = owedShape(scheme.dutyTypes);
  const only = args.unitIds ? " and t.unit_id in (select value from json_each(?))" : "";
  const found = await db.$client.execute({
    sql: `select t.unit_id, t.duty_type, max(t.due_month), t.window_from,
        coalesce(${shape.field("done_on")} <= ?, 0) done
      from ${shape.from}
      where t.due_month between ? and ? and t.duty_type in (select value from json_each(?))
        and d.exempt_reason is null${only}
      group by t.unit_id, t.duty_type order by t.unit_id, t.duty_type`,
    args: [
      args.asOf,
      plusMonths(args.last, 1 - LONGEST_WINDOW),
      args.last,
      JSON.stringify(core),
      ...(args.unitIds ? [JSON.stringify(args.unitIds)] : []),
    ],
  });
  const byUnit = new Map<number, DutyWindow[]>();
  for (const row of found.rows) {
    const duties = byUnit.get(Number(row[0])) ?? [];
    duties.push({
      dutyType: String(row[1]),
      windowFrom: String(row[3]),
      dueMonth: Number(row[2]) as MonthIndex,
      done: Number(row[4]) === 1,
      exempt: false,
    });
    byUnit.set(Number(row[0]), duties);
  }
  return byUnit;
}
