import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { adjustByBenjaminiHochberg } from "../stats/benjamini-hochberg";
import type { Interval } from "../stats/wilson-interval";
import { Z95 } from "../stats/z";
import { rankingKey } from "./competition-ranks";
import type { ScoreWithLimits } from "./rank-intervals";

/** Expected share of false ones among the changes that are listed; on a county where nothing changes, how often a list is not empty. */
export const FALSE_CHANGES = 0.05;

/** Change of a score between two windows with its 95 % interval, points. */
export interface ChangeInterval extends Interval {
  /** Points gained (positive) or lost. */
  readonly score: number;
  /** Two-sided probability of a change at least as large where nothing changed. */
  readonly p: number;
}

/** A change as it stands among those of all branches. */
export interface ListedChange extends ChangeInterval {
  /** `p` adjusted for the number of branches. */
  readonly adjusted: number;
  readonly listed: "improved" | "declined" | null;
}

/** One indicator's part in the change of a node. */
export interface CorrelatedPart {
  /** Weight it carries in either window, ≥ 0. */
  readonly weightNow: number;
  readonly weightBefore: number;
  /** Length of its 95 % interval in either window, points. */
  readonly widthNow: number;
  readonly widthBefore: number;
  /** Between its two scores, 0–1. */
  readonly correlation: number;
}

/**
 * How far the shares of two windows move together because they hold some of the same cases.
 * @param now cases of the later window, > 0
 * @param before cases of the earlier window, > 0
 * @param shared cases in both, 0 … the smaller of the two
 * @returns correlation 0–1: shared / √(now × before)
 * @throws {RangeError} on impossible counts
 * @see METHOD.md#change-with-shared-months
 */
export function sharedCorrelation(now: number, before: number, shared: number): number {
  if (
    !(now > 0 && before > 0 && shared >= 0 && shared <= now && shared <= before && now < Infinity && before < Infinity)
  ) {
    throw new RangeError(`${shared} shared cases of ${now} and ${before} are impossible`);
  }
  return Math.min(1, shared / Math.sqrt(now) / Math.sqrt(before));
}

/**
 * Correlation of a node's two scores from those of its indicators, which are taken as independent of one another.
 * @returns 0–1; 0 where nothing in either window is uncertain
 * @throws {RangeError} on a negative weight or width or a correlation outside 0–1
 * @see METHOD.md#change-with-shared-months
 */
export function compositeCorrelation(parts: readonly CorrelatedPart[]): number {
  let both = 0;
  let now = 0;
  let before = 0;
  for (const { weightNow, weightBefore, widthNow, widthBefore, correlation } of parts) {
    if (
      !(
        weightNow >= 0 &&
        weightBefore >= 0 &&
        widthNow >= 0 &&
        widthBefore >= 0 &&
        correlation >= 0 &&
        correlation <= 1
      )
    ) {
      throw new RangeError("a part of a change needs weights and widths from 0 on and a correlation from 0 to 1");
    }
    const [one, other] = [weightNow * widthNow, weightBefore * widthBefore];
    both += correlation * one * other;
    now += one * one;
    before += other * other;
  }
  return now === 0 || before === 0 ? 0 : Math.min(1, both / Math.sqrt(now) / Math.sqrt(before));
}

/**
 * Change of one unit's score with its interval. Windows that share months are less uncertain apart than independent ones would be, and the
 * correlation says by how much; for windows a year apart it is 0.
 * @param now score and limits of the later window, points
 * @param before score and limits of the earlier window, points
 * @param correlation between the two scores, 0–1
 * @throws {RangeError} on a score outside its limits or another correlation
 * @see METHOD.md#change-with-shared-months
 */
export function changeInterval(now: ScoreWithLimits, before: ScoreWithLimits, correlation: number): ChangeInterval {
  for (const { score, low, high } of [now, before]) {
    if (!(low <= score && score <= high && low > -Infinity && high < Infinity)) {
      throw new RangeError(`${score} does not lie between its limits ${low} and ${high}`);
    }
  }
  if (!(correlation >= 0 && correlation <= 1)) throw new RangeError(`${correlation} is no correlation of two windows`);
  const score = now.score - before.score;
  const down = joint(now.score - now.low, before.high - before.score, correlation);
  const up = joint(now.high - now.score, before.score - before.low, correlation);
  return { score, low: score - down, high: score + up, p: chanceOf(score, score > 0 ? down : up) };
}

/**
 * The changes that stand out among all branches of a table: where nothing changes, nothing is listed in 95 % of periods.
 * @param changes of all branches, not only of those that catch the eye
 * @returns in the order of the input
 * @see METHOD.md#change-with-shared-months
 */
export function listChanges(changes: readonly ChangeInterval[]): ListedChange[] {
  const adjusted = adjustByBenjaminiHochberg(changes.map(({ p }) => p));
  return changes.map((change, i) => {
    const value = adjusted[i] ?? 1;
    const listed = value > FALSE_CHANGES ? null : change.score > 0 ? "improved" : "declined";
    return { ...change, adjusted: value, listed };
  });
}

/** Distance from a difference to its limit, from those of its two sides. */
function joint(one: number, other: number, correlation: number): number {
  return Math.sqrt(Math.max(0, (one - other) ** 2 + 2 * (1 - correlation) * one * other));
}

/** A limit lies 1.96 standard deviations off; how unlikely is it that chance alone carries the score from 0 to where it is? */
function chanceOf(score: number, reach: number): number {
  if (rankingKey(score) === 0) return 1;
  return reach === 0 ? 0 : Math.min(1, 2 * normalCdf((-Math.abs(score) / reach) * Z95, 0, 1));
}
