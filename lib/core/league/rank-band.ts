import type { RankInterval } from "./rank-intervals";

/** Where a unit stands in its company, best first. */
export const RANK_BANDS = ["clearly_above", "above", "level", "below", "clearly_below"] as const;
export type RankBand = (typeof RANK_BANDS)[number];

/**
 * Band of a unit by its whole rank interval: above or below when the interval lies in one half of the places, clearly so
 * when it lies in the outer quarter, level when it reaches the middle.
 * @param interval 95 % limits of the rank, 1 ≤ rankLow ≤ rankHigh ≤ of
 * @param of ranked units in the company, itself included
 * @throws {RangeError} when the interval does not lie within its company
 * @see METHOD.md#bands
 * @example rankBand({ rankLow: 3, rankHigh: 20 }, 80) // "clearly_above"
 */
export function rankBand({ rankLow, rankHigh }: RankInterval, of: number): RankBand {
  if (!(Number.isInteger(of) && rankLow >= 1 && rankLow <= rankHigh && rankHigh <= of)) {
    throw new RangeError(`ranks ${rankLow} to ${rankHigh} do not exist among ${of}`);
  }
  const fromLast = of + 1 - rankLow;
  if (4 * rankHigh <= of) return "clearly_above";
  if (4 * fromLast <= of) return "clearly_below";
  if (2 * rankHigh <= of) return "above";
  return 2 * fromLast <= of ? "below" : "level";
}
