import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { competitionRanks } from "../league/competition-ranks";
import { geometricComposite, weakestDimensions } from "../scoring/beside-composite";
import { methodRobustness, type RobustnessInput } from "./method-robustness";
import { rankColumn } from "./rank-column";
import { scenarioRoom, scoreScenario } from "./scenario-scores";
import { type Aggregator, drawScenarios } from "./scenarios";

const posts = { floor: 0, pass: 60, target: 100 };
const indicator = (id: string, dimension: number, values: readonly (number | null)[], weight = 1) => ({
  id,
  dimension,
  weight,
  goalposts: posts,
  values,
});
const options = { scenarios: 300, seed: 20_261_122, classes: 5 };

const inputs = fc
  .array(fc.array(fc.option(fc.integer({ min: -10, max: 110 }), { freq: 6 }), { minLength: 12, maxLength: 12 }), {
    minLength: 2,
    maxLength: 5,
  })
  .map(
    (columns): RobustnessInput => ({
      indicators: [
        indicator(
          "always",
          0,
          Array.from({ length: 12 }, (_, unit) => (unit * 37) % 100),
          2,
        ),
        ...columns.map((values, i) => indicator(`I${i}`, i % 2, values, 1 + i)),
      ],
      dimensionWeights: [60, 40],
    }),
  );

describe("scenarios", () => {
  it("keep weights within a quarter and let every aggregator meet every indicator left out", () => {
    const scenarios = drawScenarios(4, 2, 600, 5);
    const factors = scenarios.flatMap((one) => [...one.indicatorFactors, ...one.dimensionFactors]);
    expect(factors.every((factor) => factor >= 0.75 && factor < 1.25)).toBe(true);
    expect(Math.min(...factors)).toBeLessThan(0.76);
    expect(Math.max(...factors)).toBeGreaterThan(1.24);
    const met = new Set(scenarios.map(({ aggregator, leftOut }) => `${aggregator} without ${leftOut}`));
    expect(met.size).toBe(15);
    expect(new Set(scenarios.flatMap(({ shifts }) => shifts))).toEqual(new Set([0, 1, 2]));
    expect(() => drawScenarios(1, 1, 0, 1)).toThrow(RangeError);
  });
});

describe("scores of a column", () => {
  const dimensions = fc.array(
    fc.record({ score: fc.double({ min: 0, max: 100, noNaN: true }), weight: fc.integer({ min: 1, max: 60 }) }),
    { minLength: 1, maxLength: 6 },
  );

  /** Composite of one unit, every dimension of which has one indicator. */
  function columnScore(aggregator: Aggregator, of: readonly { readonly score: number; readonly weight: number }[]) {
    const one = of.map(() => 1);
    const columns = of.map(({ score }, dimension) => ({
      dimension,
      weight: 1,
      points: [Float64Array.of(score)],
      absent: new Uint32Array(),
    }));
    const ground = { units: 1, columns, dimensionWeights: of.map(({ weight }) => weight) };
    const scenario = {
      aggregator,
      leftOut: null,
      indicatorFactors: one,
      dimensionFactors: one,
      shifts: one.map(() => 0),
    };
    const into = new Float64Array(1);
    scoreScenario(ground, scenario, scenarioRoom(ground), into);
    return into[0] ?? Number.NaN;
  }

  it("are the geometric composite and the weakest dimension of each unit", () => {
    fc.assert(
      fc.property(dimensions, (of) => {
        expect(columnScore("geometric", of)).toBeCloseTo(geometricComposite(of) ?? Number.NaN, 9);
        const [weakest = 0] = weakestDimensions(of.map(({ score }) => score));
        expect(columnScore("weakest", of)).toBeCloseTo(of[weakest]?.score ?? Number.NaN, 8);
      }),
    );
  });
});

describe("ranks of a column", () => {
  it("are competition ranks", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 }), (quarters) => {
        const scores = Float64Array.from(quarters, (quarter) => quarter / 4 + 1e-12);
        const ranks = new Uint32Array(scores.length);
        rankColumn(scores, new Float64Array(scores.length), ranks);
        expect([...ranks]).toEqual(competitionRanks([...scores]).map(({ rank }) => rank));
      }),
    );
  });
});

describe("robustness to the method", () => {
  it("finds nothing moved where one unit leads in everything", () => {
    const columns = [90, 70, 50, 30, 10];
    const { units, unchanged, scenarios } = methodRobustness(
      { indicators: ["a", "b", "c"].map((id, i) => indicator(id, i % 2, columns)), dimensionWeights: [1, 1] },
      options,
    );
    expect(units.map(({ rank, rankLow, rankHigh }) => [rank, rankLow, rankHigh])).toEqual(
      columns.map((_, i) => [i + 1, i + 1, i + 1]),
    );
    expect(units.every(({ classStays }) => classStays === 1)).toBe(true);
    expect(unchanged).toBe(options.scenarios);
    expect(scenarios.every(({ moved }) => moved === 0)).toBe(true);
  });

  it("shows a place that hangs on one indicator", () => {
    const { units, unchanged, scenarios } = methodRobustness(
      {
        indicators: [indicator("a", 0, [100, 50, 52]), indicator("b", 1, [10, 50, 48])],
        dimensionWeights: [55, 45],
      },
      { ...options, classes: 3 },
    );
    expect(units[0]).toMatchObject({ rank: 1, rankLow: 1, rankHigh: 3 });
    expect(units[0]?.classStays).toBeLessThan(0.7);
    expect(unchanged).toBeLessThan(options.scenarios);
    const without = scenarios.filter(({ leftOut }) => leftOut === "a");
    expect(without.every(({ moved }) => moved > 0)).toBe(true);
  });

  it("keeps the official points where a scenario leaves a unit nothing", () => {
    const input = {
      indicators: [indicator("a", 0, [80, null, 20]), indicator("b", 1, [80, 50, 20])],
      dimensionWeights: [1, 1],
    };
    const { units } = methodRobustness(input, options);
    expect(units.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(() => methodRobustness({ ...input, indicators: [indicator("a", 0, [80, null])] }, options)).toThrow(
      RangeError,
    );
  });

  it("holds for one unit, for equals and for nobody", () => {
    const of = (values: number[]) =>
      methodRobustness({ indicators: [indicator("a", 0, values)], dimensionWeights: [1] }, options);
    expect(of([50]).units).toEqual([{ rank: 1, rankLow: 1, rankHigh: 1, classStays: 1 }]);
    expect(
      of([70, 70, 70]).units.every(
        ({ rank, rankHigh, classStays }) => rank === 1 && rankHigh === 1 && classStays === 1,
      ),
    ).toBe(true);
    expect(of([]).units).toEqual([]);
  });

  it("refuses columns that do not fit", () => {
    const refuse = (input: RobustnessInput, more: Partial<typeof options> = {}) =>
      expect(() => methodRobustness(input, { ...options, ...more })).toThrow(RangeError);
    refuse({ indicators: [indicator("a", 0, [1]), indicator("b", 0, [1, 2])], dimensionWeights: [1] });
    refuse({ indicators: [indicator("a", 1, [1])], dimensionWeights: [1] });
    refuse({ indicators: [indicator("a", 0, [1])], dimensionWeights: [0] });
    refuse({ indicators: [indicator("a", 0, [1], 0)], dimensionWeights: [1] });
    refuse({ indicators: [indicator("a", 0, [1])], dimensionWeights: [1] }, { scenarios: 0 });
    refuse({ indicators: [indicator("a", 0, [1])], dimensionWeights: [1] }, { classes: 0 });
  });

  it("keeps ranks in bounds, shares between 0 and 1, and gives the same bytes in any order of units", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const few = { ...options, scenarios: 60 };
        const report = methodRobustness(input, few);
        for (const { rank, rankLow, rankHigh, classStays } of report.units) {
          expect(rank >= 1 && rank <= 12 && rankLow >= 1 && rankLow <= rankHigh && rankHigh <= 12).toBe(true);
          expect(classStays >= 0 && classStays <= 1).toBe(true);
        }
        const turned = {
          ...input,
          indicators: input.indicators.map((one) => ({ ...one, values: one.values.toReversed() })),
        };
        const other = methodRobustness(turned, few);
        expect(other.units.toReversed()).toEqual(report.units);
        expect(other.scenarios).toEqual(report.scenarios);
      }),
      { numRuns: 60 },
    );
  });

  it("does not change when all weights are multiplied", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const few = { ...options, scenarios: 30 };
        const doubled = {
          indicators: input.indicators.map((one) => ({ ...one, weight: 2 * one.weight })),
          dimensionWeights: input.dimensionWeights.map((weight) => 4 * weight),
        };
        expect(methodRobustness(doubled, few)).toEqual(methodRobustness(input, few));
      }),
      { numRuns: 30 },
    );
  });
});
