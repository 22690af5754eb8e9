import digamma from "@stdlib/math-base-special-digamma";
import gammaln from "@stdlib/math-base-special-gammaln";
import trigamma from "@stdlib/math-base-special-trigamma";

/** Gaps between neighbouring counts that are summed term by term; longer ones take three special functions at each end. */
const SHORT_GAP = 24;

/** Many counts as steps from one distinct count to the next, each with the number of counts that reach its end. */
export interface CountLadder {
  /** Steps of length 1: where each begins, and how many counts climb it. */
  readonly from: Float64Array;
  readonly climbers: Float64Array;
  /** Steps of any other length. */
  readonly longSteps: readonly { readonly from: number; readonly to: number; readonly climbers: number }[];
}

/** Σ lnΓ(a + x) − lnΓ(a) over the counts of a ladder, with its first two derivatives in a. */
export interface RisingSum {
  readonly value: number;
  readonly first: number;
  readonly second: number;
}

/**
 * Sorts counts into steps that their sums share, so that a sum costs the largest count rather than their number.
 * @param counts finite and ≥ 0, whole or not, in any order
 */
export function countLadder(counts: Iterable<number>): CountLadder {
  const sorted = Float64Array.from(counts).sort();
  const from: number[] = [];
  const climbers: number[] = [];
  const longSteps: { from: number; to: number; climbers: number }[] = [];
  let start = 0;
  for (let i = 0; i < sorted.length; i++) {
    const end = sorted[i] ?? 0;
    const gap = end - start;
    if (gap === 0) continue;
    const reach = sorted.length - i;
    if (Number.isInteger(gap) && gap <= SHORT_GAP) {
      for (let k = 0; k < gap; k++) {
        from.push(start + k);
        climbers.push(reach);
      }
    } else longSteps.push({ from: start, to: end, climbers: reach });
    start = end;
  }
  return { from: Float64Array.from(from), climbers: Float64Array.from(climbers), longSteps };
}

/**
 * Sum of the logarithms of the rising factorials of a, one per count, and its derivatives. The order of summation is that of the ladder.
 * @param a > 0
 * @see METHOD.md#beta-binomial-fit
 */
export function risingSum({ from, climbers, longSteps }: CountLadder, a: number): RisingSum {
  let value = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < from.length; i++) {
    const at = a + (from[i] as number);
    const share = (climbers[i] as number) / at;
    value += (climbers[i] as number) * Math.log(at);
    first += share;
    second -= share / at;
  }
  for (const step of longSteps) {
    const [low, high] = [a + step.from, a + step.to];
    value += step.climbers * (gammaln(high) - gammaln(low));
    first += step.climbers * (digamma(high) - digamma(low));
    second += step.climbers * (trigamma(high) - trigamma(low));
  }
  return { value, first, second };
}
