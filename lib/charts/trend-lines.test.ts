import { describe, expect, it } from "vitest";
import type { TrendPoint, TrendSeries } from "@/lib/contracts/trend";
import { countColour, renderFigure, testFrame, textsOf } from "./testing/render-figure";
import { buildTrendGrid } from "./trend-grid";
import { buildTrendLines } from "./trend-lines";
import { trendTable } from "./trend-table";
import type { TrendData } from "./trend-values";

function point(period: string, value: number | null, gap: TrendPoint["gap"] = null): TrendPoint {
  const limits = value === null ? { low: null, high: null } : { low: value - 8, high: value + 8 };
  return { period, value, ...limits, x: null, n: null, gap };
}

function series(subject: string, points: readonly TrendPoint[]): TrendSeries {
  return { subject, name: subject, level: "branch", basis: "own", branches: 1, points };
}

const periods = ["2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"];
const values = [78, 74, null, null, 55, 45];
const own = series(
  "河西社区",
  periods.map((period, i) => point(period, values[i] ?? null, values[i] == null ? "no_cases" : null)),
);
const county = series(
  "全县",
  periods.map((period) => point(period, 71)),
);
const trend: TrendData = { measure: "points", pass: 60, direction: "up", series: [own], marks: [] };

/** Broken lines with a stroke colour, each as its number of corners. */
function lineCorners(svg: string, stroke: string): number[] {
  return (svg.match(/<polyline[^>]*>/g) ?? [])
    .filter((each) => each.includes(`stroke="${stroke}"`))
    .map((each) => (/points="([^"]*)"/.exec(each)?.[1] ?? "").trim().split(/ +/).length / 2);
}

describe("trend lines", () => {
  it("break at a gap and say why", () => {
    const frame = testFrame();
    const svg = renderFigure(buildTrendLines(trend, frame));
    expect(lineCorners(svg, frame.tokens.accent)).toEqual([2, 2]);
    expect(textsOf(svg).filter((text) => text === "无事项")).toHaveLength(1);
    // One area per run.
    expect(countColour(svg, frame.tokens.accentBand)).toBe(2);
  });

  it("mark a point only when its whole range is behind the pass mark", () => {
    const frame = testFrame();
    // 45 ± 8 ends at 53: behind; 55 ± 8 reaches 63: not. A red dot and ▼.
    expect(countColour(renderFigure(buildTrendLines(trend, frame)), frame.tokens.weak)).toBe(2);
    const down = buildTrendLines({ ...trend, direction: "down" }, frame);
    // Down is better: 78 and 74 lie wholly above the mark.
    expect(countColour(renderFigure(down), frame.tokens.weak)).toBe(4);
    expect(countColour(renderFigure(buildTrendLines({ ...trend, pass: null }, frame)), frame.tokens.weak)).toBe(0);
  });

  it("name the newest value, the pass mark, months with their year, and events", () => {
    const marks = [
      { period: "2026-08", kind: "merge", subject: null, label: { zh: "与河东合并", en: "Merged with Hedong" } },
    ] as const;
    const texts = textsOf(renderFigure(buildTrendLines({ ...trend, marks }, testFrame())));
    for (const text of ["45.0", "合格 60", "10月", "2026", "与河东合并"]) expect(texts).toContain(text);
  });

  it("say of which month a value is that is not the last", () => {
    const ended = series("柳沟村", [point("2026-08", 70), point("2026-09", 66), point("2026-10", null, "withheld")]);
    expect(textsOf(renderFigure(buildTrendLines({ ...trend, series: [ended] }, testFrame())))).toContain("66.0（9月）");
  });

  it("name several series at their ends, apart where they would overlap", () => {
    const frame = testFrame();
    const twin = { ...county, subject: "城关镇", name: "城关镇" };
    const svg = renderFigure(buildTrendLines({ ...trend, series: [own, county, twin] }, frame));
    const heights = ["全县 71.0", "城关镇 71.0"].map((text) =>
      Number(new RegExp(` y="([\\d.]+)"[^>]*>${text}<`).exec(svg)?.[1]),
    );
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThanOrEqual(15);
    expect(textsOf(svg)).toContain("河西社区 45.0");
  });

  it("word shares and differences in their own unit", () => {
    const share = series(
      "一",
      [point("2026-09", 0.7), point("2026-10", 0.9)].map((p) => ({ ...p, low: null, high: null, x: 9, n: 10 })),
    );
    const texts = textsOf(
      renderFigure(buildTrendLines({ ...trend, measure: "share", pass: 0.85, series: [share] }, testFrame())),
    );
    for (const text of ["90%", "合格 85%"]) expect(texts).toContain(text);
    const gap = series(
      "一",
      [point("2026-10", -0.12)].map((p) => ({ ...p, low: null, high: null })),
    );
    const shown = textsOf(
      renderFigure(buildTrendLines({ ...trend, measure: "difference", pass: null, series: [gap] }, testFrame())),
    );
    expect(shown).toContain("−12 个百分点");
  });

  it("refuse what does not fit one plot", () => {
    expect(() => buildTrendLines({ ...trend, series: [] }, testFrame())).toThrow(RangeError);
    expect(() => buildTrendLines({ ...trend, series: [own, own, own, own] }, testFrame())).toThrow(RangeError);
  });

  it("have a table with the same numbers, a gap as its reason", () => {
    const table = trendTable(trend, testFrame());
    expect(table.rows[0]).toEqual(["2026年5月", "河西社区", 78, 70, 86, null, null]);
    expect(table.rows[2]).toEqual(["2026年7月", "河西社区", "无事项", null, null, null, null]);
  });
});

describe("trend grid", () => {
  it("gives each series a plot on one scale, named, with its newest value", () => {
    const frame = testFrame(600);
    const figure = buildTrendGrid({ ...trend, series: [own, county] }, frame);
    const texts = textsOf(renderFigure(figure, 600));
    for (const text of ["河西社区", "全县", "45.0", "71.0", "2026年5月", "2026年10月", "无事项"])
      expect(texts).toContain(text);
    // Ends and pass mark stand once, left of the first plot, for all.
    expect(texts.filter((text) => ["30", "60", "90"].includes(text))).toEqual(["30", "60", "90"]);
  });

  it("stands in two columns on a phone", () => {
    const figure = buildTrendGrid({ ...trend, series: [own, county, own] }, testFrame(340));
    expect(figure.height).toBe(2 * (22 + 84 + 26));
  });
});
