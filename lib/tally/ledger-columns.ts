import { LEDGERS } from "@/lib/core/ledgers/definitions";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import type { CountedOn } from "@/lib/core/scheme/tally-part";

/** How the fields of one scan's rows are written in SQL. */
export interface ScanShape {
  /** The `from` clause; its rows carry `unit_id` through the alias `t`. */
  readonly from: string;
  /** SQL of a field. @throws {RangeError} for a field the ledger does not have */
  readonly field: (name: string) => string;
  /** True when the field is a day without a time, so that days compare as text. */
  readonly isDay: (name: string) => boolean;
  /** SQL of the month index of a field. */
  readonly monthOf: (name: string) => string;
}

/** A date that puts a row into one month. */
export type CountedDate = string | { readonly field: string; readonly plusDays: number };

/** Month columns the schema keeps beside a date, so that a scan follows an index instead of sorting. */
const MONTH_COLUMNS: Readonly<Record<string, string>> = {
  "requests@received_at": "received_month",
  "requests@response_due_at": "response_due_month",
  "requests@due_at": "due_month",
  "requests@resolved_at": "resolved_month",
  "requests@resolved_at+30d": "settled_month",
  "activities@held_on": "held_month",
  "proposals@due_on": "due_month",
  "proposals@adopted_on+7d": "disclosure_due_month",
  "inspections@inspected_on": "inspected_month",
  "rectifications@due_on": "due_month",
  "projects@milestone_due_on": "milestone_due_month",
  "resources@month": "counted_month",
};

/** True when rows are counted at every month end they were open at. */
export function isStock(date: CountedOn): date is { readonly openFrom: string; readonly openUntil: string } {
  return typeof date === "object" && "openFrom" in date;
}

/** Month index of a date field in SQL: the kept column, or computed where the schema keeps none. */
export function monthSql(ledger: LedgerId, shape: ScanShape, date: CountedDate): string {
  const { field, plusDays } = typeof date === "string" ? { field: date, plusDays: 0 } : date;
  if (plusDays === 0) return shape.monthOf(field);
  return keptMonth(`${ledger}@${field}+${plusDays}d`) ?? monthOfSql(`date(${shape.field(field)}, '+${plusDays} days')`);
}

/** The column that keeps the month of a date. */
function keptMonth(date: string): string | null {
  const column = MONTH_COLUMNS[date];
  return column ? `t.${column}` : null;
}

/** Month index of any SQL text that begins with `YYYY-MM`. */
export function monthOfSql(text: string): string {
  return `(cast(substr(${text}, 1, 4) as integer) * 12 + cast(substr(${text}, 6, 2) as integer) - 1)`;
}

/** The scan of a ledger as it is recorded. */
export function ledgerShape(ledger: Exclude<LedgerId, "duties">): ScanShape {
  const fields = new Map(LEDGERS[ledger].fields.map((field) => [field.name, field.type]));
  const field = (name: string) => {
    if (!fields.has(name)) throw new RangeError(`ledger ${ledger} has no field ${name}`);
    return name === "partner" ? "t.partner_id" : `t.${name}`;
  };
  return {
    from: `${ledger} t`,
    field,
    isDay: (name) => fields.get(name) === "day",
    monthOf: (name) => keptMonth(`${ledger}@${name}`) ?? monthOfSql(field(name)),
  };
}
