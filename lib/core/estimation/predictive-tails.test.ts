import gammaln from "@stdlib/math-base-special-gammaln";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaAtMost } from "../stats/incomplete-beta";
import { funnelLimits } from "./funnel-limits";
import { type Predictive, tailTable } from "./predictive-tails";

const predictions = fc
  .record({
    mean: fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true }),
    lnM: fc.double({ min: Math.log(0.5), max: Math.log(1e5), noNaN: true }),
  })
  .map(({ mean, lnM }): Predictive => ({ mean, overdispersion: Math.exp(-lnM) }));

/** The definition, by the gamma function. */
function massOf(x: number, n: number, { mean, overdispersion }: Predictive) {
  const [a, b] = [mean / overdispersion, (1 - mean) / overdispersion];
  const lnBeta = (one: number, other: number) => gammaln(one) + gammaln(other) - gammaln(one + other);
  const ways = gammaln(n + 1) - gammaln(x + 1) - gammaln(n - x + 1);
  return Math.exp(ways + lnBeta(a + x, b + n - x) - lnBeta(a, b));
}

describe("predictive tails", () => {
  it("sum the beta-binomial distribution as the gamma function gives it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), predictions, (n, seed, prediction) => {
        const x = seed % (n + 1);
        const { mass } = tailTable(n, prediction);
        const expected = massOf(x, n, prediction);
        expect(Math.abs((mass[x] ?? Number.NaN) - expected)).toBeLessThan(1e-9 * expected + 1e-12);
      }),
    );
  });

  it("are each the rest of the other, rise and fall, and mirror", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), predictions, (n, prediction) => {
        const { lower, upper } = tailTable(n, prediction);
        const mirrored = tailTable(n, { ...prediction, mean: 1 - prediction.mean });
        for (let x = 0; x <= n; x++) {
          const own = lower[x] ?? Number.NaN;
          if (x > 0 && own < (lower[x - 1] ?? Number.NaN)) return false;
          if (Math.abs(own + (upper[x] ?? Number.NaN) - 1) > 1e-11) return false;
          if (Math.abs(own - (mirrored.upper[n - x] ?? Number.NaN)) > 1e-8) return false;
        }
        return true;
      }),
      { numRuns: 60 },
    );
  });

  it("hold for 100,000 cases: binomial tails equal the incomplete beta function, and nothing is lost", () => {
    const n = 100_000;
    for (const mean of [0.001, 0.3, 0.9]) {
      const { lower, mass } = tailTable(n, { mean, overdispersion: 0 });
      for (const k of [-4, -2, 0, 3]) {
        const x = Math.round(n * mean + k * Math.sqrt(n * mean * (1 - mean)));
        const atMost = (lower[x] ?? Number.NaN) + (mass[x] ?? Number.NaN) / 2;
        const expected = betaAtMost(1 - mean, n - x, x + 1);
        expect(Math.abs(atMost / expected - 1)).toBeLessThan(1e-9);
      }
    }
    for (const overdispersion of [1e-5, 0.05, 2]) {
      const { lower, upper } = tailTable(n, { mean: 0.5, overdispersion });
      expect(lower.every((tail) => tail >= 0 && tail <= 1)).toBe(true);
      expect(lower[n / 2]).toBeCloseTo(0.5, 9);
      expect(upper[n / 2]).toBeCloseTo(0.5, 9);
    }
  });

  it.each([0, 1.5, -1, Number.NaN])("refuses %s cases", (n) => {
    expect(() => tailTable(n, { mean: 0.5, overdispersion: 0 })).toThrow(RangeError);
  });

  it("refuses a mean at an end", () => {
    expect(() => tailTable(5, { mean: 1, overdispersion: 0 })).toThrow(RangeError);
  });
});

describe("funnel limits", () => {
  it("part exactly the counts whose tail is smaller than 2.5 or 0.1 %", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), predictions, (n, prediction) => {
        const [limits] = funnelLimits([n], prediction);
        const { lower, upper } = tailTable(n, prediction);
        if (!limits) return false;
        for (let x = 0; x <= n; x++) {
          // A tail that equals the level up to rounding may fall on either side.
          if ([lower[x], upper[x]].some((tail) => [0.025, 0.001].some((at) => Math.abs((tail ?? 0) / at - 1) < 1e-9)))
            continue;
          if (x / n < limits.low95 - 1e-12 !== (lower[x] ?? 0) < 0.025) return false;
          if (x / n > limits.high95 + 1e-12 !== (upper[x] ?? 0) < 0.025) return false;
          if (x / n < limits.low998 - 1e-12 !== (lower[x] ?? 0) < 0.001) return false;
          if (x / n > limits.high998 + 1e-12 !== (upper[x] ?? 0) < 0.001) return false;
        }
        return true;
      }),
      { numRuns: 100 },
    );
  });

  it("lie inside 0–1 and inside one another, and close in as cases are added", () => {
    const rows = funnelLimits([1, 5, 20, 100, 1000, 10_000], { mean: 0.9, overdispersion: 0 });
    rows.forEach((row, i) => {
      expect(row.low998).toBeLessThanOrEqual(row.low95);
      expect(row.low95).toBeLessThan(0.9);
      expect(row.high95).toBeGreaterThan(0.9);
      expect(row.high998).toBeGreaterThanOrEqual(row.high95);
      expect(row.high998).toBeLessThanOrEqual(1);
      if (i > 0)
        expect(row.high998 - row.low998).toBeLessThanOrEqual((rows[i - 1]?.high998 ?? 1) - (rows[i - 1]?.low998 ?? 0));
    });
    // At 20 cases even full marks are no surprise: 0.9^20 / 2 is above 2.5 %.
    expect(rows[2]?.high95).toBe(1);
  });
});
