import type { RequestCategory } from "../ledgers/values";
import type { Indicator, RateIndicator } from "../scheme/scheme";
import { type DurationCount, kaplanMeierMedian } from "../stats/kaplan-meier-median";
import { newcombeDifference } from "../stats/newcombe-difference";
import { wilsonInterval } from "../stats/wilson-interval";
import type { BranchKind } from "../units/unit";
import type { Absence, Measurement } from "./measurement";
import { isProvisional, isTooSmall } from "./small-numbers";
import { addCounts, casesOf, countsOf, type IndicatorSums, type PartSums, rowsOf } from "./sums";

/** What must be known of the unit besides its sums. */
export interface MeasureContext {
  readonly kind: BranchKind;
  /** Categories its kind must offer; null where the scheme names none. Used by coverage alone. */
  readonly serviceMenu: readonly RequestCategory[] | null;
  /** False where the unit is outside the indicator for another reason than its kind. */
  readonly applies: boolean;
  /** False when the unit owes this ledger rows and has none at all over the window. */
  readonly ledgerReported: boolean;
}

/**
 * One indicator of one unit from the sums of its window.
 * @param sums one entry per part; for a duration, cases per number of days; an empty list for a duration without cases
 * @returns the figure with its limits, or the reason why there is none; counts stay where they are known
 * @throws {RangeError} on a count that is negative, not finite or x > n, or on sums that do not fit the indicator
 * @see METHOD.md#measuring-an-indicator
 */
export function measureIndicator(indicator: Indicator, sums: IndicatorSums, context: MeasureContext): Measurement {
  if (!context.applies || (indicator.appliesTo && !indicator.appliesTo.includes(context.kind))) {
    return absent("not_applicable", null, null);
  }
  switch (indicator.kind) {
    case "rate":
    case "stock":
      return measureShare(indicator, partsOf(indicator.parts.length, sums), context);
    case "duty":
      return measureDuty(partsOf(indicator.parts.length, sums));
    case "coverage":
      return measureCoverage(partsOf(indicator.parts.length, sums), context);
    case "gap":
      return measureGap(indicator.minimumDenominator, partsOf(2, sums), context);
    case "duration":
      return measureDuration(indicator.minimumDenominator, durationsOf(sums), context);
  }
}

function measureShare(indicator: RateIndicator, parts: readonly PartSums[], context: MeasureContext): Measurement {
  const { x, n } = addCounts(parts);
  if (n === 0) return absent(nothingToCount(context), x, n);
  const cases = casesOf(indicator, x, n);
  const interval = wilsonInterval(cases.x, cases.n);
  if (isTooSmall(cases.n, indicator.minimumDenominator, interval)) return absent("withheld", x, n);
  return { x, n, value: x / n, ...interval, absence: null, provisional: isProvisional(cases.n) };
}

/** Every obligation counts once, so a duty is a census of what was owed; nothing owed means it does not apply. */
function measureDuty(parts: readonly PartSums[]): Measurement {
  const { x, n } = addCounts(parts);
  return n === 0 ? absent("not_applicable", x, n) : census(x, n);
}

function measureCoverage(parts: readonly PartSums[], context: MeasureContext): Measurement {
  const menu = new Set(context.serviceMenu);
  if (menu.size === 0) return absent("not_applicable", null, null);
  if (rowsOf(parts) === 0) return absent(nothingToCount(context), 0, menu.size);
  const served = new Set<string>();
  for (const { numerator } of parts) {
    if (typeof numerator === "number") throw new RangeError("coverage needs a count per category");
    for (const [category, count] of Object.entries(numerator)) {
      if (!(count >= 0 && count < Infinity)) throw new RangeError(`${count} is not a count of ${category}`);
      if (count > 0) served.add(category);
    }
  }
  let covered = 0;
  for (const category of menu) if (served.has(category)) covered++;
  return census(covered, menu.size);
}

function measureGap(minimum: number, parts: readonly PartSums[], context: MeasureContext): Measurement {
  const [first, second] = parts.map(countsOf);
  if (!first || !second) throw new RangeError("a gap has two parts");
  const n = Math.min(first.n, second.n);
  if (n === 0) return absent(nothingToCount(context), null, n);
  const small = [first, second].some((part) => isTooSmall(part.n, minimum, wilsonInterval(part.x, part.n)));
  if (small) return absent("withheld", null, n);
  const value = first.x / first.n - second.x / second.n;
  return { x: null, n, value, ...newcombeDifference(first, second), absence: null, provisional: isProvisional(n) };
}

function measureDuration(minimum: number, durations: readonly DurationCount[], context: MeasureContext): Measurement {
  const value = kaplanMeierMedian(durations);
  const n = durations.reduce((sum, { count }) => sum + count, 0);
  if (n === 0) return absent(nothingToCount(context), null, n);
  // More than half still open and none that would settle it: the median is not known, only that it is long.
  if (n < minimum || value === null) return absent("withheld", null, n);
  return { x: null, n, value, low: null, high: null, absence: null, provisional: isProvisional(n) };
}

function nothingToCount({ ledgerReported }: MeasureContext): Absence {
  return ledgerReported ? "no_cases" : "not_reported";
}

function census(x: number, n: number): Measurement {
  return { x, n, value: x / n, low: null, high: null, absence: null, provisional: false };
}

function absent(absence: Absence, x: number | null, n: number | null): Measurement {
  return { x, n, value: null, low: null, high: null, absence, provisional: false };
}

function partsOf(expected: number, sums: IndicatorSums): readonly PartSums[] {
  if (sums.length !== expected || !sums.every(isPart)) {
    throw new RangeError(`the indicator has ${expected} parts, its sums do not match them`);
  }
  return sums;
}

function durationsOf(sums: IndicatorSums): readonly DurationCount[] {
  if (!sums.every(isDuration)) throw new RangeError("a duration is measured from cases per number of days");
  return sums;
}

const isPart = (entry: PartSums | DurationCount): entry is PartSums => "numerator" in entry;
const isDuration = (entry: PartSums | DurationCount): entry is DurationCount => "days" in entry;
