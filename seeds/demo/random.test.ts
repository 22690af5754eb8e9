import { describe, expect, it } from "vitest";
import { Random } from "./random";

const draws = (seed: string, count: number) => {
  const random = new Random(seed);
  return Array.from({ length: count }, () => random.share());
};

describe("reproducible random numbers", () => {
  it("repeat for the same seed and differ for another", () => {
    expect(draws("a", 50)).toEqual(draws("a", 50));
    expect(draws("a", 50)).not.toEqual(draws("b", 50));
  });

  it("are even over [0, 1), whatever the seed", () => {
    for (const seed of ["", "SL-01-001", "SL-01-002", "2026-10"]) {
      const shares = draws(seed, 20_000);
      expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      // Five standard errors of a mean of 20,000 even draws: 5 / √(12 · 20,000) ≈ 0.0102.
      expect(Math.abs(mean - 0.5)).toBeLessThan(0.0102);
    }
  });

  it("start apart for neighbouring seeds", () => {
    const first = Array.from({ length: 2_000 }, (_, i) => draws(`SL-${i}`, 1)[0] ?? Number.NaN);
    const below = first.filter((share) => share < 0.5).length;
    // Five standard deviations of 2,000 coin tosses: 5 · √500 ≈ 112.
    expect(Math.abs(below - 1_000)).toBeLessThan(112);
  });

  it("give whole numbers with both ends possible", () => {
    const random = new Random("ends");
    const seen = new Set(Array.from({ length: 200 }, () => random.whole(3, 5)));
    expect([...seen].sort()).toEqual([3, 4, 5]);
  });

  it("give as many events on average as asked for", () => {
    const random = new Random("events");
    const counts = Array.from({ length: 5_000 }, () => random.events(8));
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    // Five standard errors: 5 · √(8 / 5,000) = 0.2.
    expect(Math.abs(mean - 8)).toBeLessThan(0.2);
  });
});
