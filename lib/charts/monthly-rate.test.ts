import { describe, expect, it } from "vitest";
import type { TrendSeries } from "@/lib/contracts/trend";
import { buildMonthlyRate } from "./monthly-rate";
import { barHeights, renderFigure, testFrame, textsOf } from "./testing/render-figure";

const series: TrendSeries = {
  subject: "R1",
  name: "首响及时率",
  level: "county",
  basis: "pooled",
  branches: 3,
  points: [
    { period: "2026-08", value: 0.5, low: 0.3, high: 0.7, x: 10, n: 20, gap: null },
    { period: "2026-09", value: null, low: null, high: null, x: 0, n: 0, gap: "no_cases" },
    { period: "2026-10", value: 0.9, low: 0.8, high: 0.95, x: 36, n: 40, gap: null },
  ],
};
const trend = { measure: "share", pass: 0.85, direction: "up", series: [series], marks: [] } as const;

describe("monthly rate", () => {
  it("shows the cases behind each month as bars from zero, none where there were none", () => {
    const frame = testFrame();
    const svg = renderFigure(buildMonthlyRate(trend, frame));
    // 20 and 40 cases.
    const [few = 0, many = 0, ...more] = barHeights(svg, frame.tokens.data);
    expect(more).toEqual([]);
    expect(many / few).toBeCloseTo(2, 1);
    for (const text of ["件数", "40", "90%", "合格 85%", "无事项"]) expect(textsOf(svg)).toContain(text);
  });

  it("is one series", () => {
    expect(() => buildMonthlyRate({ ...trend, series: [] }, testFrame())).toThrow(RangeError);
    expect(() => buildMonthlyRate({ ...trend, series: [series, series] }, testFrame())).toThrow(RangeError);
  });
});
