import { type Day, lastDayOf, type MonthIndex, monthIndexOf } from "@/lib/core/calendar/period";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import type { LedgerId } from "@/lib/core/ledgers/ledger";

/** Months `[from, to]` of one ledger whose counts may depend on a row. */
export interface TouchedMonths {
  readonly ledger: LedgerId;
  readonly from: MonthIndex;
  readonly to: MonthIndex;
}

type Values = Readonly<Record<string, string | number | null>>;

/** The field that ends a case. While it is empty the case is in stock at every month end up to the cut-off. */
const ENDS: Readonly<Partial<Record<LedgerId, string>>> = {
  requests: "resolved_at",
  proposals: "carried_out_on",
  rectifications: "verified_on",
  projects: "milestone_done_on",
  pairings: "to_on",
};

/** An indicator may count a row some days after one of its dates (reopened within 30 days). */
const LONGEST_DELAY_DAYS = 31;

const DATED = new Set(["day", "datetime", "month"]);

/**
 * Every month to which a row could count, whatever the indicators: from its first date to its last and a month
 * beyond, and on to the cut-off while the case is open. Proof of a duty and what a pairing agrees also move what is owed,
 * whose windows lie within calendar years. Wider than needed costs a little work; narrower would leave a wrong figure.
 * @param asOf last day known; an open case is open up to its month
 * @returns ranges, none where the row has no date
 */
export function touchedMonths(ledger: LedgerId, values: Values, asOf: Day): TouchedMonths[] {
  const dates = LEDGERS[ledger].fields
    .filter((field) => DATED.has(field.type))
    .map((field) => values[field.name])
    .filter((value): value is string => typeof value === "string")
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];

  const end = ENDS[ledger];
  const open = end !== undefined && (values[end] ?? null) === null;
  const from = monthIndexOf(first);
  const to = Math.max(monthAfter(last, LONGEST_DELAY_DAYS), open ? monthIndexOf(asOf) : from) as MonthIndex;

  if (ledger === "duties") return [wholeYears("duties", from, to)];
  if (ledger === "pairings" || ledger === "activities") {
    return [{ ledger, from, to }, wholeYears("duties", from, ledger === "pairings" ? to : from)];
  }
  return [{ ledger, from, to }];
}

function wholeYears(ledger: LedgerId, from: MonthIndex, to: MonthIndex): TouchedMonths {
  const january = from - (from % 12);
  const december = to - (to % 12) + 11;
  return { ledger, from: january as MonthIndex, to: december as MonthIndex };
}

/** Month of the day that many days after a date; of the month's last day where only a month is known. */
function monthAfter(date: string, days: number): MonthIndex {
  const day = date.length === 7 ? lastDayOf(monthIndexOf(date)) : date.slice(0, 10);
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
  return (moved.getUTCFullYear() * 12 + moved.getUTCMonth()) as MonthIndex;
}
