import type { TrendMark } from "@/lib/contracts/trend";
import type { Frame } from "./figure";
import { label, line, type Shape } from "./marks/elements";
import type { Plot } from "./plot";
import { fitText, textWidth } from "./text-width";
import { TEXT_SIZE } from "./theme";

/** Height in px of one line of event labels above a plot. */
export const LANE = 16;

/** An event with the lane its label stands in, 0 next to the plot. */
export interface PlacedMark {
  readonly index: number;
  readonly lane: number;
  readonly text: string;
}

/** Events with a lane each above the plot, so that their labels do not overlap. */
export function placeMarks(
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
export function drawMarks(marks: readonly PlacedMark[], plot: Plot, { tokens }: Frame): Shape[] {
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
