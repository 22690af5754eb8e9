/** Decimal places on which scores are compared, as a factor. */
const NANO = 1e9;

/** A score in whole billionths of a point: what counts as equal for ranking. */
export function rankingKey(score: number): number {
  return Math.round(score * NANO);
}

export interface CompetitionRank {
  /** 1 is best; equal scores share the lowest place and the next place stays empty. */
  readonly rank: number;
  readonly tied: boolean;
}

/**
 * Competition ranks (1, 2, 2, 4), highest score first, scores compared after rounding to nine decimals.
 * @param scores finite, in any order
 * @returns one rank per score, in the order given
 * @throws {RangeError} on a score that is not finite
 * @see METHOD.md#ranks
 * @example competitionRanks([90, 80, 80, 70]).map(({ rank }) => rank) // [1, 2, 2, 4]
 */
export function competitionRanks(scores: readonly number[]): CompetitionRank[] {
  const keys = Float64Array.from(scores, rankingKey);
  if (keys.some((key) => !Number.isFinite(key))) throw new RangeError("only finite scores can be ranked");
  const ascending = keys.slice().sort();
  return Array.from(keys, (key) => {
    const upTo = firstWhere(ascending, (other) => other > key);
    const below = firstWhere(ascending, (other) => other >= key);
    return { rank: ascending.length - upTo + 1, tied: upTo - below > 1 };
  });
}

/** Index of the first value that passes a test which, once passed, every later value passes. */
function firstWhere(ascending: Float64Array, passes: (value: number) => boolean): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const value = ascending[middle];
    if (value !== undefined && passes(value)) to = middle;
    else from = middle + 1;
  }
  return from;
}
