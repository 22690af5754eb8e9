import { LEVEL_95, LEVEL_998 } from "../stats/z";
import { type Predictive, tailTable } from "./predictive-tails";

/** Limits of a funnel plot at one number of cases, shares 0–1; 0 and 1 where no count lies beyond. */
export interface FunnelLimits {
  readonly n: number;
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

/**
 * Limits of a funnel plot from the same distribution as the outliers: a branch lies beyond a limit exactly when its mid-p tail is smaller than
 * 2.5 % or 0.1 %. Between two counts a limit stands where the tail, drawn straight, meets that value, so that the curves are smooth.
 * @param sizes numbers of cases, whole and ≥ 1
 * @returns one row per size, in the order given
 * @throws {RangeError} where `tailTable` does
 * @see METHOD.md#funnel-limits
 */
export function funnelLimits(sizes: readonly number[], prediction: Predictive): FunnelLimits[] {
  return sizes.map((n) => {
    const { lower, upper } = tailTable(n, prediction);
    const mirrored = upper.toReversed();
    return {
      n,
      low95: countAt(lower, LEVEL_95.tail) / n,
      high95: 1 - countAt(mirrored, LEVEL_95.tail) / n,
      low998: countAt(lower, LEVEL_998.tail) / n,
      high998: 1 - countAt(mirrored, LEVEL_998.tail) / n,
    };
  });
}

/** The count, between whole ones, at which a rising tail reaches `level`; 0 when it starts above it. */
function countAt(tail: Float64Array, level: number): number {
  let low = 0;
  let high = tail.length - 1;
  if ((tail[0] as number) >= level) return 0;
  if ((tail[high] as number) < level) return high;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((tail[middle] as number) < level) low = middle;
    else high = middle;
  }
  const from = tail[low] as number;
  return low + (level - from) / ((tail[high] as number) - from);
}
