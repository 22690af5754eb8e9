/** Three standard deviations in average moving ranges: 3 / d₂, d₂ = 1.128 for ranges of two. */
export const LIMIT_FACTOR = 2.66;
/** A moving range from here on, in averages, is itself a signal: D₄ for ranges of two. */
const SCREEN_FACTOR = 3.267;

export interface MovingRange {
  /** Mean of the values. */
  readonly centre: number;
  /** Average range between neighbours, after screening; null when no two values are neighbours. */
  readonly average: number | null;
  /** How many ranges were left out as too wide. */
  readonly screened: number;
}

/**
 * Mean and average moving range of a series, the two figures of an XmR chart.
 * @param values finite, in order of time, at least one
 * @param follows whether each value follows the one before it without a gap; a range is taken only where it does
 * @param screen whether ranges of 3.267 averages and more are left out, once, and only if the average is above 0
 * @throws {RangeError} on an empty series or a value that is not finite
 * @see METHOD.md#control-charts
 */
export function movingRangeOf(values: readonly number[], follows: readonly boolean[], screen: boolean): MovingRange {
  const [first] = values;
  if (first === undefined || !values.every(Number.isFinite)) throw new RangeError("a chart needs finite values");
  const ranges: number[] = [];
  values.forEach((value, i) => {
    const before = values[i - 1];
    if (before !== undefined && follows[i]) ranges.push(Math.abs(value - before));
  });
  // A mean of equal numbers can miss them by a rounding, and every point would then lie on one side of it.
  const centre = values.every((value) => value === first) ? first : meanOf(values);
  if (ranges.length === 0) return { centre, average: null, screened: 0 };
  const average = meanOf(ranges);
  if (!screen || average === 0) return { centre, average, screened: 0 };
  const kept = ranges.filter((range) => range < SCREEN_FACTOR * average);
  return { centre, average: meanOf(kept), screened: ranges.length - kept.length };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
