import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustByBenjaminiHochberg } from "../stats/benjamini-hochberg";
import { seededDraws } from "../testing/seeded-draws";
import { findOutliers } from "./find-outliers";
import type { GroupedCounts } from "./fit-peer-groups";

const county = (draws: ReturnType<typeof seededDraws>, branches: number, mean: number, concentration: number) =>
  Array.from({ length: branches }, (_, i): GroupedCounts => {
    const n = 10 + Math.floor(50 * draws.chance() ** 2);
    const share = concentration === Infinity ? mean : draws.beta(mean * concentration, (1 - mean) * concentration);
    return { x: draws.binomial(n, share), n, groups: [i % 2 ? "rural" : "community", "county"] };
  });

const clean = county(seededDraws(5), 120, 0.9, 40);

describe("outliers", () => {
  it("name a branch that fails half its cases, whatever the order of branches", () => {
    const branches = [...clean, { x: 20, n: 50, groups: ["rural", "county"] }];
    const verdicts = findOutliers(branches);
    expect(verdicts.at(-1)).toMatchObject({ side: "below", peers: { group: "rural", state: "fitted" } });
    expect(verdicts.at(-1)?.lower).toBeLessThan(1e-4);
    expect(findOutliers(branches.toReversed())).toEqual(verdicts.toReversed());
  });

  it("give no verdict without cases, and none in a county too small for a fit, with the reason", () => {
    const idle = { x: 0, n: 0, groups: ["rural", "county"] };
    expect(findOutliers([...clean, idle]).at(-1)).toMatchObject({ p: null, adjusted: null, side: null });
    for (const verdict of findOutliers(clean.slice(0, 20))) {
      expect(verdict).toMatchObject({ p: null, side: null, peers: { state: "too-few" } });
    }
    expect(findOutliers([])).toEqual([]);
  });

  it("name nobody where all stand alike, at full marks or at nothing", () => {
    for (const x of [0, 9, 10]) {
      const alike = Array.from({ length: 60 }, () => ({ x, n: 10, groups: ["county"] }));
      expect(findOutliers(alike).every(({ side, p }) => side === null && p !== null && p > 0.3)).toBe(true);
    }
  });

  it("refuse parts of cases", () => {
    expect(() => findOutliers([{ x: 0.5, n: 2, groups: ["county"] }])).toThrow(RangeError);
  });

  it.each([
    ["that differ", 0.9, 20],
    ["that do not differ", 0.85, Infinity],
  ])("stay within their rate among branches %s and none of which is odd", (_, mean, concentration) => {
    const draws = seededDraws(1977);
    const tables = 100;
    let withAny = 0;
    for (let i = 0; i < tables; i++) {
      if (findOutliers(county(draws, 200, mean, concentration)).some(({ side }) => side)) withAny++;
    }
    // 5 of 100 expected at most; 10 or fewer with 99 % certainty.
    expect(withAny).toBeLessThanOrEqual(10);
  });

  it("find most of one branch in twenty planted at half the rate, and hardly any other", () => {
    const draws = seededDraws(31);
    let [found, planted, false_] = [0, 0, 0];
    for (let i = 0; i < 20; i++) {
      const branches = county(draws, 300, 0.9, 60).map((own, j) =>
        j % 40 === 0 ? { ...own, x: draws.binomial(40, 0.45), n: 40 } : own,
      );
      findOutliers(branches).forEach(({ side }, j) => {
        if (j % 40 === 0) planted++;
        if (side && j % 40 === 0) found++;
        if (side && j % 40 !== 0) false_++;
      });
    }
    expect(found / planted).toBeGreaterThan(0.85);
    expect(false_ / (found + false_)).toBeLessThan(0.05);
  });
});

describe("Benjamini and Hochberg's adjustment", () => {
  it("never lowers a value, keeps their order and ignores the order of input", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 50 }), (p) => {
        const adjusted = adjustByBenjaminiHochberg(p);
        expect(adjustByBenjaminiHochberg(p.toReversed())).toEqual(adjusted.toReversed());
        return p.every((value, i) => {
          const own = adjusted[i] ?? Number.NaN;
          return own >= value && own <= 1 && p.every((other, j) => other <= value || (adjusted[j] ?? 0) >= own);
        });
      }),
    );
    expect(() => adjustByBenjaminiHochberg([1.1])).toThrow(RangeError);
  });
});
