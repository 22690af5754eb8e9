import { describe, expect, it } from "vitest";
import { buildIndicatorDistribution, indicatorDistributionTable, type MeasuredUnit } from "./indicator-distribution";
import { countColour, renderFigure, testFrame, textsOf } from "./testing/render-figure";

const unit = (code: string, value: number): MeasuredUnit => ({
  unit: code,
  name: `支部${code}`,
  x: null,
  n: null,
  value,
  low: null,
  high: null,
  provisional: code === "d",
});
const goalposts = { floor: 0.6, pass: 0.85, target: 0.98 };
const data = {
  measure: "share",
  values: [unit("a", 0.15), unit("b", 0.151), unit("c", 0.85), unit("d", 1)],
  goalposts,
  selected: "c",
} as const;

describe("distribution of an indicator", () => {
  it("counts branches in twenty bins; an edge begins its bin and 100 % stands in the last", () => {
    const frame = testFrame();
    const svg = renderFigure(buildIndicatorDistribution(data, frame));
    const texts = textsOf(svg);
    // 0.15 and 0.151 share a bin.
    expect(texts.filter((text) => text === "2").length).toBeGreaterThanOrEqual(1);
    expect(countColour(svg, frame.tokens.data)).toBe(20);
  });

  it("names the goalposts and the reader's own branch", () => {
    const texts = textsOf(renderFigure(buildIndicatorDistribution(data, testFrame())));
    for (const text of ["0 分线 60%", "合格线 85%", "满分线 98%", "支部c 85%"]) expect(texts).toContain(text);
  });

  it("takes days from zero and differences on both sides", () => {
    const days = buildIndicatorDistribution(
      { ...data, measure: "days", values: [unit("a", 3), unit("b", 41)], goalposts: null },
      testFrame(),
    );
    expect(textsOf(renderFigure(days))).toEqual(expect.arrayContaining(["0", "10", "50"]));
    const gap = buildIndicatorDistribution(
      { ...data, measure: "difference", values: [unit("a", -0.2)], goalposts: null },
      testFrame(),
    );
    expect(textsOf(renderFigure(gap))).toEqual(expect.arrayContaining(["−100", "0", "+100"]));
  });

  it("draws no branch at all, and has a table of all", () => {
    renderFigure(buildIndicatorDistribution({ ...data, values: [], selected: null }, testFrame()));
    const { rows } = indicatorDistributionTable(data, testFrame());
    expect(rows.map((row) => row.at(-1))).toEqual([null, null, null, "† 样本较少，仅供参考"]);
  });
});
