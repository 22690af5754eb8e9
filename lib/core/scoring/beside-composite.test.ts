import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { geometricComposite, weakestDimensions } from "./beside-composite";

const dimensions = fc.array(
  fc.record({
    score: fc.double({ min: 0, max: 100, noNaN: true }),
    weight: fc.double({ min: 0.1, max: 50, noNaN: true }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe("beside the composite", () => {
  it("takes the geometric mean: 4 and 64 make 16, weighted 2 to 1 about 10", () => {
    expect(
      geometricComposite([
        { score: 4, weight: 1 },
        { score: 64, weight: 1 },
      ]),
    ).toBeCloseTo(16, 12);
    expect(
      geometricComposite([
        { score: 4, weight: 2 },
        { score: 64, weight: 1 },
      ]),
    ).toBeCloseTo(1024 ** (1 / 3), 12);
    expect(
      geometricComposite([
        { score: 0, weight: 1 },
        { score: 100, weight: 1 },
      ]),
    ).toBeCloseTo(10, 12);
    expect(geometricComposite([])).toBeNull();
    expect(() => geometricComposite([{ score: 101, weight: 1 }])).toThrow(RangeError);
  });

  it("lies between the weakest dimension and the arithmetic mean", () => {
    fc.assert(
      fc.property(dimensions, (all) => {
        const raised = all.map(({ score, weight }) => ({ score: Math.max(1, score), weight }));
        const whole = raised.reduce((sum, { weight }) => sum + weight, 0);
        const mean = raised.reduce((sum, { score, weight }) => sum + score * weight, 0) / whole;
        const geometric = geometricComposite(all) ?? Number.NaN;
        return geometric <= mean + 1e-9 && geometric >= Math.min(...raised.map(({ score }) => score)) - 1e-9;
      }),
    );
  });

  it("names every dimension that is weakest", () => {
    expect(weakestDimensions([70, 60, 60 + 1e-12])).toEqual([1, 2]);
    expect(weakestDimensions([])).toEqual([]);
  });
});
