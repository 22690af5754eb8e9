import type { NodeScore } from "../measures/measurement";
import type { SchemeDocument } from "../scheme/scheme";
import { COMPOSITE } from "./node-ids";
import { type GroupPlan, planOf } from "./score-plan";

/** A measured indicator of a node: its points and its share of the node's score; shares add up to 1. */
export interface WeightedIndicator {
  readonly indicator: string;
  readonly share: number;
  readonly score: number;
}

/**
 * The measured indicators that make up a node of one unit, in scheme order, so that Σ share × score is the node's score.
 * The weight of what is absent is already shared among the rest.
 * @param node `composite`, a dimension, a pillar or an indicator
 * @param scores every node of the unit, as `scoreUnit` gives them
 * @returns null when the node has no score
 * @throws {RangeError} when the scheme knows no such node
 * @see METHOD.md#cost-of-an-indicator
 */
export function effectiveWeights(
  scheme: SchemeDocument,
  scores: ReadonlyMap<string, NodeScore>,
  node: string,
): WeightedIndicator[] | null {
  const own = scores.get(node);
  if (!own) throw new RangeError(`the scheme scores no node ${node}`);
  if (own.score === null) return null;
  const { dimensions, pillars } = planOf(scheme);
  if (node === COMPOSITE) {
    const scored = scheme.dimensions.filter(({ id }) => scores.get(id)?.score != null);
    const whole = scored.reduce((sum, { weight }) => sum + weight, 0);
    return scored.flatMap(({ id, weight }) => {
      const dimension = dimensions.find((one) => one.id === id);
      return dimension ? sharesOf(dimension, scores, weight / whole) : [];
    });
  }
  const group = dimensions.find(({ id }) => id === node) ?? pillars.find(({ id }) => id === node);
  return group ? sharesOf(group, scores, 1) : [{ indicator: node, share: 1, score: own.score }];
}

function sharesOf(group: GroupPlan, scores: ReadonlyMap<string, NodeScore>, part: number): WeightedIndicator[] {
  const measured = group.indicators.flatMap(({ id, weight }) => {
    const score = scores.get(id)?.score;
    return score == null ? [] : { indicator: id, weight, score };
  });
  const whole = measured.reduce((sum, { weight }) => sum + weight, 0);
  return measured.map(({ indicator, weight, score }) => ({ indicator, share: (part * weight) / whole, score }));
}
