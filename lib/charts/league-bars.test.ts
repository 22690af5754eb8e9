import { describe, expect, it } from "vitest";
import { buildLeagueBars, type LeagueBar, leagueBarsTable, lowestRows } from "./league-bars";
import { countColour, renderFigure, testFrame, textsOf } from "./testing/render-figure";

const rows: LeagueBar[] = [
  { unit: "b1", name: "石桥村党支部", score: 47.3, low: 44.2, high: 50.3, standing: "weak" },
  { unit: "b2", name: "柳沟村党支部", score: 52, low: 46, high: 58, standing: "clear" },
  { unit: "b3", name: "南坪村党支部", score: 53.4, low: 45, high: 62, standing: "watch" },
];
const data = { rows, pass: 60, median: 78.04, selected: "b2" };

describe("league bars", () => {
  it("name every branch with its score, and weak and watched ones by word", () => {
    const texts = textsOf(renderFigure(buildLeagueBars(data, testFrame())));
    for (const text of ["石桥村党支部", "47.3", "52.0", "53.4", "薄弱", "关注", "合格 60", "中位 78.0"]) {
      expect(texts).toContain(text);
    }
    expect(texts).not.toContain("无薄弱证据");
  });

  it("colour weak and watched marks and draw an interval and a dot per branch", () => {
    const frame = testFrame();
    const svg = renderFigure(buildLeagueBars(data, frame));
    const { weak, watch, band, weakBand, watchBand, data: plain } = frame.tokens;
    // Name, word, icon, fine line and dot.
    expect(countColour(svg, weak)).toBe(5);
    expect(countColour(svg, watch)).toBe(5);
    expect([countColour(svg, weakBand), countColour(svg, watchBand), countColour(svg, band)]).toEqual([1, 1, 1]);
    expect(countColour(svg, plain)).toBe(2);
  });

  it("draw no interval where a score is a census, and no median where there is none", () => {
    const frame = testFrame();
    const census = rows.map((row) => ({ ...row, low: row.score, high: row.score }));
    const svg = renderFigure(buildLeagueBars({ ...data, rows: census, median: null }, frame));
    expect(countColour(svg, frame.tokens.weakBand)).toBe(0);
    expect(textsOf(svg).some((text) => text.startsWith("中位"))).toBe(false);
  });

  it("keep the flag as an icon on a phone, explain it once, and speak English", () => {
    const figure = buildLeagueBars(data, testFrame(340, "en"));
    const texts = textsOf(renderFigure(figure, 340));
    expect(texts).toContain("Pass 60");
    expect(texts.filter((text) => text === "Weak" || text === "Watch")).toEqual(["Weak", "Watch"]);
    expect(figure.height).toBe(26 + 3 * 22 + 28);
  });

  it("draw an empty league without failing", () => {
    expect(textsOf(renderFigure(buildLeagueBars({ ...data, rows: [], selected: null }, testFrame())))).toContain(
      "合格 60",
    );
  });

  it("have a table with the same numbers", () => {
    const table = leagueBarsTable(data, testFrame().words);
    expect(table.rows[0]).toEqual(["石桥村党支部", 47.3, 44.2, 50.3, "薄弱"]);
    expect(table.columns).toHaveLength(5);
  });
});

describe("lowest rows", () => {
  it("are the last of the league, worst first", () => {
    expect(lowestRows(["a", "b", "c"], 2)).toEqual(["c", "b"]);
    expect(lowestRows(["a"], 5)).toEqual(["a"]);
    expect(lowestRows([], 5)).toEqual([]);
  });
});
