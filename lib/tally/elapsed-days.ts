import type { Db } from "@/db/client";
import type { Day } from "@/lib/core/calendar/period";
import type { DurationIndicator } from "@/lib/core/scheme/scheme";
import { conditionSql } from "./condition-sql";
import { ledgerShape, monthSql } from "./ledger-columns";

/** How many cases took how many days; open cases are counted by the days they have been open so far. */
export interface ElapsedCount {
  readonly days: number;
  readonly closed: boolean;
  readonly count: number;
}

/**
 * Days between the two dates of a duration, counted per unit over the window; what is later than the cut-off is unknown.
 * Read as one JSON text: rows handed over one by one cost several times their counting.
 */
export async function readElapsedDays(
  db: Db,
  indicator: DurationIndicator,
  args: { readonly last: number; readonly asOf: Day; readonly unitIds?: readonly number[] },
): Promise<ReadonlyMap<number, readonly ElapsedCount[]>> {
  if (indicator.ledger === "duties") throw new RangeError("a duration needs recorded rows, not what is owed");
  const shape = ledgerShape(indicator.ledger);
  const month = monthSql(indicator.ledger, shape, indicator.countedOn);
  const from = `substr(${shape.field(indicator.from)}, 1, 10)`;
  const until = `substr(${shape.field(indicator.until)}, 1, 10)`;
  const where = [
    `${month} between ${args.last - indicator.window.months + 1} and ${args.last}`,
    `${from} <= '${args.asOf}'`,
    ...(indicator.population ? [conditionSql(indicator.population, shape, null)] : []),
    ...(args.unitIds ? ["t.unit_id in (select value from json_each(?))"] : []),
  ];
  const found = await db.$client.execute({
    sql: `select json_group_array(json_array(unit_id, days, closed, cases)) from (select unit_id, days, closed, count(*) cases from (
        select t.unit_id,
          coalesce(${until} <= '${args.asOf}', 0) closed,
          cast(julianday(case when ${until} <= '${args.asOf}' then ${until} else '${args.asOf}' end) - julianday(${from}) as integer) days
        from ${shape.from} where ${where.join(" and ")})
      group by unit_id, days, closed order by unit_id, days, closed)`,
    args: args.unitIds ? [JSON.stringify(args.unitIds)] : [],
  });
  const byUnit = new Map<number, ElapsedCount[]>();
  const rows = JSON.parse(String(found.rows[0]?.[0])) as [unitId: number, days: number, closed: 0 | 1, count: number][];
  for (const [unitId, days, closed, count] of rows) {
    const counts = byUnit.get(unitId) ?? [];
    counts.push({ days, closed: closed === 1, count });
    byUnit.set(unitId, counts);
  }
  return byUnit;
}
