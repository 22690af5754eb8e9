import { type Day, lastDayOf, monthIndexOf } from "@/lib/core/calendar/period";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import type { Condition } from "@/lib/core/scheme/condition";
import type { DutyType } from "@/lib/core/scheme/scheme";
import { conditionSql } from "./condition-sql";
import { type CountedDate, isStock, ledgerShape, monthSql, type ScanShape } from "./ledger-columns";
import { measureSql } from "./measure-sql";
import { owedShape } from "./owed-shape";
import type { TallySource } from "./plan";

/** Which cells a scan makes anew: all, or those of one branch between two months (month indexes, inclusive). */
export type CellRange = "all" | { readonly unitId: number; readonly firstMonth: number; readonly lastMonth: number };

export interface ScanContext {
  readonly dutyTypes: readonly DutyType[];
  /** Data cut-off: what is dated or falls due after this day is not counted yet. */
  readonly asOf: Day;
}

/** The rows of a source's ledger, with how its fields are written. */
export function shapeOf(
  { ledger, population = null }: { readonly ledger: LedgerId; readonly population?: Condition | null },
  dutyTypes: readonly DutyType[],
): ScanShape {
  return ledger === "duties" ? owedShape(admittedTypes(population, dutyTypes)) : ledgerShape(ledger);
}

/** The duty types a population lets through; all where it does not list them. */
function admittedTypes(population: Condition | null, dutyTypes: readonly DutyType[]): readonly DutyType[] {
  const test = population && "where" in population ? population.where.duty_type : undefined;
  return test && "in" in test ? dutyTypes.filter((type) => test.in.includes(type.id)) : dutyTypes;
}

/** The statement that counts one source into `tally_cells`, grouped by branch and month inside the database. */
export function scanSql(source: TallySource, sourceId: number, context: ScanContext, range: CellRange): string {
  const shape = shapeOf(source, context.dutyTypes);
  const scan = isStock(source.countedOn)
    ? stockScan(source, source.countedOn, shape, context.asOf, range)
    : eventScan(source, source.countedOn, shape, context.asOf, range);
  const counts = source.columns.map((measure) => measureSql(measure, { shape, monthEnd: scan.monthEnd }));
  const population = source.population ? [conditionSql(source.population, shape, scan.monthEnd)] : [];
  return `insert into tally_cells (source_id, unit_id, month, ${counts.map((_, i) => `c${i}`).join(", ")})
    select ${sourceId}, t.unit_id, ${scan.month}, ${counts.join(",\n      ")}
    from ${scan.from}
    where ${[...scan.where, ...population].join(" and ")}
    group by t.unit_id, ${scan.month}`;
}

interface ScanClauses {
  readonly from: string;
  readonly where: readonly string[];
  readonly month: string;
  readonly monthEnd: string | null;
}

/** Rows that belong to the month of one date. */
function eventScan(
  source: TallySource,
  countedOn: CountedDate,
  shape: ScanShape,
  asOf: Day,
  range: CellRange,
): ScanClauses {
  const month = monthSql(source.ledger, shape, countedOn);
  const last = monthIndexOf(asOf);
  const cells =
    range === "all"
      ? [`${month} <= ${last}`]
      : [`t.unit_id = ${range.unitId}`, `${month} between ${range.firstMonth} and ${Math.min(range.lastMonth, last)}`];
  return { from: shape.from, where: [...cells, ...notYet(countedOn, shape, asOf)], month, monthEnd: null };
}

/** Inside the month of a mid-month cut-off, the day decides. */
function notYet(countedOn: CountedDate, shape: ScanShape, asOf: Day): string[] {
  if (endsItsMonth(asOf)) return [];
  if (typeof countedOn === "string") return [`substr(${shape.field(countedOn)}, 1, 10) <= '${asOf}'`];
  return [`date(${shape.field(countedOn.field)}, '+${countedOn.plusDays} days') <= '${asOf}'`];
}

/** Rows that belong to every month end at which they were open. The running month has no end yet. */
function stockScan(
  source: TallySource,
  open: { readonly openFrom: string; readonly openUntil: string },
  shape: ScanShape,
  asOf: Day,
  range: CellRange,
): ScanClauses {
  const lastEnd = monthIndexOf(asOf) - (endsItsMonth(asOf) ? 0 : 1);
  const last = range === "all" ? lastEnd : Math.min(lastEnd, range.lastMonth);
  const from = monthSql(source.ledger, shape, open.openFrom);
  const until = monthSql(source.ledger, shape, open.openUntil);
  return {
    from: `${shape.from} cross join calendar_months m`,
    where: [
      ...(range === "all" ? [] : [`t.unit_id = ${range.unitId}`]),
      `(${until} is null or ${until} > ${from})`,
      `m.month between ${from} and coalesce(${until} - 1, ${last})`,
      `m.month ${range === "all" ? `<= ${last}` : `between ${range.firstMonth} and ${last}`}`,
    ],
    month: "m.month",
    monthEnd: "m.month",
  };
}

function endsItsMonth(day: Day): boolean {
  return lastDayOf(monthIndexOf(day)) === day;
}
