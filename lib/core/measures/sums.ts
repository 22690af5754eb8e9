import type { DurationCount } from "../stats/kaplan-meier-median";

/** What one tally part of an indicator adds up to over the window. */
export interface PartSums {
  /** A count or amount; for `distinct`, the count per value. */
  readonly numerator: number | Readonly<Record<string, number>>;
  /** Null where the part names no denominator (coverage). */
  readonly denominator: number | null;
  /** Ledger rows behind the sums. */
  readonly rows: number;
}

/** One entry per part of the indicator, in its order; for a duration, cases per number of days. */
export type IndicatorSums = readonly PartSums[] | readonly DurationCount[];

/** x of n, added over the parts. */
export interface AddedCounts {
  readonly x: number;
  readonly n: number;
}

/** Room for the rounding of sums of amounts (hours, money). */
const SLACK = 1e-9;

/**
 * The counts of one part.
 * @throws {RangeError} when a count is missing, negative or not finite, or x exceeds n
 */
export function countsOf(part: PartSums): AddedCounts {
  const { numerator: x, denominator: n } = part;
  if (typeof x !== "number" || n === null) throw new RangeError("a share needs one numerator and a denominator");
  return checkedCounts(x, n);
}

/**
 * Counts of all parts added; x is cut to n where rounding alone puts it above.
 * @throws {RangeError} where `countsOf` does, and when there are no parts
 */
export function addCounts(parts: readonly PartSums[]): AddedCounts {
  if (parts.length === 0) throw new RangeError("an indicator has at least one part");
  let x = 0;
  let n = 0;
  for (const part of parts) {
    const counts = countsOf(part);
    x += counts.x;
    n += counts.n;
  }
  return checkedCounts(x, n);
}

function checkedCounts(x: number, n: number): AddedCounts {
  if (!(x >= 0 && n >= 0 && x <= n * (1 + SLACK) && n < Infinity)) throw new RangeError(`${x} of ${n} is no share`);
  return { x: Math.min(x, n), n };
}

/**
 * Counts as independent cases: amounts, such as person-hours, divided by how much of them is one case.
 * @see METHOD.md#interval-of-a-rate
 */
export function casesOf(indicator: { readonly amountPerCase?: number }, x: number, n: number): AddedCounts {
  const size = indicator.amountPerCase ?? 1;
  return { x: x / size, n: n / size };
}

/** Rows behind all parts. */
export function rowsOf(parts: readonly PartSums[]): number {
  let rows = 0;
  for (const part of parts) rows += part.rows;
  return rows;
}
