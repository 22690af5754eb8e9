import { describe, expect, it } from "vitest";
import type { NodeFigure } from "@/lib/contracts/branch";
import { buildPeerBars, peerFiguresTable } from "./peer-bars";
import { buildPeerRadar } from "./peer-radar";
import { countColour, renderFigure, testFrame, textsOf } from "./testing/render-figure";

function figure(zh: string, score: number | null, half: number, peerMedian: number | null): NodeFigure {
  const limits = score === null ? { low: null, high: null } : { low: score - half, high: score + half };
  const absence = score === null ? "withheld" : null;
  return { node: { id: zh, zh, en: `${zh.length}` }, score, ...limits, available: 1, absence, peerMedian };
}

const figures = [
  figure("宣传动员", 72.4, 6, 75),
  figure("服务群众", 41.2, 8, 79),
  figure("群众参与", null, 0, 68),
  figure("保障长效", 67.5, 0, null),
];
const data = { figures, pass: 60 };

describe("bars beside the peers", () => {
  it("print score and difference, and the reason where there is no score", () => {
    const texts = textsOf(renderFigure(buildPeerBars(data, testFrame())));
    for (const text of ["72.4", "−2.6", "41.2", "−37.8", "67.5", "样本不足", "合格 60", "同类中位", "比同类"]) {
      expect(texts).toContain(text);
    }
  });

  it("begin at zero and are red with ▼ only when the whole range is below the pass mark", () => {
    const frame = testFrame();
    const figure = buildPeerBars(data, frame);
    for (const tick of ["0", "100"]) expect(textsOf(renderFigure(figure))).toContain(tick);
    // Bar, icon and name of the one pillar that ends at 49.2.
    expect(countColour(renderFigure(figure), frame.tokens.weak)).toBe(3);
  });

  it("draw a median where peers have one", () => {
    const frame = testFrame();
    // Three strokes, one in the key and its word.
    expect(countColour(renderFigure(buildPeerBars(data, frame)), frame.tokens.accent)).toBe(5);
  });

  it("have a table with the same numbers", () => {
    const { rows } = peerFiguresTable(data, testFrame());
    expect(rows[1]).toEqual(["服务群众", 41.2, 33.2, 49.2, 79, 41.2 - 79]);
    expect(rows[2]).toEqual(["群众参与", "样本不足", null, null, 68, null]);
    expect(rows[3]?.at(-1)).toBeNull();
  });
});

describe("web beside the peers", () => {
  it("is broken where a score is absent, and says why", () => {
    const frame = testFrame();
    const svg = renderFigure(buildPeerRadar(data, frame));
    expect(textsOf(svg)).toContain("样本不足");
    // Of four sides two touch the absent score; three dots, a line and a word in the key.
    expect(countColour(svg, frame.tokens.accent)).toBe(2 + 3 + 2);
  });

  it("needs three parts", () => {
    expect(() => buildPeerRadar({ figures: figures.slice(0, 2), pass: 60 }, testFrame())).toThrow(RangeError);
  });
});
