import { betaQuantile } from "../stats/incomplete-beta";
import type { Counts } from "../stats/newcombe-difference";
import type { Interval } from "../stats/wilson-interval";
import { LEVEL_95 } from "../stats/z";
import type { BetaBinomialFit } from "./fit-state";

/** A Beta distribution of a share. */
export interface BetaShapes {
  /** Successes, those of the group included; > 0. */
  readonly alpha: number;
  /** Failures, those of the group included; > 0. */
  readonly beta: number;
}

/** What is known of the true share of one branch, its own counts and those of its group together. */
export interface ShrunkRate extends BetaShapes {
  /** x / n; null without cases. */
  readonly raw: number | null;
  /** Mean of the posterior: between the raw share and the mean of the group, 0–1. */
  readonly mean: number;
  /** Share 0–1 of the mean that comes from the branch's own cases, n / (n + concentration). */
  readonly weight: number;
}

/**
 * Draws a branch's share towards its group, the less cases it has the more.
 * @param counts 0 ≤ x ≤ n, whole or not; with n = 0 all that is known is the group
 * @throws {RangeError} on impossible counts
 * @see METHOD.md#shrunk-rate
 */
export function shrinkRate({ x, n }: Counts, { mean, concentration }: BetaBinomialFit): ShrunkRate {
  if (!(n >= 0 && x >= 0 && x <= n && n < Infinity)) throw new RangeError(`${x} of ${n} is not a share`);
  const alpha = mean * concentration + x;
  const beta = (1 - mean) * concentration + n - x;
  return { alpha, beta, raw: n > 0 ? x / n : null, mean: alpha / (alpha + beta), weight: n / (n + concentration) };
}

/**
 * 95 % limits of a shrunk rate, equal tails of the posterior. They cost about a hundred times as much as its mean.
 * @param tail probability left out at either end
 * @returns limits 0–1
 * @see METHOD.md#shrunk-rate
 */
export function limitsOfShrunkRate({ alpha, beta }: BetaShapes, tail: number = LEVEL_95.tail): Interval {
  return { low: betaQuantile(tail, alpha, beta), high: betaQuantile(1 - tail, alpha, beta) };
}
