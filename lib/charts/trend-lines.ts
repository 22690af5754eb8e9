import type { TrendMark, TrendPoint, TrendSeries } from "@/lib/contracts/trend";
import { formatPeriod } from "@/lib/format/dates";
import { baseOption, gridBox, xAxis, yAxis } from "./axes";
import type { ChartTable } from "./chart-table";
import type { Figure, Frame, MarkDatum } from "./figure";
import { dot, hitArea, label, line, polygon, polyline, type Shape, triangleDown } from "./marks/elements";
import { markSeries, type Plot, plotSeries } from "./marks/mark-series";
import { MONTH_AXIS_HEIGHT, monthAxis } from "./marks/month-axis";
import { levelStroke, type ReferenceLine } from "./marks/reference-lines";
import { fitText, textWidth } from "./text-width";
import { TEXT_SIZE } from "./theme";
import {
  gapsOf,
  gapWord,
  isBehind,
  measureColumn,
  pointText,
  runsOf,
  seriesName,
  type TrendData,
  tickText,
  trendScale,
  valueText,
} from "./trend-values";

/** More series than this belong in small multiples. */
export const MOST_LINES = 3;

const PLOT_HEIGHT = 220;
const LANE = 16;
const END_LABEL_HEIGHT = 15;

/**
 * One to three series over time: lines that break at gaps, the likely range of the first as a band, the pass mark,
 * events as marked lines. Points whose whole range is behind the pass mark are red with ▼. A gap says why.
 * @throws {RangeError} when there is no series, or more than `MOST_LINES`
 */
export function buildTrendLines(trend: TrendData, frame: Frame): Figure {
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
  const right = widest + 14;
  const left = Math.max(...[scale.from, scale.to].map((value) => textWidth(tickText(value, measure), TEXT_SIZE))) + 12;
  const spacing = (frame.width - left - right) / Math.max(periods.length, 1);
  const lanes = placeMarks(trend.marks, periods, spacing, frame);
  const top = 14 + (lanes.length > 0 ? (Math.max(...lanes.map((mark) => mark.lane)) + 1) * LANE : 0);

  return {
    height: top + PLOT_HEIGHT + MONTH_AXIS_HEIGHT,
    option: {
      ...baseOption([gridBox({ left, right, top, bottom: MONTH_AXIS_HEIGHT })]),
      xAxis: xAxis({ from: -0.5, to: periods.length - 0.5 }, frame),
      yAxis: yAxis({ ...scale, format: (value) => tickText(value, measure) }, frame),
      series: [
        plotSeries("frame", (plot) => [
          ...series.slice(0, 1).flatMap((each) => drawBands(each, plot, frame)),
          ...monthAxis(periods, plot, frame),
          ...drawMarks(lanes, plot, frame),
          ...lines.map((mark) => levelStroke(mark, plot)),
        ]),
        ...series.map((_, i) => {
          const order = series.length - 1 - i;
          const each = series[order] as TrendSeries;
          return plotSeries(`series-${order}`, (plot) => drawSeries(each, order, trend, plot, frame));
        }),
        plotSeries("ends", (plot) => drawEnds(trend, ends, lines, plot, frame)),
        markSeries({
          id: "periods",
          items: periods,
          datum: (period) => tipOf(period, trend, frame),
          draw: (period, plot) => {
            const x = plot.x(periods.indexOf(period));
            return [hitArea(x - spacing / 2, plot.top, spacing, plot.bottom - plot.top)];
          },
        }),
      ],
    },
  };
}

/** All periods of the series, oldest first; series of one trend share them. */
export function periodsOf(series: readonly TrendSeries[]): readonly string[] {
  return [...new Set(series.flatMap(({ points }) => points.map((point) => point.period)))].sort();
}

/** How the lines of a plot differ besides by colour: the first full, then dashed, then dotted. */
function styleOf(order: number, { tokens }: Frame): { stroke: string; width: number; dash?: readonly number[] } {
  if (order === 0) return { stroke: tokens.accent, width: 2 };
  return order === 1
    ? { stroke: tokens.data, width: 1.75, dash: [6, 3] }
    : { stroke: tokens.ink2, width: 1.75, dash: [2, 3] };
}

/** One series: lines, points where there is room for them, and the gaps of the first. */
export function drawSeries(series: TrendSeries, order: number, trend: TrendData, plot: Plot, frame: Frame): Shape[] {
  const { tokens } = frame;
  const style = styleOf(order, frame);
  const at = (index: number, value: number) => [plot.x(index), plot.y(value)] as const;
  const shapes: Shape[] = [];
  const roomy = plot.x(1) - plot.x(0) >= 9;
  for (const run of runsOf(series.points)) {
    shapes.push(
      polyline(
        run.map(({ index, point }) => at(index, point.value as number)),
        style,
      ),
    );
    for (const { index, point } of run) {
      const [x, y] = at(index, point.value as number);
      const behind = order === 0 && isBehind(point, trend.pass, trend.direction);
      const fill = behind ? tokens.weak : order === 0 ? style.stroke : tokens.paper;
      if (!behind && !roomy && run.length > 1) continue;
      shapes.push(dot(x, y, behind ? 3.5 : 2.5, order === 0 ? { fill } : { fill, stroke: style.stroke }));
      if (behind) shapes.push(triangleDown(x, y + 11, 8, tokens.weak, false));
    }
  }
  return order === 0 ? [...shapes, ...drawGaps(series.points, plot, frame)] : shapes;
}

/** The likely ranges of a series, to stand behind all lines. */
export function drawBands(series: TrendSeries, plot: Plot, { tokens }: Frame): Shape[] {
  return runsOf(series.points).flatMap((run) => drawBand(run, plot, tokens.accentBand));
}

/** The likely range of a run; a point alone has an upright stroke. */
function drawBand(run: ReturnType<typeof runsOf>[number], plot: Plot, fill: string): Shape[] {
  const known = run.filter(({ point }) => point.low !== null && point.high !== null);
  const [only] = known;
  if (only === undefined) return [];
  const low = known.map(({ index, point }) => [plot.x(index), plot.y(point.low as number)] as const);
  const high = known.map(({ index, point }) => [plot.x(index), plot.y(point.high as number)] as const);
  if (known.length > 1) return [polygon([...high, ...low.reverse()], fill)];
  const [[x, y1], [, y2]] = [high[0] ?? [0, 0], low[0] ?? [0, 0]];
  return [line(x, y1, x, y2, { stroke: fill, width: 6, cap: "round" })];
}

/** A hatched foot under months without a value, with the reason where it fits. */
function drawGaps(points: readonly TrendPoint[], plot: Plot, { tokens, words }: Frame): Shape[] {
  const half = (plot.x(1) - plot.x(0)) / 2;
  let free = plot.left;
  return gapsOf(points).flatMap(({ from, to, gap }) => {
    const [start, end] = [plot.x(from) - half, plot.x(to) + half];
    const text = gapWord(gap, words);
    const width = textWidth(text, TEXT_SIZE);
    const middle = Math.min(Math.max((start + end) / 2, plot.left + width / 2), plot.right - width / 2);
    const fits = middle - width / 2 >= free;
    if (fits) free = middle + width / 2 + 6;
    return [
      line(start + 2, plot.bottom - 3, end - 2, plot.bottom - 3, { stroke: tokens.watch, width: 3, dash: [3, 2] }),
      ...(fits
        ? [label(middle, plot.bottom - 15, text, { fill: tokens.watch, align: "center", halo: tokens.paper })]
        : []),
    ];
  });
}

/** What stands at the right end of a line: its name where there are several, cut to fit, and its newest value. */
function endLabel(series: TrendSeries, { series: all, measure }: TrendData, width: number, frame: Frame): string {
  const newest = series.points.findLast((point) => point.value !== null)?.value ?? null;
  const value = newest === null ? "" : valueText(newest, measure, frame);
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
      const newest = each.points.findLast((point) => point.value !== null)?.value ?? null;
      const fill = order === 0 ? frame.tokens.accent : frame.tokens.ink2;
      return {
        y: newest === null ? plot.bottom : plot.y(newest),
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

interface PlacedMark {
  readonly index: number;
  readonly lane: number;
  readonly text: string;
}

/** Events with a lane each above the plot, so that their labels do not overlap. */
function placeMarks(
  marks: readonly TrendMark[],
  periods: readonly string[],
  spacing: number,
  frame: Frame,
): PlacedMark[] {
  const ends: number[] = [];
  return marks
    .map((mark) => ({
      index: periods.indexOf(mark.period),
      text: frame.locale === "en" ? mark.label.en : mark.label.zh,
    }))
    .filter(({ index }) => index >= 0)
    .sort((a, b) => a.index - b.index)
    .map(({ index, text }) => {
      const shown = fitText(text, TEXT_SIZE, frame.width * 0.45);
      const start = index * spacing;
      const free = ends.findIndex((end) => end <= start);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = start + textWidth(shown, TEXT_SIZE) + 12;
      return { index, lane, text: shown };
    });
}

/** All lines first, so that a label's halo stands over the lines it crosses. */
function drawMarks(marks: readonly PlacedMark[], plot: Plot, { tokens }: Frame): Shape[] {
  const top = ({ lane }: PlacedMark) => plot.top - 11 - lane * LANE;
  return [
    ...marks.map((mark) => {
      const x = plot.x(mark.index);
      return line(x, top(mark) - 6, x, plot.bottom, { stroke: tokens.edge, dash: [2, 2] });
    }),
    ...marks.map((mark) => {
      const x = plot.x(mark.index);
      const overflows = x + 5 + textWidth(mark.text, TEXT_SIZE) > plot.right + 60;
      const align = overflows ? "right" : "left";
      return label(overflows ? x - 5 : x + 5, top(mark), mark.text, { fill: tokens.ink2, align, halo: tokens.paper });
    }),
  ];
}

function tipOf(period: string, { series, measure, marks }: TrendData, frame: Frame): MarkDatum {
  const lines = series.map((each) => {
    const point = each.points.find((candidate) => candidate.period === period);
    const text = point ? pointText(point, measure, frame) : gapWord(null, frame.words);
    return series.length === 1 ? text : `${seriesName(each, frame.words)} ${text}`;
  });
  const events = marks
    .filter((mark) => mark.period === period)
    .map((mark) => (frame.locale === "en" ? mark.label.en : mark.label.zh));
  return { value: [0, 0], tip: [formatPeriod(period, frame.locale), ...lines, ...events] };
}

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
