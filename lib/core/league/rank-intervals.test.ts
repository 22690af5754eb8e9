import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeOf } from "./change";
import { competitionRanks, rankingKey } from "./competition-ranks";
import { percentileOf, quantileOf } from "./quantile";
import { rankIntervals, type ScoreWithLimits } from "./rank-intervals";

const scored = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.nat(300), fc.nat(300), fc.boolean())
  .map(([tenths, below, above, census]): ScoreWithLimits => {
    const score = tenths / 10;
    if (census) return { score, low: score, high: score };
    return { score, low: Math.max(0, score - below / 10), high: Math.min(100, score + above / 10) };
  });
const leagues = fc.array(scored, { minLength: 1, maxLength: 60 });

/** The definition itself, pair by pair. */
function plainly(rows: readonly ScoreWithLimits[]) {
  const clearlyBetter = (a: ScoreWithLimits, b: ScoreWithLimits) => {
    const lead = rankingKey(a.score) - rankingKey(b.score);
    const reach = rankingKey(a.score - a.low) ** 2 + rankingKey(b.high - b.score) ** 2;
    return lead > 0 && lead * lead > reach;
  };
  return rows.map((row) => ({
    rankLow: 1 + rows.filter((other) => clearlyBetter(other, row)).length,
    rankHigh: rows.length - rows.filter((other) => clearlyBetter(row, other)).length,
  }));
}

describe("competition ranks", () => {
  it("gives 1, 2, 2, 4 to 90, 80, 80, 70", () => {
    expect(competitionRanks([90, 80, 80, 70]).map(({ rank }) => rank)).toEqual([1, 2, 2, 4]);
    expect(competitionRanks([70, 80, 90, 80]).map(({ tied }) => tied)).toEqual([false, true, false, true]);
    expect(competitionRanks([])).toEqual([]);
  });

  it("ranks before rounding for display and takes scores equal to nine decimals as equal", () => {
    expect(competitionRanks([80.04, 80.01]).map(({ rank }) => rank)).toEqual([1, 2]);
    expect(competitionRanks([80, 80 + 1e-11]).map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, true],
      [1, true],
    ]);
  });

  it("refuses what is no score", () => {
    expect(() => competitionRanks([1, Number.NaN])).toThrow(RangeError);
    expect(() => competitionRanks([1, Number.NEGATIVE_INFINITY])).toThrow(RangeError);
  });

  it("keeps the order of scores, and an added unit moves others by one place at most", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 40 }), fc.nat(50), (scores, added) => {
        const before = competitionRanks(scores);
        const after = competitionRanks([...scores, added]);
        scores.forEach((score, i) => {
          expect((after[i]?.rank ?? 0) - (before[i]?.rank ?? 0)).toBe(added > score ? 1 : 0);
        });
      }),
    );
  });
});

describe("rank intervals", () => {
  it("holds units apart that differ clearly and together that do not", () => {
    const rows = [
      { score: 90, low: 85, high: 93 },
      { score: 86, low: 80, high: 90 },
      { score: 60, low: 52, high: 66 },
      { score: 60, low: 60, high: 60 },
    ];
    expect(rankIntervals(rows)).toEqual([
      { rankLow: 1, rankHigh: 2 },
      { rankLow: 1, rankHigh: 2 },
      { rankLow: 3, rankHigh: 4 },
      { rankLow: 3, rankHigh: 4 },
    ]);
  });

  it("judges the difference, not whether two intervals overlap", () => {
    // Overlap from 74 to 76, yet 10 > √(6² + 6²) = 8.49.
    const rows = [
      { score: 80, low: 74, high: 86 },
      { score: 70, low: 64, high: 76 },
    ];
    expect(rankIntervals(rows).map(({ rankLow, rankHigh }) => [rankLow, rankHigh])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it("gives a census its exact place and ties their shared block", () => {
    const rows = [80, 70, 70, 60].map((score) => ({ score, low: score, high: score }));
    expect(rankIntervals(rows)).toEqual([
      { rankLow: 1, rankHigh: 1 },
      { rankLow: 2, rankHigh: 3 },
      { rankLow: 2, rankHigh: 3 },
      { rankLow: 4, rankHigh: 4 },
    ]);
    expect(rankIntervals([])).toEqual([]);
  });

  it("refuses a score outside its limits", () => {
    expect(() => rankIntervals([{ score: 50, low: 51, high: 60 }])).toThrow(RangeError);
    expect(() => rankIntervals([{ score: Number.NaN, low: 0, high: 1 }])).toThrow(RangeError);
    expect(() => rankIntervals([{ score: 5, low: 0, high: Number.POSITIVE_INFINITY }])).toThrow(RangeError);
  });

  it("is what comparing every pair gives", () => {
    fc.assert(
      fc.property(leagues, (rows) => {
        expect(rankIntervals(rows)).toEqual(plainly(rows));
      }),
      { numRuns: 1000 },
    );
  });

  it("contains the rank", () => {
    fc.assert(
      fc.property(leagues, (rows) => {
        const ranks = competitionRanks(rows.map(({ score }) => score));
        rankIntervals(rows).forEach(({ rankLow, rankHigh }, i) => {
          const rank = ranks[i]?.rank ?? 0;
          expect(rankLow).toBeLessThanOrEqual(rank);
          expect(rankHigh).toBeGreaterThanOrEqual(rank);
        });
      }),
    );
  });

  it("does not depend on the order of its input", () => {
    fc.assert(
      fc.property(leagues, (rows) => {
        expect(rankIntervals(rows.toReversed()).toReversed()).toEqual(rankIntervals(rows));
      }),
    );
  });

  it("judges 3,000 units well within a second", () => {
    const rows = Array.from({ length: 3000 }, (_, i) => {
      const score = 40 + ((i * 7919) % 5000) / 100;
      return { score, low: score - 3 - (i % 7), high: score + 3 + (i % 5) };
    });
    const start = performance.now();
    rankIntervals(rows);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("quantiles", () => {
  it("puts ten units into quintiles of two", () => {
    const ranks = Array.from({ length: 10 }, (_, i) => quantileOf(i + 1, 10, 5));
    expect(ranks).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(quantileOf(1, 1, 5)).toBe(1);
    expect(() => quantileOf(11, 10, 5)).toThrow(RangeError);
    expect(() => quantileOf(1, 10, 0)).toThrow(RangeError);
  });

  it("gives the share of the company before a unit", () => {
    expect(percentileOf(1, 11)).toBe(0);
    expect(percentileOf(6, 11)).toBe(0.5);
    expect(percentileOf(11, 11)).toBe(1);
    expect(percentileOf(1, 1)).toBeNull();
  });

  it("stays between 1 and the number of quantiles", () => {
    const place = fc
      .integer({ min: 1, max: 5000 })
      .chain((of) => fc.tuple(fc.integer({ min: 1, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 10 }), ([rank, of], quantiles) => {
        const quantile = quantileOf(rank, of, quantiles);
        return Number.isInteger(quantile) && quantile >= 1 && quantile <= quantiles;
      }),
    );
  });
});

describe("change between periods", () => {
  it("is clear when its interval leaves out 0", () => {
    const before = { score: 70, low: 64, high: 76 };
    expect(changeOf({ score: 80, low: 74, high: 86 }, before)).toMatchObject({ score: 10, clear: true });
    expect(changeOf({ score: 78, low: 72, high: 84 }, before)).toMatchObject({ score: 8, clear: false });
    expect(changeOf(before, { score: 80, low: 74, high: 86 })).toMatchObject({ score: -10, clear: true });
  });

  it("takes any change of a census as clear, and none as none", () => {
    const point = (score: number) => ({ score, low: score, high: score });
    expect(changeOf(point(71), point(70)).clear).toBe(true);
    expect(changeOf(point(70 + 1e-12), point(70)).clear).toBe(false);
  });

  it("mirrors when the periods change places", () => {
    fc.assert(
      fc.property(scored, scored, (a, b) => {
        const there = changeOf(a, b);
        const back = changeOf(b, a);
        expect(back.clear).toBe(there.clear);
        expect(back.low).toBeCloseTo(-there.high, 9);
        return there.low <= there.score && there.score <= there.high;
      }),
    );
  });
});
