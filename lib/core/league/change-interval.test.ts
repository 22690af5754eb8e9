import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combineScores } from "../scoring/combine-scores";
import { scoreGoalposts } from "../scoring/score-goalposts";
import { wilsonInterval } from "../stats/wilson-interval";
import { seededDraws } from "../testing/seeded-draws";
import { changeOf } from "./change";
import { changeInterval, compositeCorrelation, listChanges, sharedCorrelation } from "./change-interval";
import type { ScoreWithLimits } from "./rank-intervals";

const scores = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }))
  .map((three): ScoreWithLimits => {
    const [low = 0, score = 0, high = 0] = three.map((tenths) => tenths / 10).sort((one, other) => one - other);
    return { low, score, high };
  });

const GOALPOSTS = { floor: 0.6, pass: 0.85, target: 0.98 };
const WEIGHTS = [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4];

/** A county over two windows that share `shared` of 12 months and in which no true share moves, but for the branches that `fall`. */
function twoWindows(draws: ReturnType<typeof seededDraws>, branches: number, shared: number, fall = 0) {
  const scoreOf = (x: number, n: number) => {
    const { low, high } = wilsonInterval(x, n);
    const [score, from, to] = [x / n, low, high].map((share) => scoreGoalposts(share, GOALPOSTS));
    return { score: score ?? 0, low: from ?? 0, high: to ?? 0, available: 1, absence: null };
  };
  return Array.from({ length: branches }, (_, branch) => {
    const parts = WEIGHTS.map((weight) => {
      const share = 0.85 + (draws.chance() - 0.5) * 0.15;
      const n = 12 + Math.floor(50 * draws.chance());
      const common = Math.round((n * shared) / 12);
      const both = draws.binomial(common, share);
      const before = scoreOf(both + draws.binomial(n - common, share), n);
      const now = scoreOf(both + draws.binomial(n - common, branch < fall ? share - 0.25 : share), n);
      const correlation = sharedCorrelation(n, n, common);
      const widths = { widthNow: now.high - now.low, widthBefore: before.high - before.low };
      return { now, before, weightNow: weight, weightBefore: weight, correlation, ...widths };
    });
    const whole = (window: "now" | "before") => {
      const { score, low, high } = combineScores(
        WEIGHTS,
        parts.map((part) => part[window]),
        2 / 3,
      );
      if (score === null || low === null || high === null) throw new Error("every indicator was measured");
      return { score, low, high };
    };
    return changeInterval(whole("now"), whole("before"), compositeCorrelation(parts));
  });
}

describe("change of a score", () => {
  it("has the limits of independent windows when none is shared", () => {
    fc.assert(
      fc.property(scores, scores, (now, before) => {
        const ours = changeInterval(now, before, 0);
        const plain = changeOf(now, before);
        expect(ours.score).toBe(plain.score);
        expect(ours.low).toBeCloseTo(plain.low, 9);
        expect(ours.high).toBeCloseTo(plain.high, 9);
      }),
    );
  });

  it("encloses the change, mirrors in time, and is the surer the more is shared", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(scores, scores, share, share, (now, before, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const [apart, near] = [changeInterval(now, before, less), changeInterval(now, before, more)];
        const back = changeInterval(before, now, less);
        expect(back.low).toBeCloseTo(-apart.high, 9);
        expect(back.p).toBeCloseTo(apart.p, 9);
        expect(apart.p).toBeGreaterThanOrEqual(near.p - 1e-12);
        return (
          apart.low <= near.low + 1e-9 &&
          near.low <= near.score &&
          near.score <= near.high &&
          near.p >= 0 &&
          near.p <= 1
        );
      }),
    );
  });

  it("is certain between two censuses, and no change at all when nothing moved", () => {
    const at = (score: number) => ({ score, low: score, high: score });
    expect(changeInterval(at(70), at(60), 0)).toEqual({ score: 10, low: 10, high: 10, p: 0 });
    expect(changeInterval(at(60), at(60), 1)).toEqual({ score: 0, low: 0, high: 0, p: 1 });
  });

  it("is worked by hand: 70 (60–75) after 50 (45–58) with a correlation of one half", () => {
    // Down √(10² + 8² − 2 × ½ × 10 × 8) = √84; up √(5² + 5² − 5 × 5) = 5.
    const { low, high } = changeInterval({ score: 70, low: 60, high: 75 }, { score: 50, low: 45, high: 58 }, 0.5);
    expect(low).toBeCloseTo(20 - Math.sqrt(84), 12);
    expect(high).toBeCloseTo(25, 12);
  });

  it("refuses a score outside its limits and an impossible correlation", () => {
    const fine = { score: 5, low: 4, high: 6 };
    expect(() => changeInterval({ score: 5, low: 6, high: 7 }, fine, 0)).toThrow(RangeError);
    expect(() => changeInterval(fine, fine, 1.1)).toThrow(RangeError);
    expect(() => sharedCorrelation(5, 5, 6)).toThrow(RangeError);
  });

  it("shares 11/12 one month later, nothing a year later", () => {
    expect(sharedCorrelation(120, 120, 110)).toBeCloseTo(11 / 12, 12);
    expect(sharedCorrelation(80, 120, 0)).toBe(0);
    expect(compositeCorrelation([])).toBe(0);
  });
});

describe("lists of changes", () => {
  it.each([
    ["a year apart", 0],
    ["a quarter apart", 9],
    ["a month apart", 11],
  ])("stay empty in 95 of 100 stable counties whose windows lie %s", (_, shared) => {
    const draws = seededDraws(2005);
    const counties = 40;
    let withAny = 0;
    let held = 0;
    for (let i = 0; i < counties; i++) {
      const changes = twoWindows(draws, 100, shared);
      if (listChanges(changes).some(({ listed }) => listed)) withAny++;
      held += changes.filter(({ low, high }) => low <= 0 && high >= 0).length;
    }
    // 2 of 40 expected at most; 5 or fewer with 98 % certainty.
    expect(withAny).toBeLessThanOrEqual(5);
    expect(held / (counties * 100)).toBeGreaterThan(0.94);
  });

  it("hold the branches that fell, and no other", () => {
    const listed = listChanges(twoWindows(seededDraws(6), 200, 0, 10)).map((change) => change.listed);
    expect(listed.slice(0, 10)).toEqual(Array(10).fill("declined"));
    expect(listed.slice(10).filter(Boolean).length).toBeLessThanOrEqual(1);
  });

  it("are empty without branches", () => {
    expect(listChanges([])).toEqual([]);
  });
});
