import type { Counts } from "../stats/newcombe-difference";

/** Limits of the concentration, in cases. */
export const LEAST_CONCENTRATION = 0.5;
export const MOST_CONCENTRATION = 1e5;

/**
 * What a fit rests on. `no-difference`: the branches differ no more than chance makes them. `at-lower-bound`: they differ as much as
 * shares can. `all-none`, `all-full`: every case of every branch failed, or succeeded. `too-few`: fewer branches than a fit needs, or none
 * with more than one case; each branch then speaks for itself. `not-settled`: no maximum was found; the last place reached is given.
 */
export const FIT_STATES = [
  "fitted",
  "no-difference",
  "at-lower-bound",
  "all-none",
  "all-full",
  "too-few",
  "not-settled",
] as const;
export type FitState = (typeof FIT_STATES)[number];

/** How the true shares of a group of branches are spread: Beta(mean × concentration, (1 − mean) × concentration). */
export interface BetaBinomialFit {
  /** Mean of the true shares, 0–1, never 0 or 1. */
  readonly mean: number;
  /** Cases a branch needs until its own record weighs as much as the group; 0.5–100,000, with `too-few` 1. */
  readonly concentration: number;
  /** Without the binomial coefficients; 0 where nothing was fitted. */
  readonly logLikelihood: number;
  /** Branches with cases. */
  readonly branches: number;
  readonly state: FitState;
}

/** Jeffreys' distribution, half a success and half a failure: nothing is known of the group. */
export function unfitted(branches: number): BetaBinomialFit {
  return { mean: 0.5, concentration: 1, logLikelihood: 0, branches, state: "too-few" };
}

/**
 * The answer where the likelihood has no maximum inside: too few branches, or all of them at 0 or at 1.
 * In the latter case it is what the pooled cases leave of Jeffreys' distribution, within the limits of the concentration.
 * @returns null where there is something to fit
 * @see METHOD.md#beta-binomial-fit
 */
export function pooledFit(known: readonly Counts[]): BetaBinomialFit | null {
  const branches = known.length;
  if (branches < 2 || known.every(({ n }) => n <= 1)) return unfitted(branches);
  const none = known.every(({ x }) => x === 0);
  if (!none && !known.every(({ x, n }) => x === n)) return null;
  const cases = known.reduce((sum, { n }) => sum + n, 0);
  const concentration = Math.min(MOST_CONCENTRATION, cases + 1);
  const half = 0.5 / concentration;
  return {
    mean: none ? half : 1 - half,
    concentration,
    logLikelihood: 0,
    branches,
    state: none ? "all-none" : "all-full",
  };
}

export function logit(share: number): number {
  return Math.log(share / (1 - share));
}

/** The share with that logit, kept off 0 and 1. */
export function meanAt(eta: number): number {
  return 1 / (1 + Math.exp(-Math.min(34, Math.max(-34, eta))));
}
