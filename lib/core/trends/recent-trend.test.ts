import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MonthIndex } from "../calendar/period";
import { seededDraws } from "../testing/seeded-draws";
import { recentTrend, recentTrendOfValues, TREND_CHI_SQUARED } from "./recent-trend";

const at = (i: number) => (24_000 + i) as MonthIndex;
const trend = (list: readonly (readonly [number, number])[], points?: number) =>
  recentTrend(
    list.map(([x, n], i) => ({ month: at(i), x, n })),
    points,
  );

describe("recent trend", () => {
  it("is the test of Cochran and Armitage, worked by hand", () => {
    // 40, 36, 32, 28, 24 of 50: p = .64, Σ(t − 2)x = −40, variance .64 · .36 · 500 = 115.2, χ² = 1600 / 115.2 = 13.889.
    const found = trend([
      [40, 50],
      [36, 50],
      [32, 50],
      [28, 50],
      [24, 50],
    ]);
    expect(found.verdict).toBe("falling");
    expect(found.chiSquared).toBeCloseTo(1600 / 115.2, 9);
    // The shares fall by .08 a month exactly.
    expect(found.perMonth).toBeCloseTo(-0.08, 12);
    expect([found.from, found.to, found.points]).toEqual([at(0), at(4), 5]);
  });

  it("counts real months, so that a gap lengthens the way", () => {
    const rows = [0, 1, 2, 9, 10].map((i, k) => ({ month: at(i), x: 40 - 4 * k, n: 50 }));
    // t̄ = 4.4; Σ(t − 4.4)² · 50 = 50 · 89.2; Σ(t − 4.4)x = −4(0·(−4.4) + 1·(−3.4) + 2·(−2.4) + 3·4.6 + 4·5.6) = −112.
    expect(recentTrend(rows).chiSquared).toBeCloseTo(112 ** 2 / (0.64 * 0.36 * 50 * 89.2), 9);
  });

  it("is not claimed when one month decides it", () => {
    // Full marks and one bad month at the end: without it nothing changes.
    const found = trend([...Array.from({ length: 6 }, (): [number, number] => [20, 20]), [5, 20]]);
    expect(found.chiSquared).toBeGreaterThan(TREND_CHI_SQUARED);
    expect(found).toMatchObject({ verdict: "no_change", reason: "one_point_decides" });
  });

  it.each([
    [
      "all done throughout",
      [
        [9, 9],
        [9, 9],
        [9, 9],
        [9, 9],
        [9, 9],
      ],
      "no_change",
      "no_variation",
    ],
    [
      "none done throughout",
      [
        [0, 9],
        [0, 9],
        [0, 9],
        [0, 9],
        [0, 9],
      ],
      "no_change",
      "no_variation",
    ],
    [
      "four usable months",
      [
        [5, 9],
        [5, 9],
        [0, 0],
        [5, 9],
        [5, 9],
      ],
      "too_few",
      "too_few_points",
    ],
    [
      "few cases",
      [
        [2, 3],
        [1, 3],
        [3, 3],
        [1, 3],
        [0, 3],
      ],
      "too_few",
      "too_few_cases",
    ],
    [
      "amounts",
      [
        [2.5, 30],
        [1, 30],
        [3, 30],
        [1, 30],
        [0, 30],
      ],
      "too_few",
      "not_cases",
    ],
    [
      "the same share",
      [
        [5, 10],
        [5, 10],
        [5, 10],
        [5, 10],
        [5, 10],
      ],
      "no_change",
      "within_chance",
    ],
    ["nothing", [], "too_few", "too_few_points"],
  ] as const)("%s: a defined answer with its reason", (_, list, verdict, reason) => {
    expect(trend(list)).toMatchObject({ verdict, reason });
  });

  it("looks at the last twelve usable points unless told otherwise", () => {
    const long = [
      ...Array.from({ length: 9 }, (_, i): [number, number] => [i, 20]),
      ...Array.from({ length: 12 }, (): [number, number] => [10, 20]),
    ];
    expect(trend(long)).toMatchObject({ points: 12, from: at(9), verdict: "no_change" });
    expect(trend(long, 21)).toMatchObject({ points: 21, verdict: "rising" });
    expect(() => trend(long, 4)).toThrow(RangeError);
  });

  it("has no trend of this kind for a census, and refuses limits in disorder", () => {
    const row = (i: number, low: number, high: number) => ({ month: at(i), value: 50 + i, low, high });
    expect(recentTrendOfValues([0, 1, 2, 3, 4].map((i) => row(i, 50 + i, 50 + i)))).toMatchObject({ reason: "census" });
    expect(() => recentTrendOfValues([row(0, 60, 70)])).toThrow(RangeError);
    expect(() => recentTrendOfValues([row(0, Number.NaN, 70)])).toThrow(RangeError);
  });

  const count = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);

  it("turns round when done and not done change places, and does not depend on order", () => {
    fc.assert(
      fc.property(fc.array(count, { maxLength: 15 }), (list) => {
        const straight = trend(list);
        const turned = trend(list.map(([x, n]) => [n - x, n]));
        const mirror = { rising: "falling", falling: "rising", no_change: "no_change", too_few: "too_few" } as const;
        expect(turned.verdict).toBe(mirror[straight.verdict]);
        const rows = list.map(([x, n], i) => ({ month: at(i), x, n }));
        expect(recentTrend(rows.toReversed())).toEqual(straight);
        for (const figure of [straight.chiSquared, straight.perMonth]) {
          if (figure !== null) expect(Number.isFinite(figure)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is claimed on a stable rate in at most .4 % of trials, both directions together", () => {
    const { below: next } = seededDraws(1955);
    let claimed = 0;
    for (let trial = 0; trial < 3000; trial++) {
      const rows = Array.from({ length: 12 }, (_, i) => {
        const n = 4 + next(12);
        let x = 0;
        for (let k = 0; k < n; k++) if (next(100) < 85) x++;
        return { month: at(i), x, n };
      });
      const { verdict } = recentTrend(rows);
      if (verdict === "rising" || verdict === "falling") claimed++;
    }
    expect(claimed / 3000).toBeLessThanOrEqual(0.004);
  });
});
