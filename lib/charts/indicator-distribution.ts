import type { Goalposts } from "@/lib/core/scheme/scheme";
import { formatCount } from "@/lib/format/figures";
import type { ChartTable } from "./chart-table";
import type { Figure, Frame } from "./figure";
import { hitArea, label, line, rect, type Shape } from "./marks/elements";
import { figureOf, markSeries, shapeSeries } from "./marks/mark-series";
import { ticksBelow, ticksLeft } from "./marks/ticks";
import { type Plot, plotIn } from "./plot";
import { countScale, type Scale } from "./scale";
import { textWidth } from "./text-width";
import { TEXT_SIZE } from "./theme";
import { measureColumn, type TrendMeasure, tickText, valueText } from "./trend-values";

/** One measured branch, in the indicator's unit; a value of an `IndicatorDetail` is one. */
export interface MeasuredUnit {
  readonly unit: string;
  readonly name: string;
  readonly x: number | null;
  readonly n: number | null;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Few cases, marked †. */
  readonly provisional: boolean;
}

export interface IndicatorDistribution {
  readonly measure: Exclude<TrendMeasure, "points">;
  readonly values: readonly MeasuredUnit[];
  readonly goalposts: Goalposts | null;
  readonly selected: string | null;
}

interface Bin {
  readonly from: number;
  readonly to: number;
  readonly units: readonly MeasuredUnit[];
}

interface Post {
  readonly value: number;
  readonly text: string;
  readonly colour: string;
  readonly dash: readonly number[] | null;
}

const BINS = 20;
const PLOT_HEIGHT = 170;
const LANE = 16;
const NAMED_IN_TIP = 6;

/** Ends of the axis: all of a share, zero to the longest of a duration, both sides of a difference. */
function domainOf({ measure, values, goalposts }: IndicatorDistribution): Scale {
  switch (measure) {
    case "share":
      return { from: 0, to: 1, step: 0.2 };
    case "difference":
      return { from: -1, to: 1, step: 0.5 };
    case "days":
      return countScale(Math.max(0, goalposts?.floor ?? 0, ...values.map(({ value }) => value)), 5);
  }
}

/** Twenty equal bins `[from, to)`, the last with its end; what lies beyond an end stands in the end bin. */
function binsOf(values: readonly MeasuredUnit[], { from, to }: Scale): Bin[] {
  const width = (to - from) / BINS;
  const units: MeasuredUnit[][] = Array.from({ length: BINS }, () => []);
  for (const unit of values) {
    // A share such as 0.15 is a hair below 3 bins of 0.05.
    const index = Math.floor((unit.value - from) / width + 1e-9);
    units[Math.min(Math.max(index, 0), BINS - 1)]?.push(unit);
  }
  return units.map((each, i) => ({ from: from + i * width, to: from + (i + 1) * width, units: each }));
}

/**
 * How many branches have which value, with the values that earn 0, 60 and 100 points as lines. Bars begin at zero.
 */
export function buildIndicatorDistribution(data: IndicatorDistribution, frame: Frame): Figure {
  const { measure } = data;
  const { tokens, words } = frame;
  const domain = domainOf(data);
  const bins = binsOf(data.values, domain);
  const scale = countScale(Math.max(0, ...bins.map((bin) => bin.units.length)) * 1.12, 4);
  const margins = { left: 40, right: 18, bottom: 26 };
  const xOf = (value: number) =>
    margins.left + ((value - domain.from) / (domain.to - domain.from)) * (frame.width - margins.left - margins.right);
  const posts = placePosts(postsOf(data, frame), xOf, frame.width);
  const top = 28 + Math.max(0, ...posts.map((post) => post.lane + 1)) * LANE;

  const height = top + PLOT_HEIGHT + margins.bottom;
  const plot = plotIn({ ...margins, top }, { width: frame.width, height }, domain, scale);
  // Counts stand on all bars or on none.
  const widest = Math.max(0, ...bins.map((bin) => textWidth(formatCount(bin.units.length), TEXT_SIZE)));
  const counted = widest <= (plot.right - plot.left) / BINS - 2;

  const drawBin = (bin: Bin): Shape[] => {
    const [left, right] = [plot.x(bin.from) + 1, plot.x(bin.to) - 1];
    const count = bin.units.length;
    const y = plot.y(count);
    const text = formatCount(count);
    return [
      hitArea(left, plot.top, right - left, plot.bottom - plot.top),
      rect(left, y, right - left, plot.bottom - y, tokens.data),
      ...(count > 0 && counted
        ? [label((left + right) / 2, y - 9, text, { fill: tokens.ink, align: "center", halo: tokens.paper })]
        : []),
    ];
  };

  return figureOf(height, [
    shapeSeries("posts", () => [
      ...ticksLeft(plot, scale, formatCount, frame),
      ...ticksBelow(plot, domain, (value) => tickText(value, measure), frame, false),
      label(0, 9, words("charts.branches"), { fill: tokens.ink2 }),
      ...posts.map((post) => postLine(post, plot)),
      // Above every line, so that none runs through a word.
      ...posts.map((post) => postLabel(post, plot, frame)),
    ]),
    markSeries({ id: "bins", items: bins, datum: (bin) => ({ tip: () => tipOf(bin, measure, frame) }), draw: drawBin }),
    shapeSeries("selected", () => drawSelected(data, plot, frame)),
  ]);
}

function postsOf({ goalposts, measure }: IndicatorDistribution, { tokens, words }: Frame): Post[] {
  if (goalposts === null) return [];
  const post = (key: "floor" | "pass" | "target", colour: string, dash: readonly number[] | null): Post => ({
    value: goalposts[key],
    text: `${words(`charts.${key}Post`)} ${tickText(goalposts[key], measure)}`,
    colour,
    dash,
  });
  return [post("floor", tokens.ink2, [2, 3]), post("pass", tokens.ink2, [4, 3]), post("target", tokens.good, null)];
}

/** Labels in lanes above the plot: right of their line, or left of it near the edge, never over one another. */
function placePosts(posts: readonly Post[], xOf: (value: number) => number, width: number) {
  const ends: number[] = [];
  return [...posts]
    .sort((a, b) => a.value - b.value)
    .map((post) => {
      const room = textWidth(post.text, TEXT_SIZE) + 8;
      const x = xOf(post.value);
      const left = x + room > width;
      const start = left ? x - room : x;
      const free = ends.findIndex((end) => end <= start);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = start + room;
      return { ...post, lane, left };
    });
}

type PlacedPost = ReturnType<typeof placePosts>[number];

function levelOf(post: PlacedPost, plot: Plot): number {
  return plot.top - 9 - post.lane * LANE;
}

function postLine(post: PlacedPost, plot: Plot): Shape {
  const x = plot.x(post.value);
  const pen = { stroke: post.colour, ...(post.dash ? { dash: post.dash } : { width: 1.25 }) };
  return line(x, levelOf(post, plot) - 6, x, plot.bottom, pen);
}

function postLabel(post: PlacedPost, plot: Plot, { tokens }: Frame): Shape {
  const x = plot.x(post.value);
  return label(post.left ? x - 4 : x + 4, levelOf(post, plot), post.text, {
    fill: post.colour,
    align: post.left ? "right" : "left",
    halo: tokens.paper,
  });
}

function drawSelected({ values, selected, measure }: IndicatorDistribution, plot: Plot, frame: Frame): Shape[] {
  const own = values.find((unit) => unit.unit === selected);
  if (own === undefined) return [];
  const { accent, paper } = frame.tokens;
  const x = plot.x(own.value);
  const text = `${own.name} ${valueText(own.value, measure, frame)}${own.provisional ? "†" : ""}`;
  const half = textWidth(text, TEXT_SIZE) / 2;
  const at = Math.min(Math.max(x, half), frame.width - half);
  return [
    line(x, plot.top + 16, x, plot.bottom, { stroke: accent, width: 2 }),
    label(at, plot.top + 8, text, { fill: accent, weight: 600, align: "center", halo: paper }),
  ];
}

function tipOf(bin: Bin, measure: TrendMeasure, frame: Frame): string[] {
  const { words } = frame;
  const named = bin.units
    .slice(0, NAMED_IN_TIP)
    .map((unit) => `${unit.name} ${valueText(unit.value, measure, frame)}${unit.provisional ? "†" : ""}`);
  const more = bin.units.length - named.length;
  return [
    `${tickText(bin.from, measure)}–${tickText(bin.to, measure)}`,
    words("charts.branchCount", { count: bin.units.length }),
    ...named,
    ...(more > 0 ? [words("charts.tipMore", { count: more })] : []),
  ];
}

/** The same numbers, one row per branch. */
export function indicatorDistributionTable(
  { values, measure }: IndicatorDistribution,
  { words }: Pick<Frame, "words" | "locale">,
): ChartTable {
  const kind = measureColumn(measure);
  return {
    columns: [
      { label: words("charts.branch"), kind: "text" },
      { label: words("charts.value"), kind },
      { label: words("charts.low"), kind },
      { label: words("charts.high"), kind },
      { label: "x", kind: "count" },
      { label: "n", kind: "count" },
      { label: words("charts.note"), kind: "text" },
    ],
    rows: values.map((unit) => [
      unit.name,
      unit.value,
      unit.low,
      unit.high,
      unit.x,
      unit.n,
      unit.provisional ? `† ${words("terms.provisionalFigure")}` : null,
    ]),
  };
}
