import { type Coefficient, pairedMoments } from "./pearson-correlation";

const FEWEST_UNITS = 3;
/** Columns that cancel each other out leave a sum without spread, of which no share can be taken. */
const ROUNDING = 1e-12;

/**
 * Cronbach's α of the indicators of one dimension: k/(k − 1) · (1 − Σ variances / Σ covariances), each pair of columns
 * over the rows in which both stand.
 * @param columns points of one indicator each, one value per unit, null where absent
 * @returns at most 1, below 0 where indicators pull against each other; absent with fewer than two columns, fewer than
 * three units in any pair, or where nothing varies
 * @throws {RangeError} when columns differ in length or a value is not finite
 * @see METHOD.md#correlation-and-consistency
 */
export function cronbachAlpha(columns: readonly (readonly (number | null)[])[]): Coefficient {
  const count = columns.length;
  if (count < 2) return { value: null, absence: "too_few" };
  let variances = 0;
  let all = 0;
  for (const [i, first] of columns.entries()) {
    for (const second of columns.slice(i + 1)) {
      const { pairs, covariance } = pairedMoments(first, second);
      if (pairs < FEWEST_UNITS) return { value: null, absence: "too_few" };
      all += 2 * covariance;
    }
    const { firstVariance } = pairedMoments(first, first);
    variances += firstVariance;
    all += firstVariance;
  }
  if (!(all > variances * ROUNDING)) return { value: null, absence: "constant" };
  return { value: (count / (count - 1)) * (1 - variances / all), absence: null };
}
