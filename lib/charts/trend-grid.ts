import type { TrendSeries } from "@/lib/contracts/trend";
import { formatPeriod } from "@/lib/format/dates";
import type { Figure, Frame } from "./figure";
import { hitArea, label, line, type Shape } from "./marks/elements";
import { figureOf, markSeries, shapeSeries } from "./marks/mark-series";
import { type Plot, plotIn } from "./plot";
import { fitText, textWidth } from "./text-width";
import { TEXT_SIZE } from "./theme";
import { periodsOf } from "./trend-lines";
import { drawBands, drawSeries } from "./trend-marks";
import { newestOf, pointText, seriesName, type TrendData, tickText, trendScale, valueText } from "./trend-values";

const NARROWEST = 130;
const MOST_COLUMNS = 4;
const GAP = 20;
/** Height of a plot: wide ones are higher. */
const PLOT = { least: 84, most: 132, ofWidth: 0.42 };
const HEAD = 22;
const FOOT = 26;

/** Small multiples: one plot per series on one shared scale, in the order given. A click selects the series. */
export function buildTrendGrid(trend: TrendData, frame: Frame): Figure {
  const { series, measure } = trend;
  const periods = periodsOf(series);
  const scale = trendScale(trend);
  const axisWidth =
    Math.max(...[scale.from, scale.to].map((tick) => textWidth(tickText(tick, measure), TEXT_SIZE))) + 8;
  const most = Math.max(
    1,
    Math.min(series.length, MOST_COLUMNS, Math.floor((frame.width - axisWidth + GAP) / (NARROWEST + GAP))),
  );
  const rows = Math.max(1, Math.ceil(series.length / most));
  // Rows as even as can be: four series stand two and two, not three and one.
  const columns = Math.max(1, Math.ceil(series.length / rows));
  const width = (frame.width - axisWidth - (columns - 1) * GAP) / columns;
  const plotHeight = Math.round(Math.min(PLOT.most, Math.max(PLOT.least, width * PLOT.ofWidth)));
  const rowHeight = HEAD + plotHeight + FOOT;
  const height = rows * rowHeight;
  const plotOf = (i: number) => {
    const left = axisWidth + (i % columns) * (width + GAP);
    const top = Math.floor(i / columns) * rowHeight + HEAD;
    const margins = { left, right: frame.width - left - width, top, bottom: height - top - plotHeight };
    return plotIn(margins, { width: frame.width, height }, { from: -0.5, to: periods.length - 0.5 }, scale);
  };

  return figureOf(
    height,
    series.flatMap((each, i) => {
      const plot = plotOf(i);
      const half = (plot.x(1) - plot.x(0)) / 2;
      return [
        shapeSeries(`plot-${i}`, () => [
          ...drawFrame(each, trend, scale, i % columns === 0, plot, frame),
          ...drawBands(each, plot, frame),
          ...drawSeries(each, 0, trend, plot, frame),
        ]),
        markSeries({
          id: `hit-${i}`,
          items: each.points,
          datum: (point) => ({
            key: each.subject,
            tip: () => [
              seriesName(each, frame.words),
              `${formatPeriod(point.period, frame.locale)} ${pointText(point, measure, frame)}`,
            ],
          }),
          draw: (point) => [
            hitArea(plot.x(periods.indexOf(point.period)) - half, plot.top - HEAD, half * 2, plotHeight + HEAD),
          ],
        }),
      ];
    }),
  );
}

/** Name and newest value above, ends of the scale and the pass mark, first and last month below. */
function drawFrame(
  series: TrendSeries,
  { measure, pass }: TrendData,
  scale: { readonly from: number; readonly to: number },
  first: boolean,
  plot: Plot,
  frame: Frame,
): Shape[] {
  const { tokens, words } = frame;
  const newest = newestOf(series);
  const value = newest === null ? "" : valueText(newest.value, measure, frame);
  const room = plot.right - plot.left - textWidth(value, TEXT_SIZE) - 8;
  const months = [series.points[0], series.points.at(-1)].map((point) =>
    point ? formatPeriod(point.period, frame.locale) : "",
  );
  // An end of the scale gives way to the pass mark where the two would touch.
  const ticks = [scale.from, ...(pass === null ? [] : [pass]), scale.to].filter(
    (tick) => pass === null || tick === pass || Math.abs(plot.y(tick) - plot.y(pass)) >= TEXT_SIZE + 2,
  );
  return [
    label(plot.left, plot.top - 11, fitText(seriesName(series, words), TEXT_SIZE, room), {
      fill: tokens.ink,
      weight: 600,
    }),
    label(plot.right, plot.top - 11, value, { fill: tokens.ink, align: "right" }),
    line(plot.left, plot.top, plot.right, plot.top, { stroke: tokens.line }),
    line(plot.left, plot.bottom, plot.right, plot.bottom, { stroke: tokens.edge }),
    ...(pass === null
      ? []
      : [line(plot.left, plot.y(pass), plot.right, plot.y(pass), { stroke: tokens.ink2, dash: [4, 3] })]),
    ...(first
      ? ticks.map((tick) =>
          label(plot.left - 6, plot.y(tick), tickText(tick, measure), { fill: tokens.ink2, align: "right" }),
        )
      : []),
    label(plot.left, plot.bottom + 12, months[0] ?? "", { fill: tokens.ink2 }),
    label(plot.right, plot.bottom + 12, months[1] ?? "", { fill: tokens.ink2, align: "right" }),
  ];
}
