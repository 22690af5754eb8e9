import type { Db } from "@/db/client";
import type { MonthIndex } from "@/lib/core/calendar/period";
import type { PartSums } from "@/lib/core/measures/sums";
import { CELL_COLUMNS, type PartPlace, type TallyPlan } from "./plan";
import { findSources } from "./tally-sources";

/** Counts of one scan, added over a window: unit id → [cells, c0, c1, …]. */
type SourceSums = ReadonlyMap<number, readonly number[]>;

/** Added counts of every scan a plan needs, for the windows asked for. */
export interface WindowSums {
  /**
   * Sums of one part for a unit and the units whose history it carries on (merge).
   * @param unitIds the unit first, then its predecessors
   */
  of(place: PartPlace, windowMonths: number, unitIds: readonly number[]): PartSums;
}

/**
 * Adds the cells of the trailing windows that end with `last`.
 * @param windows months per window wanted of each scan
 * @param unitIds only these units; all when absent
 */
export async function readWindowSums(
  db: Db,
  plan: TallyPlan,
  args: {
    readonly last: MonthIndex;
    readonly windows: ReadonlyMap<string, ReadonlySet<number>>;
    readonly unitIds?: readonly number[];
  },
): Promise<WindowSums> {
  const ids = await findSources(db, plan);
  const bySource = new Map<string, SourceSums>();
  for (const [source, windows] of args.windows) {
    const sourceId = ids?.get(source);
    const columns = plan.sources.find((candidate) => candidate.key === source)?.columns.length ?? CELL_COLUMNS;
    for (const months of windows) {
      const sums: SourceSums =
        sourceId === undefined
          ? new Map()
          : await readSource(db, sourceId, columns, args.last - months + 1, args.last, args.unitIds);
      bySource.set(`${source} ${months}`, sums);
    }
  }
  return {
    of(place, windowMonths, unitIds) {
      const sums = bySource.get(`${place.source} ${windowMonths}`);
      if (!sums) throw new RangeError(`no sums of ${place.source} over ${windowMonths} months were read`);
      return added(
        place,
        unitIds.flatMap((id) => {
          const row = sums.get(id);
          return row ? [row] : [];
        }),
      );
    },
  };
}

/** Read as one JSON text: rows handed over one by one cost several times their counting. */
async function readSource(
  db: Db,
  sourceId: number,
  columns: number,
  first: number,
  last: number,
  unitIds?: readonly number[],
): Promise<SourceSums> {
  const sums = Array.from({ length: columns }, (_, i) => `coalesce(sum(c${i}), 0) s${i}`).join(", ");
  const listed = Array.from({ length: columns }, (_, i) => `s${i}`).join(", ");
  const only = unitIds ? ` and unit_id in (select value from json_each(?))` : "";
  const found = await db.$client.execute({
    sql: `select json_group_array(json_array(unit_id, cells, ${listed})) from (
      select unit_id, count(*) cells, ${sums} from tally_cells
      where source_id = ?${only} and month between ? and ? group by unit_id)`,
    args: [sourceId, ...(unitIds ? [JSON.stringify(unitIds)] : []), first, last],
  });
  const rows = JSON.parse(String(found.rows[0]?.[0])) as [unitId: number, ...counts: number[]][];
  return new Map(rows.map(([unitId, ...counts]) => [unitId, counts]));
}

function added(place: PartPlace, rows: readonly (readonly number[])[]): PartSums {
  const column = (i: number) => rows.reduce((total, row) => total + (row[i + 1] ?? Number.NaN), 0);
  const cells = rows.reduce((total, row) => total + (row[0] ?? Number.NaN), 0);
  const numerator =
    typeof place.numerator === "number"
      ? column(place.numerator)
      : Object.fromEntries(Object.entries(place.numerator).map(([value, i]) => [value, column(i)]));
  return { numerator, denominator: place.denominator === null ? null : column(place.denominator), rows: cells };
}
