/** The parts of a sparkline as SVG path data in px; an empty string where there is nothing to draw. */
export interface SparklineShape {
  /** Runs of two and more neighbouring values; a gap breaks the line. */
  readonly line: string;
  /** Values that stand alone between gaps, as dots of no length (a round cap makes them visible). */
  readonly lone: string;
  /** A short stroke at the foot for every period without a value. */
  readonly gaps: string;
  /** The newest period's point; null when that period has no value. */
  readonly last: { readonly x: number; readonly y: number } | null;
  /** Height of the pass mark; null when it lies outside the scale. */
  readonly passY: number | null;
}

export interface SparklineInput {
  /** Oldest first; null is a gap. */
  readonly values: readonly (number | null)[];
  /** Ends of the scale, the same for every line of a column. `to` > `from`. */
  readonly from: number;
  readonly to: number;
  readonly pass: number;
  readonly width: number;
  readonly height: number;
}

const INSET = 3;

/**
 * Shape of a row of values on a given scale. Values beyond the scale are drawn at its edge.
 * @throws {RangeError} when the scale is empty
 */
export function sparklineShape({ values, from, to, pass, width, height }: SparklineInput): SparklineShape {
  if (!(to > from)) throw new RangeError(`a scale from ${from} to ${to} is empty`);
  const step = values.length > 1 ? (width - 2 * INSET) / (values.length - 1) : 0;
  const x = (i: number) => round(INSET + i * step);
  const y = (value: number) => {
    const share = (Math.min(Math.max(value, from), to) - from) / (to - from);
    return round(height - INSET - share * (height - 2 * INSET));
  };
  let line = "";
  let lone = "";
  let gaps = "";
  values.forEach((value, i) => {
    if (value === null) {
      gaps += `M${round(x(i) - 1.5)} ${height - 1}h3`;
      return;
    }
    const before = values[i - 1] ?? null;
    const after = values[i + 1] ?? null;
    if (before !== null) line += `L${x(i)} ${y(value)}`;
    else if (after !== null) line += `M${x(i)} ${y(value)}`;
    else lone += `M${x(i)} ${y(value)}h0`;
  });
  const newest = values.at(-1) ?? null;
  return {
    line,
    lone,
    gaps,
    last: newest === null ? null : { x: x(values.length - 1), y: y(newest) },
    passY: pass >= from && pass <= to ? y(pass) : null,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
