import { describe, expect, it } from "vitest";
import type { TrendPoint, TrendSeries } from "@/lib/contracts/trend";
import { barHeights, renderFigure, testFrame, textsOf } from "./testing/render-figure";
import { buildUrbanRuralGap, urbanRuralTable } from "./urban-rural-gap";

const periods = ["2026-08", "2026-09", "2026-10"];

function medians(kind: string, values: readonly (number | null)[]): TrendSeries {
  const points = periods.map((period, i): TrendPoint => {
    const value = values[i] ?? null;
    return { period, value, low: null, high: null, x: null, n: null, gap: value === null ? "no_result" : null };
  });
  return { subject: `kind:${kind}`, name: kind, level: "kind", basis: "median", branches: 40, points };
}

const data = {
  community: medians("community", [76, 78, 80]),
  rural: medians("rural", [72, null, 72]),
  gap: [
    { period: "2026-08", points: 4 },
    { period: "2026-09", points: null },
    { period: "2026-10", points: 8 },
  ],
  pass: 60,
};

describe("gap between community and rural branches", () => {
  it("names both kinds with their newest median, and the newest difference", () => {
    const texts = textsOf(renderFigure(buildUrbanRuralGap(data, testFrame())));
    for (const text of ["社区 80.0", "农村 72.0", "+8.0", "合格 60"]) expect(texts).toContain(text);
  });

  it("draws the difference from zero, and nothing where one of them is absent", () => {
    const frame = testFrame();
    const [first = 0, last = 0, ...more] = barHeights(renderFigure(buildUrbanRuralGap(data, frame)), frame.tokens.data);
    expect(more).toEqual([]);
    expect(last / first).toBeCloseTo(2, 1);
  });

  it("has a table with the same numbers", () => {
    const table = urbanRuralTable(data, testFrame());
    expect(table.rows).toEqual([
      ["2026年8月", 76, 72, 4],
      ["2026年9月", 78, "无结果", null],
      ["2026年10月", 80, 72, 8],
    ]);
  });
});
