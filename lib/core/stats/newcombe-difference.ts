import { type Interval, wilsonInterval } from "./wilson-interval";
import { Z95 } from "./z";

/** A share as its counts: x of n. */
export interface Counts {
  readonly x: number;
  readonly n: number;
}

/**
 * Interval of the difference of two independent shares, first minus second, by Newcombe's hybrid of Wilson limits.
 * @returns limits in [−1, 1] that enclose the difference
 * @throws {RangeError} where `wilsonInterval` does
 * @see METHOD.md#interval-of-a-difference
 */
export function newcombeDifference(first: Counts, second: Counts, z: number = Z95): Interval {
  const one = wilsonInterval(first.x, first.n, z);
  const two = wilsonInterval(second.x, second.n, z);
  const p1 = first.x / first.n;
  const p2 = second.x / second.n;
  const difference = p1 - p2;
  return {
    low: Math.max(-1, difference - Math.hypot(p1 - one.low, two.high - p2)),
    high: Math.min(1, difference + Math.hypot(one.high - p1, p2 - two.low)),
  };
}
