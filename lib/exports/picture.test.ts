import { describe, expect, it } from "vitest";
import { buildLeagueBars } from "@/lib/charts/league-bars";
import { renderFigure, testFrame, textsOf } from "@/lib/charts/testing/render-figure";
import { composePicture, DRAWING_WIDTH, PICTURE_WIDTH, type PictureParts, PNG_DPI, PNG_WIDTH } from "./picture";

const frame = testFrame(DRAWING_WIDTH, "zh-CN", "print");
const row = { unit: "b1", name: 'A & B <"一">', score: 47.3, low: 44.2, high: 50.3, standing: "weak" } as const;
const figure = buildLeagueBars({ rows: [row], pass: 60, median: null, selected: null }, frame);
const parts: PictureParts = {
  title: "360 个支部中，7 个有证据显示薄弱，23 个需要关注；其余支部的可能范围互相重叠，分不出先后，不宜单凭名次评价",
  reading: "横线为可能范围。",
  drawing: renderFigure(figure, DRAWING_WIDTH),
  drawingHeight: figure.height,
  footnotes: ["† 样本 10–29 件，仅供参考。", "9 个支部未参评。"],
  badge: "暂定",
  stamp: "2026年10月 · 暂定",
  source: "来源：D1 第 3 段",
  tokens: frame.tokens,
};
const picture = composePicture(parts);

describe("a picture that leaves the system", () => {
  it("is 156 mm wide at 300 dpi with text of 9 pt and more", () => {
    expect(Math.round((PNG_WIDTH / PNG_DPI) * 25.4)).toBe(156);
    const pointsPerPixel = (156 / 25.4) * (72 / PICTURE_WIDTH);
    const sizes = [...picture.svg.matchAll(/font-size[:=]"?(\d+)/g)].map((match) => Number(match[1]));
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.min(...sizes) * pointsPerPixel).toBeGreaterThanOrEqual(9);
  });

  it("holds title, status, period, source and footnotes", () => {
    const texts = textsOf(picture.svg);
    for (const text of [
      "† 样本 10–29 件，仅供参考。",
      "9 个支部未参评。",
      "暂定",
      "2026年10月 · 暂定",
      "来源：D1 第 3 段",
    ]) {
      expect(texts).toContain(text);
    }
    expect(texts.join("")).toContain("360 个支部中，7 个有证据显示薄弱");
  });

  it("is well-formed XML whatever the names", () => {
    const tags = picture.svg.match(/<[^>]*>/g) ?? [];
    const wellFormed = /^<(\/[\w:]+|[\w:]+(\s+[\w:-]+="[^"<]*")*\s*\/?)>$/;
    expect(tags.filter((tag) => !wellFormed.test(tag))).toEqual([]);
    expect(textsOf(picture.svg).some((text) => text.startsWith("A & B <"))).toBe(true);
  });

  it("places the drawing between the heading and the notes, inside its height", () => {
    const top = Number(/<svg x="16" y="(\d+)"/.exec(picture.svg)?.[1]);
    // Two title lines of 26 px, one of 18 px for how to read it, margin 16, gap 8.
    expect(top).toBe(16 + 2 * 26 + 18 + 8);
    expect(picture.height).toBeGreaterThan(top + figure.height + 2 * 18);
  });

  it("refuses a drawing that is none", () => {
    expect(() => composePicture({ ...parts, drawing: "<p>" })).toThrow(RangeError);
  });
});
