import { ABSENCES, type Absence, type NodeScore } from "../measures/measurement";
import { FULL_POINTS } from "./score-goalposts";

/** Share of the applicable weight that must be measured before a group is scored, less room for rounding. */
export const NEEDED_SHARE = 2 / 3;
const ROUNDING = 1e-9;

/** A child of a group and its weight, > 0. */
export interface WeightedScore {
  readonly weight: number;
  readonly score: NodeScore;
}

/**
 * Weighted mean of what is available, with limits by the MOVER from the children's limits.
 * @param children in any order; those that do not apply give their weight to the rest
 * @param neededShare share 0–1 of the applicable weight that must be measured
 * @returns points 0–100 with limits; absent when too little is measured, for the reason that holds most of the missing weight
 * @see METHOD.md#composite
 */
export function combineScores(children: readonly WeightedScore[], neededShare: number): NodeScore {
  let applicable = 0;
  let reached = 0;
  let measured = 0;
  let points = 0;
  for (const { weight, score } of children) {
    if (score.absence === "not_applicable") continue;
    applicable += weight;
    reached += weight * score.available;
    if (score.score === null) continue;
    measured += weight;
    points += weight * score.score;
  }
  if (applicable === 0) return { score: null, low: null, high: null, available: 0, absence: "not_applicable" };
  const available = reached / applicable;
  if (measured === 0 || measured / applicable < neededShare - ROUNDING) {
    return { score: null, low: null, high: null, available, absence: chiefAbsence(children) };
  }
  const mean = Math.min(FULL_POINTS, points / measured);
  let below = 0;
  let above = 0;
  for (const { weight, score } of children) {
    if (score.score === null || score.low === null || score.high === null) continue;
    const share = weight / measured;
    below += (share * (score.score - score.low)) ** 2;
    above += (share * (score.high - score.score)) ** 2;
  }
  return {
    score: mean,
    low: Math.max(0, mean - Math.sqrt(below)),
    high: Math.min(FULL_POINTS, mean + Math.sqrt(above)),
    available,
    absence: null,
  };
}

/** The reason that holds most of the missing weight; the first of `ABSENCES` among equals. */
function chiefAbsence(children: readonly WeightedScore[]): Absence {
  const missing = (absence: Absence) =>
    children.reduce((sum, child) => (child.score.absence === absence ? sum + child.weight : sum), 0);
  return ABSENCES.filter((absence) => absence !== "not_applicable").reduce((chief, absence) =>
    missing(absence) > missing(chief) ? absence : chief,
  );
}
