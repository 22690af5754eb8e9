import type { Plot } from "../plot";
import { textWidth } from "../text-width";
import { TEXT_SIZE } from "../theme";
import { label, line, type Shape } from "./elements";

export interface ReferenceLine {
  readonly value: number;
  readonly text: string;
  readonly colour: string;
  readonly dashed: boolean;
}

const DASH = [4, 3];
const GAP = 4;

function strokeOf({ colour, dashed }: ReferenceLine) {
  return dashed ? { stroke: colour, dash: DASH } : { stroke: colour, width: 1.25 };
}

/** Upright lines labelled above the plot; a label that would meet its right neighbour stands left of its line. */
export function uprightLines(lines: readonly ReferenceLine[], plot: Plot, halo: string): Shape[] {
  const sorted = [...lines].sort((a, b) => a.value - b.value);
  let free = Number.NEGATIVE_INFINITY;
  return sorted.flatMap((mark, i) => {
    const x = plot.x(mark.value);
    const width = textWidth(mark.text, TEXT_SIZE);
    const next = sorted[i + 1];
    const limit = next ? plot.x(next.value) - GAP : plot.right + 40;
    const fitsRight = x + GAP + width <= limit;
    const fitsLeft = x - GAP - width >= free;
    const right = fitsRight || !fitsLeft;
    free = right ? x + GAP + width : x;
    return [
      line(x, plot.top - 14, x, plot.bottom, strokeOf(mark)),
      label(right ? x + GAP : x - GAP, plot.top - 9, mark.text, {
        fill: mark.colour,
        align: right ? "left" : "right",
        halo,
      }),
    ];
  });
}

/** A level line across the plot, without its label. */
export function levelStroke(mark: ReferenceLine, plot: Plot): Shape {
  const y = plot.y(mark.value);
  return line(plot.left, y, plot.right, y, strokeOf(mark));
}

/** Level lines labelled at their right end, in the margin; labels that would overlap are pushed apart. */
export function levelLines(lines: readonly ReferenceLine[], plot: Plot): Shape[] {
  const sorted = [...lines].sort((a, b) => b.value - a.value);
  let lowest = Number.NEGATIVE_INFINITY;
  return sorted.flatMap((mark) => {
    const y = plot.y(mark.value);
    const textY = Math.max(y, lowest + TEXT_SIZE + 2);
    lowest = textY;
    return [levelStroke(mark, plot), label(plot.right + 6, textY, mark.text, { fill: mark.colour })];
  });
}
