import type { NodeScore } from "../measures/measurement";
import type { SchemeDocument } from "../scheme/scheme";
import { effectiveWeights } from "./effective-weights";
import { FULL_POINTS } from "./score-goalposts";

/** Points of a node that hang on one indicator. */
export interface IndicatorPoints {
  readonly indicator: string;
  readonly points: number;
}

/**
 * Points each measured indicator costs its node against full marks; they add up to 100 − score.
 * @returns in scheme order, each ≥ 0; null when the node has no score
 * @throws {RangeError} when the scheme knows no such node
 * @see METHOD.md#cost-of-an-indicator
 */
export function costsOf(
  scheme: SchemeDocument,
  scores: ReadonlyMap<string, NodeScore>,
  node: string,
): IndicatorPoints[] | null {
  const weights = effectiveWeights(scheme, scores, node);
  if (!weights) return null;
  return weights.map(({ indicator, share, score }) => ({ indicator, points: share * (FULL_POINTS - score) }));
}

/**
 * The indicators that cost a node most, worst first; those that cost nothing are left out.
 * @param count at most so many
 * @returns empty when the node has no score or full marks
 * @see METHOD.md#cost-of-an-indicator
 */
export function costliest(
  scheme: SchemeDocument,
  scores: ReadonlyMap<string, NodeScore>,
  node: string,
  count = 2,
): IndicatorPoints[] {
  const costs = costsOf(scheme, scores, node) ?? [];
  return costs
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, count);
}

/** How a score comes about from what peers reach. */
export interface Contributions {
  /** Points the unit would have if each of its indicators stood at the peer median. */
  readonly reference: number;
  /** Points gained or lost against that, in scheme order; they add up to score − reference. */
  readonly byIndicator: readonly IndicatorPoints[];
}

/**
 * Points each measured indicator adds to a node or takes from it against the median of the unit's peers.
 * @param peerMedians points by indicator id; an indicator without one stands at the unit's own points and adds nothing
 * @returns null when the node has no score
 * @throws {RangeError} when the scheme knows no such node
 * @see METHOD.md#cost-of-an-indicator
 */
export function contributionsOf(
  scheme: SchemeDocument,
  scores: ReadonlyMap<string, NodeScore>,
  node: string,
  peerMedians: ReadonlyMap<string, number>,
): Contributions | null {
  const weights = effectiveWeights(scheme, scores, node);
  if (!weights) return null;
  let reference = 0;
  const byIndicator = weights.map(({ indicator, share, score }) => {
    const usual = peerMedians.get(indicator) ?? score;
    reference += share * usual;
    return { indicator, points: share * (score - usual) };
  });
  return { reference, byIndicator };
}
