/** Points below which a dimension counts as this many in a geometric mean, or one empty dimension would take all. */
export const LEAST_POINTS = 1;

/** A dimension's points and weight. */
export interface WeightedScore {
  /** 0–100. */
  readonly score: number;
  /** > 0; only the ratios count. */
  readonly weight: number;
}

/**
 * Weighted geometric mean of the dimensions, in which a weak one is made up for less easily than in the official mean.
 * @returns points 1–100; null without dimensions
 * @throws {RangeError} on points outside 0–100 or a weight that is not above 0
 * @see METHOD.md#beside-the-composite
 */
export function geometricComposite(dimensions: readonly WeightedScore[]): number | null {
  if (dimensions.length === 0) return null;
  let whole = 0;
  let sum = 0;
  for (const { score, weight } of dimensions) {
    if (!(score >= 0 && score <= 100 && weight > 0 && weight < Infinity)) {
      throw new RangeError(`${score} points of weight ${weight} cannot be combined`);
    }
    whole += weight;
    sum += weight * Math.log(Math.max(score, LEAST_POINTS));
  }
  return Math.min(100, Math.max(LEAST_POINTS, Math.exp(sum / whole)));
}

/**
 * Places, in the input, of the dimension with the fewest points; several when they are equal to nine decimals.
 * @returns empty without dimensions
 * @see METHOD.md#beside-the-composite
 */
export function weakestDimensions(scores: readonly number[]): number[] {
  const least = Math.min(...scores);
  return scores.flatMap((score, i) => (score - least < 1e-9 ? [i] : []));
}
