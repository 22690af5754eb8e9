/** How far two columns move together, over the rows in which both stand. */
export interface PairedMoments {
  readonly pairs: number;
  /** With divisor pairs − 1; 0 with fewer than two pairs. */
  readonly covariance: number;
  readonly firstVariance: number;
  readonly secondVariance: number;
}

/** A coefficient, or why there is none. */
export type Coefficient =
  | { readonly value: number; readonly absence: null }
  | { readonly value: null; readonly absence: "too_few" | "constant" };

/** A correlation with the number of rows it rests on. */
export type Correlation = Coefficient & { readonly pairs: number };

/** A spread this small beside its values is their rounding. */
const ROUNDING = 1e-12;
const FEWEST_PAIRS = 3;

/**
 * Variances and covariance of two columns over the rows in which both stand, added up in an order of their own.
 * @param first, second one value per row, null where absent
 * @throws {RangeError} when the columns differ in length or a value is not finite
 * @see METHOD.md#correlation-and-consistency
 */
export function pairedMoments(first: readonly (number | null)[], second: readonly (number | null)[]): PairedMoments {
  const pairs = pairsOf(first, second);
  const count = pairs.length;
  if (count < 2) return { pairs: count, covariance: 0, firstVariance: 0, secondVariance: 0 };
  const firstMean = pairs.reduce((sum, [a]) => sum + a, 0) / count;
  const secondMean = pairs.reduce((sum, [, b]) => sum + b, 0) / count;
  let covariance = 0;
  let firstVariance = 0;
  let secondVariance = 0;
  for (const [a, b] of pairs) {
    covariance += (a - firstMean) * (b - secondMean);
    firstVariance += (a - firstMean) ** 2;
    secondVariance += (b - secondMean) ** 2;
  }
  const degrees = count - 1;
  return {
    pairs: count,
    covariance: covariance / degrees,
    firstVariance: withoutRounding(firstVariance / degrees, firstMean),
    secondVariance: withoutRounding(secondVariance / degrees, secondMean),
  };
}

/**
 * Pearson's correlation of two columns.
 * @param first, second one value per row, null where absent
 * @returns value in [−1, 1]; absent with fewer than three pairs or where one column does not vary
 * @throws {RangeError} where `pairedMoments` does
 * @see METHOD.md#correlation-and-consistency
 */
export function pearsonCorrelation(first: readonly (number | null)[], second: readonly (number | null)[]): Correlation {
  const { pairs, covariance, firstVariance, secondVariance } = pairedMoments(first, second);
  if (pairs < FEWEST_PAIRS) return { value: null, absence: "too_few", pairs };
  if (firstVariance === 0 || secondVariance === 0) return { value: null, absence: "constant", pairs };
  const value = covariance / Math.sqrt(firstVariance) / Math.sqrt(secondVariance);
  return { value: Math.min(1, Math.max(-1, value)), absence: null, pairs };
}

function pairsOf(first: readonly (number | null)[], second: readonly (number | null)[]): [number, number][] {
  if (first.length !== second.length)
    throw new RangeError(`${first.length} rows cannot be paired with ${second.length}`);
  const pairs: [number, number][] = [];
  first.forEach((a, row) => {
    const b = second[row];
    if (a === null || b === null || b === undefined) return;
    if (!(Number.isFinite(a) && Number.isFinite(b))) throw new RangeError(`${a} and ${b} cannot be compared`);
    pairs.push([a, b]);
  });
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

function withoutRounding(variance: number, mean: number): number {
  return variance <= (ROUNDING * mean) ** 2 ? 0 : variance;
}
