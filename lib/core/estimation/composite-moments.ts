import { MOST_CONCENTRATED } from "../stats/incomplete-beta";
import type { ScoreMoments } from "./score-moments";
import type { BetaShapes } from "./shrink-rate";

/** One indicator's points and the weight it really carries in this unit. */
export interface WeightedMoments extends ScoreMoments {
  /** ≥ 0 in any unit; only the ratios count. */
  readonly weight: number;
}

/** Distribution of a score as a share of 100: a Beta, or one certain value. */
export type ScoreDistribution =
  | ({ readonly kind: "beta" } & BetaShapes)
  | { readonly kind: "point"; readonly at: number };

/**
 * Mean and variance of a weighted mean of points, taken as independent.
 * @param parts those that are measured, with the weights they carry after what is absent gave its weight to the rest; a census has variance 0
 * @returns null when nothing has weight
 * @throws {RangeError} on a negative or non-finite weight or moment
 * @see METHOD.md#composite-under-uncertainty
 */
export function compositeMoments(parts: readonly WeightedMoments[]): ScoreMoments | null {
  let whole = 0;
  let points = 0;
  let square = 0;
  for (const { weight, mean, variance } of parts) {
    if (
      !(weight >= 0 && weight < Infinity && mean >= 0 && mean <= 100 && variance >= 0 && variance <= 2500 * (1 + 1e-9))
    ) {
      throw new RangeError(`weight ${weight}, mean ${mean} and variance ${variance} are no points`);
    }
    whole += weight;
    points += weight * mean;
    square += weight * weight * variance;
  }
  if (whole === 0) return null;
  return { mean: Math.min(100, points / whole), variance: square / whole / whole };
}

/**
 * The Beta distribution of a score out of 100 that has the given mean and variance; a point where there is no variance, or where the mean
 * stands at an end. A distribution narrower than about a hundredth of a point is widened to that, which is as narrow as can be computed.
 * @throws {RangeError} on a mean outside 0–100 or a negative variance
 * @see METHOD.md#composite-under-uncertainty
 */
export function matchBeta({ mean, variance }: ScoreMoments): ScoreDistribution {
  if (!(mean >= 0 && mean <= 100 && variance >= 0 && variance < Infinity)) {
    throw new RangeError(`no score has mean ${mean} and variance ${variance}`);
  }
  const share = mean / 100;
  const most = share * (1 - share);
  if (variance === 0 || most === 0) return { kind: "point", at: share };
  // The variance of a share is below mean × (1 − mean) but for rounding.
  const size = Math.min(MOST_CONCENTRATED, Math.max(1e-6, most / (variance / 1e4) - 1));
  return { kind: "beta", alpha: share * size, beta: (1 - share) * size };
}
