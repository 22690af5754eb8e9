import gammaln from "@stdlib/math-base-special-gammaln";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Counts } from "../stats/newcombe-difference";
import { seededDraws } from "../testing/seeded-draws";
import { fitBetaBinomial } from "./fit-beta-binomial";
import { fitRobustly } from "./fit-robustly";
import { FIT_STATES, LEAST_CONCENTRATION, MOST_CONCENTRATION } from "./fit-state";

const wholeCounts = fc.array(
  fc.integer({ min: 0, max: 60 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.nat(n) })),
  { maxLength: 40 },
);
const amounts = fc.array(
  fc
    .record({ n: fc.double({ min: 0, max: 1e5, noNaN: true }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ n, share }) => ({ n, x: n * share })),
  { maxLength: 20 },
);

/** The definition, one branch after another. */
function logLikelihood(counts: readonly Counts[], mean: number, concentration: number) {
  const [a, b] = [mean * concentration, (1 - mean) * concentration];
  const lnBeta = (one: number, other: number) => gammaln(one) + gammaln(other) - gammaln(one + other);
  return counts.reduce((sum, { x, n }) => sum + lnBeta(a + x, b + n - x) - lnBeta(a, b), 0);
}

function sample(branches: number, mean: number, concentration: number, seed: number): Counts[] {
  const { chance, beta, binomial } = seededDraws(seed);
  return Array.from({ length: branches }, () => {
    const n = 10 + Math.floor(50 * chance());
    const share = concentration === Infinity ? mean : beta(mean * concentration, (1 - mean) * concentration);
    return { x: binomial(n, share), n };
  });
}

describe.each([
  ["by maximum likelihood", fitBetaBinomial],
  ["robustly", fitRobustly],
])("a fit %s", (_, estimate) => {
  it("stays within its bounds, is finite, and does not depend on the order of branches", () => {
    fc.assert(
      fc.property(wholeCounts, (counts) => {
        const made = estimate(counts);
        expect(estimate(counts.toReversed())).toEqual(made);
        expect(FIT_STATES).toContain(made.state);
        expect(made.mean).toBeGreaterThan(0);
        expect(made.mean).toBeLessThan(1);
        expect(made.concentration).toBeGreaterThanOrEqual(LEAST_CONCENTRATION);
        expect(made.concentration).toBeLessThanOrEqual(MOST_CONCENTRATION);
        expect(Number.isFinite(made.logLikelihood)).toBe(true);
        expect(made.branches).toBe(counts.filter(({ n }) => n > 0).length);
      }),
      { numRuns: 400 },
    );
  });

  it("is too few for one branch, for none, and for branches of one case each", () => {
    for (const counts of [
      [],
      [{ x: 3, n: 9 }],
      [
        { x: 3, n: 9 },
        { x: 0, n: 0 },
      ],
      Array(50).fill({ x: 1, n: 1 }),
    ]) {
      expect(estimate(counts)).toMatchObject({ state: "too-few", mean: 0.5, concentration: 1 });
    }
  });

  it("pools branches that all stand at full marks, or all at nothing", () => {
    // 40 × 9 successes added to half a success and half a failure: 360.5 of 361.
    expect(estimate(Array(40).fill({ x: 9, n: 9 }))).toMatchObject({
      state: "all-full",
      mean: 1 - 0.5 / 361,
      concentration: 361,
    });
    expect(estimate(Array(40).fill({ x: 0, n: 9 }))).toMatchObject({
      state: "all-none",
      mean: 0.5 / 361,
      concentration: 361,
    });
    expect(estimate(Array(40).fill({ x: 1e6, n: 1e6 }))).toMatchObject({ state: "all-full", concentration: 1e5 });
  });

  it("reads branches that are all alike as no difference", () => {
    const made = estimate(Array(40).fill({ x: 18, n: 20 }));
    expect(made.state).toBe("no-difference");
    expect(made.concentration).toBe(MOST_CONCENTRATION);
    // The middle of so few possible counts fixes a mean to about one in a hundred.
    expect(Math.abs(made.mean - 0.9)).toBeLessThan(0.01);
  });

  it("reads branches that are all or nothing as differing as much as shares can", () => {
    const made = estimate([...Array(20).fill({ x: 50, n: 50 }), ...Array(20).fill({ x: 0, n: 50 })]);
    expect(made).toMatchObject({ state: "at-lower-bound", concentration: LEAST_CONCENTRATION });
    expect(made.mean).toBeCloseTo(0.5, 6);
  });

  it("mirrors when successes and failures change places", () => {
    const counts = sample(60, 0.8, 15, 3);
    const [one, other] = [estimate(counts), estimate(counts.map(({ x, n }) => ({ x: n - x, n })))];
    expect(other.mean).toBeCloseTo(1 - one.mean, 5);
    expect(other.concentration / one.concentration).toBeCloseTo(1, 4);
  });

  it("finds the mean and concentration that made 3,000 branches", () => {
    const made = estimate(sample(3000, 0.9, 20, 11));
    expect(made.state).toBe("fitted");
    expect(made.mean).toBeCloseTo(0.9, 2);
    expect(Math.abs(Math.log(made.concentration / 20))).toBeLessThan(0.2);
  });

  it.each([[{ x: 2, n: 1 }], [{ x: -1, n: 1 }], [{ x: Number.NaN, n: 1 }], [{ x: 1, n: Number.POSITIVE_INFINITY }]])(
    "refuses %o",
    (impossible) => expect(() => estimate([impossible])).toThrow(RangeError),
  );
});

describe("maximum likelihood", () => {
  it("takes amounts that are no whole cases", () => {
    fc.assert(
      fc.property(amounts, (rows) => {
        const made = fitBetaBinomial(rows);
        expect(fitBetaBinomial(rows.toReversed())).toEqual(made);
        return made.mean > 0 && made.mean < 1 && made.concentration >= 0.5 && made.concentration <= 1e5;
      }),
      { numRuns: 400 },
    );
  });

  it("lies nowhere below any place of a fine grid", () => {
    fc.assert(
      fc.property(wholeCounts, (counts) => {
        const made = fitBetaBinomial(counts);
        if (made.state === "too-few" || made.state.startsWith("all-")) return;
        expect(made.state).not.toBe("not-settled");
        const best = logLikelihood(counts, made.mean, made.concentration);
        expect(made.logLikelihood).toBeCloseTo(best, 5);
        for (let i = 1; i < 30; i++) {
          for (let j = 0; j <= 20; j++) {
            const other = logLikelihood(counts, i / 30, 0.5 * (MOST_CONCENTRATION / 0.5) ** (j / 20));
            expect(other).toBeLessThanOrEqual(best + 1e-6);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is the same whether gaps between counts are summed or taken as differences", () => {
    const counts = sample(80, 0.7, 12, 5);
    // Parts of a case nudge every gap off whole numbers.
    const nudged = counts.map(({ x, n }) => ({ x: x * (1 - 1e-9), n: n * (1 + 1e-9) }));
    const [whole, parts] = [fitBetaBinomial(counts), fitBetaBinomial(nudged)];
    expect(parts.mean).toBeCloseTo(whole.mean, 6);
    expect(parts.concentration / whole.concentration).toBeCloseTo(1, 5);
  });
});

describe("robust fit", () => {
  it("refuses parts of cases, which have no predicted distribution", () => {
    expect(() => fitRobustly([{ x: 0.5, n: 2 }])).toThrow(RangeError);
  });

  it("is moved far less by one branch in ten gone astray than maximum likelihood", () => {
    const { binomial } = seededDraws(8);
    const counts = sample(300, 0.9, 60, 21).map((own, i) =>
      i % 10 === 0 ? { x: binomial(own.n, 0.4), n: own.n } : own,
    );
    expect(fitBetaBinomial(counts).concentration).toBeLessThan(12);
    expect(fitRobustly(counts).concentration).toBeGreaterThan(25);
  });
});
