import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Measurement } from "../measures/measurement";
import { scoreUnit } from "../scoring/score-unit";
import { wilsonInterval } from "../stats/wilson-interval";
import { exampleScheme } from "../testing/example-scheme";
import { seededDraws } from "../testing/seeded-draws";
import type { RaterSummary } from "./lint-raters";
import { type LintInput, lintScheme } from "./lint-scheme";
import type { Goalposts, Indicator, SchemeDocument } from "./scheme";
import type { SchemeWarningKind } from "./scheme-warning";
import type { UnitResult } from "./unit-result";

type Counts = readonly [x: number, n: number];

const share = ([x, n]: Counts): Measurement => ({
  x,
  n,
  value: x / n,
  ...wilsonInterval(x, n),
  absence: null,
  provisional: n < 30,
});
const none: Measurement = { x: 0, n: 0, value: null, low: null, high: null, absence: "no_cases", provisional: false };

/** Results of units from the counts of each of their indicators. */
function resultsOf(scheme: SchemeDocument, units: readonly Readonly<Record<string, Counts>>[]): UnitResult[] {
  return units.map((counts, i) => {
    const measurements = new Map(
      scheme.indicators.map(({ id }) => {
        const own = counts[id];
        return [id, own ? share(own) : none];
      }),
    );
    return { unit: `u${i}`, measurements, scores: scoreUnit(scheme, "rural", measurements) };
  });
}

function inputOf(more: Partial<LintInput> = {}): LintInput {
  return {
    scheme: exampleScheme,
    units: [],
    reliability: new Map(),
    raters: [],
    weak: { units: 0, of: 0 },
    ...more,
  };
}

const find = (input: LintInput, kind: SchemeWarningKind) => lintScheme(input).filter(({ warning }) => warning === kind);

/** The example scheme with one indicator changed. */
function changed(id: string, change: Partial<Indicator>): SchemeDocument {
  const indicators = exampleScheme.indicators.map((one) =>
    one.id === id ? ({ ...one, ...change } as Indicator) : one,
  );
  return { ...exampleScheme, indicators };
}
const withPosts = (goalposts: Goalposts) => changed("R2", { goalposts });

describe("patterns of real notices", () => {
  it("sees a cliff where one case late of seven moves a unit to the end", () => {
    const units = resultsOf(exampleScheme, [
      { R2: [6, 7] },
      ...Array.from({ length: 20 }, () => ({ R2: [200, 200] as const })),
    ]);
    const [cliff] = find(inputOf({ units }), "cliff");
    // 6 of 7 earns 60 + 40 · (6/7 − .85)/.13 = 62.2 points, 5 of 7 earns 27.4, 7 of 7 earns 100.
    expect(cliff).toMatchObject({ indicators: ["R2"], limit: 10, remedy: "raise_minimum_or_lengthen_window" });
    expect(cliff?.details).toEqual({ units: 1, of: 21, x: 6, n: 7 });
    expect(cliff?.figure).toBeCloseTo(100 - (60 + (40 * (6 / 7 - 0.85)) / 0.13), 9);
  });

  it("sees a ceiling where 55 of 77 units stand at full marks", () => {
    const units = resultsOf(
      exampleScheme,
      Array.from({ length: 77 }, (_, i) => ({ R2: i < 55 ? ([200, 200] as const) : ([180, 200] as const) })),
    );
    const [ceiling] = find(inputOf({ units }), "ceiling");
    expect(ceiling).toMatchObject({ indicators: ["R2"], figure: 55 / 77, limit: 0.5, remedy: "raise_target" });
    expect(ceiling?.details).toEqual({ units: 55, of: 77 });
  });

  it("sees a harsh floor where 66.67 % done earns nothing", () => {
    const scheme = withPosts({ floor: 0.7, pass: 0.85, target: 0.98 });
    const units = resultsOf(scheme, [{ R2: [200, 300] }, { R2: [299, 300] }]);
    const [harsh] = find(inputOf({ scheme, units }), "harsh_floor");
    expect(harsh).toMatchObject({ indicators: ["R2"], figure: 2 / 3, limit: 0.5, remedy: "lower_floor" });
    expect(find(inputOf({ units: resultsOf(exampleScheme, [{ R2: [200, 300] }]) }), "harsh_floor")).toEqual([]);
  });
});

describe("points", () => {
  it("sees a floor where more than a fifth earn nothing, and figures that more than a third lack", () => {
    const units = resultsOf(exampleScheme, [
      ...Array.from({ length: 5 }, () => ({ R2: [80, 200] as const, S1: [9, 10] as const })),
      ...Array.from({ length: 7 }, () => ({ R2: [180, 200] as const })),
    ]);
    expect(find(inputOf({ units }), "floor")).toMatchObject([{ indicators: ["R2"], figure: 5 / 12 }]);
    const missing = find(inputOf({ units }), "often_missing");
    expect(missing.map(({ indicators, figure }) => [indicators[0], figure])).toEqual([
      ["R5", 1],
      ["S1", 7 / 12],
      ["S4", 1],
    ]);
  });

  it("takes down-is-better the right way round", () => {
    // Overdue 45 %: floor .5, so some points; 55 % overdue earns nothing, and less than half was in time.
    const units = resultsOf(exampleScheme, [{ R5: [110, 200] }, { R5: [90, 200] }]);
    expect(find(inputOf({ units }), "harsh_floor")).toEqual([]);
    const scheme = changed("R5", { goalposts: { floor: 0.3, pass: 0.2, target: 0.02 } });
    const harsh = find(inputOf({ scheme, units: resultsOf(scheme, [{ R5: [80, 200] }]) }), "harsh_floor");
    expect(harsh).toMatchObject([{ indicators: ["R5"], figure: 0.6 }]);
  });
});

describe("relations and influence", () => {
  const { below: next } = seededDraws(11);
  const random = (n: number): Counts => [Math.round(n * (0.62 + next(340) / 1000)), n];

  it("sees two indicators that say the same", () => {
    const units = resultsOf(
      exampleScheme,
      Array.from({ length: 60 }, () => {
        const own = random(1000);
        return { R2: own, S1: own, S4: own };
      }),
    );
    const found = find(inputOf({ units }), "redundancy");
    expect(found.map(({ indicators }) => indicators.join())).toContain("R2,S4");
    expect(found.every(({ figure, limit }) => figure > limit && figure <= 1)).toBe(true);
  });

  it("sees contradiction inside a dimension alone, and not by chance", () => {
    const against = Array.from({ length: 60 }, () => {
      const [x, n] = random(1000);
      return { S1: [x, n] as const, S4: [1600 - x, n] as const, R2: [1600 - x, n] as const };
    });
    const found = find(inputOf({ units: resultsOf(exampleScheme, against) }), "contradiction");
    expect(found.map(({ indicators }) => indicators)).toEqual([["S1", "S4"]]);
    expect(found[0]?.figure).toBeLessThan(0);
    let raised = 0;
    for (let trial = 0; trial < 200; trial++) {
      const free = Array.from({ length: 40 }, () => ({ S1: random(1000), S4: random(1000) }));
      raised += find(inputOf({ units: resultsOf(exampleScheme, free) }), "contradiction").length;
    }
    expect(raised / 200).toBeLessThanOrEqual(0.06);
  });

  it("sees an indicator that carries no spread, and one that carries it all", () => {
    const units = resultsOf(
      exampleScheme,
      Array.from({ length: 60 }, () => ({ R2: random(1000), R5: [10, 200], S1: [95, 100], S4: [190, 200] })),
    );
    const found = find(inputOf({ units }), "weight_off");
    expect(found.find(({ indicators }) => indicators[0] === "R2")).toMatchObject({
      limit: 0.6,
      details: { stated: 0.3 },
    });
    expect(found.find(({ indicators }) => indicators[0] === "R2")?.figure).toBeCloseTo(1, 9);
    expect(found.find(({ indicators }) => indicators[0] === "S1")?.figure).toBeCloseTo(0, 9);
    expect(find(inputOf({ units }), "rank_churn").map(({ indicators }) => indicators[0])).toEqual(["R2"]);
  });

  it("has nothing to say of equal units or few", () => {
    const equal = Array.from(
      { length: 40 },
      () => ({ R2: [180, 200], R5: [10, 200], S1: [95, 100], S4: [190, 200] }) as const,
    );
    for (const units of [resultsOf(exampleScheme, equal), resultsOf(exampleScheme, equal.slice(0, 1)), []]) {
      const kinds = lintScheme(inputOf({ units })).map(({ warning }) => warning);
      for (const kind of ["redundancy", "contradiction", "weight_off", "rank_churn"]) expect(kinds).not.toContain(kind);
    }
  });
});

describe("raters", () => {
  const rater = (name: string, grades: readonly number[]): RaterSummary => ({
    rater: name,
    indicator: "S4",
    grades: grades.length,
    sum: grades.reduce((sum, grade) => sum + grade, 0),
    sumOfSquares: grades.reduce((sum, grade) => sum + grade * grade, 0),
    top: grades.filter((grade) => grade === 1).length,
  });
  const usual = Array.from({ length: 100 }, (_, i) => [1, 0.75, 0.5, 0.25][i % 4] ?? 0);

  it("are named when their grades sit at the top or hardly vary", () => {
    const raters = [
      rater("A", usual),
      rater("B", usual),
      rater(
        "kind",
        Array.from({ length: 50 }, (_, i) => (i < 48 ? 1 : 0.75)),
      ),
      rater(
        "flat",
        Array.from({ length: 120 }, () => 0.75),
      ),
    ];
    const found = find(inputOf({ raters }), "lenient_rater");
    expect(found.map((one) => [one.rater, one.details.variation])).toEqual([
      ["kind", 0],
      ["flat", 1],
    ]);
    expect(found[0]).toMatchObject({ indicators: ["S4"], figure: 0.96, remedy: "recheck_sample_of_grades" });
  });

  it("are left alone with few grades, where nearly all deserve the top, or without others", () => {
    const full = (count: number) => Array.from({ length: count }, () => 1);
    const mostly = Array.from({ length: 200 }, (_, i) => (i % 20 === 0 ? 0.75 : 1));
    expect(find(inputOf({ raters: [rater("A", usual), rater("few", full(19))] }), "lenient_rater")).toEqual([]);
    expect(find(inputOf({ raters: [rater("A", mostly), rater("B", full(40))] }), "lenient_rater")).toEqual([]);
    expect(find(inputOf({ raters: [rater("alone", full(400))] }), "lenient_rater")).toEqual([]);
    const impossible = { ...rater("A", usual), sum: 101 };
    expect(() => lintScheme(inputOf({ raters: [impossible] }))).toThrow(RangeError);
  });
});

describe("design and whole", () => {
  it("finds nothing in the example scheme before it is used", () => {
    expect(lintScheme(inputOf())).toEqual([]);
  });

  it("sees rows counted twice", () => {
    const [first] = exampleScheme.indicators;
    const scheme = changed("S1", {
      kind: "rate",
      parts: first && "parts" in first ? first.parts : [],
    } as Partial<Indicator>);
    expect(find(inputOf({ scheme }), "double_counting")).toMatchObject([
      { indicators: ["R2", "S1"], figure: 1, details: { weight: 70 }, remedy: "count_once" },
    ]);
  });

  it("sees weight on process, fields to be typed, unreliable indicators and too many weak branches", () => {
    const scheme = changed("S1", { character: "process", weight: 90, burden: 3 });
    const reliability = new Map([
      ["R2", 0.3],
      ["S4", 0.8],
      ["R6", 0.1],
    ]);
    const found = lintScheme(inputOf({ scheme, reliability, weak: { units: 16, of: 100 } }));
    expect(found.map(({ warning, indicators, figure }) => [warning, indicators.join(), figure])).toEqual([
      ["unreliable", "R2", 0.3],
      ["process_weight", "S1", 0.6],
      ["burden", "S1", 3],
      ["too_many_weak", "", 0.16],
    ]);
    expect(find(inputOf({ weak: { units: 15, of: 100 } }), "too_many_weak")).toEqual([]);
  });

  it("refuses figures that cannot be", () => {
    expect(() => lintScheme(inputOf({ reliability: new Map([["R2", 1.2]]) }))).toThrow(RangeError);
    expect(() => lintScheme(inputOf({ weak: { units: 2, of: 1 } }))).toThrow(RangeError);
  });

  it("gives finite figures and does not depend on the order of units", () => {
    const count = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 })).map(([x, n]): Counts => [Math.min(x, n), n]);
    const unit = fc.record({ R2: count, R5: count, S1: count, S4: count }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (list) => {
        const units = resultsOf(exampleScheme, list as Record<string, Counts>[]);
        const found = lintScheme(inputOf({ units }));
        expect(lintScheme(inputOf({ units: units.toReversed() }))).toEqual(found);
        for (const { figure, limit, details } of found) {
          expect([figure, limit, ...Object.values(details)].every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
