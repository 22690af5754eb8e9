import { pearsonCorrelation } from "../stats/pearson-correlation";
import { Z998 } from "../stats/z";
import type { Indicator, SchemeDocument } from "./scheme";
import { type SchemeWarning, warn } from "./scheme-warning";
import type { UnitResult } from "./unit-result";

const SAME = 0.9;
const AGAINST = 0;
/** Pairs of points below which a correlation is mostly chance. */
const LEAST_PAIRS = 30;

/**
 * Pairs of scored indicators that say the same (correlation above .9), or the opposite inside one dimension (correlation
 * below 0 with its 99.8 % interval, since many pairs are looked at).
 * @param units in any order; only those with points on both count, at least 30
 * @see METHOD.md#scheme-check
 */
export function lintRelations(scheme: SchemeDocument, units: readonly UnitResult[]): SchemeWarning[] {
  const scored = scheme.indicators.filter(({ weight }) => weight > 0);
  const columns = scored.map(({ id }) => units.map((unit) => unit.scores.get(id)?.score ?? null));
  return scored.flatMap((one, i) =>
    scored.slice(i + 1).flatMap((other, j) => lintPair(one, other, columns[i] ?? [], columns[i + 1 + j] ?? [])),
  );
}

type Column = readonly (number | null)[];

function lintPair(one: Indicator, other: Indicator, first: Column, second: Column): SchemeWarning[] {
  const { value: correlation, pairs } = pearsonCorrelation(first, second);
  if (correlation === null || pairs < LEAST_PAIRS) return [];
  const ids = [one.id, other.id];
  if (correlation > SAME) return [warn("redundancy", ids, correlation, SAME, { pairs })];
  if (one.dimension !== other.dimension || upperLimit(correlation, pairs) >= AGAINST) return [];
  return [warn("contradiction", ids, correlation, AGAINST, { pairs, upper: upperLimit(correlation, pairs) })];
}

/** Upper 99.8 % limit by Fisher's transformation. */
function upperLimit(correlation: number, pairs: number): number {
  if (correlation <= -1) return -1;
  return Math.tanh(Math.atanh(correlation) + Z998 / Math.sqrt(pairs - 3));
}
