/** How many cases took so many days, or have been open for so many. */
export interface DurationCount {
  /** Whole or fractional days, ≥ 0. */
  readonly days: number;
  /** False while the case is open: it lasted at least this long. */
  readonly closed: boolean;
  readonly count: number;
}

/** Slack for a curve that meets one half only up to rounding. */
const HALF = 0.5 + 1e-12;

/**
 * Median days to close by the product-limit estimate, open cases censored at their age.
 * A case closed on the day another is censored counts as closed first.
 * @returns the first day on which at most half are estimated to be open; null when the curve does not come down to one half
 * @throws {RangeError} on negative or non-finite days, or counts that are not whole and ≥ 0
 * @see METHOD.md#median-duration
 */
export function kaplanMeierMedian(durations: readonly DurationCount[]): number | null {
  let atRisk = 0;
  for (const { days, count } of durations) {
    if (!(days >= 0 && days < Infinity)) throw new RangeError(`${days} is not a duration in days`);
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a number of cases`);
    atRisk += count;
  }
  const inOrder = durations.filter(({ count }) => count > 0).sort((a, b) => a.days - b.days);
  let open = 1;
  for (let i = 0; i < inOrder.length; ) {
    const days = inOrder[i]?.days ?? 0;
    let closed = 0;
    let left = 0;
    for (; inOrder[i]?.days === days; i++) {
      const count = inOrder[i]?.count ?? 0;
      if (inOrder[i]?.closed) closed += count;
      left += count;
    }
    open *= 1 - closed / atRisk;
    if (closed > 0 && open <= HALF) return days;
    atRisk -= left;
  }
  return null;
}
