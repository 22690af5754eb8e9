import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { MonthIndex } from "@/lib/core/calendar/period";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import type { Indicator } from "@/lib/core/scheme/scheme";
import { type Scope, withinScope } from "@/lib/data/scope";
import { CELL_COLUMNS, type TallyPlan } from "@/lib/tally/plan";
import { findSources } from "@/lib/tally/tally-sources";

/** x of n in one month. */
export interface MonthSum {
  readonly x: number;
  readonly n: number;
}

/** A branch and those whose counts it carries on, itself among them. The scope is judged by the branch. */
export interface Lineage {
  readonly unitId: number;
  readonly members: readonly number[];
}

/** Counts per month, added over all branches that were read. */
export interface MonthSums {
  /** Of an indicator, by month index; null where its months do not add up to the figure (coverage, duration, gap). */
  readonly of: (indicator: Indicator) => ReadonlyMap<number, MonthSum> | null;
  /** Months with rows of a reporting ledger; null where the scheme asks for none. */
  readonly reported: (ledger: LedgerId) => ReadonlySet<number> | null;
}

/** Whether months of the indicator add up to its figure, so that a monthly series means something. */
export function addsOverMonths(indicator: Indicator): boolean {
  return indicator.kind === "rate" || indicator.kind === "stock" || indicator.kind === "duty";
}

/**
 * Reads counts of the months from `first` to `last`, added over the branches within the scope; the others are left out.
 * @param indicators only what these need is read, with the reporting ledgers
 */
export async function readMonthSums(
  db: Db,
  scope: Scope,
  plan: TallyPlan,
  args: {
    readonly lineages: readonly Lineage[];
    readonly indicators: readonly Indicator[];
    readonly first: MonthIndex;
    readonly last: MonthIndex;
  },
): Promise<MonthSums> {
  const ids = await findSources(db, plan);
  const wanted = new Set(
    args.indicators.filter(addsOverMonths).flatMap(({ id }) => plan.indicators.get(id)?.map((p) => p.source) ?? []),
  );
  for (const place of plan.reporting.values()) wanted.add(place.source);
  const sources = [...wanted].flatMap((key) => ids?.get(key) ?? []);
  const pairs = args.lineages.flatMap(({ unitId, members }) => members.map((member) => [unitId, member]));
  const sums = sql.raw(Array.from({ length: CELL_COLUMNS }, (_, i) => `sum(c${i})`).join(", "));
  const rows = await db.values<(number | null)[]>(sql`
    select source_id, month, ${sums} from tally_cells
    where source_id in (select value from json_each(${JSON.stringify(sources)}))
      and unit_id in (select value ->> 1 from json_each(${JSON.stringify(pairs)})
        where ${withinScope(scope, sql`value ->> 0`)})
      and month between ${args.first} and ${args.last}
    group by source_id, month order by source_id, month`);
  const cells = (source: string) => rows.filter((row) => row[0] === ids?.get(source));
  return {
    of: (indicator) => (addsOverMonths(indicator) ? addParts(indicator.id, plan, cells) : null),
    reported: (ledger) => {
      const place = plan.reporting.get(ledger);
      if (!place || typeof place.numerator !== "number") return null;
      const column = place.numerator + LEADING;
      return new Set(cells(place.source).flatMap((row) => (Number(row[column]) > 0 ? [Number(row[1])] : [])));
    },
  };
}

/** Source and month stand before the counts. */
const LEADING = 2;

type CellRow = readonly (number | null)[];

/** Counts of all parts of an indicator, added month by month. */
function addParts(id: string, plan: TallyPlan, cells: (source: string) => readonly CellRow[]) {
  const months = new Map<number, MonthSum>();
  for (const place of plan.indicators.get(id) ?? []) {
    if (typeof place.numerator !== "number" || place.denominator === null) return null;
    for (const row of cells(place.source)) {
      const [x, n] = [row[place.numerator + LEADING], row[place.denominator + LEADING]];
      if (typeof x !== "number" || typeof n !== "number") continue;
      const before = months.get(Number(row[1]));
      months.set(Number(row[1]), before ? { x: before.x + x, n: before.n + n } : { x, n });
    }
  }
  return months;
}
