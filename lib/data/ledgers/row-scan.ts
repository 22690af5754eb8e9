import type { RowColumn } from "@/lib/contracts/ledger-rows";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import type { DurationIndicator, DutyType, Indicator } from "@/lib/core/scheme/scheme";
import type { CountedOn, Measure, TallyPart } from "@/lib/core/scheme/tally-part";
import { conditionSql } from "@/lib/tally/condition-sql";
import { isStock, ledgerShape, monthOfSql, monthSql, type ScanShape } from "@/lib/tally/ledger-columns";
import { measureSql } from "@/lib/tally/measure-sql";
import { owedShape } from "@/lib/tally/owed-shape";
import { fieldsOfDuration, fieldsUsed } from "./fields-used";

/** One part of an indicator as a statement over single rows: the same rule as its count, before it is added up. */
export interface RowScan {
  readonly ledger: LedgerId;
  readonly countedOn: RowColumn["label"];
  readonly columns: readonly RowColumn[];
  /**
   * `select id, month, x, n, row_key, source_row, file_name, v0, v1, …, sort_on` of every row, v0… being `columns`.
   * A row that adds to neither is left out of the figure. It names `:allowed` (a test of the scope), `:units` (JSON list of row ids), `:first` and `:last` (month indexes)
   * and `:cutoff` (a day).
   */
  readonly select: string;
}

/** Columns of `select` before those of the ledger. */
export const LEADING_COLUMNS = 7;

/** The scans behind an indicator, in the order of its parts; a duration has one. */
export function rowScans(indicator: Indicator, dutyTypes: readonly DutyType[]): RowScan[] {
  if (indicator.kind === "duration") return [durationScan(indicator)];
  return indicator.parts.map((part) => partScan(part, dutyTypes));
}

function partScan(part: TallyPart, dutyTypes: readonly DutyType[]): RowScan {
  const shape = part.ledger === "duties" ? owedShape(dutyTypes) : ledgerShape(part.ledger);
  const monthEnd = isStock(part.countedOn) ? ":last" : null;
  const population = part.population ? `(${conditionSql(part.population, shape, monthEnd)}) is true` : null;
  const write = (measure: Measure) => {
    const own = measureSql(measure, { shape, monthEnd });
    return population ? `(case when ${population} then ${own} else 0 end)` : own;
  };
  const { x, n } = measuresOf(part);
  const used = fieldsUsed(part);
  return scanOf({ ledger: part.ledger, shape, countedOn: part.countedOn, x: write(x), n: write(n), used });
}

/** What one row adds. A category served twice still counts once, so a row of coverage is counted or not, no more. */
function measuresOf(part: TallyPart): { x: Measure; n: Measure } {
  if ("distinct" in part.numerator) {
    const rows: Measure = { rows: part.numerator.where ?? "all" };
    return { x: rows, n: rows };
  }
  return { x: part.numerator, n: part.denominator ?? { rows: "all" } };
}

/** A row of a duration: closed by the cut-off or not, and the days it took or has taken so far. */
function durationScan(indicator: DurationIndicator): RowScan {
  if (indicator.ledger === "duties") throw new RangeError("a duration needs recorded rows, not what is owed");
  const shape = ledgerShape(indicator.ledger);
  const from = `substr(${shape.field(indicator.from)}, 1, 10)`;
  const until = `substr(${shape.field(indicator.until)}, 1, 10)`;
  const counts = indicator.population ? `((${conditionSql(indicator.population, shape, null)}) is true)` : "1";
  const end = `case when ${until} <= :cutoff then ${until} else :cutoff end`;
  return scanOf({
    ledger: indicator.ledger,
    shape,
    countedOn: indicator.countedOn,
    x: `(coalesce(${until} <= :cutoff, 0) and ${counts})`,
    n: counts,
    used: fieldsOfDuration(indicator),
    extra: {
      column: { name: "elapsed_days", type: "amount", label: { zh: "天数", en: "Days" }, used: true },
      sql: `cast(julianday(${end}) - julianday(${from}) as integer)`,
    },
  });
}

interface ScanParts {
  readonly ledger: LedgerId;
  readonly shape: ScanShape;
  readonly countedOn: CountedOn;
  readonly x: string;
  readonly n: string;
  /** Fields the rule looks at. */
  readonly used: ReadonlySet<string>;
  readonly extra?: { readonly column: RowColumn; readonly sql: string };
}

function scanOf({ ledger, shape, countedOn, x, n, used, extra }: ScanParts): RowScan {
  const columns = usedFirst(columnsOf(ledger), used);
  const fields = [...columns.map((column) => fieldSql(shape, column)), ...(extra ? [extra.sql] : [])];
  const listed = fields.map((field, i) => `${field} v${i}`).join(", ");
  const source = ledger === "duties" ? "d" : "t";
  const id = ledger === "duties" ? "t.unit_id || ':' || t.duty_type || ':' || t.window_from" : "t.id";
  const { month, where, sort } = placeInTime(ledger, shape, countedOn);
  return {
    ledger,
    countedOn: labelOf(ledger, countedOn),
    columns: [...columns, ...(extra ? [extra.column] : [])],
    select: `select ${id} id, ${month} month, ${x} x, ${n} n, ${source}.row_key row_key,
        ${source}.source_row source_row, b.file_name file_name, ${listed}, ${sort} sort_on
      from ${shape.from} left join import_batches b on b.id = ${source}.batch_id
      where ${[":allowed", "t.unit_id in (select value from json_each(:units))", ...where].join(" and ")}
      group by ${id}`,
  };
}

/** Which rows lie in the window, in which month each counts, and by what they are put in order. */
function placeInTime(ledger: LedgerId, shape: ScanShape, date: CountedOn) {
  if (isStock(date)) {
    const from = monthOfSql(shape.field(date.openFrom));
    const until = monthOfSql(shape.field(date.openUntil));
    const open = `(${until} is null or ${until} > :last)`;
    return { month: ":last", where: [`${from} <= :last`, open], sort: shape.field(date.openFrom) };
  }
  const month = monthSql(ledger, shape, date);
  const day =
    typeof date === "string"
      ? `substr(${shape.field(date)}, 1, 10)`
      : `date(${shape.field(date.field)}, '+${date.plusDays} days')`;
  return { month, where: [`${month} between :first and :last`, `${day} <= :cutoff`], sort: day };
}

/** A partner is stored by row id and shown by code. */
function fieldSql(shape: ScanShape, column: RowColumn): string {
  const field = shape.field(column.name);
  return column.type === "unit" ? `(select p.code from units p where p.id = ${field})` : field;
}

function columnsOf(ledger: LedgerId): RowColumn[] {
  const columns = LEDGERS[ledger].fields.map(({ name, type, label }) => ({ name, type, label, used: false }));
  if (ledger !== "duties") return columns;
  const due: RowColumn = { name: "due_on", type: "day", label: { zh: "期限", en: "Due on" }, used: false };
  return columns.flatMap((column) => (column.name === "window_from" ? [column, due] : [column]));
}

/** What the rule looks at stands first, in the order it names it. */
function usedFirst(columns: readonly RowColumn[], used: ReadonlySet<string>): RowColumn[] {
  const named = [...used].flatMap((name) => columns.find((column) => column.name === name) ?? []);
  const rest = columns.filter(({ name }) => !used.has(name));
  return [...named.map((column) => ({ ...column, used: true })), ...rest];
}

function labelOf(ledger: LedgerId, countedOn: CountedOn): RowColumn["label"] {
  if (isStock(countedOn)) return { zh: "月末未结", en: "open at the month's end" };
  const { field, plusDays } = typeof countedOn === "string" ? { field: countedOn, plusDays: 0 } : countedOn;
  const label = columnsOf(ledger).find((column) => column.name === field)?.label;
  if (!label) throw new RangeError(`ledger ${ledger} has no field ${field}`);
  if (plusDays === 0) return label;
  return { zh: `${label.zh}后第 ${plusDays} 天`, en: `${label.en}, ${plusDays} days later` };
}
