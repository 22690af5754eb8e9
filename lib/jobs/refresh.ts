import type { Db } from "@/db/client";
import { type Day, monthIndexOf, type PeriodKey } from "@/lib/core/calendar/period";
import type { SchemeDocument } from "@/lib/core/scheme/scheme";
import { findSchemeFor } from "@/lib/data/schemes/reads";
import { type Refreshed, rebuildCells, refreshCells } from "@/lib/tally/refresh-cells";
import { oweDuties } from "./owe-duties";
import { REPORTING_MONTHS } from "./period-inputs";
import { NoSchemeError, rescoreUnits, scorePeriod } from "./score-period";

export interface RefreshReport {
  /** Branches whose counts changed; null when everything was counted anew. */
  readonly units: number | null;
  /** Unpublished periods that were scored anew, oldest first. */
  readonly periods: readonly PeriodKey[];
}

/**
 * Brings counts and unpublished results up to the ledgers: lists what is owed, recounts the cells whose rows changed,
 * then rescores the branches concerned in every unpublished period their windows reach. Published results stand.
 * @throws {NoSchemeError} when no scheme is in effect at the cut-off
 */
export async function refresh(db: Db, args: { readonly dataCutoff: Day; readonly now: Date }): Promise<RefreshReport> {
  const period = args.dataCutoff.slice(0, 7) as PeriodKey;
  const scheme = await findSchemeFor(db, period);
  if (!scheme) throw new NoSchemeError(`no scheme is in effect for ${period}`);
  const owed = await oweDuties(db, scheme.document, args.dataCutoff);
  const count = owed === "all" ? rebuildCells : refreshCells;
  const refreshed = await count(db, scheme.document, args.dataCutoff);
  const concerned = (await listOpenSets(db)).filter((set) => reaches(scheme.document, set.period, refreshed));
  const unitIds = refreshed.unitIds && (await withSuccessors(db, refreshed.unitIds));
  for (const set of concerned) {
    // Another version may measure other things: its counts were not refreshed with these.
    const whole = unitIds === null || set.schemeVersionId !== scheme.id;
    if (whole) await scorePeriod(db, { ...set, ...args });
    else await rescoreUnits(db, { resultSetId: set.id, unitIds, now: args.now });
  }
  return { units: refreshed.unitIds?.length ?? null, periods: concerned.map((set) => set.period) };
}

/** Whether a window of a period can hold a month that was counted anew. */
function reaches(scheme: SchemeDocument, period: PeriodKey, { rebuilt, months }: Refreshed): boolean {
  const month = monthIndexOf(period);
  const longest = Math.max(REPORTING_MONTHS, ...scheme.indicators.map((indicator) => indicator.window.months));
  return rebuilt || (months !== null && months.first <= month && months.last > month - longest);
}

async function listOpenSets(db: Db) {
  const found = await db.$client.execute(
    "select id, period, status, scheme_version_id from result_sets where status in ('draft', 'provisional') order by period, id",
  );
  return found.rows.map((row) => ({
    id: Number(row.id),
    schemeVersionId: Number(row.scheme_version_id),
    period: String(row.period) as PeriodKey,
    status: row.status === "draft" ? ("draft" as const) : ("provisional" as const),
  }));
}

/** The units and those that carry on their counts. */
async function withSuccessors(db: Db, unitIds: readonly number[]): Promise<number[]> {
  const found = await db.$client.execute({
    sql: `with recursive reached(id) as (
        select value from json_each(?)
        union select s.successor_id from unit_successions s join reached r on s.predecessor_id = r.id where s.kind = 'merge')
      select id from reached order by id`,
    args: [JSON.stringify(unitIds)],
  });
  return found.rows.map((row) => Number(row.id));
}
