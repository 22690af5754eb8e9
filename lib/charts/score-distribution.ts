import { formatCount, formatScore } from "@/lib/format/figures";
import type { ChartTable } from "./chart-table";
import type { ChartWords, Figure, Frame } from "./figure";
import { hitArea, label, rect, type Shape, triangleDown } from "./marks/elements";
import { figureOf, markSeries, shapeSeries } from "./marks/mark-series";
import { uprightLines } from "./marks/reference-lines";
import { ticksBelow, ticksLeft } from "./marks/ticks";
import { plotIn } from "./plot";
import { countScale } from "./scale";
import { textWidth } from "./text-width";
import { TEXT_SIZE } from "./theme";

/** Branches with scores in `[from, to)`; the last bin of a distribution includes its end. */
export interface ScoreBin {
  readonly from: number;
  readonly to: number;
  readonly branches: number;
  /** How many of them are weak. */
  readonly weak: number;
}

export interface ScoreDistribution {
  readonly bins: readonly ScoreBin[];
  readonly pass: number;
  readonly median: number | null;
}

const HEIGHT = 240;
const MARGINS = { left: 40, right: 14, top: 40, bottom: 44 };

/** How many branches stand at which score: bars from zero, the weak part red at the foot with ▼ and its count. */
export function buildScoreDistribution({ bins, pass, median }: ScoreDistribution, frame: Frame): Figure {
  const { tokens, words } = frame;
  const scale = countScale(Math.max(0, ...bins.map((bin) => bin.branches)) * 1.2, 4);
  const shown = usedBins(bins);
  const from = shown[0]?.from ?? 0;
  const to = shown.at(-1)?.to ?? 100;
  const step = (to - from) / ((frame.width - 60) / 44) > 10 ? 20 : 10;

  const plot = plotIn(MARGINS, { width: frame.width, height: HEIGHT }, { from, to }, scale);

  const drawBin = (bin: ScoreBin): Shape[] => {
    const left = plot.x(bin.from) + 1;
    const width = Math.max(plot.x(bin.to) - plot.x(bin.from) - 2, 1);
    const height = (count: number) => plot.bottom - plot.y(count);
    const top = plot.y(bin.branches);
    return [
      hitArea(left, plot.top, width, plot.bottom - plot.top),
      rect(left, top, width, height(bin.branches), tokens.data),
      ...(bin.weak > 0 ? [rect(left, plot.y(bin.weak), width, height(bin.weak), tokens.weak)] : []),
      ...drawCounts(bin, left + width / 2, top, frame),
    ];
  };

  const lines = [{ value: pass, text: words("charts.passMark", { pass }), colour: tokens.ink2, dashed: true }];
  if (median !== null) {
    const text = words("charts.medianMark", { median: formatScore(median) });
    lines.push({ value: median, text, colour: tokens.accent, dashed: false });
  }
  return figureOf(HEIGHT, [
    shapeSeries("references", () => [
      ...ticksLeft(plot, scale, formatCount, frame),
      ...ticksBelow(plot, { from, to, step }, String, frame, false),
      ...uprightLines(lines, plot, tokens.paper),
      label((plot.left + plot.right) / 2, plot.bottom + 34, words("charts.scoreAxis"), {
        fill: tokens.ink2,
        align: "center",
      }),
      label(0, 9, words("charts.branches"), { fill: tokens.ink2 }),
      triangleDown(plot.left + 24, 9, 9, tokens.weak, false),
      label(plot.left + 33, 9, words("charts.weakAmong"), { fill: tokens.weak }),
    ]),
    markSeries({ id: "bins", items: shown, datum: (bin) => ({ tip: () => tipOf(bin, words) }), draw: drawBin }),
  ]);
}

/** Above a bar: how many in all, and over that how many weak with ▼. */
function drawCounts(bin: ScoreBin, x: number, top: number, { tokens }: Frame): Shape[] {
  if (bin.branches === 0) return [];
  const total = label(x, top - 9, formatCount(bin.branches), { fill: tokens.ink, align: "center", halo: tokens.paper });
  if (bin.weak === 0) return [total];
  const weak = formatCount(bin.weak);
  const width = textWidth(weak, TEXT_SIZE);
  return [
    total,
    triangleDown(x - width / 2 - 2, top - 24, 8, tokens.weak, false),
    label(x - width / 2 + 5, top - 24, weak, { fill: tokens.weak, weight: 600, halo: tokens.paper }),
  ];
}

/** Bins from the first to the last that holds a branch, widened to whole tens. */
function usedBins(bins: readonly ScoreBin[]): readonly ScoreBin[] {
  const used = bins.filter((bin) => bin.branches > 0);
  const first = used[0];
  const last = used.at(-1);
  if (!first || !last) return bins;
  const [from, to] = [Math.floor(first.from / 10) * 10, Math.ceil(last.to / 10) * 10];
  return bins.filter((bin) => bin.from >= from && bin.to <= to);
}

function binName(bin: ScoreBin): string {
  return `${bin.from}–${bin.to}`;
}

function tipOf(bin: ScoreBin, words: ChartWords): string[] {
  const total = words("charts.branchCount", { count: bin.branches });
  return [words("charts.scoreBin", { bin: binName(bin) }), total, `▼ ${words("terms.standing.weak")} ${bin.weak}`];
}

/** The same numbers, empty bins included. */
export function scoreDistributionTable({ bins }: ScoreDistribution, words: ChartWords): ChartTable {
  return {
    columns: [
      { label: words("charts.scoreAxis"), kind: "text" },
      { label: words("charts.branches"), kind: "count" },
      { label: words("charts.weakAmong"), kind: "count" },
    ],
    rows: bins.map((bin) => [binName(bin), bin.branches, bin.weak]),
  };
}
