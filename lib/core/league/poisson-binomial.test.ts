import fc from "fast-check";
import { expect, it } from "vitest";
import { gaussLegendre } from "../stats/gauss-legendre";
import { convolveTrials, removeTrial } from "./poisson-binomial";

const convolved = (chances: readonly number[]) => {
  const into = new Float64Array(chances.length + 1);
  convolveTrials(Float64Array.from(chances), into);
  return into;
};

it("counts successes of unequal trials", () => {
  expect([...convolved([0.5, 0.5])]).toEqual([0.25, 0.5, 0.25]);
  const [none, one, both] = convolved([0.2, 0.7]);
  expect(none).toBeCloseTo(0.8 * 0.3, 15);
  expect(one).toBeCloseTo(0.2 * 0.3 + 0.8 * 0.7, 15);
  expect(both).toBeCloseTo(0.2 * 0.7, 15);
  expect([...convolved([])]).toEqual([1]);
});

it("takes a trial out as if it had never been in, however many there are", () => {
  const chance = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(fc.array(chance, { minLength: 1, maxLength: 50 }), fc.nat(), (chances, which) => {
      const out = which % chances.length;
      const others = new Float64Array(chances.length);
      removeTrial(convolved(chances), chances[out] ?? 0, others);
      convolved(chances.toSpliced(out, 1)).forEach((expected, m) => {
        expect(Math.abs((others[m] ?? -1) - expected)).toBeLessThan(1e-13);
      });
    }),
    { numRuns: 300 },
  );
});

it("integrates polynomials of degree up to twice the points less one", () => {
  const [low, high] = gaussLegendre(2).points;
  expect(low).toBeCloseTo(-1 / Math.sqrt(3), 15);
  expect(high).toBeCloseTo(1 / Math.sqrt(3), 15);
  for (const count of [1, 2, 3, 10, 31]) {
    const { points, weights } = gaussLegendre(count);
    for (let degree = 0; degree < 2 * count; degree++) {
      const sum = points.reduce((whole, point, i) => whole + (weights[i] ?? 0) * point ** degree, 0);
      expect(sum).toBeCloseTo(degree % 2 === 0 ? 2 / (degree + 1) : 0, 12);
    }
  }
  expect(() => gaussLegendre(0)).toThrow(RangeError);
  expect(() => gaussLegendre(2.5)).toThrow(RangeError);
});
