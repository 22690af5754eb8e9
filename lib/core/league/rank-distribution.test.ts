import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaAtMost, MOST_CONCENTRATED } from "../stats/incomplete-beta";
import { normalBelow } from "../stats/standard-normal";
import { oracleTable } from "../testing/oracle-table";
import { seededDraws } from "../testing/seeded-draws";
import { betaDistribution, betaSurvival, placeAt } from "./beta-survival";
import { exactRanks } from "./exact-ranks";
import { expectedBefore, normalRanks, quantileBefore } from "./normal-ranks";
import { rankDistribution } from "./rank-distribution";
import { sortScores, type UncertainScore } from "./uncertain-scores";

const tableOf = (name: string) =>
  oracleTable(readFileSync(new URL(`../stats/oracles/${name}`, import.meta.url), "utf8"));
const survivalAt = (alpha: number, beta: number, share: number) =>
  betaSurvival(betaDistribution(alpha, beta), share > 0.5 ? placeAt(1 - share, true) : placeAt(share));

/** By mean and standard deviation of the share. */
const around = (mean: number, deviation: number): UncertainScore => {
  const whole = (mean * (1 - mean)) / deviation ** 2 - 1;
  return { kind: "beta", alpha: mean * whole, beta: (1 - mean) * whole };
};
const known = (at: number): UncertainScore => ({ kind: "point", at });

const parameter = fc.oneof(
  fc.double({ min: 0.02, max: 500, noNaN: true }),
  fc.double({ min: 1e-7, max: MOST_CONCENTRATED / 2, noNaN: true }),
);
const score = fc.oneof(
  fc.record({ kind: fc.constant("beta" as const), alpha: parameter, beta: parameter }),
  fc.integer({ min: 0, max: 10 }).map((tenths) => known(tenths / 10)),
);
const leagues = fc.array(score, { minLength: 1, maxLength: 14 });
const wideLeagues = fc.array(score, { minLength: 51, maxLength: 60 });

describe("tail of a Beta distribution", () => {
  it("agrees with R", () => {
    const rows = tableOf("beta.csv");
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const [alpha, beta] = [Number(row.a), Number(row.b)];
      for (const [share, below] of [
        [0.5, Number(row.pbeta_at_half)],
        [0.9, Number(row["pbeta_at_0.9"])],
      ] as const) {
        expect(Math.abs(1 - survivalAt(alpha, beta, share) - below)).toBeLessThanOrEqual(1e-12 + 1e-10 * below);
      }
    }
  });

  it("is the elementary one where a parameter is 1, and mirrors", () => {
    expect(survivalAt(3, 1, 0.4)).toBeCloseTo(1 - 0.4 ** 3, 14);
    expect(survivalAt(1, 0.3, 0.99)).toBeCloseTo(0.01 ** 0.3, 13);
    fc.assert(
      fc.property(parameter, parameter, fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (a, b, share) => {
        const place = placeAt(share);
        const mirrored = placeAt(share, true);
        const both = betaSurvival(betaDistribution(a, b), place) + betaSurvival(betaDistribution(b, a), mirrored);
        expect(both).toBeCloseTo(1, 11);
      }),
    );
  });

  it("refuses parameters that make no distribution", () => {
    expect(() => betaDistribution(0, 1)).toThrow(RangeError);
    expect(() => betaDistribution(1, Number.NaN)).toThrow(RangeError);
    expect(() => betaDistribution(Number.POSITIVE_INFINITY, 1)).toThrow(RangeError);
  });

  it("refuses the same concentration as the package's function, and agrees with it up to there", () => {
    const half = MOST_CONCENTRATED / 2;
    expect(() => betaDistribution(half, 1.1 * half)).toThrow(RangeError);
    expect(() => rankDistribution([{ kind: "beta", alpha: half, beta: 1.1 * half }])).toThrow(RangeError);
    for (const whole of [10, 1e4, MOST_CONCENTRATED]) {
      for (const z of [-3, -1, 0, 0.5, 2, 4]) {
        const [alpha, beta] = [0.85 * whole, 0.15 * whole];
        const share = 0.85 + z * Math.sqrt((0.85 * 0.15) / (whole + 1));
        if (share >= 1) continue;
        expect(Math.abs(survivalAt(alpha, beta, share) - betaAtMost(1 - share, beta, alpha))).toBeLessThan(1e-9);
      }
    }
  });
});

describe("standard normal distribution function", () => {
  it("agrees with R", () => {
    for (const row of tableOf("pnorm.csv")) {
      expect(Math.abs(normalBelow(Number(row.x)) - Number(row.pnorm))).toBeLessThanOrEqual(1e-11);
    }
    expect(normalBelow(-40)).toBe(0);
    expect(normalBelow(40)).toBe(1);
  });

  it("never falls", () => {
    for (let z = -9; z < 9; z += 0.0037) expect(normalBelow(z + 0.0037)).toBeGreaterThanOrEqual(normalBelow(z));
  });
});

describe("rank distribution", () => {
  const oracle = tableOf("exact_rank_distribution_beta8.csv");
  const eight = oracle.map((row): UncertainScore => {
    const [x, n] = [Number(row.x), Number(row.n)];
    return { kind: "beta", alpha: x + Number(row.prior_a), beta: n - x + Number(row.prior_b) };
  });

  it("gives the same probability of each rank as exact quadrature of eight units", () => {
    const chances: Float64Array[] = [];
    exactRanks(sortScores(eight), (of, before) => {
      if ("row" in of) chances[of.row] = before.slice();
    });
    oracle.forEach((row, i) => {
      for (let rank = 1; rank <= 8; rank++) {
        expect(Math.abs((chances[i]?.[rank - 1] ?? -1) - Number(row[`p_rank_${rank}`]))).toBeLessThanOrEqual(1e-8);
      }
    });
  });

  it("reads the same limits, medians and expected ranks", () => {
    rankDistribution(eight).forEach((summary, i) => {
      const row = oracle[i];
      expect(summary.rankLow).toBe(Number(row?.rank_q025));
      expect(summary.rankMedian).toBe(Number(row?.rank_median));
      expect(summary.rankHigh).toBe(Number(row?.rank_q975));
      expect(Math.abs(summary.expectedRank - Number(row?.expected_rank))).toBeLessThanOrEqual(1e-8);
    });
  });

  it("gives ties known exactly their block and the mean of its places, as csranks does", () => {
    const oracle = JSON.parse(
      readFileSync(new URL("../stats/oracles/csranks_tie_ranks.json", import.meta.url), "utf8"),
    ) as Record<string, number[]>;
    const ranks = rankDistribution((oracle.v ?? []).map((value) => known(value / 10)));
    expect(ranks.map(({ rankLow }) => rankLow)).toEqual(oracle.irank_omega0);
    expect(ranks.map(({ rankHigh }) => rankHigh)).toEqual(oracle.irank_omega1);
    expect(ranks.map(({ expectedRank }) => expectedRank)).toEqual(oracle["irank_omega0.5"]);
  });

  it("says the same exactly and by the normal distribution, to one place", () => {
    for (const [units, deviation, exactly] of [
      [51, 0.01, 0],
      [60, 0.002, 0],
      [60, 0.03, 10],
      [60, 0.0004, 5],
    ] as const) {
      const { below: pick } = seededDraws(units + exactly);
      const scores = Array.from({ length: units }, (_, i) =>
        i < exactly ? known((30 + pick(20)) / 50) : around(0.6 + pick(390) / 1000, deviation * (1 + pick(1000) / 1000)),
      );
      const nameOf = (of: { readonly row: number } | { readonly share: number }) =>
        "row" in of ? `row ${of.row}` : `share ${of.share}`;
      const exact = new Map<string, Float64Array>();
      exactRanks(sortScores(scores), (of, before) => exact.set(nameOf(of), before.slice()));
      normalRanks(sortScores(scores), (of, mixture) => {
        const chances = exact.get(nameOf(of)) ?? new Float64Array();
        let reached = 0;
        let expected = 0;
        const upTo = chances.map((chance, b) => {
          expected += b * chance;
          reached += chance;
          return reached;
        });
        expect(Math.abs(expected - expectedBefore(mixture))).toBeLessThan(0.05);
        for (const chance of [0.025, 0.5, 0.975]) {
          const exactly = upTo.findIndex((sum) => sum >= chance - 1e-12);
          expect(Math.abs(quantileBefore(mixture, chance, units - 1) - exactly)).toBeLessThanOrEqual(1);
        }
      });
    }
  });

  it("holds for one unit, for equals and for scores known exactly", () => {
    const alone = { rankLow: 1, rankMedian: 1, rankHigh: 1, expectedRank: 1, topDecile: null, bottomDecile: null };
    expect(rankDistribution([])).toEqual([]);
    expect(rankDistribution([known(0)])).toEqual([alone]);
    const [one] = rankDistribution([around(0.9, 0.02)]);
    expect(one).toEqual({ ...alone, expectedRank: expect.closeTo(1, 9) });
    for (const units of [20, 80]) {
      for (const summary of rankDistribution(new Array<UncertainScore>(units).fill(around(0.9, 0.03)))) {
        expect(summary.expectedRank).toBeCloseTo((units + 1) / 2, 6);
        expect(summary.bottomDecile).toBeCloseTo(0.1, 1);
        expect(summary.rankLow).toBeLessThanOrEqual(1 + units / 20);
        expect(summary.rankHigh).toBeGreaterThanOrEqual(units - units / 20);
      }
      const full = rankDistribution(new Array<UncertainScore>(units).fill(known(1)));
      expect(full[0]).toMatchObject({ rankLow: 1, rankHigh: units, expectedRank: (units + 1) / 2 });
      expect(full[0]?.topDecile).toBeCloseTo(0.1, 12);
      const apart = rankDistribution(Array.from({ length: units }, (_, i) => known(i / units)));
      expect(apart[0]).toEqual({
        ...alone,
        rankLow: units,
        rankMedian: units,
        rankHigh: units,
        expectedRank: units,
        topDecile: 0,
        bottomDecile: 1,
      });
    }
  });

  it("does not break on densities without bound at full marks", () => {
    for (const units of [30, 90]) {
      const scores = Array.from({ length: units }, (_, i) => around(0.97 + i / 4000, 0.08));
      const sum = rankDistribution(scores).reduce((whole, { expectedRank }) => whole + expectedRank, 0);
      expect(sum).toBeCloseTo((units * (units + 1)) / 2, 5);
    }
  });

  it("refuses what is no score", () => {
    expect(() => rankDistribution([known(1.01)])).toThrow(RangeError);
    expect(() => rankDistribution([known(Number.NaN)])).toThrow(RangeError);
    expect(() => rankDistribution([{ kind: "beta", alpha: -1, beta: 2 }])).toThrow(RangeError);
  });

  it.each([
    ["exact", leagues, 60],
    ["normal", wideLeagues, 15],
  ] as const)("keeps ranks in order and in bounds, and expected ranks add up (%s)", (_, arbitrary, numRuns) => {
    fc.assert(
      fc.property(arbitrary, (scores) => {
        const units = scores.length;
        const summaries = rankDistribution(scores);
        let sum = 0;
        for (const { rankLow, rankMedian, rankHigh, expectedRank, topDecile, bottomDecile } of summaries) {
          expect([1, rankLow, rankMedian, rankHigh, units].toSorted((a, b) => a - b)).toEqual([
            1,
            rankLow,
            rankMedian,
            rankHigh,
            units,
          ]);
          expect(expectedRank).toBeGreaterThanOrEqual(1);
          expect(expectedRank).toBeLessThanOrEqual(units);
          for (const chance of [topDecile ?? 0, bottomDecile ?? 0]) expect(chance >= 0 && chance <= 1).toBe(true);
          sum += expectedRank;
        }
        expect(sum).toBeCloseTo((units * (units + 1)) / 2, 6);
      }),
      { numRuns },
    );
  });

  it.each([
    ["exact", leagues, 40],
    ["normal", wideLeagues, 10],
  ] as const)("gives the same bytes in any order of input (%s)", (_, arbitrary, numRuns) => {
    fc.assert(
      fc.property(arbitrary, (scores) => {
        expect(rankDistribution(scores.toReversed()).toReversed()).toEqual(rankDistribution(scores));
      }),
      { numRuns },
    );
  });

  it("moves no unit down that does better", () => {
    fc.assert(
      fc.property(leagues, fc.integer({ min: 5, max: 60 }), (others, cases) => {
        const rankOf = (good: number) =>
          rankDistribution([{ kind: "beta", alpha: 1 + good, beta: 1 + cases - good }, ...others])[0]?.expectedRank ??
          0;
        expect(rankOf(cases - 1)).toBeLessThanOrEqual(rankOf(cases - 2) + 1e-9);
      }),
      { numRuns: 40 },
    );
  });
});
