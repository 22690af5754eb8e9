import { binomialOf } from "../stats/binomial";
import type { Lines } from "./signal-rules";

/** Cases of one month, n > 0. */
export interface Cases {
  readonly x: number;
  readonly n: number;
}

/** Probabilities below and above which a point is beyond three standard deviations of a normal figure. */
const LOW_TAIL = 0.00135;
const HIGH_TAIL = 0.99865;
/** The same for two. */
const LOW_WARNING = 0.02275;
const HIGH_WARNING = 0.97725;
/** Mean distance of two standard normal figures: d₂ for ranges of two. */
const MEAN_RANGE = 1.128;
/** Normal quantile of the one-sided test for overdispersion. */
const Z_95_ONE_SIDED = 1.6448536269514722;
/** Room for rounding when a share is turned back into cases. */
const ROUNDING = 1e-9;

/**
 * Exact limits of the share of n cases when each succeeds with the same chance: the outermost counts that are not
 * beyond the .00135 and .99865 quantiles, over n.
 * @param n a whole number > 0
 * @param centre the common share, 0 … 1
 * @returns shares; a month beyond a limit happens with at most .00135 on either side
 * @throws {RangeError} where `binomialOf` does
 * @see METHOD.md#control-charts
 */
export function exactLines(n: number, centre: number): Lines {
  const cases = binomialOf(n, centre);
  const expected = n * centre;
  return {
    centre,
    low: cases.quantile(LOW_TAIL) / n,
    high: cases.quantile(HIGH_TAIL) / n,
    warnLow: cases.quantile(LOW_WARNING) / n,
    warnHigh: cases.quantile(HIGH_WARNING) / n,
    above: cases.atLeast(Math.floor(expected + ROUNDING) + 1),
    below: cases.atMost(Math.ceil(expected - ROUNDING) - 1),
  };
}

/**
 * Laney's limits: the binomial standard deviation stretched by how far months really vary, never inside the exact ones.
 * @param spread standard deviations of real variation per binomial one, ≥ 1
 * @see METHOD.md#control-charts
 */
export function stretchedLines(n: number, centre: number, spread: number): Lines {
  const exact = exactLines(n, centre);
  const reach = spread * Math.sqrt((centre * (1 - centre)) / n);
  return {
    ...exact,
    low: Math.max(0, Math.min(exact.low, centre - 3 * reach)),
    high: Math.min(1, Math.max(exact.high, centre + 3 * reach)),
    warnLow: Math.max(0, Math.min(exact.warnLow, centre - 2 * reach)),
    warnHigh: Math.min(1, Math.max(exact.warnHigh, centre + 2 * reach)),
  };
}

/**
 * How much more months vary than cases drawn at a common share: Laney's σ_z, from ranges between neighbours.
 * @param months in order of time, n > 0
 * @param follows whether each month follows the one before it without a gap
 * @returns null unless months vary clearly more than chance: σ_z > 1 and Σz² above the 95 % quantile of χ² (Wilson and
 * Hilferty's approximation); then σ_z > 1
 * @see METHOD.md#control-charts
 */
export function overdispersionOf(months: readonly Cases[], follows: readonly boolean[], centre: number): number | null {
  if (months.length < 2 || centre <= 0 || centre >= 1) return null;
  const scores = months.map(({ x, n }) => (x / n - centre) / Math.sqrt((centre * (1 - centre)) / n));
  const dispersion = scores.reduce((sum, z) => sum + z * z, 0);
  if (dispersion <= chiSquared95(months.length - 1)) return null;
  const ranges = scores.flatMap((z, i) => (i > 0 && follows[i] ? Math.abs(z - (scores[i - 1] ?? z)) : []));
  if (ranges.length === 0) return null;
  const spread = ranges.reduce((sum, range) => sum + range, 0) / ranges.length / MEAN_RANGE;
  return spread > 1 ? spread : null;
}

function chiSquared95(degrees: number): number {
  const part = 2 / (9 * degrees);
  return degrees * (1 - part + Z_95_ONE_SIDED * Math.sqrt(part)) ** 3;
}
