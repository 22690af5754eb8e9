/**
 * Quantile of a rank, 1 = best; units that tie share a quantile.
 * @param rank competition rank, 1 ≤ rank ≤ of
 * @param of ranked units in the company
 * @param quantiles number of quantiles, 5 for quintiles
 * @returns 1 … quantiles
 * @throws {RangeError} when the rank lies outside its company or `quantiles` is not a whole number from 1 on
 * @see METHOD.md#quantiles
 */
export function quantileOf(rank: number, of: number, quantiles: number): number {
  checkRank(rank, of);
  if (!Number.isInteger(quantiles) || quantiles < 1) throw new RangeError(`${quantiles} is no number of quantiles`);
  // Multiplying before dividing keeps whole quotients whole.
  return Math.max(1, quantiles + 1 - Math.ceil(((of + 1 - rank) * quantiles) / of));
}

/**
 * Share of the rest of the company that stands before a unit.
 * @returns 0 for the first, 1 for the last; null for a unit without company
 * @throws {RangeError} when the rank lies outside its company
 * @see METHOD.md#quantiles
 */
export function percentileOf(rank: number, of: number): number | null {
  checkRank(rank, of);
  return of === 1 ? null : (rank - 1) / (of - 1);
}

function checkRank(rank: number, of: number) {
  if (!(Number.isInteger(rank) && Number.isInteger(of) && rank >= 1 && rank <= of)) {
    throw new RangeError(`rank ${rank} does not exist among ${of}`);
  }
}
