import { describe, expect, it } from "vitest";
import { countColour, renderFigure, testFrame, textsOf } from "./testing/render-figure";
import { buildTownshipHeatMap, scoreClass, townshipHeatMapTable } from "./township-heat-map";

const nodes = [
  { id: "composite", zh: "综合", en: "Composite" },
  { id: "participation", zh: "群众参与", en: "Participation" },
];
const rows = [
  { unit: "t1", name: "城关镇", branches: 30, ranked: 28, weak: 2, watch: 1, medians: [88.25, 59.9] },
  { unit: "t2", name: "新街街道", branches: 12, ranked: 0, weak: 0, watch: 0, medians: [null, null] },
];

describe("township heat map", () => {
  it("prints the median in every cell and says why a cell is blank", () => {
    const texts = textsOf(renderFigure(buildTownshipHeatMap({ rows, nodes }, testFrame())));
    for (const text of ["综合", "群众参与", "88.3", "59.9", "28/30", "0/12", "2", "1"]) expect(texts).toContain(text);
    expect(texts.filter((text) => text === "无参评")).toHaveLength(2);
  });

  it("shades lower classes heavier; the pass mark begins a class", () => {
    expect([95, 90, 89.9, 80, 70, 60, 59.9, 0].map(scoreClass)).toEqual([0, 0, 1, 1, 2, 3, 4, 4]);
    const frame = testFrame();
    const svg = renderFigure(buildTownshipHeatMap({ rows, nodes }, frame));
    // A cell and its place in the key.
    expect(countColour(svg, frame.tokens.shades[4])).toBe(2);
    expect(countColour(svg, frame.tokens.shades[1])).toBe(2);
    expect(countColour(svg, frame.tokens.shades[2])).toBe(1);
  });

  it("leaves out the counts on a phone and speaks English", () => {
    const texts = textsOf(renderFigure(buildTownshipHeatMap({ rows, nodes }, testFrame(340, "en")), 340));
    expect(texts).toContain("Participation");
    expect(texts).not.toContain("28/30");
    expect(texts).toContain("none ranked");
  });

  it("has a table with the same numbers and more", () => {
    const table = townshipHeatMapTable({ rows, nodes }, testFrame());
    expect(table.columns.map((column) => column.label)).toEqual([
      "乡镇街道",
      "综合",
      "群众参与",
      "支部数",
      "参评支部",
      "薄弱",
      "关注",
    ]);
    expect(table.rows).toEqual([
      ["城关镇", 88.25, 59.9, 30, 28, 2, 1],
      ["新街街道", "无参评", "无参评", 12, 0, 0, 0],
    ]);
  });
});
