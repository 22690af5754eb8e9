import type { NodeName } from "@/lib/contracts/league";
import { formatCount, formatFraction, formatScore } from "@/lib/format/figures";
import type { ChartTable } from "./chart-table";
import type { Figure, Frame } from "./figure";
import { hitArea, label, rect, type Shape } from "./marks/elements";
import { figureOf, markSeries, shapeSeries } from "./marks/mark-series";
import { standingIcon } from "./marks/standing-mark";
import { type Plot, plotIn } from "./plot";
import { fitText, textWidth, wrapText } from "./text-width";
import { type ChartTokens, TEXT_SIZE } from "./theme";

/** One township; a `TownshipRow` of the overview is one. */
export interface HeatMapRow {
  readonly unit: string;
  readonly name: string;
  readonly branches: number;
  readonly ranked: number;
  readonly weak: number;
  readonly watch: number;
  /** Median points 0–100 per node, in their order; null where no branch is ranked. */
  readonly medians: readonly (number | null)[];
}

export interface TownshipHeatMap {
  readonly rows: readonly HeatMapRow[];
  readonly nodes: readonly NodeName[];
}

/** Lower ends of the score classes, highest first; the last begins at zero. 60 is the pass mark. */
const CLASSES = [90, 80, 70, 60, 0] as const;
const ROW = 28;
const LEADING = 16;

/** Which of the five score classes a median falls in: 0 highest … 4 below the pass mark. */
export function scoreClass(points: number): number {
  return CLASSES.findIndex((from) => points >= from);
}

function shadeOf(points: number, tokens: ChartTokens): { fill: string; ink: string } {
  const index = scoreClass(points);
  return { fill: tokens.shades[index] ?? tokens.paper, ink: tokens.shadeInks[index] ?? tokens.ink };
}

/**
 * Median scores, townships down and nodes across. The figure stands in every cell; the shade, heavier for lower, only
 * helps to find it, so the map reads in greyscale. A blank cell says why it is blank.
 */
export function buildTownshipHeatMap({ rows, nodes }: TownshipHeatMap, frame: Frame): Figure {
  const { tokens, locale } = frame;
  const wide = frame.width >= 560;
  const nameWidth = Math.min(Math.max(0, ...rows.map((row) => textWidth(row.name, TEXT_SIZE))) + 4, frame.width * 0.3);
  const left = nameWidth + 10;
  const right = wide ? 168 : 1;
  const cell = Math.max((frame.width - left - right) / Math.max(nodes.length, 1), 30);
  const headings = nodes.map((node) => wrapText(locale === "en" ? node.en : node.zh, TEXT_SIZE, cell - 6));
  const top = Math.max(1, ...headings.map((lines) => lines.length)) * LEADING + 8;
  const bottom = 40;
  const height = top + rows.length * ROW + bottom;
  const columns = { from: 0, to: Math.max(nodes.length, 1) };
  const plot = plotIn({ left, right, top, bottom }, { width: frame.width, height }, columns, {
    from: 0,
    to: Math.max(rows.length, 1),
    downwards: true,
  });

  const drawRow = (row: HeatMapRow, index: number): Shape[] => {
    const y = plot.y(index + 0.5);
    const name = fitText(row.name, TEXT_SIZE, nameWidth);
    return [
      hitArea(0, y - ROW / 2, frame.width, ROW),
      label(plot.left - 10, y, name, { fill: tokens.ink, align: "right" }),
      ...nodes.flatMap((_, column) => drawCell(row.medians[column] ?? null, plot.x(column), y, cell, frame)),
      ...(wide ? drawCounts(row, plot.right, y, frame) : []),
    ];
  };

  return figureOf(height, [
    shapeSeries("headings", () => [
      ...headings.flatMap((lines, column) => drawHeading(lines, plot.x(column + 0.5), plot.top - 6, tokens.ink2)),
      ...(wide ? drawCountHeadings(plot, frame) : []),
      ...drawKey(plot, frame),
    ]),
    markSeries({
      id: "townships",
      items: rows,
      datum: (row) => ({ key: row.unit, tip: () => tipOf(row, nodes, frame) }),
      draw: drawRow,
    }),
  ]);
}

function drawHeading(lines: readonly string[], x: number, bottom: number, fill: string): Shape[] {
  return lines.map((text, i) =>
    label(x, bottom - (lines.length - 1 - i) * LEADING, text, { fill, align: "center", baseline: "bottom" }),
  );
}

function drawCell(median: number | null, x: number, y: number, width: number, { tokens, words }: Frame): Shape[] {
  const box = [x + 1, y - ROW / 2 + 1, width - 2, ROW - 2] as const;
  const middle = x + width / 2;
  if (median === null) {
    const why = wrapText(words("charts.noneRanked"), TEXT_SIZE, width - 2);
    const first = y - ((why.length - 1) * 13) / 2;
    return why.map((text, i) => label(middle, first + i * 13, text, { fill: tokens.ink2, align: "center" }));
  }
  const { fill, ink } = shadeOf(median, tokens);
  return [rect(...box, fill, 2), label(middle, y, formatScore(median), { fill: ink, align: "center" })];
}

function drawCounts(row: HeatMapRow, x: number, y: number, { tokens }: Frame): Shape[] {
  const count = (at: number, standing: "weak" | "watch", branches: number) =>
    branches === 0
      ? []
      : [
          ...standingIcon(standing, x + at, y, tokens),
          label(x + at + 10, y, formatCount(branches), { fill: standing === "weak" ? tokens.weak : tokens.watch }),
        ];
  return [
    label(x + 64, y, formatFraction(row.ranked, row.branches), { fill: tokens.ink2, align: "right" }),
    ...count(84, "weak", row.weak),
    ...count(128, "watch", row.watch),
  ];
}

function drawCountHeadings({ right, top }: Plot, { tokens, words }: Frame): Shape[] {
  const style = { fill: tokens.ink2, baseline: "bottom" } as const;
  return [
    label(right + 64, top - 6, words("charts.rankedOf"), { ...style, align: "right" }),
    label(right + 78, top - 6, words("terms.standing.weak"), style),
    label(right + 122, top - 6, words("terms.standing.watch"), style),
  ];
}

/** The five classes along the foot, lowest first as the eye looks for it. */
function drawKey({ left, bottom }: Plot, { tokens, width }: Frame): Shape[] {
  const classes = [...CLASSES].reverse();
  let x = width < 420 ? 0 : left;
  return classes.flatMap((from, i) => {
    const next = classes[i + 1];
    const text = i === 0 ? `<${next}` : next === undefined ? `≥${from}` : `${from}–${next}`;
    const at = x;
    x += 18 + textWidth(text, TEXT_SIZE) + 10;
    return [
      rect(at, bottom + 19, 13, 13, tokens.edge, 2),
      rect(at + 1, bottom + 20, 11, 11, shadeOf(from, tokens).fill, 1),
      label(at + 18, bottom + 26, text, { fill: tokens.ink2 }),
    ];
  });
}

function tipOf(row: HeatMapRow, nodes: readonly NodeName[], { words, locale }: Frame): string[] {
  return [
    row.name,
    ...nodes.map((node, i) => {
      const median = row.medians[i] ?? null;
      return `${locale === "en" ? node.en : node.zh} ${median === null ? words("charts.noneRanked") : formatScore(median)}`;
    }),
    `${words("charts.rankedOf")} ${formatFraction(row.ranked, row.branches)}`,
    `▼ ${words("terms.standing.weak")} ${row.weak} · ▽ ${words("terms.standing.watch")} ${row.watch}`,
  ];
}

/** The same numbers. */
export function townshipHeatMapTable(
  { rows, nodes }: TownshipHeatMap,
  { words, locale }: Pick<Frame, "words" | "locale">,
): ChartTable {
  return {
    columns: [
      { label: words("terms.level.township"), kind: "text" },
      ...nodes.map((node) => ({ label: locale === "en" ? node.en : node.zh, kind: "score" as const })),
      { label: words("charts.branches"), kind: "count" },
      { label: words("charts.rankedBranches"), kind: "count" },
      { label: words("terms.standing.weak"), kind: "count" },
      { label: words("terms.standing.watch"), kind: "count" },
    ],
    rows: rows.map((row) => [
      row.name,
      ...nodes.map((_, i) => row.medians[i] ?? words("charts.noneRanked")),
      row.branches,
      row.ranked,
      row.weak,
      row.watch,
    ]),
  };
}
