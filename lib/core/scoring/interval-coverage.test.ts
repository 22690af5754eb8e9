import { expect, it } from "vitest";
import type { NodeScore } from "../measures/measurement";
import { wilsonInterval } from "../stats/wilson-interval";
import { seededDraws } from "../testing/seeded-draws";
import { combineScores } from "./combine-scores";
import { scoreGoalposts } from "./score-goalposts";

const goalposts = { floor: 0.6, pass: 0.85, target: 0.98 };
const weights = [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4];
const TRIALS = 5000;

/** Share of trials in which the interval holds the points of the true shares, for one indicator and for twelve combined. */
function coverage(cases: number, around: number) {
  const { chance } = seededDraws(1927);
  let ofIndicators = 0;
  let ofComposite = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    const truth: number[] = [];
    const scores = weights.map((): NodeScore => {
      const share = Math.min(0.995, around + (chance() - 0.5) * 0.15);
      let x = 0;
      for (let i = 0; i < cases; i++) if (chance() < share) x++;
      const limits = wilsonInterval(x, cases);
      const [low, high] = [scoreGoalposts(limits.low, goalposts), scoreGoalposts(limits.high, goalposts)];
      const points = scoreGoalposts(share, goalposts);
      truth.push(points);
      if (low <= points && points <= high) ofIndicators++;
      return { score: scoreGoalposts(x / cases, goalposts), low, high, available: 1, absence: null };
    });
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const expected = truth.reduce((sum, points, i) => sum + points * (weights[i] ?? 0), 0) / whole;
    const { low, high } = combineScores(weights, scores, 2 / 3);
    if (low !== null && high !== null && low <= expected && expected <= high) ofComposite++;
  }
  return { indicator: ofIndicators / (TRIALS * weights.length), composite: ofComposite / TRIALS };
}

it.each([
  [30, 0.8],
  [60, 0.8],
  [60, 0.9],
  [150, 0.9],
])("covers the truth in 93–97 %% of trials: %s cases around %s", (cases, around) => {
  const { indicator, composite } = coverage(cases, around);
  expect(indicator).toBeGreaterThan(0.93);
  expect(indicator).toBeLessThan(0.97);
  expect(composite).toBeGreaterThan(0.93);
  expect(composite).toBeLessThan(0.97);
});

it("covers less where few cases meet a clipped target, as the method page says", () => {
  const { indicator, composite } = coverage(15, 0.95);
  expect(indicator).toBeGreaterThan(0.93);
  expect(composite).toBeGreaterThan(0.8);
  expect(composite).toBeLessThan(0.9);
});
