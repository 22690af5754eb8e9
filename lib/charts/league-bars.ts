import type { Standing } from "@/lib/core/weakness/evidence";
import { formatRange, formatScore } from "@/lib/format/figures";
import type { ChartTable } from "./chart-table";
import type { ChartWords, Figure, Frame } from "./figure";
import { hitArea, label, rect, type Shape } from "./marks/elements";
import { figureOf, markSeries, shapeSeries } from "./marks/mark-series";
import { type ReferenceLine, uprightLines } from "./marks/reference-lines";
import { standingColours, standingIcon, whisker } from "./marks/standing-mark";
import { ticksBelow } from "./marks/ticks";
import { plotIn } from "./plot";
import { pointScale } from "./scale";
import { fitText, textWidth } from "./text-width";
import { TEXT_SIZE } from "./theme";

/** One branch of the league; a `LeagueRow` is one. Points 0–100; standing null where the viewer sees ranks alone. */
export interface LeagueBar {
  readonly unit: string;
  readonly name: string;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly standing: Standing | null;
}

export interface LeagueBars {
  /** From the top down. */
  readonly rows: readonly LeagueBar[];
  readonly pass: number;
  /** Median of the company the rows stand in; null where none is ranked. */
  readonly median: number | null;
  /** Unit drawn as the reader's own. */
  readonly selected: string | null;
}

const ROW = 22;
const ICON = 16;
const SCORE = 44;

/** The last `count` of rows that stand best first, worst first. */
export function lowestRows<Row>(rows: readonly Row[], count: number): Row[] {
  return rows.slice(Math.max(0, rows.length - count)).reverse();
}

/** What a reader is told of a branch by word: 薄弱, 关注, or nothing. */
export function standingWord(standing: Standing | null, words: ChartWords): string {
  return standing === null || standing === "clear" ? "" : words(`terms.standing.${standing}`);
}

/** The lines a hover note says of a scored branch. */
export function scoreTip(row: LeagueBar, words: ChartWords): string[] {
  const word = standingWord(row.standing, words);
  return [
    row.name,
    words("charts.tipScore", { score: formatScore(row.score), range: formatRange(row.low, row.high) }),
    ...(word === "" ? [] : [`${row.standing === "weak" ? "▼" : "▽"} ${word}`]),
  ];
}

/**
 * Scores as dots on soft intervals, one row per branch, against the pass mark and the median. Weak branches are red
 * with ▼, watched ones amber with ▽, each with its word.
 * @see STYLE: the axis is cut to the data, so values are dots, not bars from zero
 */
export function buildLeagueBars(data: LeagueBars, frame: Frame): Figure {
  const { rows } = data;
  const { tokens, words } = frame;
  const wide = frame.width >= 480;
  const longestWord = Math.max(
    ...(["weak", "watch"] as const).map((s) => textWidth(standingWord(s, words), TEXT_SIZE)),
  );
  const right = SCORE + (wide ? longestWord + 10 : 0) + 8;
  const nameWidth = Math.min(Math.max(0, ...rows.map((row) => textWidth(row.name, TEXT_SIZE))) + 4, frame.width * 0.36);
  const left = ICON + nameWidth + 12;
  const scale = pointScale([
    ...rows.flatMap((row) => [row.low, row.high]),
    data.pass,
    ...(data.median === null ? [] : [data.median]),
  ]);
  const top = 26;
  const height = top + rows.length * ROW + 28;
  const plot = plotIn({ left, right, top, bottom: 28 }, { width: frame.width, height }, scale, {
    from: 0,
    to: Math.max(rows.length, 1),
    downwards: true,
  });

  const lines: ReferenceLine[] = [
    {
      value: data.pass,
      text: words("charts.passMark", { pass: formatPoints(data.pass) }),
      colour: tokens.ink2,
      dashed: true,
    },
  ];
  if (data.median !== null) {
    const text = words("charts.medianMark", { median: formatScore(data.median) });
    lines.push({ value: data.median, text, colour: tokens.accent, dashed: false });
  }

  const drawRow = (row: LeagueBar, index: number): Shape[] => {
    const y = plot.y(index + 0.5);
    const name = fitText(row.name, TEXT_SIZE, nameWidth);
    const colours = standingColours(row.standing, tokens);
    const chosen = row.unit === data.selected;
    const ink = row.standing === "weak" || row.standing === "watch" ? colours.mark : tokens.ink;
    const weight = row.standing === "weak" || chosen ? 600 : 400;
    return [
      ...(chosen ? [rect(0, y - ROW / 2, frame.width, ROW, tokens.accentWash, 3)] : []),
      hitArea(0, y - ROW / 2, frame.width, ROW),
      ...standingIcon(row.standing, plot.left - 8 - textWidth(name, TEXT_SIZE) - 10, y, tokens),
      label(plot.left - 8, y, name, { fill: ink, weight, align: "right" }),
      ...whisker({ x: plot.x(row.score), low: plot.x(row.low), high: plot.x(row.high), y }, colours),
      label(plot.right + SCORE, y, formatScore(row.score), { fill: tokens.ink, weight, align: "right" }),
      ...(wide
        ? [label(plot.right + SCORE + 10, y, standingWord(row.standing, words), { fill: colours.mark, weight })]
        : []),
    ];
  };

  return figureOf(height, [
    shapeSeries("references", () => [
      ...ticksBelow(plot, scale, formatPoints, frame),
      ...uprightLines(lines, plot, tokens.paper),
      ...(wide ? [] : drawKey(rows, plot.top - 9, frame)),
    ]),
    markSeries({
      id: "branches",
      items: rows,
      datum: (row) => ({ tip: () => scoreTip(row, words), key: row.unit }),
      draw: drawRow,
    }),
  ]);
}

/** What the icons mean, where there is no room for a word in every row. */
function drawKey(rows: readonly LeagueBar[], y: number, { tokens, words }: Frame): Shape[] {
  const used = (["weak", "watch"] as const).filter((standing) => rows.some((row) => row.standing === standing));
  let x = 6;
  return used.flatMap((standing) => {
    const word = standingWord(standing, words);
    const at = x;
    x += textWidth(word, TEXT_SIZE) + 26;
    return [
      ...standingIcon(standing, at, y, tokens),
      label(at + 9, y, word, { fill: standingColours(standing, tokens).mark }),
    ];
  });
}

/** Whole points on an axis: `60`. */
function formatPoints(points: number): string {
  return formatScore(points).replace(/\.0$/, "");
}

/** The same numbers. */
export function leagueBarsTable(data: LeagueBars, words: ChartWords): ChartTable {
  return {
    columns: [
      { label: words("charts.branch"), kind: "text" },
      { label: words("charts.score"), kind: "score" },
      { label: words("charts.low"), kind: "score" },
      { label: words("charts.high"), kind: "score" },
      { label: words("charts.standing"), kind: "text" },
    ],
    rows: data.rows.map((row) => [
      row.name,
      row.score,
      row.low,
      row.high,
      row.standing === null ? null : words(`terms.standing.${row.standing}`),
    ]),
  };
}
