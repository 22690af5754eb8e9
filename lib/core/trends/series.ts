import type { MonthIndex } from "../calendar/period";

/** One month of a rate, as counts. n = 0 is a gap, not a zero. */
export interface RateMonth {
  readonly month: MonthIndex;
  readonly x: number;
  readonly n: number;
}

/** One month of any other figure; null is a gap. */
export interface ValueMonth {
  readonly month: MonthIndex;
  readonly value: number | null;
}

/** A change of circumstances from which a chart starts anew: made by a named person, with a reason. */
export interface Rebase {
  /** First month of the new phase. */
  readonly month: MonthIndex;
  readonly by: string;
  readonly reason: string;
}

/**
 * Months in order of time.
 * @throws {RangeError} when a month is not a whole number or stands there twice
 */
export function inOrderOfTime<Row extends { readonly month: MonthIndex }>(rows: readonly Row[]): Row[] {
  const sorted = rows.toSorted((a, b) => a.month - b.month);
  sorted.forEach(({ month }, i) => {
    if (!Number.isInteger(month)) throw new RangeError(`${month} is no month`);
    if (i > 0 && sorted[i - 1]?.month === month) throw new RangeError(`month ${month} stands there twice`);
  });
  return sorted;
}

/**
 * Refuses counts that are no share.
 * @throws {RangeError} when x or n is negative or not finite, or x exceeds n
 */
export function checkCounts(rows: readonly RateMonth[]) {
  for (const { x, n } of rows) {
    if (!(x >= 0 && n >= x && n < Infinity)) throw new RangeError(`${x} of ${n} is no share`);
  }
}

/** Whether all counts are whole, so that they are cases rather than amounts of money or hours. */
export function areCases(rows: readonly RateMonth[]): boolean {
  return rows.every(({ x, n }) => Number.isInteger(x) && Number.isInteger(n));
}
