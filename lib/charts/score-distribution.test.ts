import { describe, expect, it } from "vitest";
import { buildScoreDistribution, scoreDistributionTable } from "./score-distribution";
import { barHeights, countColour, renderFigure, testFrame, textsOf } from "./testing/render-figure";

const bins = Array.from({ length: 20 }, (_, i) => ({
  from: i * 5,
  to: i * 5 + 5,
  branches: [0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 7, 12, 30, 41, 22, 9, 0, 0, 0, 0][i] ?? 0,
  weak: i === 9 ? 3 : 0,
}));

describe("score distribution", () => {
  it("prints how many branches stand in each bin and how many of them are weak", () => {
    const frame = testFrame();
    const svg = renderFigure(buildScoreDistribution({ bins, pass: 60, median: 66.04 }, frame));
    const texts = textsOf(svg);
    for (const text of ["4", "7", "12", "30", "41", "22", "9", "3", "其中薄弱", "合格 60", "中位 66.0", "支部数"]) {
      expect(texts).toContain(text);
    }
    // The weak part of one bar, its icon and count, and the key.
    expect(countColour(svg, frame.tokens.weak)).toBe(5);
  });

  it("begins at zero and shows whole tens that hold all branches", () => {
    const frame = testFrame();
    const svg = renderFigure(buildScoreDistribution({ bins, pass: 60, median: null }, frame));
    expect(textsOf(svg).slice(0, 9)).toEqual(["0", "20", "40", "60", "40", "50", "60", "70", "80"]);
    // Bins of 40–45 without a branch and 45–50 … 75–80 with 4, 7, 12, 30, 41, 22 and 9.
    const heights = barHeights(svg, frame.tokens.data);
    expect(heights.map((height) => Math.round((height / (heights[5] ?? 0)) * 41))).toEqual([
      0, 4, 7, 12, 30, 41, 22, 9,
    ]);
  });

  it("draws a county without results", () => {
    const empty = bins.map((bin) => ({ ...bin, branches: 0, weak: 0 }));
    expect(
      textsOf(renderFigure(buildScoreDistribution({ bins: empty, pass: 60, median: null }, testFrame()))),
    ).toContain("合格 60");
  });

  it("has a table of all bins", () => {
    const table = scoreDistributionTable({ bins, pass: 60, median: 66 }, testFrame().words);
    expect(table.rows).toHaveLength(20);
    expect(table.rows[9]).toEqual(["45–50", 4, 3]);
  });
});
