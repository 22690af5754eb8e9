import type { TrendPoint, TrendSeries } from "@/lib/contracts/trend";
import type { Frame } from "./figure";
import { dot, label, line, polygon, polyline, type Shape, triangleDown } from "./marks/elements";
import type { Plot } from "./plot";
import { textWidth } from "./text-width";
import { TEXT_SIZE } from "./theme";
import { gapsOf, gapWord, isBehind, runsOf, type TrendData } from "./trend-values";

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
