import type { MonthIndex } from "../calendar/period";
import { PROVISIONAL_BELOW } from "../measures/small-numbers";
import { Z95 } from "../stats/z";
import { areCases, checkCounts, inOrderOfTime, type RateMonth } from "./series";

/** Which way a figure has gone; whether that is good is another question. */
export const TREND_VERDICTS = ["rising", "falling", "no_change", "too_few"] as const;
export type TrendVerdict = (typeof TREND_VERDICTS)[number];

export interface RecentTrend {
  readonly verdict: TrendVerdict;
  /** Why nothing is claimed; null where the verdict is rising or falling. */
  readonly reason: TrendSilence | null;
  /** χ² of the trend on one degree of freedom; null where it cannot be had. */
  readonly chiSquared: number | null;
  /** Change per month in the figure's own unit; null where it cannot be had. */
  readonly perMonth: number | null;
  /** First and last month used; null without a usable point. */
  readonly from: MonthIndex | null;
  readonly to: MonthIndex | null;
  readonly points: number;
}

export const TREND_SILENCES = [
  "too_few_points",
  "too_few_cases",
  "not_cases",
  "census",
  "no_variation",
  "within_chance",
  "one_point_decides",
] as const;
export type TrendSilence = (typeof TREND_SILENCES)[number];

/** Least usable points of a trend. */
export const LEAST_TREND_POINTS = 5;
/** Points looked at: the trailing window on which ranks rest, as single months. */
export const TREND_POINTS = 12;
/** χ² on one degree of freedom at p = .002, both directions together. */
export const TREND_CHI_SQUARED = 9.549535706083242;

/** A figure with its 95 % limits, all in one unit. */
export interface LimitedMonth {
  readonly month: MonthIndex;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Recent trend of a rate: Cochran and Armitage's test on the real months of its last usable points.
 * @param months in any order, each once; n = 0 is not usable
 * @param points at most so many of the last usable points, ≥ 5
 * @returns rising or falling only where χ² exceeds 9.5495 and no single month decides the direction. Fewer than 5 points
 * or 30 cases are too few; amounts that are not whole have no trend of this kind
 * @throws {RangeError} on impossible counts, a repeated month or fewer than 5 `points`
 * @see METHOD.md#recent-trend
 */
export function recentTrend(months: readonly RateMonth[], points: number = TREND_POINTS): RecentTrend {
  checkCounts(months);
  const all = inOrderOfTime(months).filter(({ n }) => n > 0);
  const used = lastOf(all, points);
  const n = used.reduce((sum, one) => sum + one.n, 0);
  const share = used.reduce((sum, one) => sum + one.x, 0) / n;
  if (used.length < LEAST_TREND_POINTS) return silent(used, "too_few", "too_few_points");
  if (!areCases(used)) return silent(used, "too_few", "not_cases");
  if (n < PROVISIONAL_BELOW) return silent(used, "too_few", "too_few_cases");
  if (share <= 0 || share >= 1) return silent(used, "no_change", "no_variation");
  const variance = share * (1 - share);
  return judge(used.map((one) => ({ month: one.month, value: one.x / one.n, weight: one.n / variance })));
}

/**
 * Recent trend of any figure that carries limits, by a slope weighted with the precision of each month.
 * @param months in any order, each once; 95 % limits enclose the value; magnitudes up to 10¹⁵
 * @param points at most so many of the last points, ≥ 5
 * @returns as `recentTrend`; a figure without width of its limits is a census and has no trend of this kind
 * @throws {RangeError} on figures out of range, limits in disorder, a repeated month or fewer than 5 `points`
 * @see METHOD.md#recent-trend
 */
export function recentTrendOfValues(months: readonly LimitedMonth[], points: number = TREND_POINTS): RecentTrend {
  for (const { value, low, high } of months) {
    if (!(low >= -LARGEST && low <= value && value <= high && high <= LARGEST)) {
      throw new RangeError(`${value} does not lie between its limits ${low} and ${high}`);
    }
  }
  const used = lastOf(inOrderOfTime(months), points);
  if (used.length < LEAST_TREND_POINTS) return silent(used, "too_few", "too_few_points");
  if (used.some(({ value, low, high }) => high - low <= ROUNDING * Math.max(1, Math.abs(value)))) {
    return silent(used, "too_few", "census");
  }
  return judge(used.map(({ month, value, low, high }) => ({ month, value, weight: ((2 * Z95) / (high - low)) ** 2 })));
}

const LARGEST = 1e15;
const ROUNDING = 1e-9;

interface Weighted {
  readonly month: MonthIndex;
  readonly value: number;
  /** One over the variance of the value. */
  readonly weight: number;
}

function lastOf<Row>(rows: readonly Row[], points: number): Row[] {
  if (!(Number.isInteger(points) && points >= LEAST_TREND_POINTS)) {
    throw new RangeError(`a trend needs at least ${LEAST_TREND_POINTS} points, not ${points}`);
  }
  return rows.slice(-points);
}

function judge(points: readonly Weighted[]): RecentTrend {
  const { perMonth, chiSquared } = slopeOf(points);
  const found = { ...spanOf(points), chiSquared, perMonth };
  if (chiSquared <= TREND_CHI_SQUARED) return { ...found, verdict: "no_change", reason: "within_chance" };
  const sign = Math.sign(perMonth);
  const holds = points.every((_, left) => {
    const without = slopeOf(points.filter((_, i) => i !== left));
    return Math.sign(without.perMonth) === sign && without.chiSquared > ROUNDING;
  });
  if (!holds) return { ...found, verdict: "no_change", reason: "one_point_decides" };
  return { ...found, verdict: sign > 0 ? "rising" : "falling", reason: null };
}

/** Weighted slope over months, and its square over its variance. Months differ, so the spread of months is above 0. */
function slopeOf(points: readonly Weighted[]): { perMonth: number; chiSquared: number } {
  const weight = points.reduce((sum, one) => sum + one.weight, 0);
  const first = points[0]?.month ?? 0;
  const middle = points.reduce((sum, one) => sum + one.weight * (one.month - first), 0) / weight;
  const level = points.reduce((sum, one) => sum + one.weight * one.value, 0) / weight;
  let spread = 0;
  let along = 0;
  for (const one of points) {
    const distance = one.month - first - middle;
    spread += one.weight * distance * distance;
    along += one.weight * distance * (one.value - level);
  }
  return { perMonth: along / spread, chiSquared: (along * along) / spread };
}

function spanOf(points: readonly { readonly month: MonthIndex }[]) {
  return { from: points[0]?.month ?? null, to: points.at(-1)?.month ?? null, points: points.length };
}

function silent(
  points: readonly { readonly month: MonthIndex }[],
  verdict: "no_change" | "too_few",
  reason: TrendSilence,
): RecentTrend {
  return { ...spanOf(points), verdict, reason, chiSquared: null, perMonth: null };
}
