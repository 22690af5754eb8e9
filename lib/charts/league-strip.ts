import type { Standing } from "@/lib/core/weakness/evidence";
import { formatCount, formatRange, formatScore } from "@/lib/format/figures";
import type { ChartTable } from "./chart-table";
import type { ChartWords, Figure, Frame } from "./figure";
import type { LeagueBar } from "./league-bars";
import { leagueBarsTable, scoreTip, standingWord } from "./league-bars";
import { hitArea, label, line, path, type Shape } from "./marks/elements";
import { discPath, squarePath, uprightPath } from "./marks/many-marks";
import { figureOf, markSeries, shapeSeries } from "./marks/mark-series";
import { levelLines, type ReferenceLine } from "./marks/reference-lines";
import { standingColours, standingIcon } from "./marks/standing-mark";
import { ticksLeft } from "./marks/ticks";
import { type Plot, plotIn } from "./plot";
import { countScale, pointScale } from "./scale";
import { textWidth } from "./text-width";
import { TEXT_SIZE } from "./theme";

/** One branch of the strip; the place it holds among the rows shown is its index. */
export interface StripRow extends LeagueBar {
  readonly rank: number;
}

export interface LeagueStrip {
  /** All ranked branches, best first. */
  readonly rows: readonly StripRow[];
  readonly pass: number;
  readonly median: number | null;
  readonly selected: string | null;
}

/** Neighbours that share one place under the pointer. */
interface Bucket {
  readonly first: number;
  readonly rows: readonly StripRow[];
}

const HEIGHT = 300;
const POINTER_WIDTH = 4;
const NAMED_IN_TIP = 6;
/** Beyond as many branches a dot is a pixel or two, and squares are drawn for speed. */
const DISCS = 1000;
/** Later ones are drawn over earlier ones. */
const DRAWING_ORDER: readonly (readonly (Standing | null)[])[] = [["clear", null], ["watch"], ["weak"]];
/** Below the plot, one lane of strokes for each. */
const LANES = ["weak", "watch"] as const;
const LANE = 16;

/**
 * Every branch as a dot on its interval, best on the left: the form of the whole league. Thousands of marks are a
 * handful of paths, so 3,000 branches draw as fast as 30.
 */
export function buildLeagueStrip(data: LeagueStrip, frame: Frame): Figure {
  const { rows } = data;
  const { tokens, words } = frame;
  const lines: ReferenceLine[] = [
    { value: data.pass, text: words("charts.passMark", { pass: data.pass }), colour: tokens.ink2, dashed: true },
  ];
  if (data.median !== null) {
    const text = words("charts.medianMark", { median: formatScore(data.median) });
    lines.push({ value: data.median, text, colour: tokens.accent, dashed: false });
  }
  const margins = {
    left: 34,
    right: 12 + Math.max(...lines.map((mark) => textWidth(mark.text, TEXT_SIZE))),
    top: rows.some((row) => row.unit === data.selected) ? 26 : 12,
    bottom: 46 + LANES.length * LANE,
  };
  const scale = pointScale([...rows.flatMap((row) => [row.low, row.high]), data.pass]);
  const plot = plotIn(
    margins,
    { width: frame.width, height: HEIGHT },
    { from: 0.5, to: Math.max(rows.length, 1) + 0.5 },
    scale,
  );
  const plotWidth = plot.right - plot.left;
  const places = countScale(rows.length, Math.max(2, Math.floor(plotWidth / 120)));

  return figureOf(HEIGHT, [
    shapeSeries("branches", () => [
      ...ticksLeft(plot, scale, String, frame),
      ...DRAWING_ORDER.flatMap((standings) => drawClass(rows, standings, plot, frame)),
    ]),
    shapeSeries("references", () => [
      ...levelLines(lines, plot),
      ...LANES.flatMap((standing, i) => drawLane(rows, standing, plot.bottom + 6 + i * LANE, plot, frame)),
      ...placeLabels(places.step, rows.length, plot, frame),
    ]),
    shapeSeries("selected", () => drawSelected(data, plot, frame)),
    markSeries({
      id: "places",
      items: buckets(rows, Math.max(1, Math.floor(plotWidth / POINTER_WIDTH))),
      datum: (bucket) => {
        const only = bucket.rows.length === 1 ? bucket.rows[0] : undefined;
        return { tip: () => bucketTip(bucket, frame), ...(only ? { key: only.unit } : {}) };
      },
      draw: (bucket) => {
        const from = plot.x(bucket.first + 0.5);
        const to = plot.x(bucket.first + bucket.rows.length + 0.5);
        return [hitArea(from, plot.top, to - from, plot.bottom - plot.top)];
      },
    }),
  ]);
}

/** Where the branches of one standing are: a stroke each, named and counted at the right. */
function drawLane(
  rows: readonly StripRow[],
  standing: "weak" | "watch",
  top: number,
  plot: Plot,
  frame: Frame,
): Shape[] {
  const { tokens, words } = frame;
  const { mark } = standingColours(standing, tokens);
  const strokes = rows.flatMap((row, i) =>
    row.standing === standing ? [uprightPath(plot.x(i + 1), top, top + LANE - 6)] : [],
  );
  const text = `${standingWord(standing, words)} ${formatCount(strokes.length)}`;
  const width = Math.min(Math.max((plot.x(2) - plot.x(1)) * 0.6, 1), 4);
  return [
    line(plot.left, top + LANE - 5.5, plot.right, top + LANE - 5.5, { stroke: tokens.line }),
    ...(strokes.length > 0 ? [path(strokes.join(""), { stroke: mark, width })] : []),
    ...standingIcon(standing, plot.right + 11, top + LANE / 2 - 3, tokens),
    label(plot.right + 20, top + LANE / 2 - 3, text, { fill: mark }),
  ];
}

/** One standing's intervals and dots: two paths. */
function drawClass(
  rows: readonly StripRow[],
  standings: readonly (Standing | null)[],
  plot: Plot,
  { tokens }: Frame,
): Shape[] {
  const standing = standings[0] ?? null;
  const colours = standingColours(standing, tokens);
  const spacing = plot.x(2) - plot.x(1);
  const radius = spacing > 6 ? 3 : spacing > 2 ? 2 : 1.3;
  let intervals = "";
  let dots = "";
  rows.forEach((row, index) => {
    if (!standings.includes(row.standing)) return;
    const x = plot.x(index + 1);
    if (row.high > row.low) intervals += uprightPath(x, plot.y(row.low), plot.y(row.high));
    dots += rows.length > DISCS ? squarePath(x, plot.y(row.score), radius) : discPath(x, plot.y(row.score), radius);
  });
  const width = Math.min(Math.max(spacing * 0.6, 1), 5);
  return [
    ...(intervals === "" ? [] : [path(intervals, { stroke: colours.band, width })]),
    ...(dots === "" ? [] : [path(dots, { fill: colours.mark })]),
  ];
}

/** The reader's own branch: an upright line with its name. */
function drawSelected({ rows, selected }: LeagueStrip, plot: Plot, { tokens }: Frame): Shape[] {
  const index = rows.findIndex((row) => row.unit === selected);
  const row = rows[index];
  if (row === undefined) return [];
  const x = plot.x(index + 1);
  const text = `${row.name} ${formatScore(row.score)}`;
  const half = textWidth(text, TEXT_SIZE) / 2;
  const at = Math.min(Math.max(x, plot.left + half), plot.right - half);
  return [
    line(x, plot.top - 6, x, plot.bottom, { stroke: tokens.accent, width: 1.25 }),
    label(at, plot.top - 15, text, { fill: tokens.accent, weight: 600, align: "center" }),
  ];
}

/** Places along the foot: first, every step, last. */
function placeLabels(step: number, count: number, plot: Plot, { tokens, words }: Frame): Shape[] {
  if (count === 0) return [];
  const between = Array.from({ length: Math.floor(count / step) }, (_, i) => (i + 1) * step);
  const places = [1, ...between.filter((place) => place > step * 0.4 && place < count - step * 0.4), count];
  return [
    ...[...new Set(places)].map((place) =>
      label(plot.x(place), plot.bottom + LANES.length * LANE + 17, formatCount(place), {
        fill: tokens.ink2,
        align: "center",
      }),
    ),
    label((plot.left + plot.right) / 2, plot.bottom + LANES.length * LANE + 35, words("charts.placesAxis"), {
      fill: tokens.ink2,
      align: "center",
    }),
  ];
}

/** Rows cut into at most `most` runs of like length. */
function buckets(rows: readonly StripRow[], most: number): Bucket[] {
  const size = Math.max(1, Math.ceil(rows.length / most));
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => ({
    first: i * size,
    rows: rows.slice(i * size, (i + 1) * size),
  }));
}

/** What stands at a place: one branch in full, or the first few of several. */
function bucketTip({ rows }: Bucket, { words }: Frame): string[] {
  const [row] = rows;
  if (row !== undefined && rows.length === 1) {
    const [name = "", ...lines] = scoreTip(row, words);
    return [name, words("charts.tipRank", { rank: formatCount(row.rank) }), ...lines];
  }
  const ranks = formatRange(row?.rank ?? 0, rows.at(-1)?.rank ?? 0, formatCount);
  const named = rows.slice(0, NAMED_IN_TIP).map((each) => {
    const word = standingWord(each.standing, words);
    return `${each.name} ${formatScore(each.score)}${word === "" ? "" : ` ${word}`}`;
  });
  const more = rows.length > NAMED_IN_TIP ? [words("charts.tipMore", { count: rows.length - NAMED_IN_TIP })] : [];
  return [words("charts.tipRank", { rank: ranks }), ...named, ...more];
}

/** The same numbers. */
export function leagueStripTable(data: LeagueStrip, words: ChartWords): ChartTable {
  const { columns, rows } = leagueBarsTable(data, words);
  return {
    columns: [{ label: words("charts.rank"), kind: "count" }, ...columns],
    rows: rows.map((cells, i) => [data.rows[i]?.rank ?? null, ...cells]),
  };
}
