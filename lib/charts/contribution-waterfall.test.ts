import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Waterfall } from "@/lib/contracts/branch";
import { apportionTenths } from "./apportion";
import { buildContributionWaterfall, waterfallRows, waterfallTable } from "./contribution-waterfall";
import { renderFigure, testFrame, textsOf } from "./testing/render-figure";

const steps = [-5.94, -4.81, -3.14, 1.52, 2.07].map((points, i) => ({
  node: { id: `R${i}`, zh: `指标${i}`, en: `Indicator ${i}` },
  points,
}));
const waterfall: Waterfall = { from: 71.93, to: 71.93 - 5.94 - 4.81 - 3.14 + 1.52 + 2.07 - 0.3, steps, rest: -0.3 };

/** Sum of printed figures in tenths, free of floating dust. */
const inTenths = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + Math.round(figure * 10), 0);

describe("apportioned figures", () => {
  it("give the largest remainders the missing tenths", () => {
    // 0.14 + 0.14 + 0.12 = 0.40: floors 0.1 each leave one tenth for the first of the largest.
    expect(apportionTenths([0.14, 0.14, 0.12], 0.4)).toEqual([0.2, 0.1, 0.1]);
  });

  it("follow a total that was itself rounded, up or down", () => {
    expect(apportionTenths([0.1, 0.2], 0.2)).toEqual([0.1, 0.1]);
    expect(apportionTenths([0.1, 0.2], 0.4)).toEqual([0.2, 0.2]);
    expect(apportionTenths([], 0)).toEqual([]);
  });

  it("always add up to the total and stay within a tenth of the exact figure", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 20 }), (parts) => {
        const total = Math.round(parts.reduce((sum, part) => sum + part, 0) * 10) / 10;
        const printed = apportionTenths(parts, total);
        expect(inTenths(printed) - Math.round(total * 10)).toBe(0);
        printed.forEach((figure, i) => {
          expect(Math.abs(figure - (parts[i] ?? 0))).toBeLessThanOrEqual(0.1 + 1e-6);
        });
      }),
    );
  });
});

describe("contribution waterfall", () => {
  it("prints steps that add up to the printed totals exactly", () => {
    const rows = waterfallRows(waterfall, testFrame());
    const printed = rows.filter((row) => row.kind === "step").map((row) => row.printed);
    // 71.9 → 61.3, so the steps add up to −10.6.
    expect(inTenths(printed)).toBe(613 - 719);
    expect(rows.at(-2)?.to).toBeCloseTo(waterfall.to, 9);
  });

  it("names both totals, every step and what is left over", () => {
    const texts = textsOf(renderFigure(buildContributionWaterfall(waterfall, testFrame())));
    for (const text of ["同类中位", "71.9", "指标0", "−5.9", "指标4", "+2.1", "无法归到单项", "本支部", "61.3"]) {
      expect(texts).toContain(text);
    }
  });

  it("adds the smallest of many steps together", () => {
    const many = Array.from({ length: 24 }, (_, i) => ({
      node: { id: `n${i}`, zh: `项${i}`, en: "" },
      points: -0.1 * (i + 1),
    }));
    const rows = waterfallRows({ from: 90, to: 60, steps: many, rest: 0 }, testFrame());
    // Two totals, fourteen named, one for the ten smallest: 0.1 + … + 1.0 = 5.5; nothing left over.
    expect(rows).toHaveLength(17);
    const others = rows.find((row) => row.name === "其他 10 项");
    expect((others?.to ?? 0) - (others?.from ?? 0)).toBeCloseTo(-5.5, 9);
  });

  it("has a table with the unrounded figures", () => {
    const table = waterfallTable(waterfall, testFrame());
    expect(table.rows[0]).toEqual(["同类中位", null, 71.93]);
    expect(table.rows[1]?.[1]).toBeCloseTo(-5.94, 9);
  });
});
