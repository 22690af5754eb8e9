import { describe, expect, it } from "vitest";
import type { MarkDatum } from "./figure";
import { buildLeagueStrip, leagueStripTable, type StripRow } from "./league-strip";
import { countColour, renderFigure, testFrame, textsOf } from "./testing/render-figure";

/** A league of `count` from 100 down to 20; the last tenth is weak, the tenth before it watched. */
function league(count: number): StripRow[] {
  return Array.from({ length: count }, (_, i) => {
    const score = 100 - (80 * i) / count;
    const standing = i >= count * 0.9 ? "weak" : i >= count * 0.8 ? "watch" : "clear";
    return { unit: `b${i}`, name: `支部${i}`, rank: i + 1, score, low: score - 4, high: score + 2, standing };
  });
}

describe("league strip", () => {
  it("shows every branch in the same few elements, whether 30 or 3,000", () => {
    const frame = testFrame(1200);
    const elements = (count: number) => {
      const figure = buildLeagueStrip({ rows: league(count), pass: 60, median: 58, selected: null }, frame);
      return renderFigure(figure, 1200).split(/<(?:path|text|rect|circle)/).length;
    };
    // Strips under the pointer are at most one per 4 px of the plot.
    expect(elements(3000)).toBeLessThan(1200 / 4 + 60);
    const svg = renderFigure(
      buildLeagueStrip({ rows: league(3000), pass: 60, median: 58, selected: null }, frame),
      1200,
    );
    // A closed square for each.
    expect(svg.match(/L[\d.]+ [\d.]+Z/g)).toHaveLength(3000);
  });

  it("counts weak and watched branches by word and names places and marks", () => {
    const figure = buildLeagueStrip(
      { rows: league(3000), pass: 60, median: 58.25, selected: "b1499" },
      testFrame(1200),
    );
    const texts = textsOf(renderFigure(figure, 1200));
    for (const text of ["薄弱 300", "关注 300", "1", "1,500", "3,000", "合格 60", "中位 58.3", "支部1499 60.0"]) {
      expect(texts).toContain(text);
    }
  });

  it("draws without weak branches, without a median, and empty", () => {
    const frame = testFrame();
    const clear = league(10).map((row) => ({ ...row, standing: null }));
    const svg = renderFigure(buildLeagueStrip({ rows: clear, pass: 60, median: null, selected: "none" }, frame));
    expect(textsOf(svg)).toContain("薄弱 0");
    expect(countColour(svg, frame.tokens.weakBand)).toBe(0);
    expect(
      textsOf(renderFigure(buildLeagueStrip({ rows: [], pass: 60, median: null, selected: null }, frame))),
    ).toContain("薄弱 0");
  });

  it("has a table with the same numbers, ranks first", () => {
    const table = leagueStripTable({ rows: league(10), pass: 60, median: null, selected: null }, testFrame().words);
    expect(table.rows[9]).toEqual([10, "支部9", 28, 24, 30, "薄弱"]);
  });

  it("tells of one branch in full, and of neighbours that share a place by rank and name", () => {
    const tips = (count: number) => {
      const { option } = buildLeagueStrip({ rows: league(count), pass: 60, median: null, selected: null }, testFrame());
      const series = (option.series as { id: string; data: MarkDatum[] }[]).find(({ id }) => id === "places");
      return series?.data.map(({ tip, key }) => ({ tip: tip?.(), key })) ?? [];
    };
    expect(tips(10)[9]).toEqual({ key: "b9", tip: ["支部9", "第 10 名", "得分 28.0（可能范围 24.0–30.0）", "▼ 薄弱"] });
    // 720 px less margins of 34 and 54 leave 158 places of 4 px for 3,000 branches: 19 at each, six of them named.
    const [first] = tips(3000);
    expect(first?.key).toBeUndefined();
    expect(first?.tip?.slice(0, 2)).toEqual(["第 1–19 名", "支部0 100.0"]);
    expect(first?.tip?.at(-1)).toBe("还有 13 个");
  });
});
