import type { Standing } from "@/lib/core/weakness/evidence";
import type { ChartTokens } from "../theme";
import { dot, line, type Shape, triangleDown } from "./elements";

/** Colours of a mark and of its soft interval by standing; unknown is drawn like clear. */
export function standingColours(standing: Standing | null, tokens: ChartTokens): { mark: string; band: string } {
  switch (standing) {
    case "weak":
      return { mark: tokens.weak, band: tokens.weakBand };
    case "watch":
      return { mark: tokens.watch, band: tokens.watchBand };
    case "clear":
    case null:
      return { mark: tokens.data, band: tokens.band };
  }
}

/** ▼ weak, ▽ watch, nothing else. */
export function standingIcon(standing: Standing | null, x: number, y: number, tokens: ChartTokens): Shape[] {
  if (standing === "weak") return [triangleDown(x, y, 10, tokens.weak, false)];
  if (standing === "watch") return [triangleDown(x, y, 9, tokens.watch, true)];
  return [];
}

/** A value on a level line: its interval as a soft wide stroke with a fine line inside, and a dot. */
export function whisker(
  at: { readonly x: number; readonly low: number; readonly high: number; readonly y: number },
  colours: { readonly mark: string; readonly band: string },
  radius = 4,
): Shape[] {
  const { x, low, high, y } = at;
  const interval =
    high > low
      ? [
          line(low, y, high, y, { stroke: colours.band, width: 7, cap: "round" }),
          line(low, y, high, y, { stroke: colours.mark, width: 1 }),
        ]
      : [];
  return [...interval, dot(x, y, radius, { fill: colours.mark })];
}
