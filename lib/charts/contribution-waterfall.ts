import type { Waterfall } from "@/lib/contracts/branch";
import { formatScore, formatSigned } from "@/lib/format/figures";
import { apportionTenths } from "./apportion";
import type { ChartTable } from "./chart-table";
import type { Figure, Frame } from "./figure";
import { dot, hitArea, label, line, rect, type Shape } from "./marks/elements";
import { figureOf, markSeries, shapeSeries } from "./marks/mark-series";
import { ticksBelow } from "./marks/ticks";
import { plotIn } from "./plot";
import { pointScale } from "./scale";
import { fitText, textWidth } from "./text-width";
import { TEXT_SIZE } from "./theme";

/** One line of the waterfall: a total, or a step from where the line before ended. */
interface WaterfallRow {
  readonly name: string;
  readonly kind: "total" | "step";
  /** Node id of an indicator; null for totals and sums of several. */
  readonly key: string | null;
  readonly from: number;
  readonly to: number;
  /** The figure as printed: all printed steps add up to the printed totals. */
  readonly printed: number;
}

/** Steps named one by one; the smallest beyond are added together. */
const NAMED_STEPS = 14;
const ROW = 24;
const BAR = 12;

type Language = Pick<Frame, "words" | "locale">;

/** Largest steps by name in the order given, the others in one, then what no single indicator explains. */
function stepsOf({ steps, rest }: Waterfall, { words, locale }: Language) {
  const bySize = [...steps].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const named = new Set(steps.length <= NAMED_STEPS + 1 ? steps : bySize.slice(0, NAMED_STEPS));
  const others = steps.filter((step) => !named.has(step));
  const sum = others.reduce((total, step) => total + step.points, 0);
  return [
    ...steps
      .filter((step) => named.has(step))
      .map(({ node, points }) => ({ name: locale === "en" ? node.en : node.zh, key: node.id, points })),
    ...(others.length > 0
      ? [{ name: words("charts.otherSteps", { count: others.length }), key: null, points: sum }]
      : []),
    ...(Math.abs(rest) > 1e-9 ? [{ name: words("charts.restStep"), key: null, points: rest }] : []),
  ];
}

/** All lines from the peers' median to the own score. */
export function waterfallRows(waterfall: Waterfall, language: Language): WaterfallRow[] {
  const { words } = language;
  const steps = stepsOf(waterfall, language);
  const printed = apportionTenths(
    steps.map((step) => step.points),
    Number(waterfall.to.toFixed(1)) - Number(waterfall.from.toFixed(1)),
  );
  let reached = waterfall.from;
  const total = (name: string, at: number): WaterfallRow => ({
    name,
    kind: "total",
    key: null,
    from: at,
    to: at,
    printed: at,
  });
  return [
    total(words("charts.peerMedian"), waterfall.from),
    ...steps.map(({ name, key, points }, i): WaterfallRow => {
      const from = reached;
      reached += points;
      return { name, kind: "step", key, from, to: reached, printed: printed[i] ?? 0 };
    }),
    total(words("charts.own"), waterfall.to),
  ];
}

/**
 * From the peers' median to the own score, indicator by indicator, downwards: each step begins where the one before
 * ended, losses to the left, gains to the right. Printed figures add up exactly. Totals are dots, since the axis is cut.
 */
export function buildContributionWaterfall(waterfall: Waterfall, frame: Frame): Figure {
  const { tokens } = frame;
  const rows = waterfallRows(waterfall, frame);
  const nameWidth = Math.min(Math.max(...rows.map((row) => textWidth(row.name, TEXT_SIZE))) + 4, frame.width * 0.4);
  const scale = pointScale(rows.map((row) => row.to));
  const margins = { left: nameWidth + 12, right: 52, top: 8, bottom: 28 };

  const height = margins.top + rows.length * ROW + margins.bottom;
  const plot = plotIn(margins, { width: frame.width, height }, scale, { from: 0, to: rows.length, downwards: true });

  const drawRow = (row: WaterfallRow, index: number): Shape[] => {
    const y = plot.y(index + 0.5);
    const total = row.kind === "total";
    const weight = total ? 600 : 400;
    const [from, to] = [plot.x(row.from), plot.x(row.to)];
    const colours = stepColours(row.printed, frame);
    const fill = index === 0 ? tokens.accent : tokens.ink;
    const edge = row.to < row.from ? to : to - 2;
    return [
      hitArea(0, y - ROW / 2, frame.width, ROW),
      label(plot.left - 10, y, fitText(row.name, TEXT_SIZE, nameWidth), { fill: tokens.ink, weight, align: "right" }),
      ...(index < rows.length - 1 ? [line(to, y, to, y + ROW, { stroke: tokens.edge, dash: [2, 2] })] : []),
      ...(total
        ? [dot(to, y, 5, { fill })]
        : [
            rect(Math.min(from, to), y - BAR / 2, Math.max(Math.abs(to - from), 1.5), BAR, colours.fill),
            rect(edge, y - BAR / 2, 2, BAR, colours.ink),
          ]),
      label(frame.width - 2, y, total ? formatScore(row.printed) : formatSigned(row.printed), {
        fill: total ? tokens.ink : colours.ink,
        weight,
        align: "right",
      }),
    ];
  };

  return figureOf(height, [
    shapeSeries("axis", () => [
      ...ticksBelow(plot, scale, String, frame),
      ...[plot.top + ROW, plot.bottom - ROW].map((y) => line(0, y, frame.width, y, { stroke: tokens.line })),
    ]),
    markSeries({
      id: "rows",
      items: rows,
      datum: (row) => ({ tip: () => tipOf(row, frame), ...(row.key === null ? {} : { key: row.key }) }),
      draw: drawRow,
    }),
  ]);
}

function stepColours(points: number, { tokens }: Frame): { fill: string; ink: string } {
  if (points === 0) return { fill: tokens.band, ink: tokens.ink2 };
  return points < 0 ? { fill: tokens.weakBand, ink: tokens.weak } : { fill: tokens.goodBand, ink: tokens.good };
}

function tipOf(row: WaterfallRow, { words }: Frame): string[] {
  if (row.kind === "total") return [row.name, formatScore(row.printed)];
  return [row.name, formatSigned(row.printed), words("charts.reaches", { score: formatScore(row.to) })];
}

/** The same lines; figures are unrounded. */
export function waterfallTable(waterfall: Waterfall, language: Language): ChartTable {
  const { words } = language;
  return {
    columns: [
      { label: words("charts.part"), kind: "text" },
      { label: words("charts.difference"), kind: "signed" },
      { label: words("charts.score"), kind: "score" },
    ],
    rows: waterfallRows(waterfall, language).map((row) => [
      row.name,
      row.kind === "total" ? null : row.to - row.from,
      row.to,
    ]),
  };
}
