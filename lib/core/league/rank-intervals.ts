import { countClearPairs } from "./clear-pairs";
import { rankingKey } from "./competition-ranks";

/** A score and its 95 % limits, points; low ≤ score ≤ high. */
export interface ScoreWithLimits {
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

/** Places that cannot be told apart from a unit's own, 1 … number of units. */
export interface RankInterval {
  readonly rankLow: number;
  readonly rankHigh: number;
}

/** Stands for no row: an order lists rows that exist. */
const NOWHERE: ScoreWithLimits = { score: 0, low: 0, high: 0 };

/**
 * For each unit the places it may hold: units that are clearly better stand before it, units that are clearly worse
 * stand behind it. One is clearly better than another when the 95 % interval of the difference (MOVER) lies above 0.
 * Every pair is judged, most of them in blocks; scores equal to nine decimals never differ clearly.
 * @param rows in any order; the result stands in the same order
 * @throws {RangeError} when a figure is not finite or a score lies outside its limits
 * @see METHOD.md#rank-intervals
 */
export function rankIntervals(rows: readonly ScoreWithLimits[]): RankInterval[] {
  const units = rows.length;
  const order = inOrderOfScore(rows);
  const key = new Float64Array(units);
  /** Squared distance down to the lower and up to the upper limit, squared billionths of a point. */
  const down = new Float64Array(units);
  const up = new Float64Array(units);
  order.forEach((row, i) => {
    const { score, low, high } = rows[row] ?? NOWHERE;
    key[i] = rankingKey(score);
    down[i] = rankingKey(score - low) ** 2;
    up[i] = rankingKey(high - score) ** 2;
  });
  const { better, worse } = countClearPairs(key, down, up);
  const intervals = new Array<RankInterval>(units);
  order.forEach((row, i) => {
    intervals[row] = { rankLow: 1 + (better[i] ?? 0), rankHigh: units - (worse[i] ?? 0) };
  });
  return intervals;
}

/** Row numbers, best score first. */
function inOrderOfScore(rows: readonly ScoreWithLimits[]): Uint32Array {
  for (const { score, low, high } of rows) {
    if (!(low <= score && score <= high && low > -Infinity && high < Infinity)) {
      throw new RangeError(`${score} does not lie between its limits ${low} and ${high}`);
    }
  }
  const scoreOf = Float64Array.from(rows, ({ score }) => rankingKey(score));
  return Uint32Array.from(rows.keys()).sort((a, b) => (scoreOf[b] ?? 0) - (scoreOf[a] ?? 0));
}
