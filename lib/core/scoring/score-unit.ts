import type { Measurement, NodeScore } from "../measures/measurement";
import type { Indicator, SchemeDocument } from "../scheme/scheme";
import type { BranchKind } from "../units/unit";
import { combineScores, NEEDED_SHARE } from "./combine-scores";
import { COMPOSITE } from "./node-ids";
import { scoreIndicator } from "./score-indicator";
import { type GroupPlan, planOf } from "./score-plan";

/**
 * Points of every node of one unit: indicators, dimensions, lens pillars and `composite`.
 * An indicator of weight 0 has score null and, when measured, absence null. A dimension none of whose indicators
 * applies drops out of the composite; every other dimension must be scored, or the composite is absent.
 * @param measurements by indicator id, one for each indicator of the scheme
 * @throws {RangeError} when a measurement is missing or a scored indicator has no goalposts
 * @see METHOD.md#composite
 */
export function scoreUnit(
  scheme: SchemeDocument,
  kind: BranchKind,
  measurements: ReadonlyMap<string, Measurement>,
): ReadonlyMap<string, NodeScore> {
  const { dimensions, dimensionWeights, pillars } = planOf(scheme);
  const scores = new Map<string, NodeScore>();
  for (const indicator of scheme.indicators) {
    const measured = measurements.get(indicator.id);
    if (!measured) throw new RangeError(`no measurement of ${indicator.id}`);
    scores.set(indicator.id, scoreIndicator(indicator, kind, measured));
  }
  const scoreGroup = ({ id, indicators, weights }: GroupPlan) => {
    const score = combineScores(weights, childrenOf(indicators, scores), NEEDED_SHARE);
    scores.set(id, score);
    return score;
  };
  const ofDimensions = dimensions.map(scoreGroup);
  pillars.forEach(scoreGroup);
  scores.set(COMPOSITE, combineScores(dimensionWeights, ofDimensions, 1));
  return scores;
}

function childrenOf(indicators: readonly Indicator[], scores: ReadonlyMap<string, NodeScore>): NodeScore[] {
  const children: NodeScore[] = [];
  for (const { id } of indicators) {
    const score = scores.get(id);
    if (score) children.push(score);
  }
  return children;
}
