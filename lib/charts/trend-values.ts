import type { Trend, TrendPoint, TrendSeries } from "@/lib/contracts/trend";
import {
  formatCount,
  formatDays,
  formatFraction,
  formatRange,
  formatScore,
  formatShare,
  formatSigned,
} from "@/lib/format/figures";
import type { ChartWords, Frame } from "./figure";
import { countScale, pointScale, type Scale } from "./scale";

export type TrendMeasure = Trend["measure"];

/** What of a trend a drawing needs. */
export type TrendData = Pick<Trend, "measure" | "pass" | "direction" | "series" | "marks">;

type Language = Pick<Frame, "words" | "locale">;

/** A series as the reader calls it: a unit by its name, a kind by its word. */
export function seriesName(series: Pick<TrendSeries, "subject" | "level" | "name">, words: ChartWords): string {
  const kind = /^kind:(rural|community|state_enterprise|private_social|ethnic_area)$/.exec(series.subject)?.[1];
  if (series.level !== "kind" || kind === undefined) return series.name;
  return words(`terms.kind.${kind as "rural"}`);
}

/** One value in the unit of its measure, as text. */
export function valueText(value: number, measure: TrendMeasure, { words, locale }: Language): string {
  switch (measure) {
    case "points":
      return formatScore(value);
    case "share":
      return formatShare(value);
    case "days":
      return formatDays(value, locale);
    case "difference":
      return words("charts.percentPoints", { points: formatSigned(value * 100, 0) });
  }
}

/** A tick of the value axis. */
export function tickText(value: number, measure: TrendMeasure): string {
  switch (measure) {
    case "points":
    case "days":
      return formatCount(value);
    case "share":
      return formatShare(value);
    case "difference":
      return formatSigned(value * 100, 0);
  }
}

/** Why a month has no value, in a word. */
export function gapWord(gap: TrendPoint["gap"], words: ChartWords): string {
  return gap === null || gap === "no_result" ? words("charts.noResult") : words(`terms.absence.${gap}`);
}

/** Whether a point's whole likely range lies on the wrong side of the pass mark. False where there is no range. */
export function isBehind(point: TrendPoint, pass: number | null, direction: Trend["direction"]): boolean {
  if (pass === null || point.low === null || point.high === null) return false;
  return direction === "up" ? point.high < pass : point.low > pass;
}

/** One scale for all series: their values, limits and the pass mark. */
export function trendScale({ measure, pass, series }: Pick<TrendData, "measure" | "pass" | "series">): Scale {
  const values = series
    .flatMap(({ points }) => points.flatMap((point) => [point.value, point.low, point.high]))
    .concat(pass)
    .filter((value) => value !== null);
  switch (measure) {
    case "points":
      return pointScale(values);
    case "share": {
      const { from, to, step } = pointScale(values.map((value) => value * 100));
      return { from: from / 100, to: to / 100, step: step / 100 };
    }
    case "days":
      return countScale(Math.max(0, ...values), 4);
    case "difference": {
      const reach = Math.max(0.1, ...values.map(Math.abs));
      const { to, step } = countScale(reach * 100, 2);
      return { from: -to / 100, to: to / 100, step: step / 100 };
    }
  }
}

/** The newest point with a value; null when no point has one. */
export function newestOf({ points }: Pick<TrendSeries, "points">): { period: string; value: number } | null {
  const newest = points.findLast((point) => point.value !== null);
  return newest?.value == null ? null : { period: newest.period, value: newest.value };
}

/** Neighbouring points with a value, run by run; gaps part the runs. */
export function runsOf(
  points: readonly TrendPoint[],
): (readonly { readonly index: number; readonly point: TrendPoint }[])[] {
  const runs: { index: number; point: TrendPoint }[][] = [];
  points.forEach((point, index) => {
    if (point.value === null) return;
    const previous = points[index - 1];
    if (index === 0 || previous === undefined || previous.value === null) runs.push([]);
    runs.at(-1)?.push({ index, point });
  });
  return runs;
}

/** Neighbouring points without a value that share one reason. */
export function gapsOf(points: readonly TrendPoint[]): { from: number; to: number; gap: TrendPoint["gap"] }[] {
  const gaps: { from: number; to: number; gap: TrendPoint["gap"] }[] = [];
  points.forEach((point, index) => {
    if (point.value !== null) return;
    const last = gaps.at(-1);
    if (last && last.to === index - 1 && last.gap === point.gap) last.to = index;
    else gaps.push({ from: index, to: index, gap: point.gap });
  });
  return gaps;
}

/** A point in words: value, likely range, count behind it; or why there is none. */
export function pointText(point: TrendPoint, measure: TrendMeasure, { words, locale }: Language): string {
  if (point.value === null) return gapWord(point.gap, words);
  const text = (value: number) => valueText(value, measure, { words, locale });
  const range =
    point.low === null || point.high === null || point.low === point.high
      ? ""
      : words("charts.inRange", { range: formatRange(point.low, point.high, text) });
  const counts = point.x === null || point.n === null ? "" : ` ${formatFraction(point.x, point.n)}`;
  return `${text(point.value)}${range}${counts}`;
}

/** Which column kind shows a measure in a table. */
export function measureColumn(measure: TrendMeasure): "score" | "share" | "days" {
  if (measure === "points") return "score";
  return measure === "days" ? "days" : "share";
}
