import type { TrendPoint } from "@/lib/contracts/trend";
import { type MonthIndex, periodOf } from "@/lib/core/calendar/period";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import { casesOf } from "@/lib/core/measures/sums";
import type { Indicator } from "@/lib/core/scheme/scheme";
import { wilsonInterval } from "@/lib/core/stats/wilson-interval";
import type { BranchKind } from "@/lib/core/units/unit";
import type { MonthSums } from "./month-sums";

/** Room for the rounding of sums of amounts: x may stand a hair above n. */
const SLACK = 1e-9;

/**
 * Monthly shares of an indicator with their 95 % limits; a month without cases is a gap that says why.
 * @param months in order; one point each
 * @param unit kind and first month index of a single branch; null for several branches pooled
 * @returns empty when months do not add up to the indicator's figure
 * @see METHOD.md#interval-of-a-rate
 */
export function monthPoints(
  indicator: Indicator,
  sums: MonthSums,
  months: readonly MonthIndex[],
  unit: { readonly kind: BranchKind; readonly firstMonth: number } | null,
): TrendPoint[] {
  const counts = sums.of(indicator);
  if (!counts) return [];
  const owed = ledgersOf(indicator).flatMap((ledger) => sums.reported(ledger) ?? []);
  const applies = !unit || !indicator.appliesTo || indicator.appliesTo.includes(unit.kind);
  return months.map((month) => {
    const period = periodOf(month);
    if (!applies) return gapPoint(period, "not_applicable");
    const sum = counts.get(month);
    if (sum && sum.n > 0) return { period, ...share(indicator, sum.x, sum.n), gap: null };
    if (unit && month < unit.firstMonth) return gapPoint(period, "no_result");
    return gapPoint(period, owed.some((reported) => !reported.has(month)) ? "not_reported" : "no_cases");
  });
}

/** A point that has no value, and why. */
export function gapPoint(period: string, gap: NonNullable<TrendPoint["gap"]>): TrendPoint {
  return { period, value: null, low: null, high: null, x: null, n: null, gap };
}

/** Ledgers whose rows stand behind an indicator, each once. */
export function ledgersOf(indicator: Indicator): LedgerId[] {
  const ledgers = indicator.kind === "duration" ? [indicator.ledger] : indicator.parts.map((part) => part.ledger);
  return [...new Set(ledgers)];
}

/** What is owed is a census of its month; everything else is a sample. */
function share(indicator: Indicator, x: number, n: number) {
  if (x > n * (1 + SLACK)) throw new RangeError(`${x} of ${n} is no share`);
  const met = Math.min(x, n);
  if (indicator.kind === "duty") return { value: met / n, low: null, high: null, x: met, n };
  const cases = indicator.kind === "rate" || indicator.kind === "stock" ? casesOf(indicator, met, n) : { x: met, n };
  return { value: met / n, ...wilsonInterval(cases.x, cases.n), x: met, n };
}
