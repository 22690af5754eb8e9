import type { Interval } from "./wilson-interval";
import { LEVEL_95, type Level } from "./z";

const EXACT_BELOW = 10;

/**
 * Interval of the mean of a count that has no denominator: exact Poisson below 10, Byar's approximation from 10 on.
 * @param count events seen, a whole number ≥ 0
 * @returns limits in events, low ≤ count ≤ high
 * @throws {RangeError} when `count` is negative or not whole
 * @see METHOD.md#interval-of-a-count
 */
export function poissonInterval(count: number, level: Level = LEVEL_95): Interval {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a count of events`);
  return count < EXACT_BELOW ? exactPoissonInterval(count, level) : byarsInterval(count, level.z);
}

/**
 * Byar's approximation to the exact Poisson limits.
 * @param count events seen, > 0
 * @returns limits in events; the lower one is clamped at 0
 * @throws {RangeError} when `count` is not above 0
 * @see METHOD.md#interval-of-a-count
 */
export function byarsInterval(count: number, z: number): Interval {
  if (!(count > 0 && count < Infinity)) throw new RangeError(`Byar's limits need a count above 0, not ${count}`);
  const above = count + 1;
  const low = count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3;
  const high = above * (1 - 1 / (9 * above) + z / (3 * Math.sqrt(above))) ** 3;
  return { low: Math.max(0, low), high };
}

function exactPoissonInterval(count: number, { tail }: Level): Interval {
  return {
    low: count === 0 ? 0 : meanWithLowerTail(count - 1, 1 - tail),
    high: meanWithLowerTail(count, tail),
  };
}

/** The mean at which P(X ≤ count) equals `probability`: bisection on a function that falls as the mean grows. */
function meanWithLowerTail(count: number, probability: number): number {
  let low = 0;
  let high = 100;
  for (let middle = 50; middle > low && middle < high; middle = (low + high) / 2) {
    if (poissonAtMost(count, middle) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function poissonAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k++) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}
