import { formatMonth } from "@/lib/format/dates";
import type { Frame } from "../figure";
import type { Plot } from "../plot";
import { textWidth } from "../text-width";
import { TEXT_SIZE } from "../theme";
import { label, line, type Shape } from "./elements";

/** Room in px below a plot for months and years. */
export const MONTH_AXIS_HEIGHT = 40;

/** How many months apart labels stand so that they do not touch: 1, 2, 3, 6 or 12. */
export function monthStep(spacing: number, labelWidth: number): number {
  return [1, 2, 3, 6, 12].find((step) => step * spacing >= labelWidth + 8) ?? 12;
}

/**
 * Months along the foot of a plot whose x axis counts periods from 0, the year under the first label of each year.
 * Counted back from the newest month, which is always named.
 */
export function monthAxis(periods: readonly string[], plot: Plot, { tokens, locale }: Frame): Shape[] {
  const spacing = plot.x(1) - plot.x(0);
  const step = monthStep(spacing, textWidth(locale === "zh-CN" ? "12月" : "Mar", TEXT_SIZE));
  const last = periods.length - 1;
  let year = "";
  let free = Number.NEGATIVE_INFINITY;
  return periods.flatMap((period, i) => {
    if ((last - i) % step !== 0) return [];
    const x = plot.x(i);
    const shapes: Shape[] = [
      line(x, plot.bottom, x, plot.bottom + 4, { stroke: tokens.edge }),
      label(x, plot.bottom + 13, formatMonth(period, locale), { fill: tokens.ink2, align: "center" }),
    ];
    const text = period.slice(0, 4);
    if (text !== year && x - 14 > free) {
      year = text;
      free = x + 20;
      shapes.push(label(x, plot.bottom + 29, text, { fill: tokens.ink2, align: "center" }));
    }
    return shapes;
  });
}
