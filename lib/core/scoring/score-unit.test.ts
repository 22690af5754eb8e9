import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Absence, Measurement } from "../measures/measurement";
import type { SchemeDocument } from "../scheme/scheme";
import { wilsonInterval } from "../stats/wilson-interval";
import { exampleScheme } from "../testing/example-scheme";
import { combineScores } from "./combine-scores";
import { contributionsOf, costliest, costsOf } from "./cost";
import { listNodeIds } from "./node-ids";
import { scoreGoalposts } from "./score-goalposts";
import { scoreUnit } from "./score-unit";
import { unrankedReasons } from "./unranked-reasons";

const share = (x: number, n: number): Measurement => ({
  x,
  n,
  value: x / n,
  ...wilsonInterval(x, n),
  absence: null,
  provisional: false,
});
const census = (x: number, n: number): Measurement => ({ ...share(x, n), low: null, high: null });
const absent = (absence: Absence): Measurement => ({
  x: null,
  n: null,
  value: null,
  low: null,
  high: null,
  absence,
  provisional: false,
});

const all = {
  R2: share(90, 100),
  R5: share(5, 50),
  R6: { ...absent("no_cases"), value: 3, absence: null },
  S1: census(19, 20),
  S4: share(170, 200),
};
const scoresOf = (measured: Partial<Record<keyof typeof all, Measurement>>, scheme = exampleScheme) =>
  scoreUnit(scheme, "rural", new Map(Object.entries({ ...all, ...measured })));
const at = (scores: ReturnType<typeof scoresOf>, node: string) => {
  const score = scores.get(node);
  if (!score) throw new Error(`no score of ${node}`);
  return score;
};

describe("a unit with everything measured", () => {
  const scores = scoresOf({});
  // By hand: R2 = 60 + 40 × .05/.13; R5 = 60 + 40 × .10/.18; S1 = 60 + 40 × .05/.10; S4 = 60.
  const r2 = 60 + (40 * 0.05) / 0.13;
  const r5 = 60 + (40 * 0.1) / 0.18;

  it("scores indicators through their goalposts, either direction", () => {
    expect(at(scores, "R2").score).toBeCloseTo(r2, 9);
    expect(at(scores, "R5").score).toBeCloseTo(r5, 9);
    expect(at(scores, "S1").score).toBeCloseTo(80, 9);
    expect(at(scores, "S4").score).toBeCloseTo(60, 9);
  });

  it("turns the limits of a falling indicator round", () => {
    const { low, high } = wilsonInterval(5, 50);
    const goalposts = { floor: 0.5, pass: 0.2, target: 0.02 };
    expect(at(scores, "R5").low).toBe(scoreGoalposts(high, goalposts));
    expect(at(scores, "R5").high).toBe(scoreGoalposts(low, goalposts));
  });

  it("gives a census no interval", () => {
    const { score, low, high } = at(scores, "S1");
    expect([low, high]).toEqual([score, score]);
  });

  it("weighs indicators into dimensions, dimensions into the composite", () => {
    const responsiveness = (30 * r2 + 10 * r5) / 40;
    const standardisation = (40 * 80 + 20 * 60) / 60;
    expect(at(scores, "responsiveness").score).toBeCloseTo(responsiveness, 9);
    expect(at(scores, "standardisation").score).toBeCloseTo(standardisation, 9);
    expect(at(scores, "composite").score).toBeCloseTo((40 * responsiveness + 60 * standardisation) / 100, 9);
    expect(at(scores, "L1.sustain").score).toBeCloseTo((10 * r5 + 40 * 80 + 20 * 60) / 70, 9);
  });

  it("carries limits upwards by the root of the weighted squares", () => {
    const { score: s4 = 0, low: low4 = 0 } = at(scores, "S4");
    const expected = (at(scores, "standardisation").score ?? 0) - (20 / 60) * ((s4 ?? 0) - (low4 ?? 0));
    expect(at(scores, "standardisation").low).toBeCloseTo(expected, 9);
  });

  it("scores every node of the scheme once, and informs without points at weight 0", () => {
    expect([...scores.keys()].sort()).toEqual(listNodeIds(exampleScheme).sort());
    expect(at(scores, "R6")).toEqual({ score: null, low: null, high: null, available: 1, absence: null });
    expect(unrankedReasons(exampleScheme, scores)).toEqual([]);
  });
});

describe("a unit with something absent", () => {
  it("shares the weight of what does not apply", () => {
    const scores = scoresOf({ S4: absent("not_applicable") });
    expect(at(scores, "standardisation").score).toBeCloseTo(80, 9);
    expect(at(scores, "standardisation").available).toBe(1);
    const enterprise = scoreUnit(exampleScheme, "state_enterprise", new Map(Object.entries(all)));
    expect(at(enterprise, "S4").absence).toBe("not_applicable");
    expect(at(enterprise, "standardisation").score).toBeCloseTo(80, 9);
  });

  it("scores a dimension with exactly two thirds of its weight and none below", () => {
    const twoThirds = scoresOf({ S4: absent("no_cases") });
    expect(at(twoThirds, "standardisation").score).toBeCloseTo(80, 9);
    expect(at(twoThirds, "standardisation").available).toBeCloseTo(2 / 3, 12);
    const oneThird = scoresOf({ S1: absent("not_reported") });
    expect(at(oneThird, "standardisation")).toMatchObject({ score: null, low: null, absence: "not_reported" });
    expect(at(oneThird, "composite")).toMatchObject({ score: null, absence: "not_reported" });
    expect(unrankedReasons(exampleScheme, oneThird)).toEqual([
      { reason: "dimension_incomplete", dimension: "standardisation", available: 20 / 60 },
    ]);
    expect(unrankedReasons(exampleScheme, oneThird, "S1")).toEqual([
      { reason: "node_absent", absence: "not_reported" },
    ]);
    expect(unrankedReasons(exampleScheme, oneThird, "responsiveness")).toEqual([]);
  });

  it("says how much of the applicable weight the composite rests on", () => {
    const scores = scoresOf({ R5: absent("withheld") });
    expect(at(scores, "composite").available).toBeCloseTo(0.4 * 0.75 + 0.6, 12);
  });

  it("drops a dimension none of whose indicators applies", () => {
    const scores = scoresOf({ S1: absent("not_applicable"), S4: absent("not_applicable") });
    expect(at(scores, "standardisation").absence).toBe("not_applicable");
    expect(at(scores, "composite").score).toBe(at(scores, "responsiveness").score);
    const nothing = scoresOf(Object.fromEntries(Object.keys(all).map((id) => [id, absent("not_applicable")])));
    expect(unrankedReasons(exampleScheme, nothing)).toEqual([{ reason: "node_absent", absence: "not_applicable" }]);
  });

  it("refuses a missing measurement", () => {
    expect(() => scoreUnit(exampleScheme, "rural", new Map())).toThrow(RangeError);
  });
});

describe("what an indicator costs", () => {
  const scores = scoresOf({ R5: absent("withheld") });

  it.each(["composite", "responsiveness", "L1.sustain", "S4"])("adds up to what %s lacks", (node) => {
    const costs = costsOf(exampleScheme, scores, node) ?? [];
    const lost = costs.reduce((sum, { points }) => sum + points, 0);
    expect(lost).toBeCloseTo(100 - (at(scores, node).score ?? 0), 9);
  });

  it("names the costliest first", () => {
    const ids = costliest(exampleScheme, scores, "composite").map(({ indicator }) => indicator);
    // 40 % of 24.6 points, 40 % of 20, 20 % of 40.
    expect(ids).toEqual(["R2", "S1"]);
    expect(costliest(exampleScheme, scores, "R5")).toEqual([]);
    expect(() => costliest(exampleScheme, scores, "R9")).toThrow(RangeError);
  });

  it("explains the distance to the peers exactly", () => {
    const medians = new Map([
      ["R2", 70],
      ["S1", 90],
    ]);
    const { reference, byIndicator } = contributionsOf(exampleScheme, scores, "composite", medians) ?? {
      reference: 0,
      byIndicator: [],
    };
    expect(reference).toBeCloseTo(0.4 * 70 + 0.4 * 90 + 0.2 * 60, 9);
    const sum = byIndicator.reduce((total, { points }) => total + points, 0);
    expect(sum).toBeCloseTo((at(scores, "composite").score ?? 0) - reference, 9);
    expect(byIndicator.find(({ indicator }) => indicator === "S4")?.points).toBe(0);
  });
});

describe("any unit", () => {
  const counts = fc.integer({ min: 1, max: 300 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.nat(n) }));
  const figure = fc.oneof(
    counts.map(({ x, n }) => share(x, n)),
    counts.map(({ x, n }) => census(x, n)),
    fc
      .constantFrom("no_cases", "not_applicable", "not_reported", "withheld")
      .map((absence) => absent(absence as Absence)),
  );
  const figures = fc.record({ R2: figure, R5: figure, S1: figure, S4: figure });

  it("has points between 0 and 100 inside their limits, or none and a reason", () => {
    fc.assert(
      fc.property(figures, (measured) => {
        for (const [node, { score, low, high, available, absence }] of scoresOf(measured)) {
          if (!(available >= 0 && available <= 1 + 1e-12)) return false;
          if (node === "R6") continue;
          if (score === null || low === null || high === null) {
            if (absence === null || low !== null || high !== null) return false;
          } else if (!(0 <= low && low <= score && score <= high && high <= 100 && absence === null)) return false;
        }
        return true;
      }),
      { numRuns: 2000 },
    );
  });

  it("does not change when all weights are scaled", () => {
    const scaled = (factor: number): SchemeDocument => ({
      ...exampleScheme,
      dimensions: exampleScheme.dimensions.map((one) => ({ ...one, weight: one.weight * factor })),
      indicators: exampleScheme.indicators.map((one) => ({ ...one, weight: one.weight * factor })),
    });
    fc.assert(
      fc.property(figures, fc.double({ min: 0.01, max: 50, noNaN: true }), (measured, factor) => {
        const other = scoresOf(measured, scaled(factor));
        for (const [node, { score }] of scoresOf(measured)) {
          const otherScore = at(other, node).score;
          if (score === null || otherScore === null) expect(otherScore).toBe(score);
          else expect(otherScore).toBeCloseTo(score, 9);
        }
      }),
    );
  });

  it("never loses by one more success where up is better", () => {
    fc.assert(
      fc.property(figures, counts, (measured, { x, n }) => {
        const before = at(scoresOf({ ...measured, R2: share(x, n + 1) }), "composite").score;
        const after = at(scoresOf({ ...measured, R2: share(x + 1, n + 1) }), "composite").score;
        return (before === null && after === null) || (after ?? 0) >= (before ?? 0) - 1e-12;
      }),
    );
  });

  it("combines children in any order alike", () => {
    const child = fc.record({ weight: fc.integer({ min: 1, max: 9 }), points: fc.integer({ min: 0, max: 100 }) });
    fc.assert(
      fc.property(fc.array(child, { minLength: 1, maxLength: 8 }), (children) => {
        const weights = children.map(({ weight }) => weight);
        const scores = children.map(({ points }) => ({
          score: points,
          low: points / 2,
          high: (points + 100) / 2,
          available: 1,
          absence: null,
        }));
        const there = combineScores(weights, scores, 2 / 3);
        const back = combineScores(weights.toReversed(), scores.toReversed(), 2 / 3);
        expect(back.score).toBeCloseTo(there.score ?? Number.NaN, 9);
        expect(back.low).toBeCloseTo(there.low ?? Number.NaN, 9);
        expect(back.high).toBeCloseTo(there.high ?? Number.NaN, 9);
      }),
    );
  });
});
