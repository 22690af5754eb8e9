import { describe, expect, it } from "vitest";
import { seededGenerator } from "./seeded-generator";

describe("seeded generator", () => {
  it("gives the same numbers for the same seed, others for another, all in [0, 1)", () => {
    const take = (seed: number) => Array.from({ length: 1000 }, seededGenerator(seed));
    const first = take(1);
    expect(take(1)).toEqual(first);
    expect(take(2)).not.toEqual(first);
    expect(first.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(() => seededGenerator(-1)).toThrow(RangeError);
    expect(() => seededGenerator(0.5)).toThrow(RangeError);
  });

  it("spreads evenly over ten tenths and shows no tie to the number before", () => {
    const draw = seededGenerator(0);
    const values = Array.from({ length: 100_000 }, draw);
    const counts = new Array<number>(10).fill(0);
    for (const value of values) counts[Math.floor(value * 10)] = (counts[Math.floor(value * 10)] ?? 0) + 1;
    // χ² with 9 degrees of freedom exceeds 27.9 once in a thousand seeds; this seed is fixed.
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
    const product = values.slice(1).reduce((sum, value, i) => sum + (value - 0.5) * ((values[i] ?? 0) - 0.5), 0);
    expect(Math.abs((12 * product) / values.length)).toBeLessThan(0.013);
  });
});
