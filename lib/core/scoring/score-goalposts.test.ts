import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreGoalposts } from "./score-goalposts";

const up = { floor: 0.6, pass: 0.85, target: 0.98 };
const down = { floor: 0.5, pass: 0.2, target: 0.02 };

describe("points between goalposts", () => {
  it.each([
    [up, 0.5, 0],
    [up, 0.6, 0],
    [up, 0.725, 30],
    [up, 0.85, 60],
    [up, 0.915, 80],
    [up, 0.98, 100],
    [up, 1, 100],
    [down, 0.9, 0],
    [down, 0.35, 30],
    [down, 0.2, 60],
    [down, 0.11, 80],
    [down, 0, 100],
  ])("%o gives %s → %s", (goalposts, value, points) => {
    expect(scoreGoalposts(value, goalposts)).toBeCloseTo(points, 9);
  });

  it("gives exactly 0, 60 and 100 at the posts", () => {
    for (const posts of [up, down]) {
      expect(scoreGoalposts(posts.floor, posts)).toBe(0);
      expect(scoreGoalposts(posts.pass, posts)).toBe(60);
      expect(scoreGoalposts(posts.target, posts)).toBe(100);
    }
  });

  it("refuses a value that is not finite and goalposts out of order", () => {
    expect(() => scoreGoalposts(Number.NaN, up)).toThrow(RangeError);
    expect(() => scoreGoalposts(0.5, { floor: 0.6, pass: 0.5, target: 0.9 })).toThrow(RangeError);
    expect(() => scoreGoalposts(0.5, { floor: 0.5, pass: 0.5, target: 0.9 })).toThrow(RangeError);
    expect(() => scoreGoalposts(0.5, { floor: 0.5, pass: 0.6, target: Number.POSITIVE_INFINITY })).toThrow(RangeError);
  });

  it("rises with the value where up is better, falls where down is, and stays between 0 and 100", () => {
    const value = fc.double({ min: -10, max: 10, noNaN: true });
    const posts = fc
      .uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 3, maxLength: 3 })
      .map((values) => values.sort((a, b) => a - b).map((post) => post / 100));
    fc.assert(
      fc.property(posts, value, value, ([floor = 0, pass = 0, target = 0], a, b) => {
        const [lesser, greater] = [Math.min(a, b), Math.max(a, b)];
        const rising = { floor, pass, target };
        const falling = { floor: target, pass, target: floor };
        const points = scoreGoalposts(lesser, rising);
        return (
          points >= 0 &&
          points <= 100 &&
          points <= scoreGoalposts(greater, rising) &&
          scoreGoalposts(lesser, falling) >= scoreGoalposts(greater, falling)
        );
      }),
      { numRuns: 2000 },
    );
  });
});
