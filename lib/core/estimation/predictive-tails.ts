import { betaBinomialMasses } from "../stats/beta-binomial-masses";
import type { BetaBinomialFit } from "./fit-state";

/** How many of n cases succeed in a branch like the others. */
export interface Predictive {
  /** Mean share, 0–1 exclusive. */
  readonly mean: number;
  /** 1 / concentration; 0 where all branches have the same true share: the binomial distribution. */
  readonly overdispersion: number;
}

/** Mid-p tails of every possible count 0 … n; each is the probability beyond the count plus half that of the count. */
export interface TailTable {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Probability of the count itself. */
  readonly mass: Float64Array;
}

/** Counts up to which tails are summed; beyond it the caller has a bug. */
const MOST_CASES = 1e7;

/** What a fit predicts for a branch of its group. */
export function predictiveOf({ mean, concentration }: BetaBinomialFit): Predictive {
  return { mean, overdispersion: 1 / concentration };
}

/**
 * Tails of the beta-binomial distribution for all counts of n cases; either tail is summed from its own end, so that a
 * small one keeps its digits.
 * @param n cases, whole, 1 … 10,000,000
 * @throws {RangeError} on other n, a mean outside (0, 1) or a negative overdispersion
 * @see METHOD.md#binomial-and-beta-binomial-tails
 */
export function tailTable(n: number, { mean, overdispersion }: Predictive): TailTable {
  if (!(Number.isInteger(n) && n >= 1 && n <= MOST_CASES)) throw new RangeError(`no tails for ${n} cases`);
  if (!(mean > 0 && mean < 1)) throw new RangeError(`no prediction with mean ${mean}`);
  const mass = betaBinomialMasses(n, mean, overdispersion);
  const lower = new Float64Array(n + 1);
  const upper = new Float64Array(n + 1);
  let below = 0;
  for (let x = 0; x <= n; x++) {
    const own = mass[x] as number;
    lower[x] = Math.min(1, below + own / 2);
    below += own;
  }
  let above = 0;
  for (let x = n; x >= 0; x--) {
    const own = mass[x] as number;
    upper[x] = Math.min(1, above + own / 2);
    above += own;
  }
  return { lower, upper, mass };
}
