import { describe, expect, it } from "vitest";
import { type Figure, keepsBudget, medianOf, percentileOf, tableOf } from "./figure";

const figure: Figure = { part: "p", name: "n", unit: "ms", value: 30, floor: 10, budget: null };

describe("keepsBudget", () => {
  it("judges a ratio against the floor and a value by itself", () => {
    expect(keepsBudget({ ...figure, budget: { of: "ratio", limit: { atMost: 3 } } })).toBe(true);
    expect(keepsBudget({ ...figure, budget: { of: "ratio", limit: { atMost: 2.9 } } })).toBe(false);
    expect(keepsBudget({ ...figure, budget: { of: "value", limit: { atLeast: 31 } } })).toBe(false);
  });

  it("has nothing to say of a figure without a budget, or a ratio without a floor", () => {
    expect(keepsBudget(figure)).toBeNull();
    expect(keepsBudget({ ...figure, floor: null, budget: { of: "ratio", limit: { atMost: 3 } } })).toBeNull();
  });
});

describe("medianOf and percentileOf", () => {
  it("give the middle, and the smallest value that enough do not exceed", () => {
    expect(medianOf([9, 1, 5])).toBe(5);
    expect(medianOf([4, 1, 3, 2])).toBe(2.5);
    expect(
      percentileOf(
        [...Array(100).keys()].map((i) => i + 1),
        0.95,
      ),
    ).toBe(95);
    expect(() => medianOf([])).toThrow(RangeError);
  });
});

describe("tableOf", () => {
  it("marks what is over its budget", () => {
    expect(tableOf([{ ...figure, budget: { of: "ratio", limit: { atMost: 2 } } }])).toMatch(/3\.00\s+≤ 2 ×\s+OVER/);
  });
});
