import { ABSENCES, type Absence, type NodeScore } from "../measures/measurement";
import { FULL_POINTS } from "./score-goalposts";

/** Share of the applicable weight that must be measured before a group is scored, less room for rounding. */
export const NEEDED_SHARE = 2 / 3;
const ROUNDING = 1e-9;

const NOTHING_APPLIES: NodeScore = { score: null, low: null, high: null, available: 0, absence: "not_applicable" };

/**
 * Weighted mean of what is available, with limits by the MOVER from the children's limits.
 * @param weights one per child, > 0
 * @param scores one per child; those that do not apply give their weight to the rest
 * @param neededShare share 0–1 of the applicable weight that must be measured
 * @returns points 0–100 with limits; absent when too little is measured, for the reason that holds most of the missing weight
 * @throws {RangeError} when there is not one score per weight
 * @see METHOD.md#composite
 */
export function combineScores(
  weights: readonly number[],
  scores: readonly NodeScore[],
  neededShare: number,
): NodeScore {
  let applicable = 0;
  let reached = 0;
  let measured = 0;
  let points = 0;
  let below = 0;
  let above = 0;
  for (let i = 0; i < scores.length; i++) {
    const child = scores[i];
    const weight = weights[i];
    if (!child || weight === undefined) throw new RangeError("each child has one weight and one score");
    const { score, low, high, available, absence } = child;
    if (absence === "not_applicable") continue;
    applicable += weight;
    reached += weight * available;
    if (score === null || low === null || high === null) continue;
    measured += weight;
    points += weight * score;
    below += (weight * (score - low)) ** 2;
    above += (weight * (high - score)) ** 2;
  }
  if (applicable === 0) return NOTHING_APPLIES;
  const available = reached / applicable;
  if (measured === 0 || measured / applicable < neededShare - ROUNDING) {
    return { score: null, low: null, high: null, available, absence: chiefAbsence(weights, scores) };
  }
  const score = Math.min(FULL_POINTS, points / measured);
  return {
    score,
    low: Math.max(0, score - Math.sqrt(below) / measured),
    high: Math.min(FULL_POINTS, score + Math.sqrt(above) / measured),
    available,
    absence: null,
  };
}

/** The reason that holds most of the missing weight; the first of `ABSENCES` among equals. */
function chiefAbsence(weights: readonly number[], scores: readonly NodeScore[]): Absence {
  const missing = (absence: Absence) =>
    weights.reduce((sum, weight, i) => (scores[i]?.absence === absence ? sum + weight : sum), 0);
  return ABSENCES.filter((absence) => absence !== "not_applicable").reduce((chief, absence) =>
    missing(absence) > missing(chief) ? absence : chief,
  );
}
