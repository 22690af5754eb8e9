import type { InStatement } from "@libsql/client";
import type { Db } from "@/db/client";
import type { Day } from "@/lib/core/calendar/period";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import type { SchemeDocument } from "@/lib/core/scheme/scheme";
import { planTally, type TallyPlan } from "./plan";
import { type ScanContext, scanSql } from "./scan-sql";
import { registerSources } from "./tally-sources";

/** Above this many branches a whole ledger is counted anew: one scan costs less than thousands of small ones. */
const SINGLE_UNITS = 400;

export interface Refreshed {
  /** True when every cell was counted anew. */
  readonly rebuilt: boolean;
  /** Branches whose cells were counted anew; null when all were. */
  readonly unitIds: readonly number[] | null;
  /** Month indexes between which cells may have changed, inclusive; null when all or none. */
  readonly months: { readonly first: number; readonly last: number } | null;
}

/** Counts every ledger into cells, in one transaction. Cells of other measures, for another scheme version, stay as they are. */
export async function rebuildCells(db: Db, scheme: SchemeDocument, asOf: Day): Promise<Refreshed> {
  const plan = planTally(scheme);
  const sources = await registerSources(db, plan);
  const context = { dutyTypes: scheme.dutyTypes, asOf };
  const cleared = await clearStatement(db, sources);
  const scans = plan.sources.map((source) => wholeScan(source.key, plan, sources, context));
  await db.$client.batch([cleared, ...scans, "delete from stale_cells", ...markedAlone(plan, asOf)], "write");
  return { rebuilt: true, unitIds: null, months: null };
}

/**
 * Counts anew exactly the cells whose ledger rows changed since the last refresh, in one transaction; all of them
 * when the measures or the data cut-off changed.
 */
export async function refreshCells(db: Db, scheme: SchemeDocument, asOf: Day): Promise<Refreshed> {
  const plan = planTally(scheme);
  if ((await lastCutoff(db, plan)) !== asOf) return rebuildCells(db, scheme, asOf);
  const stale = await listStale(db);
  if (stale.length === 0) return { rebuilt: false, unitIds: [], months: null };
  const sources = await registerSources(db, plan);
  const context = { dutyTypes: scheme.dutyTypes, asOf };
  const statements = [...byLedger(stale)].flatMap(([ledger, cells]) =>
    plan.sources
      .filter((source) => source.ledger === ledger)
      .flatMap((source) =>
        cells.length > SINGLE_UNITS
          ? [clearSource(source.key, plan, sources), wholeScan(source.key, plan, sources, context)]
          : cells.flatMap((cell) => unitSource(source.key, cell, plan, sources, context)),
      ),
  );
  await db.$client.batch([...statements, ...stale.map(settled), ...markedAlone(plan, asOf)], "write");
  return {
    rebuilt: false,
    unitIds: [...new Set(stale.map((cell) => cell.unitId))].sort((a, b) => a - b),
    months: {
      first: stale.reduce((first, cell) => Math.min(first, cell.first), Number.POSITIVE_INFINITY),
      last: stale.reduce((last, cell) => Math.max(last, cell.last), 0),
    },
  };
}

interface StaleRange {
  readonly ledger: LedgerId;
  readonly unitId: number;
  readonly first: number;
  readonly last: number;
}

async function listStale(db: Db): Promise<StaleRange[]> {
  const found = await db.$client.execute(
    "select ledger, unit_id, min(month) first, max(month) last from stale_cells group by ledger, unit_id order by ledger, unit_id",
  );
  return found.rows.map((row) => ({
    ledger: String(row.ledger) as LedgerId,
    unitId: Number(row.unit_id),
    first: Number(row.first),
    last: Number(row.last),
  }));
}

function byLedger(stale: readonly StaleRange[]): Map<LedgerId, StaleRange[]> {
  const groups = new Map<LedgerId, StaleRange[]>();
  for (const cell of stale) groups.set(cell.ledger, [...(groups.get(cell.ledger) ?? []), cell]);
  return groups;
}

function settled(cell: StaleRange): InStatement {
  return {
    sql: "delete from stale_cells where ledger = ? and unit_id = ? and month between ? and ?",
    args: [cell.ledger, cell.unitId, cell.first, cell.last],
  };
}

type SourceIds = ReadonlyMap<string, number>;

function wholeScan(key: string, plan: TallyPlan, ids: SourceIds, context: ScanContext): InStatement {
  const { source, id } = locate(key, plan, ids);
  return scanSql(source, id, context, "all");
}

function clearSource(key: string, plan: TallyPlan, ids: SourceIds): InStatement {
  return { sql: "delete from tally_cells where source_id = ?", args: [locate(key, plan, ids).id] };
}

/** Emptying the whole table is far cheaper than a million single deletions, so it is done where nothing else is kept. */
async function clearStatement(db: Db, ids: SourceIds): Promise<InStatement> {
  const own = JSON.stringify([...ids.values()]);
  const others = await db.$client.execute({
    sql: `select 1 from tally_sources s where s.id not in (select value from json_each(?))
      and exists (select 1 from tally_cells c where c.source_id = s.id) limit 1`,
    args: [own],
  });
  if (others.rows.length === 0) return "delete from tally_cells";
  return { sql: "delete from tally_cells where source_id in (select value from json_each(?))", args: [own] };
}

function unitSource(
  key: string,
  cell: StaleRange,
  plan: TallyPlan,
  ids: SourceIds,
  context: ScanContext,
): InStatement[] {
  const { source, id } = locate(key, plan, ids);
  return [
    {
      sql: "delete from tally_cells where source_id = ? and unit_id = ? and month between ? and ?",
      args: [id, cell.unitId, cell.first, cell.last],
    },
    scanSql(source, id, context, { unitId: cell.unitId, firstMonth: cell.first, lastMonth: cell.last }),
  ];
}

function locate(key: string, plan: TallyPlan, ids: SourceIds) {
  const source = plan.sources.find((candidate) => candidate.key === key);
  const id = ids.get(key);
  if (!source || id === undefined) throw new RangeError(`no scan ${key}`);
  return { source, id };
}

/** Notes that these measures are counted up to the rows, and that any others no longer are. */
function markedAlone(plan: TallyPlan, asOf: Day): InStatement[] {
  return [
    "delete from settings where key like 'counted:%'",
    { sql: "insert into settings (key, value) values (?, ?)", args: [`counted:${plan.hash}`, asOf] },
  ];
}

/** The data cut-off up to which a plan's cells were last counted; null when they never were. */
async function lastCutoff(db: Db, plan: TallyPlan): Promise<string | null> {
  const found = await db.$client.execute({
    sql: "select value from settings where key = ?",
    args: [`counted:${plan.hash}`],
  });
  return found.rows[0] ? String(found.rows[0].value) : null;
}
