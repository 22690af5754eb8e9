/** Ends of an axis and the distance of its ticks. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/**
 * A scale of points that holds all `values` with a little room, in whole tens, at least 30 points long, within 0–100.
 * For dots and lines; a bar's axis begins at zero instead.
 */
export function pointScale(values: readonly number[]): Scale {
  if (values.length === 0) return { from: 0, to: 100, step: 20 };
  let from = Math.max(0, Math.floor((Math.min(...values) - 1) / 10) * 10);
  let to = Math.min(100, Math.max(Math.ceil((Math.max(...values) + 1) / 10) * 10, from + 30));
  from = Math.max(0, Math.min(from, to - 30));
  if (to - from <= 60) return { from, to, step: 10 };
  from = Math.floor(from / 20) * 20;
  to = Math.ceil(to / 20) * 20;
  return { from, to, step: 20 };
}

/** A scale from zero in steps of 1, 2 or 5 × 10ⁿ, with at most `ticks` steps. */
export function countScale(largest: number, ticks = 5): Scale {
  if (!(largest > 0)) return { from: 0, to: 1, step: 1 };
  const rough = largest / ticks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  const step = Math.max(1, factor * power);
  return { from: 0, to: Math.ceil(largest / step) * step, step };
}

/** Values of the ticks of a scale, ends included. */
export function ticksOf({ from, to, step }: Scale): number[] {
  const count = Math.round((to - from) / step);
  return Array.from({ length: count + 1 }, (_, i) => from + i * step);
}
