import type { Frame } from "../figure";
import type { Plot } from "../plot";
import { type Scale, ticksOf } from "../scale";
import { label, line, type Shape } from "./elements";

type Format = (value: number) => string;

/** Figures below a plot, one at each tick, and light upright lines where values are read across. */
export function ticksBelow(plot: Plot, scale: Scale, format: Format, { tokens }: Frame, lines = true): Shape[] {
  return ticksOf(scale).flatMap((tick) => {
    const x = Math.round(plot.x(tick));
    return [
      ...(lines ? [line(x, plot.top, x, plot.bottom, { stroke: tokens.line })] : []),
      label(x, plot.bottom + 14, format(tick), { fill: tokens.ink2, align: "center" }),
    ];
  });
}

/** Figures left of a plot and light level lines across it. */
export function ticksLeft(plot: Plot, scale: Scale, format: Format, { tokens }: Frame): Shape[] {
  return ticksOf(scale).flatMap((tick) => {
    const y = Math.round(plot.y(tick));
    return [
      line(plot.left, y, plot.right, y, { stroke: tokens.line }),
      label(plot.left - 8, y, format(tick), { fill: tokens.ink2, align: "right" }),
    ];
  });
}
