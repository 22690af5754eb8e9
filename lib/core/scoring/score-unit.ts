import type { Measurement, NodeScore } from "../measures/measurement";
import type { SchemeDocument } from "../scheme/scheme";
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
  const { dimensions, pillars } = planOf(scheme);
  const scores = new Map<string, NodeScore>();
  for (const indicator of scheme.indicators) {
    const measured = measurements.get(indicator.id);
    if (!measured) throw new RangeError(`no measurement of ${indicator.id}`);
    scores.set(indicator.id, scoreIndicator(indicator, kind, measured));
  }
  const ofDimensions = dimensions.map((dimension) => ({
    weight: dimension.weight,
    score: scoreGroup(dimension, scores),
  }));
  dimensions.forEach(({ id }, i) => {
    const scored = ofDimensions[i];
    if (scored) scores.set(id, scored.score);
  });
  for (const pillar of pillars) scores.set(pillar.id, scoreGroup(pillar, scores));
  scores.set(COMPOSITE, combineScores(ofDimensions, 1));
  return scores;
}

function scoreGroup({ id, indicators }: GroupPlan, scores: ReadonlyMap<string, NodeScore>): NodeScore {
  const children = indicators.map((indicator) => {
    const score = scores.get(indicator.id);
    if (!score) throw new RangeError(`${id} gathers ${indicator.id}, which has no score`);
    return { weight: indicator.weight, score };
  });
  return combineScores(children, NEEDED_SHARE);
}
