import type { TrendPoint } from "@/lib/contracts/trend";
import { formatCount } from "@/lib/format/figures";
import type { Figure, Frame } from "./figure";
import { label, line, rect, type Shape } from "./marks/elements";
import { figureOf, shapeSeries } from "./marks/mark-series";
import { type Plot, plotIn } from "./plot";
import { layTrendLines } from "./trend-lines";
import type { TrendData } from "./trend-values";

const GAP = 22;
const BARS = 44;

/**
 * One monthly rate with its range, and below it how many cases stand behind each month: the fewer, the wider the range.
 * @throws {RangeError} unless there is exactly one series
 */
export function buildMonthlyRate(trend: TrendData, frame: Frame): Figure {
  const [series, ...more] = trend.series;
  if (series === undefined || more.length > 0) throw new RangeError("a monthly rate is one series");
  const rate = layTrendLines(trend, frame);
  const height = rate.height + GAP + BARS;
  const most = Math.max(1, ...series.points.map((point) => point.n ?? 0));
  const plot = plotIn(
    { ...rate.margins, top: rate.height + GAP, bottom: 1 },
    { width: frame.width, height },
    { from: -0.5, to: series.points.length - 0.5 },
    { from: 0, to: most },
  );
  return figureOf(height, [...rate.series, shapeSeries("cases", () => drawCases(series.points, most, plot, frame))]);
}

/** Bars from zero, the highest named; months without cases have none. */
function drawCases(points: readonly TrendPoint[], most: number, plot: Plot, { tokens, words }: Frame): Shape[] {
  const width = Math.max((plot.x(1) - plot.x(0)) * 0.6, 1);
  return [
    label(0, plot.top - 10, words("charts.cases"), { fill: tokens.ink2 }),
    label(plot.left - 6, plot.top + 5, formatCount(most), { fill: tokens.ink2, align: "right" }),
    line(plot.left, plot.bottom - 0.5, plot.right, plot.bottom - 0.5, { stroke: tokens.edge }),
    ...points.flatMap((point, i) =>
      point.n === null || point.n === 0
        ? []
        : [rect(plot.x(i) - width / 2, plot.y(point.n), width, plot.bottom - plot.y(point.n), tokens.data)],
    ),
  ];
}
