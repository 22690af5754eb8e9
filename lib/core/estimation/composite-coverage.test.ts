import { expect, it } from "vitest";
import { scoreGoalposts } from "../scoring/score-goalposts";
import { betaQuantile } from "../stats/incomplete-beta";
import { seededDraws } from "../testing/seeded-draws";
import { compositeMoments, matchBeta } from "./composite-moments";
import { fitBetaBinomial } from "./fit-beta-binomial";
import { scoreMoments } from "./score-moments";
import { shrinkRate } from "./shrink-rate";

const GOALPOSTS = { floor: 0.6, pass: 0.85, target: 0.98 };
const WEIGHTS = [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4];

/** Share of branches whose true composite lies in the 95 % interval of their matched Beta distribution. */
function coverage(branches: number, cases: number, mean: number, concentration: number) {
  const { beta, binomial } = seededDraws(1927);
  const truth = new Float64Array(branches);
  const parts = Array.from({ length: branches }, () => [] as { weight: number; mean: number; variance: number }[]);
  const whole = WEIGHTS.reduce((sum, weight) => sum + weight, 0);
  for (const weight of WEIGHTS) {
    const shares = Array.from({ length: branches }, () => beta(mean * concentration, (1 - mean) * concentration));
    const counts = shares.map((share) => ({ x: binomial(cases, share), n: cases }));
    const fit = fitBetaBinomial(counts);
    shares.forEach((share, i) => {
      truth[i] = (truth[i] ?? 0) + (weight * scoreGoalposts(share, GOALPOSTS)) / whole;
      parts[i]?.push({ weight, ...scoreMoments(shrinkRate(counts[i] ?? { x: 0, n: 0 }, fit), GOALPOSTS) });
    });
  }
  const held = parts.filter((own, i) => {
    const moments = compositeMoments(own);
    const score = moments && matchBeta(moments);
    if (score?.kind !== "beta") return false;
    const at = (truth[i] ?? Number.NaN) / 100;
    return betaQuantile(0.025, score.alpha, score.beta) <= at && at <= betaQuantile(0.975, score.alpha, score.beta);
  });
  return held.length / branches;
}

it.each([
  [1000, 30, 0.8, 20],
  [1000, 60, 0.9, 20],
  [1000, 15, 0.95, 20],
  [1000, 15, 0.95, 100],
])(
  "the composite's interval holds the truth of 93 to 97 in 100: %s branches, %s cases around %s, concentration %s",
  (...county) => {
    const held = coverage(...county);
    expect(held).toBeGreaterThan(0.93);
    expect(held).toBeLessThan(0.97);
  },
);
