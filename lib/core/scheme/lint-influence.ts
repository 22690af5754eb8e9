import { competitionRanks } from "../league/competition-ranks";
import { effectiveWeights, type WeightedIndicator } from "../scoring/effective-weights";
import { COMPOSITE } from "../scoring/node-ids";
import type { SchemeDocument } from "./scheme";
import { type SchemeWarning, warn } from "./scheme-warning";
import { LEAST_UNITS, type UnitResult } from "./unit-result";

/** Share of the spread of scores may be half to twice the stated weight. */
const FARTHEST_RATIO = 2;
/** A difference below it is too small to matter, whatever the ratio. */
const LEAST_DIFFERENCE = 0.03;
/** A rank has moved when it moves by more than this share of the table, and the table when this share of ranks has. */
const MOVED_BY = 0.1;
const MOVED = 0.25;

/**
 * Indicators that weigh far more or less in the spread of composite scores than the scheme says, and indicators whose
 * absence would turn the table round.
 * @param units in any order; those without a composite are left out
 * @see METHOD.md#scheme-check
 */
export function lintInfluence(scheme: SchemeDocument, units: readonly UnitResult[]): SchemeWarning[] {
  const parts = units
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
    .flatMap((unit) => {
      const weights = unit.scores.has(COMPOSITE) ? effectiveWeights(scheme, unit.scores, COMPOSITE) : null;
      return weights && weights.length > 0 ? [weights] : [];
    });
  if (parts.length < LEAST_UNITS) return [];
  const dimensionOf = new Map(scheme.indicators.map(({ id, dimension }) => [id, dimension]));
  const spread = spreadShares(parts);
  const stated = scheme.indicators.reduce((sum, { weight }) => sum + weight, 0);
  const before = ranksOf(parts.map((own) => scoreWithout(own, null, dimensionOf)));
  return scheme.indicators.flatMap(({ id, weight }) => {
    if (weight === 0) return [];
    return [
      ...lintWeight(id, weight / stated, spread.get(id) ?? null),
      ...lintChurn(id, before, ranksOf(parts.map((own) => scoreWithout(own, id, dimensionOf)))),
    ];
  });
}

type Parts = readonly WeightedIndicator[];

/** Share of the variance of the composite that each indicator carries: cov(part, whole) / var(whole); they add up to 1. */
function spreadShares(parts: readonly Parts[]): ReadonlyMap<string, number> {
  const means = new Map<string, { sum: number; units: number }>();
  for (const { indicator, score } of parts.flat()) {
    const { sum, units } = means.get(indicator) ?? { sum: 0, units: 0 };
    means.set(indicator, { sum: sum + score, units: units + 1 });
  }
  const meanOf = (indicator: string) => {
    const { sum, units } = means.get(indicator) ?? { sum: 0, units: 1 };
    return sum / units;
  };
  // Against the mean of its indicator, so that an absent figure neither adds nor takes.
  const centred = parts.map((own) =>
    own.map(({ indicator, share, score }) => ({ indicator, part: share * (score - meanOf(indicator)) })),
  );
  const wholes = centred.map((own) => own.reduce((sum, { part }) => sum + part, 0));
  const mean = wholes.reduce((sum, whole) => sum + whole, 0) / wholes.length;
  const variance = wholes.reduce((sum, whole) => sum + (whole - mean) ** 2, 0);
  const shares = new Map<string, number>();
  if (variance <= wholes.length * 1e-18) return shares;
  centred.forEach((own, i) => {
    const away = (wholes[i] ?? mean) - mean;
    for (const { indicator, part } of own)
      shares.set(indicator, (shares.get(indicator) ?? 0) + (part * away) / variance);
  });
  return shares;
}

function lintWeight(id: string, stated: number, found: number | null): SchemeWarning[] {
  if (found === null || Math.abs(found - stated) <= LEAST_DIFFERENCE) return [];
  const limit = found > stated ? stated * FARTHEST_RATIO : stated / FARTHEST_RATIO;
  const far = found > stated ? found > limit : found < limit;
  return far ? [warn("weight_off", [id], found, limit, { stated })] : [];
}

/** Composite without one indicator: its weight goes to the rest of its dimension, an empty dimension drops out. */
function scoreWithout(own: Parts, left: string | null, dimensionOf: ReadonlyMap<string, string>): number {
  const dimensions = new Map<string, { weight: number; kept: number; points: number }>();
  for (const { indicator, share, score } of own) {
    const name = dimensionOf.get(indicator) ?? "";
    const { weight, kept, points } = dimensions.get(name) ?? { weight: 0, kept: 0, points: 0 };
    const stays = indicator === left ? 0 : share;
    dimensions.set(name, { weight: weight + share, kept: kept + stays, points: points + stays * score });
  }
  let [whole, sum] = [0, 0];
  for (const { weight, kept, points } of dimensions.values()) {
    if (kept === 0) continue;
    whole += weight;
    sum += (weight * points) / kept;
  }
  return whole === 0 ? 0 : sum / whole;
}

function ranksOf(scores: readonly number[]): number[] {
  return competitionRanks(scores).map(({ rank }) => rank);
}

function lintChurn(id: string, before: readonly number[], after: readonly number[]): SchemeWarning[] {
  const of = before.length;
  const units = before.filter((rank, i) => Math.abs(rank - (after[i] ?? rank)) > MOVED_BY * of).length;
  return units / of > MOVED ? [warn("rank_churn", [id], units / of, MOVED, { units, of })] : [];
}
