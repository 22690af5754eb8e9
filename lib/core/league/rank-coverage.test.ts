import { expect, it } from "vitest";
import { type SeededDraws, seededDraws } from "../testing/seeded-draws";
import { competitionRanks } from "./competition-ranks";
import { rankDistribution } from "./rank-distribution";
import type { UncertainScore } from "./uncertain-scores";

const UNITS = 120;
const TRIALS = 25;
const PRIOR = { alpha: 18, beta: 2 };

/** One county: what is so, and what is known of it after some cases each. */
function drawCounty({ beta, below, binomial }: SeededDraws) {
  const truths = Array.from({ length: UNITS }, () => beta(PRIOR.alpha, PRIOR.beta));
  const scores = truths.map((share): UncertainScore => {
    const n = 5 + below(60);
    const x = binomial(n, share);
    return { kind: "beta", alpha: PRIOR.alpha + x, beta: PRIOR.beta + n - x };
  });
  return { ranks: competitionRanks(truths).map(({ rank }) => rank), scores };
}

it("holds the true rank in 93 to 97 % of units, and finds the last tenth as often as it says", () => {
  const draws = seededDraws(20_261_122);
  let held = 0;
  let last = 0;
  let expectedLast = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    const { ranks, scores } = drawCounty(draws);
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
