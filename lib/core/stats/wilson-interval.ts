import { Z95 } from "./z";

/** Lower and upper limit, in the unit of the figure they enclose. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson score interval of a share.
 * @param x successes, 0 ≤ x ≤ n; sums of amounts (hours, money) are allowed, so x need not be whole
 * @param n trials, > 0
 * @param z standard normal quantile, 95 % when absent
 * @returns limits in [0, 1] that enclose x / n; exactly 0 below x = 0 and exactly 1 above x = n
 * @throws {RangeError} when n ≤ 0, x < 0, x > n or anything is not finite
 * @see METHOD.md#interval-of-a-rate
 */
export function wilsonInterval(x: number, n: number, z: number = Z95): Interval {
  if (!(n > 0 && x >= 0 && x <= n && n < Infinity && z > 0 && z < Infinity)) {
    throw new RangeError(`no interval for ${x} of ${n} at z = ${z}`);
  }
  const share = x / n;
  const z2 = z * z;
  const centre = 2 * x + z2;
  const reach = z * Math.sqrt(z2 + 4 * x * (1 - share));
  const whole = 2 * (n + z2);
  return {
    low: x === 0 ? 0 : Math.min(share, Math.max(0, (centre - reach) / whole)),
    high: x === n ? 1 : Math.max(share, Math.min(1, (centre + reach) / whole)),
  };
}
