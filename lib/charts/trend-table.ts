import { formatPeriod } from "@/lib/format/dates";
import type { ChartTable } from "./chart-table";
import type { Frame } from "./figure";
import { gapWord, measureColumn, seriesName, type TrendData } from "./trend-values";

/** The same numbers, one row per period and series; an absent value is its reason. */
export function trendTable(
  { series, measure }: TrendData,
  { words, locale }: Pick<Frame, "words" | "locale">,
): ChartTable {
  const kind = measureColumn(measure);
  return {
    columns: [
      { label: words("charts.period"), kind: "text" },
      { label: words("charts.series"), kind: "text" },
      { label: words("charts.value"), kind },
      { label: words("charts.low"), kind },
      { label: words("charts.high"), kind },
      { label: "x", kind: "count" },
      { label: "n", kind: "count" },
    ],
    rows: series.flatMap((each) =>
      each.points.map((point) => [
        formatPeriod(point.period, locale),
        seriesName(each, words),
        point.value ?? gapWord(point.gap, words),
        point.low,
        point.high,
        point.x,
        point.n,
      ]),
    ),
  };
}
