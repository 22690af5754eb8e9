import { describe, expect, it } from "vitest";
import type { MonthIndex } from "@/lib/core/calendar/period";
import type { RateIndicator } from "@/lib/core/scheme/scheme";
import { monthPoints } from "./month-points";
import type { MonthSums } from "./month-sums";

const AUGUST = (2026 * 12 + 7) as MonthIndex;
const months = [0, 1, 2, 3].map((later) => (AUGUST + later) as MonthIndex);

const indicator: RateIndicator = {
  id: "R2",
  name: { zh: "按期办结率", en: "Resolved on time" },
  definition: { zh: "", en: "" },
  dimension: "responsiveness",
  kind: "rate",
  parts: [{ ledger: "requests", countedOn: "due_at", numerator: { rows: "all" }, denominator: { rows: "all" } }],
  window: { months: 12 },
  direction: "up",
  goalposts: { floor: 0.6, pass: 0.85, target: 0.98 },
  weight: 8,
  appliesTo: ["rural"],
  minimumDenominator: 10,
  source: [],
  burden: 0,
  character: "outcome",
};

const sums: MonthSums = {
  of: () => new Map([[AUGUST + 1, { x: 3, n: 4 }]]),
  reported: (ledger) => (ledger === "requests" ? new Set([AUGUST + 1, AUGUST + 2]) : null),
};
const rural = { kind: "rural", firstMonth: AUGUST + 1 } as const;

describe("monthly points of one branch", () => {
  it("gives the share of a month with its Wilson limits", () => {
    const point = monthPoints(indicator, sums, months, rural)[1];
    expect(point).toMatchObject({ period: "2026-09", value: 0.75, x: 3, n: 4, gap: null });
    // 3 of 4 at 95 %: 0.3006 and 0.9544 (Wilson 1927).
    expect(point?.low).toBeCloseTo(0.3006, 4);
    expect(point?.high).toBeCloseTo(0.9544, 4);
  });

  it("leaves a gap before the branch existed, without cases, and without a report", () => {
    expect(monthPoints(indicator, sums, months, rural).map((point) => point.gap)).toEqual([
      "no_result",
      null,
      "no_cases",
      "not_reported",
    ]);
  });

  it("does not apply to a kind the indicator leaves out", () => {
    const points = monthPoints(indicator, sums, months, { kind: "state_enterprise", firstMonth: 0 });
    expect(points.every((point) => point.gap === "not_applicable" && point.value === null)).toBe(true);
  });

  it("gives no limits to a census", () => {
    const duty = { ...indicator, kind: "duty" } as const;
    expect(monthPoints(duty, sums, months, rural)[1]).toMatchObject({ value: 0.75, low: null, high: null });
  });

  it("gives nothing where months do not add up to the figure", () => {
    expect(monthPoints(indicator, { ...sums, of: () => null }, months, rural)).toEqual([]);
  });

  it("does not mistake no counts for nought", () => {
    const points = monthPoints(indicator, sums, months, null);
    expect(points.filter((point) => point.value === 0)).toEqual([]);
  });
});
