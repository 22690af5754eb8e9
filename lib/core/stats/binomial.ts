import { betaBinomialMasses } from "./beta-binomial-masses";

/** The binomial distribution of one number of trials and one chance, worked out once and asked many times. */
export interface Binomial {
  /** P(X ≤ k); 0 below 0, 1 from n on. */
  atMost(k: number): number;
  /** P(X ≥ k), summed from the far end, so that a tail keeps its precision however small it is. */
  atLeast(k: number): number;
  /** Smallest k with P(X ≤ k) ≥ `probability`. */
  quantile(probability: number): number;
  /** Σ P(X = k)^power over all k: the chance that `power` independent draws are all the same. */
  sameAgain(power: number): number;
}

/** Room for rounding where a cumulative probability meets the one asked for. */
const ROUNDING = 1e-12;

/**
 * Exact binomial probabilities: the distribution of counts around one chance that does not vary.
 * @param n trials, a whole number ≥ 0
 * @param p chance of a success, 0 … 1
 * @throws {RangeError} when n is not a whole number from 0 on or p no chance
 * @see METHOD.md#binomial-and-beta-binomial-tails
 */
export function binomialOf(n: number, p: number): Binomial {
  const masses = betaBinomialMasses(n, p, 0);
  return {
    atMost: (k) => (k >= n ? 1 : Math.min(1, sumOf(masses, 0, Math.floor(k)))),
    atLeast: (k) => (k <= 0 ? 1 : Math.min(1, sumOf(masses, Math.ceil(k), n))),
    quantile: (probability) => quantileOf(masses, probability),
    sameAgain: (power) =>
      Math.min(
        1,
        masses.reduce((sum, mass) => sum + mass ** power, 0),
      ),
  };
}

/** Sum of the masses from one place to another, the smaller end first. */
function sumOf(masses: Float64Array, from: number, to: number): number {
  let sum = 0;
  if ((masses[from] ?? 0) <= (masses[to] ?? 0)) for (let k = from; k <= to; k++) sum += masses[k] ?? 0;
  else for (let k = to; k >= from; k--) sum += masses[k] ?? 0;
  return sum;
}

function quantileOf(masses: Float64Array, probability: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`${probability} is no probability`);
  const last = masses.length - 1;
  let sum = 0;
  for (let k = 0; k < last; k++) {
    sum += masses[k] ?? 0;
    if (sum >= probability - ROUNDING) return k;
  }
  return last;
}
