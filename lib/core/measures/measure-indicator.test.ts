import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Indicator } from "../scheme/scheme";
import { wilsonInterval } from "../stats/wilson-interval";
import { type MeasureContext, measureIndicator } from "./measure-indicator";
import type { PartSums } from "./sums";

const part = {
  ledger: "requests",
  countedOn: "due_at",
  numerator: { rows: "all" },
  denominator: { rows: "all" },
} as const;
const base = {
  id: "T1",
  name: { zh: "测试", en: "Test" },
  definition: { zh: "测试", en: "Test" },
  dimension: "responsiveness",
  window: { months: 12 },
  direction: "up",
  goalposts: { floor: 0.6, pass: 0.85, target: 0.98 },
  weight: 1,
  minimumDenominator: 10,
  source: [],
  burden: 0,
  character: "outcome",
} as const;
const rate: Indicator = { ...base, kind: "rate", parts: [part] };
const duty: Indicator = { ...base, kind: "duty", parts: [part] };
const coverage: Indicator = { ...base, kind: "coverage", parts: [part] };
const gap: Indicator = { ...base, kind: "gap", weight: 0, goalposts: null, parts: [part, part] };
const duration: Indicator = {
  ...base,
  kind: "duration",
  weight: 0,
  goalposts: null,
  ledger: "requests",
  countedOn: "received_at",
  from: "received_at",
  until: "resolved_at",
};
const context: MeasureContext = {
  kind: "rural",
  serviceMenu: ["medical", "farming"],
  applies: true,
  ledgerReported: true,
};
const sums = (numerator: PartSums["numerator"], denominator: number | null, rows = 1): PartSums[] => [
  { numerator, denominator, rows },
];

describe("a rate of amounts", () => {
  const hours: Indicator = { ...rate, amountPerCase: 8 };

  it("has the limits and the smallness of its cases, and keeps its amounts", () => {
    // 320 person-hours are 40 working days of one person, of which 36 were attended.
    expect(measureIndicator(hours, sums(288, 320), context)).toEqual({
      ...{ x: 288, n: 320, value: 0.9, ...wilsonInterval(36, 40), absence: null, provisional: false },
    });
    expect(measureIndicator(hours, sums(216, 232), context)).toMatchObject({ x: 216, n: 232, provisional: true });
    // 72 person-hours are nine cases, fewer than ten.
    expect(measureIndicator(hours, sums(72, 72), context)).toMatchObject({ x: 72, n: 72, absence: "withheld" });
  });
});

describe("a rate", () => {
  it("is x of n with Wilson limits", () => {
    expect(measureIndicator(rate, sums(45, 50), context)).toEqual({
      x: 45,
      n: 50,
      value: 0.9,
      ...wilsonInterval(45, 50),
      absence: null,
      provisional: false,
    });
  });

  it("adds its parts before it divides", () => {
    const two: Indicator = { ...rate, parts: [part, part] };
    const measured = measureIndicator(two, [...sums(1, 10), ...sums(29, 30)], context);
    expect(measured).toMatchObject({ x: 30, n: 40, value: 0.75 });
  });

  it("keeps the four kinds of absence apart", () => {
    const none = sums(0, 0, 0);
    expect(measureIndicator(rate, none, { ...context, applies: false }).absence).toBe("not_applicable");
    expect(measureIndicator({ ...rate, appliesTo: ["community"] }, sums(9, 10), context).absence).toBe(
      "not_applicable",
    );
    expect(measureIndicator(rate, none, context).absence).toBe("no_cases");
    expect(measureIndicator(rate, none, { ...context, ledgerReported: false }).absence).toBe("not_reported");
    expect(measureIndicator(rate, sums(9, 9), context)).toMatchObject({ absence: "withheld", value: null, x: 9, n: 9 });
  });

  it("is withheld when its interval is wider than 40 points, whatever the denominator", () => {
    expect(measureIndicator(rate, sums(10, 20), context).absence).toBe("withheld");
    expect(measureIndicator(rate, sums(18, 20), context).absence).toBeNull();
  });

  it("is provisional from 10 to 29 cases", () => {
    expect(measureIndicator(rate, sums(10, 10), context).provisional).toBe(true);
    expect(measureIndicator(rate, sums(29, 29), context).provisional).toBe(true);
    expect(measureIndicator(rate, sums(30, 30), context).provisional).toBe(false);
  });

  it.each([
    [11, 10],
    [-1, 10],
    [Number.NaN, 10],
    [1, Number.POSITIVE_INFINITY],
    [1, null],
  ])("refuses %s of %s", (x, n) => {
    expect(() => measureIndicator(rate, sums(x, n), context)).toThrow(RangeError);
  });

  it("refuses sums that do not fit its parts", () => {
    expect(() => measureIndicator(rate, [], context)).toThrow(RangeError);
    expect(() => measureIndicator(rate, [{ days: 1, closed: true, count: 1 }], context)).toThrow(RangeError);
  });
});

describe("a duty", () => {
  it("is a census: no limits, no small-number rule", () => {
    expect(measureIndicator(duty, sums(3, 4), context)).toEqual({
      x: 3,
      n: 4,
      value: 0.75,
      low: null,
      high: null,
      absence: null,
      provisional: false,
    });
  });

  it("does not apply where nothing is owed", () => {
    expect(measureIndicator(duty, sums(0, 0, 0), { ...context, ledgerReported: false }).absence).toBe("not_applicable");
  });
});

describe("coverage", () => {
  it("counts required categories served, each once, and nothing that is not required", () => {
    const served = sums({ medical: 7, dispute: 3, farming: 0 }, null, 10);
    expect(measureIndicator(coverage, served, context)).toMatchObject({ x: 1, n: 2, value: 0.5, low: null });
  });

  it("does not apply without a menu and has no cases without rows", () => {
    expect(measureIndicator(coverage, sums({}, null, 0), { ...context, serviceMenu: null }).absence).toBe(
      "not_applicable",
    );
    expect(measureIndicator(coverage, sums({}, null, 0), context).absence).toBe("no_cases");
    const silent = { ...context, ledgerReported: false };
    expect(measureIndicator(coverage, sums({}, null, 0), silent).absence).toBe("not_reported");
  });
});

describe("a gap", () => {
  it("is the first share less the second", () => {
    const measured = measureIndicator(gap, [...sums(36, 40), ...sums(60, 80)], context);
    expect(measured.value).toBeCloseTo(0.15, 12);
    expect(measured).toMatchObject({ x: null, n: 40, absence: null });
    expect(measured.low).toBeLessThan(0.15);
    expect(measured.high).toBeGreaterThan(0.15);
  });

  it("is withheld when either share is too small, and has no cases when either is empty", () => {
    expect(measureIndicator(gap, [...sums(4, 5), ...sums(60, 80)], context).absence).toBe("withheld");
    expect(measureIndicator(gap, [...sums(4, 5), ...sums(0, 0)], context).absence).toBe("no_cases");
  });
});

describe("a duration", () => {
  it("is the median with open cases censored", () => {
    const cases = [
      { days: 2, closed: true, count: 6 },
      { days: 5, closed: true, count: 3 },
      { days: 9, closed: false, count: 3 },
    ];
    expect(measureIndicator(duration, cases, context)).toMatchObject({ value: 2, n: 12, x: null, provisional: true });
  });

  it("is withheld while more than half are open, or when there are few", () => {
    const open = [
      { days: 2, closed: true, count: 6 },
      { days: 9, closed: false, count: 30 },
    ];
    expect(measureIndicator(duration, open, context)).toMatchObject({ absence: "withheld", value: null, n: 36 });
    expect(measureIndicator(duration, [{ days: 2, closed: true, count: 6 }], context).absence).toBe("withheld");
    expect(measureIndicator(duration, [], context).absence).toBe("no_cases");
  });
});

describe("any share", () => {
  const counts = fc.nat(400).chain((n) => fc.record({ n: fc.constant(n), x: fc.nat(n) }));

  it("is between 0 and 1 inside its limits, or absent with a reason", () => {
    fc.assert(
      fc.property(counts, ({ x, n }) => {
        const { value, low, high, absence } = measureIndicator(rate, sums(x, n, n), context);
        if (value === null || low === null || high === null) return absence !== null && value === null && low === null;
        return absence === null && 0 <= low && low <= value && value <= high && high <= 1;
      }),
    );
  });

  it("is the same whether months are folded one by one or all at once", () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 24 }), (months) => {
        const split: Indicator = { ...rate, parts: months.map(() => part) };
        const folded = months.reduce((sum, month) => ({ x: sum.x + month.x, n: sum.n + month.n }), { x: 0, n: 0 });
        const apart = measureIndicator(
          split,
          months.flatMap(({ x, n }) => sums(x, n)),
          context,
        );
        expect(apart).toEqual(measureIndicator(rate, sums(folded.x, folded.n), context));
      }),
    );
  });
});
