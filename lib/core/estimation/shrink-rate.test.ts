import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededDraws } from "../testing/seeded-draws";
import { fitBetaBinomial } from "./fit-beta-binomial";
import { type BetaBinomialFit, unfitted } from "./fit-state";
import { reliabilityOf } from "./reliability";
import { limitsOfShrunkRate, shrinkRate } from "./shrink-rate";

const prior = (mean: number, concentration: number): BetaBinomialFit => ({
  mean,
  concentration,
  logLikelihood: 0,
  branches: 50,
  state: "fitted",
});
const priors = fc
  .record({
    mean: fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
    lnM: fc.double({ min: -0.6, max: 11.5, noNaN: true }),
  })
  .map(({ mean, lnM }) => prior(mean, Math.exp(lnM)));
const counts = fc.integer({ min: 0, max: 2000 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.nat(n) }));

describe("a shrunk rate", () => {
  it("lies at (18 + 3) / (20 + 10) for 3 of 10 among peers of .9 that weigh 20 cases", () => {
    const shrunk = shrinkRate({ x: 3, n: 10 }, prior(0.9, 20));
    expect(shrunk.mean).toBeCloseTo(21 / 30, 14);
    expect(shrunk.weight).toBeCloseTo(1 / 3, 14);
    expect(shrunk.raw).toBe(0.3);
    expect(shrunk.alpha).toBeCloseTo(21, 12);
    expect(shrunk.beta).toBeCloseTo(9, 12);
  });

  it("is the group's mean without cases, by weight between group and branch otherwise", () => {
    fc.assert(
      fc.property(counts, priors, ({ x, n }, fit) => {
        const { mean, weight, raw } = shrinkRate({ x, n }, fit);
        expect(mean).toBeCloseTo(raw === null ? fit.mean : weight * raw + (1 - weight) * fit.mean, 10);
      }),
    );
  });

  it("has finite limits in order, that never fall as successes are added", () => {
    fc.assert(
      fc.property(counts, priors, ({ x, n }, fit) => {
        const { low, high } = limitsOfShrunkRate(shrinkRate({ x, n: n + 1 }, fit));
        const more = limitsOfShrunkRate(shrinkRate({ x: x + 1, n: n + 1 }, fit));
        return low >= 0 && low <= high && high <= 1 && more.low >= low - 1e-9 && more.high >= high - 1e-9;
      }),
      { numRuns: 300 },
    );
  });

  it("holds the true share in 93–97 % of branches", () => {
    const { beta, binomial, chance } = seededDraws(4);
    const truths = Array.from({ length: 2000 }, () => beta(18, 2));
    const made = truths.map((share) => {
      const n = 10 + Math.floor(40 * chance());
      return { n, x: binomial(n, share) };
    });
    const fit = fitBetaBinomial(made);
    const held = made.filter((own, i) => {
      const { low, high } = limitsOfShrunkRate(shrinkRate(own, fit));
      return low <= (truths[i] ?? 0) && (truths[i] ?? 0) <= high;
    });
    expect(held.length / truths.length).toBeGreaterThan(0.93);
    expect(held.length / truths.length).toBeLessThan(0.97);
  });

  it("refuses impossible counts", () => {
    expect(() => shrinkRate({ x: 2, n: 1 }, prior(0.5, 2))).toThrow(RangeError);
  });
});

describe("reliability", () => {
  it("is τ²/(τ² + mean sampling variance)", () => {
    const [mean, concentration] = [0.8, 30];
    const group = [
      { x: 8, n: 10 },
      { x: 30, n: 40 },
      { x: 0, n: 0 },
    ];
    const between = (mean * (1 - mean)) / (concentration + 1);
    const sampling = (((mean * (1 - mean) * concentration) / (concentration + 1)) * (1 / 10 + 1 / 40)) / 2;
    expect(reliabilityOf(group, prior(mean, concentration))).toBeCloseTo(between / (between + sampling), 12);
  });

  it("is nearly 0 where branches do not differ, and none where nothing was fitted", () => {
    const alike = Array(40).fill({ x: 18, n: 20 });
    expect(reliabilityOf(alike, fitBetaBinomial(alike))).toBeLessThan(0.001);
    expect(reliabilityOf(alike, unfitted(3))).toBeNull();
    expect(reliabilityOf([{ x: 0, n: 0 }], prior(0.5, 5))).toBeNull();
  });
});
