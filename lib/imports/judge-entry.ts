import type { Day } from "@/lib/core/calendar/period";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import type { UnitIdentity } from "@/lib/data/units/reads";
import type { RejectReason } from "./reject-reason";

export type EntryValues = Readonly<Record<string, string | number | null>>;

/** Something wrong with an entry: in which field, and against which other where two are compared. */
export interface EntryFault {
  readonly field: string;
  readonly reason: RejectReason;
  readonly other?: string;
}

/** Days that are promised, not recorded: they may lie in the future. */
const PROMISED = new Set(["response_due_at", "due_at", "due_on", "milestone_due_on", "to_on"]);
const DATED = new Set(["day", "datetime", "month"]);

/**
 * What is impossible about an entry, all at once; empty when it can stand. Every rule that the tables check is judged
 * here, so that a faulty row is named and does not stop the rest.
 * @param unit the branch it belongs to; null where it is not known
 * @param asOf last day the source can know of
 */
export function judgeEntry(ledger: LedgerId, values: EntryValues, unit: UnitIdentity | null, asOf: Day): EntryFault[] {
  return [
    ...missing(ledger, values),
    ...future(ledger, values, asOf),
    ...disordered(ledger, values),
    ...unequalShares(ledger, values),
    ...outsideLife(ledger, values, unit),
    ...(OWN_RULES[ledger]?.(values, unit) ?? []),
  ];
}

function missing(ledger: LedgerId, values: EntryValues): EntryFault[] {
  return LEDGERS[ledger].fields
    .filter((field) => field.required && absent(values, field.name))
    .map((field) => ({ field: field.name, reason: "required_blank" }));
}

function future(ledger: LedgerId, values: EntryValues, asOf: Day): EntryFault[] {
  return LEDGERS[ledger].fields
    .filter((field) => DATED.has(field.type) && !PROMISED.has(field.name))
    .filter((field) => after(values[field.name], asOf))
    .map((field) => ({ field: field.name, reason: "date_in_future" }));
}

function disordered(ledger: LedgerId, values: EntryValues): EntryFault[] {
  return LEDGERS[ledger].orders
    .filter(({ earlier, later }) => after(values[earlier], values[later]))
    .map(({ earlier, later }) => ({ field: later, reason: "dates_out_of_order", other: earlier }));
}

function unequalShares(ledger: LedgerId, values: EntryValues): EntryFault[] {
  const { shares, fields } = LEDGERS[ledger];
  return shares.flatMap(({ part, whole }): EntryFault[] => {
    const [x, n] = [values[part], values[whole]];
    if (typeof x === "number" && typeof n === "number") {
      return x > n ? [{ field: part, reason: "part_over_whole", other: whole }] : [];
    }
    // A required count that is blank is named as such already.
    const required = fields.some((field) => field.required && [part, whole].includes(field.name));
    return required || absent(values, part) === absent(values, whole)
      ? []
      : [{ field: part, reason: "part_without_whole", other: whole }];
  });
}

function outsideLife(ledger: LedgerId, values: EntryValues, unit: UnitIdentity | null): EntryFault[] {
  const field = LEDGERS[ledger].occurredOn;
  const on = values[field];
  if (unit === null || typeof on !== "string") return [];
  const before = after(unit.from, on);
  const over = unit.to !== null && !after(unit.to, on);
  return before || over ? [{ field, reason: "unit_not_there_then" }] : [];
}

const OWN_RULES: Partial<Record<LedgerId, (values: EntryValues, unit: UnitIdentity | null) => EntryFault[]>> = {
  requests: (values) => {
    const settled = !absent(values, "resolved_at");
    if (values.disposition === "resolved" && !settled) {
      return [{ field: "resolved_at", reason: "resolved_without_date" }];
    }
    const openAgain = !absent(values, "reopened_at");
    return values.disposition === "open" && settled && !openAgain
      ? [{ field: "resolved_at", reason: "open_but_resolved" }]
      : [];
  },
  duties: (values) => saysSomething(values, ["done_on", "exempt_reason"]),
  inspections: (values) => saysSomething(values, ["items_inspected", "grade", "respondents"]),
  pairings: (values, unit) => [
    ...(unit !== null && values.partner === unit.id
      ? [{ field: "partner", reason: "partner_is_itself" } as const]
      : []),
    ...([1, 2, 3, 4, 6, 12].includes(Number(values.agreed_per_year))
      ? []
      : [{ field: "agreed_per_year", reason: "times_per_year" } as const]),
    ...(typeof values.to_on === "string" && values.to_on === values.from_on
      ? [{ field: "to_on", reason: "dates_out_of_order", other: "from_on" } as const]
      : []),
  ],
};

function saysSomething(values: EntryValues, fields: readonly [string, ...string[]]): EntryFault[] {
  return fields.every((field) => absent(values, field)) ? [{ field: fields[0], reason: "says_nothing" }] : [];
}

function absent(values: EntryValues, field: string): boolean {
  return (values[field] ?? null) === null;
}

/** Whether one moment lies after another, both cut to what both are exact to: on the same day a time is not after it. */
function after(a: string | number | null | undefined, b: string | number | null | undefined): boolean {
  if (typeof a !== "string" || typeof b !== "string") return false;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}
