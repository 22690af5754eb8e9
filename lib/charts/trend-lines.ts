import type { CustomSeriesOption } from "echarts";
import type { TrendSeries } from "@/lib/contracts/trend";
import { formatMonth, formatPeriod } from "@/lib/format/dates";
import { drawMarks, LANE, placeMarks } from "./event-marks";
import type { Figure, Frame } from "./figure";
import { hitArea, label, type Shape } from "./marks/elements";
import { figureOf, markSeries, shapeSeries } from "./marks/mark-series";
import { MONTH_AXIS_HEIGHT, monthAxis } from "./marks/month-axis";
import { levelStroke, type ReferenceLine } from "./marks/reference-lines";
import { ticksLeft } from "./marks/ticks";
import { type Margins, type Plot, plotIn } from "./plot";
import { fitText, textWidth } from "./text-width";
import { TEXT_SIZE } from "./theme";
import { drawBands, drawSeries } from "./trend-marks";
import {
  gapWord,
  newestOf,
  pointText,
  seriesName,
  type TrendData,
  tickText,
  trendScale,
  valueText,
} from "./trend-values";

/** More series than this belong in small multiples. */
export const MOST_LINES = 3;

const PLOT_HEIGHT = 220;
const END_LABEL_HEIGHT = 15;
/** How much wider bold text is than `textWidth` says. */
const BOLD = 1.08;

interface TrendLayout {
  readonly height: number;
  readonly margins: Margins;
  readonly series: readonly CustomSeriesOption[];
}

/**
 * One to three series over time: lines that break at gaps, the likely range of the first as a band, the pass mark,
 * events as marked lines. Points whose whole range is behind the pass mark are red with ▼. A gap says why.
 * @throws {RangeError} when there is no series, or more than `MOST_LINES`
 */
export function buildTrendLines(trend: TrendData, frame: Frame): Figure {
  const { height, series } = layTrendLines(trend, frame);
  return figureOf(height, series);
}

/** The same as series and margins, for a drawing that puts more below. */
export function layTrendLines(trend: TrendData, frame: Frame): TrendLayout {
  const { series, measure, pass } = trend;
  if (series.length === 0 || series.length > MOST_LINES) throw new RangeError(`${series.length} series in one plot`);
  const { tokens, words } = frame;
  const periods = periodsOf(series);
  const scale = trendScale(trend);
  const ends = series.map((each) => endLabel(each, trend, frame.width * 0.3, frame));
  const lines: ReferenceLine[] =
    pass === null
      ? []
      : [
          {
            value: pass,
            text: words("charts.passMark", { pass: tickText(pass, measure) }),
            colour: tokens.ink2,
            dashed: true,
          },
        ];
  const widest = Math.max(...[...ends, ...lines.map((each) => each.text)].map((text) => textWidth(text, TEXT_SIZE)));
  const right = widest * BOLD + 14;
  const left = Math.max(...[scale.from, scale.to].map((value) => textWidth(tickText(value, measure), TEXT_SIZE))) + 12;
  const spacing = (frame.width - left - right) / Math.max(periods.length, 1);
  const lanes = placeMarks(trend.marks, periods, spacing, frame);
  const top = 14 + (lanes.length > 0 ? (Math.max(...lanes.map((mark) => mark.lane)) + 1) * LANE : 0);

  const height = top + PLOT_HEIGHT + MONTH_AXIS_HEIGHT;
  const margins = { left, right, top, bottom: MONTH_AXIS_HEIGHT };
  const plot = plotIn(margins, { width: frame.width, height }, { from: -0.5, to: periods.length - 0.5 }, scale);

  const drawn = [
    shapeSeries("frame", () => [
      ...ticksLeft(plot, scale, (value) => tickText(value, measure), frame),
      ...series.slice(0, 1).flatMap((each) => drawBands(each, plot, frame)),
      ...monthAxis(periods, plot, frame),
      ...drawMarks(lanes, plot, frame),
      ...lines.map((mark) => levelStroke(mark, plot)),
    ]),
    ...[...series.entries()]
      .reverse()
      .map(([order, each]) => shapeSeries(`series-${order}`, () => drawSeries(each, order, trend, plot, frame))),
    shapeSeries("ends", () => drawEnds(trend, ends, lines, plot, frame)),
    markSeries({
      id: "periods",
      items: periods,
      datum: (period) => ({ tip: () => tipOf(period, trend, frame) }),
      draw: (_, index) => [hitArea(plot.x(index) - spacing / 2, plot.top, spacing, plot.bottom - plot.top)],
    }),
  ];
  return { height, margins, series: drawn };
}

/** All periods of the series, oldest first; series of one trend share them. */
export function periodsOf(series: readonly TrendSeries[]): readonly string[] {
  return [...new Set(series.flatMap(({ points }) => points.map((point) => point.period)))].sort();
}

/**
 * What stands at the right end of a line: its name where there are several, cut to fit, and its newest value, with the
 * month where that is not the last of the plot.
 */
function endLabel(series: TrendSeries, { series: all, measure }: TrendData, width: number, frame: Frame): string {
  const newest = newestOf(series);
  const stale = newest !== null && newest.period !== series.points.at(-1)?.period;
  const month = stale ? frame.words("charts.inRange", { range: formatMonth(newest.period, frame.locale) }) : "";
  const value = newest === null ? "" : `${valueText(newest.value, measure, frame)}${month}`;
  if (all.length === 1) return value;
  const name = fitText(seriesName(series, frame.words), TEXT_SIZE, width - textWidth(` ${value}`, TEXT_SIZE));
  return `${name} ${value}`.trim();
}

/** Labels at the right, each at the height of what it names, pushed apart where they would overlap. */
function drawEnds(
  { series }: TrendData,
  ends: readonly string[],
  lines: readonly ReferenceLine[],
  plot: Plot,
  frame: Frame,
): Shape[] {
  const labels = [
    ...series.map((each, order) => {
      const newest = newestOf(each);
      const fill = order === 0 ? frame.tokens.accent : frame.tokens.ink2;
      return {
        y: newest === null ? plot.bottom : plot.y(newest.value),
        text: ends[order] ?? "",
        fill,
        weight: order === 0 ? 600 : 400,
      } as const;
    }),
    ...lines.map((mark) => ({ y: plot.y(mark.value), text: mark.text, fill: mark.colour, weight: 400 }) as const),
  ].sort((a, b) => a.y - b.y);
  let free = Number.NEGATIVE_INFINITY;
  return labels.map(({ y, text, fill, weight }) => {
    const at = Math.max(y, free);
    free = at + END_LABEL_HEIGHT;
    return label(plot.right + 8, at, text, { fill, weight });
  });
}

function tipOf(period: string, { series, measure, marks }: TrendData, frame: Frame): string[] {
  const lines = series.map((each) => {
    const point = each.points.find((candidate) => candidate.period === period);
    const text = point ? pointText(point, measure, frame) : gapWord(null, frame.words);
    return series.length === 1 ? text : `${seriesName(each, frame.words)} ${text}`;
  });
  const events = marks
    .filter((mark) => mark.period === period)
    .map((mark) => (frame.locale === "en" ? mark.label.en : mark.label.zh));
  return [formatPeriod(period, frame.locale), ...lines, ...events];
}
