import "server-only";
import type { Db } from "@/db/client";
import { type CountedRow, LEDGER_ROWS_PER_PAGE, type LedgerRows } from "@/lib/contracts/ledger-rows";
import type { RowChoice } from "@/lib/contracts/url/branch-query";
import { lastDayOf, monthIndexOf, periodOf, plusMonths } from "@/lib/core/calendar/period";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import type { Indicator, SchemeDocument } from "@/lib/core/scheme/scheme";
import { lineageOf } from "@/lib/core/units/lineage";
import type { BranchKind } from "@/lib/core/units/unit";
import { indicatorMonths } from "@/lib/data/branches/indicator-months";
import { peerMedians } from "@/lib/data/branches/peer-medians";
import { listUnitResults, listUnitScores } from "@/lib/data/branches/score-reads";
import { getUnit, getUnitName, listSuccessions } from "@/lib/data/branches/unit-reads";
import { InvalidParameterError, NoUnitResultError, UnknownNodeError } from "@/lib/data/errors";
import { nameOf } from "@/lib/data/results/nodes";
import { getResultSet, type ResultSet } from "@/lib/data/results/reads";
import { stampOf } from "@/lib/data/results/stamp";
import { getScheme } from "@/lib/data/schemes/reads";
import type { Scope } from "@/lib/data/scope";
import { countRowsByValue, findProofs, listCountedRows, type RowTotals, type RowWindow, readRowTotals } from "./reads";
import { type RowScan, rowScans } from "./row-scan";

/**
 * The ledger rows behind one indicator of one branch over its window, a page at a time, each with what it adds to
 * numerator and denominator by the same rule as the count.
 * @throws {UnknownUnitError} when there is no such unit or it lies outside the scope: the two look alike
 * @throws {UnknownNodeError} when the scheme of the period has no such indicator
 * @throws {NoUnitResultError} when the unit took no part in the period
 * @throws {NoResultError} {UnknownPeriodError} {InvalidParameterError} for a part or page that does not exist
 */
export async function loadLedgerRows(
  db: Db,
  scope: Scope,
  args: {
    readonly unit: string;
    readonly indicator: string;
    readonly period?: string | undefined;
    readonly rows?: RowChoice | undefined;
    readonly part?: number | undefined;
    readonly page?: number | undefined;
  },
): Promise<LedgerRows> {
  const set = await getResultSet(db, scope, args.period);
  const unit = await getUnit(db, scope, { code: args.unit, day: set.dataCutoff });
  const scheme = await getScheme(db, set.schemeVersionId);
  const indicator = scheme.indicators.find(({ id }) => id === args.indicator);
  if (!indicator) throw new UnknownNodeError(args.indicator);
  const result = (await listUnitResults(db, scope, { unitId: unit.id, resultSetIds: [set.id] })).get(set.id);
  if (!result) throw new NoUnitResultError(args.unit, set.period);

  const last = monthIndexOf(set.period);
  const members = lineageOf(unit.id, await listSuccessions(db, scope), lastDayOf(last));
  const window: RowWindow = {
    lineage: [unit.id, ...members.slice(1)],
    first: plusMonths(last, 1 - indicator.window.months),
    last,
    cutoff: set.dataCutoff,
  };
  const part = args.part ?? 1;
  const scans = rowScans(indicator, scheme.dutyTypes);
  const scan = scans[part - 1];
  if (!scan) throw new InvalidParameterError("part", String(part), `1–${scans.length}`);
  const only = { scheme, kind: result.kind, members, period: set.period, only: indicator.id };
  const months = await indicatorMonths(db, scope, only);
  const listed = await listPage(db, scope, scan, { ...args, ...window, indicator, scheme });

  return {
    stamp: stampOf(set, scheme),
    unit: {
      code: unit.code,
      name: unit.name,
      kind: result.kind,
      parent: await getUnitName(db, scope, { id: result.parentId, day: set.dataCutoff }),
    },
    indicator: headOf(indicator, scheme),
    figure: await figureOf(db, scope, set, { unitId: unit.id, kind: result.kind, node: indicator.id }),
    window: { from: periodOf(window.first), to: set.period },
    months: months.get(indicator.id) ?? [],
    parts: scans.map(({ ledger }) => ({ ledger, label: LEDGERS[ledger].label })),
    part,
    columns: scan.columns,
    countedOn: scan.countedOn,
    dutyTypes: scan.ledger === "duties" ? scheme.dutyTypes.map(nameOf) : [],
    ...listed,
    categories: await categoriesOf(db, scope, scan, { ...window, indicator, scheme, kind: result.kind }),
    now: await sumOfRows(db, scope, scans, { ...window, indicator }),
  };
}

function headOf(indicator: Indicator, scheme: SchemeDocument): LedgerRows["indicator"] {
  const { id, name, definition, kind, direction, goalposts, weight, dimension, source, minimumDenominator } = indicator;
  const windowMonths = indicator.window.months;
  const owner = scheme.dimensions.find(({ id: known }) => known === dimension);
  if (!owner) throw new RangeError(`${id} belongs to no dimension`);
  return {
    statement: indicator.statement ?? null,
    ...{ id, name, definition, kind, direction, windowMonths, goalposts },
    ...{ weight, source, minimumDenominator },
    dimension: nameOf(owner),
  };
}

async function figureOf(
  db: Db,
  scope: Scope,
  set: ResultSet,
  args: { readonly unitId: number; readonly kind: BranchKind; readonly node: string },
): Promise<LedgerRows["figure"]> {
  const [stored] = await listUnitScores(db, scope, { ...args, resultSetIds: [set.id], nodes: [args.node] });
  if (!stored) throw new RangeError(`unit ${args.unitId} has a result and no ${args.node}`);
  const { x, n, value, valueLow, valueHigh, score, low, high, absence, provisional } = stored;
  const medians = await peerMedians(db, scope, set, { kind: args.kind, nodes: [args.node] });
  const peerMedian = medians.get(args.node) ?? null;
  return { x, n, value, valueLow, valueHigh, score, low, high, absence, provisional, peerMedian };
}

type PageArgs = RowWindow & {
  readonly indicator: Indicator;
  readonly scheme: SchemeDocument;
  readonly rows?: RowChoice | undefined;
  readonly page?: number | undefined;
};

async function listPage(db: Db, scope: Scope, scan: RowScan, args: PageArgs) {
  const { direction } = args.indicator;
  const choice = args.rows ?? "all";
  const page = args.page ?? 1;
  const sums = await readRowTotals(db, scope, scan, { ...args, direction });
  // A long case and a category served once more keep nothing from being full.
  const judged = args.indicator.kind !== "duration" && args.indicator.kind !== "coverage";
  const totals = { all: sums.counted, short: judged ? sums.short : 0, left_out: sums.leftOut };
  const pages = Math.max(1, Math.ceil(totals[choice] / LEDGER_ROWS_PER_PAGE));
  if (page > pages) throw new InvalidParameterError("page", String(page), `1–${pages}`);
  const rows = await listCountedRows(db, scope, scan, {
    ...args,
    direction,
    choice,
    offset: (page - 1) * LEDGER_ROWS_PER_PAGE,
    limit: LEDGER_ROWS_PER_PAGE,
  });
  return { choice, totals, page, pages, rows: await withProofs(db, scope, scan, rows, args) };
}

/** What was owed is generated; where an activity met it, the row of that activity is the one to show. */
async function withProofs(db: Db, scope: Scope, scan: RowScan, rows: readonly CountedRow[], args: PageArgs) {
  if (scan.ledger !== "duties") return rows;
  const [type, done] = ["duty_type", "done_on"].map((name) => scan.columns.findIndex((column) => column.name === name));
  const keyOf = (row: CountedRow) => `${row.values[type ?? -1]} ${row.values[done ?? -1]}`;
  const open = rows.filter((row) => row.rowKey === null && row.values[done ?? -1] !== null);
  const proofs = await findProofs(db, scope, {
    lineage: args.lineage,
    dutyTypes: args.scheme.dutyTypes,
    days: [...new Set(open.map((row) => String(row.values[done ?? -1])))],
  });
  return rows.map((row) => ({ ...row, ...proofs.get(keyOf(row)) }));
}

async function categoriesOf(
  db: Db,
  scope: Scope,
  scan: RowScan,
  args: RowWindow & { readonly indicator: Indicator; readonly scheme: SchemeDocument; readonly kind: BranchKind },
): Promise<LedgerRows["categories"]> {
  if (args.indicator.kind !== "coverage") return null;
  const fields = args.indicator.parts.flatMap(({ numerator }) => ("distinct" in numerator ? [numerator.distinct] : []));
  const [field] = fields;
  if (field === undefined) throw new RangeError(`${args.indicator.id} is a coverage that tells no values apart`);
  const rows = await countRowsByValue(db, scope, scan, { ...args, field });
  const menu: readonly string[] = args.scheme.serviceMenus[args.kind] ?? [];
  const others = [...rows.keys()].filter((value) => !menu.includes(value));
  return [
    ...menu.map((value) => ({ value, required: true, rows: rows.get(value) ?? 0 })),
    ...others.map((value) => ({ value, required: false, rows: rows.get(value) ?? 0 })),
  ];
}

/** Rows add up to x and n for shares alone; months without a miss and categories are counted once however many rows. */
async function sumOfRows(
  db: Db,
  scope: Scope,
  scans: readonly RowScan[],
  args: RowWindow & { readonly indicator: Indicator },
): Promise<LedgerRows["now"]> {
  const { indicator } = args;
  if (indicator.kind !== "rate" && indicator.kind !== "stock" && indicator.kind !== "duty") return null;
  if (indicator.kind === "stock" && indicator.window.months > 1) return null;
  if (indicator.parts.some(({ numerator }) => "everyRow" in numerator)) return null;
  const totals: RowTotals[] = [];
  for (const scan of scans) {
    totals.push(await readRowTotals(db, scope, scan, { ...args, direction: indicator.direction }));
  }
  return totals.reduce((sum, { x, n }) => ({ x: sum.x + x, n: sum.n + n }), { x: 0, n: 0 });
}
