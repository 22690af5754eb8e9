import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MonthIndex } from "../calendar/period";
import type { NodeScore } from "../measures/measurement";
import { newcombeDifference } from "../stats/newcombe-difference";
import { wilsonInterval } from "../stats/wilson-interval";
import { Z998 } from "../stats/z";
import { exampleScheme } from "../testing/example-scheme";
import { seededDraws } from "../testing/seeded-draws";
import { findBlanks } from "./find-blanks";
import { type DecliningInput, findDeclining } from "./find-declining";
import { whatClears, whatClearsDeclining } from "./what-clears";

const START = 24_000;
const at = (i: number) => (START + i) as MonthIndex;
type Count = readonly [number, number];

const inputOf = (list: readonly Count[], direction: DecliningInput["direction"] = "up"): DecliningInput => ({
  node: "R2",
  direction,
  months: list.map(([x, n], i) => ({ month: at(i), x, n })),
  period: at(list.length - 1),
});

/** A year around nine of ten, then what follows. */
const year: readonly Count[] = Array.from({ length: 12 }, (_, i): Count => [i % 2 === 0 ? 17 : 19, 20]);
const bad = (months: number, x = 13): Count[] => Array.from({ length: months }, (): Count => [x, 20]);

describe("declining", () => {
  it("names the run of months, its counts and those before, with the interval between them", () => {
    const found = findDeclining(inputOf([...year, ...bad(7)]));
    const reason = found?.reasons.find((one) => one.by === "chart" && one.rule === "one_side");
    // 12 months of 17 or 19 of 20 are 216 of 240; 7 months of 13 are 91 of 140.
    const { low, high } = newcombeDifference({ x: 91, n: 140 }, { x: 216, n: 240 }, Z998);
    expect(reason).toMatchObject({ from: at(12), to: at(18), months: 7, x: 91, n: 140, basisX: 216, basisN: 240 });
    expect(reason).toMatchObject({ differenceLow: low, differenceHigh: high, chart: "p", centre: 0.9 });
    expect(found).toMatchObject({ kind: "declining", node: "R2", month: at(18), x: 13, n: 20 });
  });

  it("is not claimed from improvement, without a known direction, or from counts long past", () => {
    const input = inputOf([...year, ...bad(7)]);
    expect(findDeclining({ ...input, direction: "down" })).toBeNull();
    expect(findDeclining({ ...input, direction: null })).toBeNull();
    expect(findDeclining({ ...input, period: at(21) })).toBeNull();
    expect(findDeclining({ ...input, period: at(20) })).not.toBeNull();
    expect(findDeclining(inputOf([]))).toBeNull();
  });

  it("turns round where down is better", () => {
    const overdue = inputOf(
      [...year, ...bad(7)].map(([x, n]): Count => [n - x, n]),
      "down",
    );
    expect(findDeclining(overdue)?.reasons.map(({ by }) => by)).toContain("chart");
    expect(findDeclining({ ...overdue, direction: "up" })).toBeNull();
  });

  it("does not see months after the one judged", () => {
    const input = inputOf([...year, ...bad(7)]);
    expect(findDeclining({ ...input, period: at(11) })).toEqual(findDeclining(inputOf(year)));
  });

  it("needs more than a run on one side: the counts must differ from the year before", () => {
    // Seven months just under the mean: a signal of the chart, no difference the counts bear out.
    const slight = inputOf([...year, ...Array.from({ length: 9 }, (): Count => [17, 20])]);
    expect(findDeclining(slight)).toBeNull();
  });

  it("finds a steady slide by its trend alone", () => {
    const slide = inputOf([30, 29, 28, 26, 25, 23, 21, 20].map((x): Count => [x, 30]));
    const found = findDeclining(slide);
    expect(found?.reasons.map(({ by }) => by)).toContain("trend");
    expect(found?.reasons.find((one) => one.by === "trend")).toMatchObject({ from: at(0), to: at(7), months: 8 });
  });

  it("is found by the trend where a year of full marks leaves the chart without limits", () => {
    const full = Array.from({ length: 12 }, (): Count => [20, 20]);
    expect(findDeclining(inputOf([...full, ...bad(1, 8)]))).toBeNull();
    expect(findDeclining(inputOf([...full, ...bad(2, 8)]))?.reasons.map(({ by }) => by)).toEqual(["trend"]);
  });

  it("is claimed on stable rates in at most 1 % of indicators and periods", () => {
    const { below: next } = seededDraws(2013);
    let claimed = 0;
    const trials = 1500;
    for (let trial = 0; trial < trials; trial++) {
      const [size, share] = [
        [8, 90],
        [20, 97],
        [60, 90],
      ][trial % 3] ?? [8, 90];
      const list = Array.from({ length: 24 }, (): Count => {
        const n = (size ?? 8) - 2 + next(5);
        let x = 0;
        for (let k = 0; k < n; k++) if (next(100) < (share ?? 90)) x++;
        return [x, n];
      });
      if (findDeclining(inputOf(list))) claimed++;
    }
    expect(claimed / trials).toBeLessThanOrEqual(0.01);
  });
});

describe("what clears a decline", () => {
  const judgedWith = (input: DecliningInput, added: readonly number[]) =>
    findDeclining({
      ...input,
      months: [...input.months, ...added.map((x, i) => ({ month: (input.period + 1 + i) as MonthIndex, x, n: 20 }))],
      period: (input.period + added.length) as MonthIndex,
    });

  it("is the least good month that suffices, proved by judging again", () => {
    const input = inputOf([...year, ...bad(7)]);
    // 18 of 20 is the share of the year before: no longer below it.
    expect(whatClearsDeclining(input, 20)).toEqual({ clearedBy: "good_month", node: "R2", x: 18, n: 20 });
    expect(judgedWith(input, [18])).toBeNull();
    expect(judgedWith(input, [17])).not.toBeNull();
  });

  it("is a number of months when one month of full marks is not enough", () => {
    const input = inputOf([...year, ...[18, 16, 15, 13, 12, 10, 9].map((x): Count => [x, 20])]);
    expect(whatClearsDeclining(input, 20)).toEqual({ clearedBy: "good_months", node: "R2", months: 2, n: 20 });
    expect(judgedWith(input, [20])).not.toBeNull();
    expect(judgedWith(input, [20, 20])).toBeNull();
  });

  it("counts the cases that must not happen where down is better", () => {
    const up = inputOf([...year, ...bad(1, 8)]);
    const down = inputOf(
      [...year, ...bad(1, 8)].map(([x, n]): Count => [n - x, n]),
      "down",
    );
    const [one, other] = [whatClearsDeclining(up, 20), whatClearsDeclining(down, 20)];
    expect(one.clearedBy).toBe("good_month");
    if (one.clearedBy === "good_month" && other.clearedBy === "good_month") expect(other.x).toBe(20 - one.x);
  });

  it("refuses where nothing declines", () => {
    expect(() => whatClearsDeclining(inputOf(year), 20)).toThrow(RangeError);
    expect(() => whatClearsDeclining(inputOf([...year, ...bad(7)]), 0)).toThrow(RangeError);
  });
});

describe("what clears a flag", () => {
  it("is doing the duty, even late", () => {
    const duty = { dutyType: "members_meeting", windowFrom: "2026-07", windowTo: "2026-09" };
    expect(whatClears({ kind: "duty", ...duty })).toEqual({ clearedBy: "do_duty", ...duty });
  });

  const behind = (x: number, n: number, pass: number) =>
    ({ kind: "behind", node: "R2", x, n, value: x / n, ...wilsonInterval(x, n), pass }) as const;

  it("is the least number of further good cases that lifts the upper limit to the pass mark", () => {
    const remedy = whatClears(behind(120, 200, 0.85));
    if (remedy.clearedBy !== "good_cases") throw new Error(remedy.clearedBy);
    expect(wilsonInterval(120 + remedy.goodCases, 200 + remedy.goodCases).high).toBeGreaterThanOrEqual(0.85);
    expect(wilsonInterval(119 + remedy.goodCases, 199 + remedy.goodCases).high).toBeLessThan(0.85);
    expect([remedy.x - 120, remedy.n - 200]).toEqual([remedy.goodCases, remedy.goodCases]);
  });

  it("is right for any counts in either direction", () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 10, max: 300 }), fc.boolean());
    fc.assert(
      fc.property(counts, ([part, n, up]) => {
        const x = Math.min(part, n);
        const { low, high } = wilsonInterval(x, n);
        const pass = up ? 0.85 : 0.2;
        const direction = up ? "up" : "down";
        if (up ? high >= pass : low <= pass) {
          expect(() => whatClears(behind(x, n, pass), direction)).toThrow(RangeError);
          return;
        }
        const remedy = whatClears(behind(x, n, pass), direction);
        if (remedy.clearedBy !== "good_cases") throw new Error(remedy.clearedBy);
        const with_ = (good: number) =>
          up ? wilsonInterval(x + good, n + good).high >= pass : wilsonInterval(x, n + good).low <= pass;
        expect(with_(remedy.goodCases)).toBe(true);
        expect(with_(remedy.goodCases - 1)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it("is the distance to the pass mark for a dimension", () => {
    const dimension = { node: "responsiveness", x: null, n: null, value: 40, low: 30, high: 55, pass: 60 };
    expect(whatClears({ kind: "behind", ...dimension })).toEqual({
      clearedBy: "reach_pass",
      node: "responsiveness",
      missing: 5,
      pass: 60,
    });
  });

  it("is recording what is owed, or measuring more", () => {
    expect(whatClears({ kind: "blank", ledger: "requests", monthsWithoutRows: 12, months: 12 })).toEqual({
      clearedBy: "record_ledger",
      ledger: "requests",
    });
    expect(whatClears({ kind: "blank", dimension: "responsiveness", measured: 0.5, needed: 0.75 })).toEqual({
      clearedBy: "measure_more",
      dimension: "responsiveness",
      missingShare: 0.25,
    });
  });
});

describe("blank spots", () => {
  const scoreOf = (available: number, absence: NodeScore["absence"]): NodeScore => ({
    score: absence ? null : 80,
    low: null,
    high: null,
    available,
    absence,
  });

  it("are empty owed ledgers and dimensions of which less than two thirds are measured", () => {
    const reporting = [
      { ledger: "requests", monthsWithoutRows: 12, months: 12 },
      { ledger: "resources", monthsWithoutRows: 11, months: 12 },
      { ledger: "duties", monthsWithoutRows: 0, months: 0 },
    ];
    const scores = new Map([
      ["responsiveness", scoreOf(0.5, "no_cases")],
      ["standardisation", scoreOf(2 / 3, null)],
    ]);
    expect(findBlanks(exampleScheme, reporting, scores)).toEqual([
      { kind: "blank", ledger: "requests", monthsWithoutRows: 12, months: 12 },
      { kind: "blank", dimension: "responsiveness", measured: 0.5, needed: 2 / 3 },
    ]);
  });

  it("are not what does not apply", () => {
    const scores = new Map([["responsiveness", scoreOf(0, "not_applicable")]]);
    expect(findBlanks(exampleScheme, [], scores)).toEqual([]);
    const impossible = [{ ledger: "requests", monthsWithoutRows: 13, months: 12 }];
    expect(() => findBlanks(exampleScheme, impossible, scores)).toThrow(RangeError);
  });
});
