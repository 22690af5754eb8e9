import type { Interval } from "../stats/wilson-interval";
import { rankingKey } from "./competition-ranks";
import type { ScoreWithLimits } from "./rank-intervals";

export interface ScoreChange extends Interval {
  /** Points gained (positive) or lost. */
  readonly score: number;
  /** The 95 % interval of the change leaves out 0. */
  readonly clear: boolean;
}

/**
 * Change of a score from one period to another with its interval (MOVER), as if both were independent. Trailing windows
 * that share months move together, so the interval is wider than it need be and `clear` is claimed too seldom, not too often.
 * @param now score and limits of the later period, points
 * @param before score and limits of the earlier period, points
 * @see METHOD.md#change-between-periods
 */
export function changeOf(now: ScoreWithLimits, before: ScoreWithLimits): ScoreChange {
  const score = now.score - before.score;
  const low = score - Math.hypot(now.score - now.low, before.high - before.score);
  const high = score + Math.hypot(now.high - now.score, before.score - before.low);
  return { score, low, high, clear: rankingKey(low) > 0 || rankingKey(high) < 0 };
}
