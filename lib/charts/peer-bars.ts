import type { NodeFigure } from "@/lib/contracts/branch";
import { formatRange, formatScore, formatSigned } from "@/lib/format/figures";
import type { ChartTable } from "./chart-table";
import type { Figure, Frame } from "./figure";
import { hitArea, label, line, rect, type Shape, triangleDown } from "./marks/elements";
import { figureOf, markSeries, shapeSeries } from "./marks/mark-series";
import { uprightLines } from "./marks/reference-lines";
import { ticksBelow } from "./marks/ticks";
import { type Plot, plotIn } from "./plot";
import { fitText, textWidth } from "./text-width";
import { TEXT_SIZE } from "./theme";

/** Scores of parts of the whole (dimensions, or the pillars of a document's lens) beside the middle of the peers. */
export interface PeerFigures {
  readonly figures: readonly NodeFigure[];
  readonly pass: number;
}

const ROW = 34;
const BAR = 12;
/** Bars begin at zero. */
const POINTS = { from: 0, to: 100 };

/** A node's name in the reader's language. */
export function figureName({ node }: Pick<NodeFigure, "node">, { locale }: Pick<Frame, "locale">): string {
  return locale === "en" ? node.en : node.zh;
}

/** Why a figure has no score, in a word. */
export function absenceWord({ absence }: Pick<NodeFigure, "absence">, { words }: Pick<Frame, "words">): string {
  return absence === null ? words("charts.noResult") : words(`terms.absence.${absence}`);
}

/**
 * Bars from zero to the score, the likely range as a fine line over the bar's end, the peers' median as a blue stroke.
 * A bar whose whole range is below the pass mark is red with ▼; a part without a score says why.
 */
export function buildPeerBars({ figures, pass }: PeerFigures, frame: Frame): Figure {
  const { tokens, words } = frame;
  const names = figures.map((figure) => figureName(figure, frame));
  const nameWidth = Math.min(Math.max(0, ...names.map((name) => textWidth(name, TEXT_SIZE))) + 4, frame.width * 0.34);
  const compared = figures.some((figure) => figure.peerMedian !== null);
  const heading = compared ? words("charts.againstPeers") : "";
  const differenceWidth = compared ? Math.max(textWidth(heading, TEXT_SIZE), 36) : 0;
  const margins = { left: nameWidth + 24, right: 48 + differenceWidth, top: 28, bottom: 24 };

  const height = margins.top + figures.length * ROW + margins.bottom;
  const plot = plotIn(margins, { width: frame.width, height }, POINTS, {
    from: 0,
    to: Math.max(figures.length, 1),
    downwards: true,
  });

  const drawRow = (figure: NodeFigure, index: number): Shape[] => {
    const y = plot.y(index + 0.5);
    const name = fitText(names[index] ?? "", TEXT_SIZE, nameWidth);
    const behind = figure.high !== null && figure.high < pass;
    const nameShape = label(plot.left - 8, y, name, { fill: behind ? tokens.weak : tokens.ink, align: "right" });
    const common = [
      hitArea(0, y - ROW / 2, frame.width, ROW),
      nameShape,
      ...drawMedian(figure.peerMedian, y, plot, tokens.accent),
    ];
    if (figure.score === null) {
      return [
        ...common,
        label(plot.left + 6, y, absenceWord(figure, frame), { fill: tokens.ink2, halo: tokens.paper }),
      ];
    }
    const difference = figure.peerMedian === null ? "" : formatSigned(figure.score - figure.peerMedian);
    return [
      ...common.slice(0, 2),
      ...(behind ? [triangleDown(plot.left - 8 - textWidth(name, TEXT_SIZE) - 9, y, 9, tokens.weak, false)] : []),
      rect(plot.left, y - BAR / 2, plot.x(figure.score) - plot.left, BAR, behind ? tokens.weak : tokens.data, 1),
      ...drawRange(figure, y, plot, frame),
      ...common.slice(2),
      label(plot.right + 42, y, formatScore(figure.score), { fill: tokens.ink, weight: 600, align: "right" }),
      label(frame.width - 1, y, difference, { fill: tokens.ink2, align: "right" }),
    ];
  };

  const passText = words("charts.passMark", { pass: formatScore(pass).replace(/\.0$/, "") });
  return figureOf(height, [
    shapeSeries("references", () => [
      ...ticksBelow(plot, { ...POINTS, step: frame.width < 480 ? 50 : 20 }, String, frame),
      ...uprightLines([{ value: pass, text: passText, colour: tokens.ink2, dashed: true }], plot, tokens.paper),
      label(frame.width - 1, plot.top - 9, heading, { fill: tokens.ink2, align: "right" }),
      ...(compared
        ? [
            line(1, plot.top - 15, 1, plot.top - 3, { stroke: tokens.accent, width: 2.5 }),
            label(7, plot.top - 9, words("charts.peerMedian"), { fill: tokens.accent }),
          ]
        : []),
    ]),
    markSeries({
      id: "figures",
      items: figures,
      datum: (figure) => ({ key: figure.node.id, tip: () => tipOf(figure, frame) }),
      draw: drawRow,
    }),
  ]);
}

function drawMedian(median: number | null, y: number, plot: Plot, stroke: string): Shape[] {
  if (median === null) return [];
  const x = plot.x(median);
  return [line(x, y - BAR / 2 - 4, x, y + BAR / 2 + 4, { stroke, width: 2.5 })];
}

/** From the lower to the upper limit, ends closed by short strokes, readable over bar and paper alike. */
function drawRange({ low, high }: NodeFigure, y: number, plot: Plot, { tokens }: Frame): Shape[] {
  if (low === null || high === null || high <= low) return [];
  const [from, to] = [plot.x(low), plot.x(high)];
  const pen = (colour: string, width: number) => [
    line(from, y, to, y, { stroke: colour, width }),
    line(from, y - 3.5, from, y + 3.5, { stroke: colour, width }),
    line(to, y - 3.5, to, y + 3.5, { stroke: colour, width }),
  ];
  return [...pen(tokens.paper, 3.5), ...pen(tokens.ink, 1.25)];
}

function tipOf(figure: NodeFigure, frame: Frame): string[] {
  const { words } = frame;
  const { score, low, high, peerMedian } = figure;
  const own =
    score === null
      ? absenceWord(figure, frame)
      : words("charts.tipScore", { score: formatScore(score), range: formatRange(low ?? score, high ?? score) });
  const peers = peerMedian === null ? [] : [words("charts.tipPeers", { median: formatScore(peerMedian) })];
  return [figureName(figure, frame), own, ...peers];
}

/** The same numbers; an absent score is its reason. */
export function peerFiguresTable({ figures }: PeerFigures, language: Pick<Frame, "words" | "locale">): ChartTable {
  const { words } = language;
  return {
    columns: [
      { label: words("charts.part"), kind: "text" },
      { label: words("charts.score"), kind: "score" },
      { label: words("charts.low"), kind: "score" },
      { label: words("charts.high"), kind: "score" },
      { label: words("charts.peerMedian"), kind: "score" },
      { label: words("charts.againstPeers"), kind: "signed" },
    ],
    rows: figures.map((figure) => [
      figureName(figure, language),
      figure.score ?? absenceWord(figure, language),
      figure.low,
      figure.high,
      figure.peerMedian,
      figure.score === null || figure.peerMedian === null ? null : figure.score - figure.peerMedian,
    ]),
  };
}
