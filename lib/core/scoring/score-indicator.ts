import type { Measurement, NodeScore } from "../measures/measurement";
import type { Goalposts, Indicator } from "../scheme/scheme";
import type { BranchKind } from "../units/unit";
import { scoreGoalposts } from "./score-goalposts";

const NOT_APPLICABLE: NodeScore = { score: null, low: null, high: null, available: 0, absence: "not_applicable" };
const INFORMS: NodeScore = { score: null, low: null, high: null, available: 1, absence: null };

/**
 * Points of one measured indicator, its limits carried through the goalposts; a census is a point.
 * @returns score null and absence null where the indicator informs without being scored (weight 0) and is measured
 * @throws {RangeError} when a scored indicator has no goalposts
 * @see METHOD.md#goalpost-score
 */
export function scoreIndicator(indicator: Indicator, kind: BranchKind, measured: Measurement): NodeScore {
  if (indicator.appliesTo && !indicator.appliesTo.includes(kind)) return NOT_APPLICABLE;
  const { value, low, high, absence } = measured;
  if (value === null) return { score: null, low: null, high: null, available: 0, absence: absence ?? "no_cases" };
  if (indicator.weight === 0) return INFORMS;
  if (!indicator.goalposts) throw new RangeError(`${indicator.id} has weight and no goalposts`);
  const score = scoreGoalposts(value, indicator.goalposts);
  if (low === null || high === null) return { score, low: score, high: score, available: 1, absence: null };
  return { score, ...pointsBetween(low, high, indicator.goalposts), available: 1, absence: null };
}

/** Down is better: the upper limit of the value is the lower limit of the points. */
function pointsBetween(low: number, high: number, goalposts: Goalposts) {
  const one = scoreGoalposts(low, goalposts);
  const other = scoreGoalposts(high, goalposts);
  return one <= other ? { low: one, high: other } : { low: other, high: one };
}
