import { expect, it } from "vitest";
import { seededGenerator } from "../robustness/seeded-generator";
import { competitionRanks } from "./competition-ranks";
import { rankDistribution } from "./rank-distribution";
import type { UncertainScore } from "./uncertain-scores";

const UNITS = 120;
const TRIALS = 25;
const PRIOR = { alpha: 18, beta: 2 };

/** The 18th smallest of 19 even numbers is distributed as Beta(18, 2). */
function drawShare(draw: () => number): number {
  const ascending = Array.from({ length: 19 }, draw).sort((a, b) => a - b);
  return ascending[17] ?? Number.NaN;
}

function drawCases(draw: () => number, n: number, share: number): number {
  return Array.from({ length: n }, draw).filter((value) => value < share).length;
}

/** One county: what is so, and what is known of it after some cases each. */
function drawCounty(draw: () => number) {
  const truths = Array.from({ length: UNITS }, () => drawShare(draw));
  const scores = truths.map((share): UncertainScore => {
    const n = 5 + Math.floor(60 * draw());
    const x = drawCases(draw, n, share);
    return { kind: "beta", alpha: PRIOR.alpha + x, beta: PRIOR.beta + n - x };
  });
  return { ranks: competitionRanks(truths).map(({ rank }) => rank), scores };
}

it("holds the true rank in 93 to 97 % of units, and finds the last tenth as often as it says", () => {
  const draw = seededGenerator(20_261_122);
  let held = 0;
  let last = 0;
  let expectedLast = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    const { ranks, scores } = drawCounty(draw);
    rankDistribution(scores).forEach(({ rankLow, rankHigh, bottomDecile }, i) => {
      const rank = ranks[i] ?? 0;
      if (rankLow <= rank && rank <= rankHigh) held++;
      if ((bottomDecile ?? 0) < 0.5) return;
      expectedLast += bottomDecile ?? 0;
      if (rank > UNITS - UNITS / 10) last++;
    });
  }
  const coverage = held / (UNITS * TRIALS);
  expect(coverage).toBeGreaterThanOrEqual(0.93);
  expect(coverage).toBeLessThanOrEqual(0.97);
  expect(Math.abs(last - expectedLast)).toBeLessThan(3 * Math.sqrt(expectedLast));
});
