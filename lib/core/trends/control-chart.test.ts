import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MonthIndex } from "../calendar/period";
import { binomialOf } from "../stats/binomial";
import { seededDraws } from "../testing/seeded-draws";
import { type ChartOptions, type ControlChart, chartRates, chartValues } from "./control-chart";
import { exactLines, overdispersionOf, stretchedLines } from "./rate-limits";

const START = 24_000;
const at = (i: number) => (START + i) as MonthIndex;
const values = (list: readonly (number | null)[], options?: ChartOptions, scale = { low: 0, high: 100 }) =>
  chartValues(
    list.map((value, i) => ({ month: at(i), value })),
    scale,
    options,
  );
const rates = (list: readonly (readonly [number, number])[], options?: ChartOptions) =>
  chartRates(
    list.map(([x, n], i) => ({ month: at(i), x, n })),
    options,
  );
const rulesOf = (chart: ControlChart) => chart.points.map(({ signals }) => signals.map(({ rule }) => rule));

describe("how many points there are", () => {
  it("gives a median and no limits below six", () => {
    const { points, phases } = values([10, 90, 30, null, 20]);
    expect(phases).toEqual([
      { from: at(0), rebase: null, kind: "run", state: "median_only", centre: 25, basis: 4, silent: "too_few_points" },
    ]);
    expect(points[1]).toMatchObject({ value: 90, centre: 25, low: null, high: null, signals: [] });
    expect(points[3]).toEqual({ ...points[3], value: null, centre: null, low: null, high: null, signals: [] });
  });

  it("gives trial limits from six to eleven and freezes them on the first twelve", () => {
    const list = [50, 52, 48, 51, 49, 50, 53, 47, 50, 51, 49, 50];
    expect(values(list.slice(0, 11)).phases[0]).toMatchObject({ state: "trial", basis: 11 });
    const twelve = values(list);
    expect(twelve.phases[0]).toMatchObject({ state: "frozen", basis: 12, centre: 50 });
    const later = values([...list, 20, 20, 20]);
    expect(later.phases).toEqual(twelve.phases);
    expect(later.points.slice(0, 12)).toEqual(twelve.points);
    expect(rulesOf(later)[12]).toContain("beyond_limit");
  });

  it("has nothing to say of nothing, and of gaps alone", () => {
    expect(values([])).toEqual({ points: [], phases: [] });
    expect(values([null, null]).phases[0]).toMatchObject({ centre: null, basis: 0, silent: "too_few_points" });
    expect(values([7]).phases[0]).toMatchObject({ centre: 7, basis: 1 });
  });

  it("starts anew where a named person says so", () => {
    const list = [50, 52, 48, 51, 49, 50, 70, 72, 68, 71, 69, 70];
    const rebase = { month: at(6), by: "county office", reason: "a second hall opened" };
    const { phases, points } = values(list, { rebases: [rebase] });
    expect(phases.map(({ from, centre, state }) => [from, centre, state])).toEqual([
      [at(0), 50, "trial"],
      [at(6), 70, "trial"],
    ]);
    expect(phases[1]?.rebase).toEqual(rebase);
    expect(points.flatMap(({ signals }) => signals)).toEqual([]);
    expect(() => values(list, { rebases: [{ ...rebase, by: " " }] })).toThrow(RangeError);
    expect(() => values(list, { rebases: [{ ...rebase, reason: "" }] })).toThrow(RangeError);
  });
});

describe("which chart is drawn", () => {
  it("charts single values where the median month has 40 cases, else exact binomial limits", () => {
    expect(rates(Array.from({ length: 12 }, (_, i) => [30 + (i % 3), 40])).phases[0]?.kind).toBe("xmr");
    expect(rates(Array.from({ length: 12 }, (_, i) => [30 + (i % 3), 39])).phases[0]?.kind).toBe("p");
  });

  it("charts amounts that are not whole as single values", () => {
    expect(rates(Array.from({ length: 12 }, (_, i) => [3.5 + (i % 3), 9])).phases[0]?.kind).toBe("xmr");
  });

  it("draws limits no month passes with more than .00135 on either side", () => {
    for (const [n, p] of [
      [7, 0.9],
      [12, 0.5],
      [39, 0.97],
      [1, 0.3],
    ] as const) {
      const { low, high } = exactLines(n, p);
      const cases = binomialOf(n, p);
      expect(cases.atMost(Math.round(low * n) - 1)).toBeLessThan(0.00135);
      expect(cases.atMost(Math.round(low * n))).toBeGreaterThanOrEqual(0.00135 * (1 - 1e-9));
      expect(cases.atLeast(Math.round(high * n) + 1)).toBeLessThanOrEqual(0.00135 * (1 + 1e-9));
    }
  });

  it("stretches limits by Laney's σ where months vary more than chance, never inside the exact ones", () => {
    // Ten of thirty and twenty of thirty by turns: p = ½, z = ±.1667/.09129 = ±1.8257, ranges 3.6515, σ = 3.2371.
    const months = Array.from({ length: 12 }, (_, i) => ({ x: i % 2 === 0 ? 10 : 20, n: 30 }));
    const follows = months.map((_, i) => i > 0);
    const spread = overdispersionOf(months, follows, 0.5);
    const byHand = (2 * (1 / 6)) / Math.sqrt(0.25 / 30) / 1.128;
    expect(spread).toBeCloseTo(byHand, 12);
    const lines = stretchedLines(30, 0.5, byHand);
    expect(lines.high).toBeCloseTo(Math.min(1, 0.5 + 3 * byHand * Math.sqrt(0.25 / 30)), 12);
    const chart = rates(months.map(({ x, n }) => [x, n] as const));
    expect(chart.phases[0]?.kind).toBe("p_prime");
    expect(chart.points.flatMap(({ signals }) => signals)).toEqual([]);
    const exact = exactLines(30, 0.5);
    expect(stretchedLines(30, 0.5, 1).low).toBeLessThanOrEqual(exact.low);
    expect(
      overdispersionOf(
        months.map(() => ({ x: 15, n: 30 })),
        follows,
        0.5,
      ),
    ).toBeNull();
  });
});

describe("degenerate series", () => {
  it.each([
    ["all done", 20, 20],
    ["none done", 0, 20],
    ["all done, many cases", 60, 60],
    ["the same share, many cases", 45, 60],
  ])("%s: limits lie on the centre and nothing is a signal", (_, x, n) => {
    const { points, phases } = rates(Array.from({ length: 14 }, () => [x, n]));
    expect(phases[0]?.silent).toBe("no_variation");
    for (const point of points) {
      expect([point.low, point.high, point.signals]).toEqual([x / n, x / n, []]);
    }
  });

  it("clamps limits to the scale", () => {
    for (const { low, high } of values([99, 60, 100, 55, 98, 100, 50, 97]).points) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBe(100);
    }
  });

  it("refuses what cannot be", () => {
    expect(() => rates([[3, 2]])).toThrow(RangeError);
    expect(() => rates([[-1, 2]])).toThrow(RangeError);
    expect(() => rates([[Number.NaN, 2]])).toThrow(RangeError);
    expect(() => values([101])).toThrow(RangeError);
    expect(() => values([Infinity], {}, { low: -Infinity, high: Infinity })).toThrow(RangeError);
    expect(() => values([1], { step: 0 })).toThrow(RangeError);
    expect(() => values([1], { baseline: 5 })).toThrow(RangeError);
    expect(() => chartRates([at(1), at(1)].map((month) => ({ month, x: 1, n: 2 })))).toThrow(RangeError);
    expect(() => binomialOf(2.5, 0.5)).toThrow(RangeError);
    expect(() => binomialOf(2, 1.5)).toThrow(RangeError);
  });
});

describe("rules", () => {
  const base = [50, 52, 48, 51, 49, 50, 53, 47, 50, 51, 49, 50];

  it("marks seven on one side, not six, and a gap ends the run", () => {
    const six = rulesOf(values([...base, 51, 51, 52, 51, 51, 52]));
    expect(six.flat()).not.toContain("one_side");
    const seven = rulesOf(values([...base, 51, 51, 52, 51, 51, 52, 51]));
    expect(seven.slice(12).every((rules) => rules.includes("one_side"))).toBe(true);
    const broken = rulesOf(values([...base, 51, 51, 52, null, 51, 51, 52, 51]));
    expect(broken.flat()).not.toContain("one_side");
  });

  it("takes a missing month for a gap as much as an empty one", () => {
    const months = [...base, 51, 51, 52, 51, 51, 52, 51].map((value, i) => ({ month: at(i < 15 ? i : i + 1), value }));
    expect(rulesOf(chartValues(months, null)).flat()).not.toContain("one_side");
    const quarters = months.map(({ value }, i) => ({ month: at(3 * i), value }));
    expect(rulesOf(chartValues(quarters, null, { step: 3 })).flat()).toContain("one_side");
  });

  it("gives every rule that applies to a point", () => {
    const rules = rulesOf(values([...base, 49, 48, 47, 46, 45, 44, 30, 29]));
    expect(rules.at(-1)).toEqual(["beyond_limit", "one_side", "monotone", "two_of_three"]);
  });

  it("lets equal neighbours pass without counting, and leaves them out at the ends", () => {
    const falling = values([60, 60, 59, 58, 58, 57, 56, 55, 54, 54], { baseline: null }).points.map(({ signals }) =>
      signals.some(({ rule }) => rule === "monotone"),
    );
    expect(falling).toEqual([false, true, true, true, true, true, true, true, true, false]);
  });

  it("wants a run on the likelier side of a skewed rate to be as unlikely as seven tosses", () => {
    // Nine of ten done on average: five of five lies above the centre with a chance of .59, seven of them with 2.5 %.
    const usual = Array.from({ length: 12 }, (_, i): [number, number] => (i % 2 === 0 ? [4, 5] : [5, 5]));
    const full = (months: number) => Array.from({ length: months }, (): [number, number] => [5, 5]);
    expect(rulesOf(rates([...usual.slice(0, 11), [4, 5], ...full(7)])).flat()).not.toContain("one_side");
    const long = rulesOf(rates([...usual.slice(0, 11), [4, 5], ...full(11)])).at(-1);
    expect(long).toContain("one_side");
  });
});

describe("properties", () => {
  const count = fc.tuple(fc.nat(80), fc.nat(80)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);

  it("gives finite figures inside the scale, and no signal without limits, whatever the counts", () => {
    fc.assert(
      fc.property(fc.array(count, { maxLength: 30 }), (list) => {
        const { points, phases } = rates(list);
        for (const { value, centre, low, high, signals } of points) {
          for (const figure of [value, centre, low, high]) {
            if (figure !== null) expect(figure >= 0 && figure <= 1).toBe(true);
          }
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
          if (low === null || phases[0]?.silent !== null) expect(signals).toEqual([]);
          expect(new Set(signals.map(({ rule, side }) => rule + side)).size).toBe(signals.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on the order of its input", () => {
    fc.assert(
      fc.property(fc.array(count, { maxLength: 20 }), (list) => {
        const rows = list.map(([x, n], i) => ({ month: at(i), x, n }));
        expect(chartRates(rows.toReversed())).toEqual(chartRates(rows));
      }),
      { numRuns: 100 },
    );
  });

  it("turns signals round when values are turned round", () => {
    const points = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 25 });
    fc.assert(
      fc.property(points, (list) => {
        const turned = (side: string) => (side === "high" ? "low" : "high");
        const straight = values(list).points.map(({ signals }) => signals.map((one) => one.rule + one.side).sort());
        const mirrored = values(list.map((value) => 100 - value)).points.map(({ signals }) =>
          signals.map((one) => one.rule + turned(one.side)).sort(),
        );
        expect(mirrored).toEqual(straight);
      }),
      { numRuns: 200 },
    );
  });

  it("stays quiet on a stable rate: a limit is passed in at most .27 % of months once it is known", () => {
    const { below: next } = seededDraws(1924);
    let passed = 0;
    for (let trial = 0; trial < 20_000; trial++) {
      const n = 3 + next(30);
      let x = 0;
      for (let i = 0; i < n; i++) if (next(100) < 90) x++;
      const { low, high } = exactLines(n, 0.9);
      if (x / n < low - 1e-12 || x / n > high + 1e-12) passed++;
    }
    expect(passed / 20_000).toBeLessThanOrEqual(0.0027);
  });
});
