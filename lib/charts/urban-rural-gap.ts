import type { UrbanRuralGap } from "@/lib/contracts/trend";
import { formatPeriod } from "@/lib/format/dates";
import { formatSigned } from "@/lib/format/figures";
import type { ChartTable } from "./chart-table";
import type { Figure, Frame } from "./figure";
import { label, line, rect, type Shape } from "./marks/elements";
import { figureOf, shapeSeries } from "./marks/mark-series";
import { type Plot, plotIn } from "./plot";
import { layTrendLines } from "./trend-lines";
import { gapWord, seriesName, type TrendData } from "./trend-values";

/** Median scores of community and of rural branches per period, and how far apart they are. */
export type UrbanRuralData = Pick<UrbanRuralGap, "community" | "rural" | "gap"> & { readonly pass: number };

const GAP = 36;
const BARS = 64;

function trendOf({ community, rural, pass }: UrbanRuralData): TrendData {
  return { measure: "points", pass, direction: "up", series: [community, rural], marks: [] };
}

/** Both medians as lines, and below them the difference as bars from zero: up where community branches are ahead. */
export function buildUrbanRuralGap(data: UrbanRuralData, frame: Frame): Figure {
  const trend = layTrendLines(trendOf(data), frame);
  const height = trend.height + GAP + BARS;
  const reach = Math.ceil(Math.max(5, ...data.gap.map(({ points }) => Math.abs(points ?? 0))));
  const ends = { from: data.gap.some(({ points }) => points !== null && points < 0) ? -reach : 0, to: reach };
  const plot = plotIn(
    { ...trend.margins, top: trend.height + GAP, bottom: 8 },
    { width: frame.width, height },
    { from: -0.5, to: data.gap.length - 0.5 },
    ends,
  );
  return figureOf(height, [...trend.series, shapeSeries("gap", () => drawGap(data.gap, ends, plot, frame))]);
}

/** Bars of the difference, the newest named at the right; none where either kind has no median. */
function drawGap(
  gap: UrbanRuralData["gap"],
  ends: { readonly from: number; readonly to: number },
  plot: Plot,
  { tokens, words }: Frame,
): Shape[] {
  const spacing = plot.x(1) - plot.x(0);
  const width = Math.max(spacing * 0.6, 1);
  const zero = plot.y(0);
  const newest = gap.at(-1)?.points ?? null;
  return [
    label(0, plot.top - 18, words("charts.gapAxis"), { fill: tokens.ink2 }),
    line(plot.left, zero, plot.right, zero, { stroke: tokens.edge }),
    ...[...new Set([ends.from, 0, ends.to])].map((tick) =>
      label(plot.left - 8, plot.y(tick), tick === 0 ? "0" : formatSigned(tick, 0), {
        fill: tokens.ink2,
        align: "right",
      }),
    ),
    ...gap.flatMap(({ points }, i) => {
      if (points === null || points === 0) return [];
      const end = plot.y(points);
      return [rect(plot.x(i) - width / 2, Math.min(end, zero), width, Math.abs(end - zero), tokens.data)];
    }),
    ...(newest === null
      ? []
      : [label(plot.right + 8, (plot.y(newest) + zero) / 2, formatSigned(newest), { fill: tokens.ink, weight: 600 })]),
  ];
}

/** The same numbers, one row per period; an absent median is its reason. */
export function urbanRuralTable(
  { community, rural, gap }: UrbanRuralData,
  { words, locale }: Pick<Frame, "words" | "locale">,
): ChartTable {
  return {
    columns: [
      { label: words("charts.period"), kind: "text" },
      { label: seriesName(community, words), kind: "score" },
      { label: seriesName(rural, words), kind: "score" },
      { label: words("charts.gapAxis"), kind: "signed" },
    ],
    rows: gap.map(({ period, points }, i) => [
      formatPeriod(period, locale),
      ...[community, rural].map((series) => {
        const point = series.points[i];
        return point?.value ?? gapWord(point?.gap ?? null, words);
      }),
      points,
    ]),
  };
}
