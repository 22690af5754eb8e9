import betaln from "@stdlib/math-base-special-betaln";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreGoalposts } from "../scoring/score-goalposts";
import { compositeMoments, matchBeta } from "./composite-moments";
import { scoreMoments } from "./score-moments";

const POSTS = { floor: 0.6, pass: 0.85, target: 0.98 };

/** Nodes and weights of Gauss and Legendre on −1 … 1, roots of the polynomial by Newton's steps. */
function gaussLegendre(order: number) {
  return Array.from({ length: order }, (_, i) => {
    let t = Math.cos((Math.PI * (i + 0.75)) / (order + 0.5));
    let slope = 1;
    for (let round = 0; round < 50; round++) {
      let [before, now] = [1, t];
      for (let k = 2; k <= order; k++) [before, now] = [now, ((2 * k - 1) * t * now - (k - 1) * before) / k];
      slope = (order * (before - t * now)) / (1 - t * t);
      t -= now / slope;
    }
    return { t, weight: 2 / ((1 - t * t) * slope * slope) };
  });
}

const NODES = gaussLegendre(64);

/**
 * The same moments by 64 nodes between each two of 0, the posts, 12 places about the bulk, and 1. Towards an end the share is a power of the
 * variable, u^(1/a), which takes away the pole of a U-shaped density.
 */
function byQuadrature(a: number, b: number, posts: typeof POSTS) {
  const mean = a / (a + b);
  const sd = Math.sqrt((mean * (1 - mean)) / (a + b + 1));
  const bulk = [-40, -20, -12, -8, -5, -2, 0, 2, 5, 8, 12, 20, 40].map((k) => mean + k * sd);
  const edges = [0.5, posts.floor, posts.pass, posts.target, ...bulk].filter((edge) => edge > 0 && edge < 1);
  const cuts = [0, ...edges.sort((one, other) => one - other), 1];
  let [share, first, second] = [0, 0, 0];
  const add = (p: number, rest: number, weight: number) => {
    const points = scoreGoalposts(Math.min(1, p), posts);
    const mass = weight * Math.exp((a - 1) * Math.log(p) + (b - 1) * Math.log(rest) - betaln(a, b));
    if (!(mass > 0)) return;
    share += mass;
    first += mass * points;
    second += mass * points * points;
  };
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i] ?? 0, cuts[i + 1] ?? 1];
    for (const { t, weight } of NODES) {
      const at = (1 + t) / 2;
      if (from === 0 && a < 1) {
        const p = to * at ** (1 / a);
        add(p, 1 - p, (weight / 2) * (to / a) * at ** (1 / a - 1));
      } else if (to === 1 && b < 1) {
        const rest = (1 - from) * at ** (1 / b);
        add(1 - rest, rest, (weight / 2) * ((1 - from) / b) * at ** (1 / b - 1));
      } else {
        const p = from + (to - from) * at;
        add(p, 1 - p, (weight / 2) * (to - from));
      }
    }
  }
  return { share, mean: first, variance: second - first * first };
}

describe("points of an uncertain share", () => {
  it.each([
    [18, 2, POSTS],
    [45.3, 5.2, POSTS],
    [0.5, 0.5, POSTS],
    [0.2, 0.3, POSTS],
    [0.7, 12, POSTS],
    [300.5, 0.5, POSTS],
    [5e4, 5e3, POSTS],
    [2, 30, { floor: 0.3, pass: 0.1, target: 0.02 }],
    [0.4, 3, { floor: 0.5, pass: 0.2, target: 0 }],
    [9, 3, { floor: 0, pass: 0.6, target: 1 }],
    [9, 3, { floor: -1, pass: 0.4, target: 1.5 }],
  ])("has the mean and variance of 64 nodes per stretch: Beta(%d, %d)", (alpha, beta, posts) => {
    const exact = scoreMoments({ alpha, beta }, posts);
    const summed = byQuadrature(alpha, beta, posts);
    expect(summed.share).toBeCloseTo(1, 9);
    expect(Math.abs(exact.mean - summed.mean)).toBeLessThan(1e-6);
    expect(Math.abs(exact.variance - summed.variance)).toBeLessThan(1e-6 * Math.max(1, summed.variance));
  });

  it("is the uniform share worked by hand", () => {
    // Posts 0, .6, 1 make points 100p: mean 50, variance 10,000/12.
    const { mean, variance } = scoreMoments({ alpha: 1, beta: 1 }, { floor: 0, pass: 0.6, target: 1 });
    expect(mean).toBeCloseTo(50, 12);
    expect(variance).toBeCloseTo(10_000 / 12, 9);
  });

  const shapes = fc
    .record({ alpha: fc.double({ min: -7, max: 12, noNaN: true }), beta: fc.double({ min: -7, max: 12, noNaN: true }) })
    .map(({ alpha, beta }) => ({ alpha: Math.exp(alpha), beta: Math.exp(beta) }));
  const posts = fc
    .uniqueArray(fc.integer({ min: -5, max: 105 }), { minLength: 3, maxLength: 3 })
    .map((three) => three.map((post) => post / 100).sort((one, other) => one - other))
    .chain(([floor = 0, pass = 0, target = 0]) =>
      fc.constantFrom({ floor, pass, target }, { floor: target, pass, target: floor }),
    );

  it("stays in 0–100, has a variance its mean allows, and mirrors with the direction", () => {
    fc.assert(
      fc.property(shapes, posts, ({ alpha, beta }, own) => {
        const { mean, variance } = scoreMoments({ alpha, beta }, own);
        const mirrored = scoreMoments(
          { alpha: beta, beta: alpha },
          { floor: 1 - own.floor, pass: 1 - own.pass, target: 1 - own.target },
        );
        expect(mirrored.mean).toBeCloseTo(mean, 6);
        expect(mirrored.variance).toBeCloseTo(variance, 5);
        return mean >= 0 && mean <= 100 && variance >= 0 && variance <= mean * (100 - mean) + 1e-6;
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a composite under uncertainty", () => {
  it("weighs means by weight and variances by its square", () => {
    const parts = [
      { weight: 3, mean: 80, variance: 16 },
      { weight: 1, mean: 40, variance: 100 },
    ];
    expect(compositeMoments(parts)).toEqual({ mean: 70, variance: (9 * 16 + 100) / 16 });
    const scaled = compositeMoments(parts.map((part) => ({ ...part, weight: part.weight * 7 })));
    expect(scaled?.mean).toBeCloseTo(70, 12);
    expect(scaled?.variance).toBeCloseTo(15.25, 12);
    expect(compositeMoments([])).toBeNull();
    expect(() => compositeMoments([{ weight: -1, mean: 5, variance: 0 }])).toThrow(RangeError);
  });

  it("matches a Beta distribution with that mean and variance", () => {
    const score = fc.record({
      mean: fc.double({ min: 0.01, max: 99.99, noNaN: true }),
      of: fc.double({ min: 1e-4, max: 0.999, noNaN: true }),
    });
    fc.assert(
      fc.property(score, ({ mean, of }) => {
        const variance = of * mean * (100 - mean);
        const made = matchBeta({ mean, variance });
        if (made.kind === "point") return false;
        const size = made.alpha + made.beta;
        const share = made.alpha / size;
        expect(100 * share).toBeCloseTo(mean, 8);
        expect((1e4 * share * (1 - share)) / (size + 1) / variance).toBeCloseTo(1, 6);
        return made.alpha > 0 && made.beta > 0;
      }),
    );
  });

  it("is a point for a census or at an end, and never narrower than can be computed", () => {
    expect(matchBeta({ mean: 73, variance: 0 })).toEqual({ kind: "point", at: 0.73 });
    expect(matchBeta({ mean: 100, variance: 1e-9 })).toEqual({ kind: "point", at: 1 });
    const narrow = matchBeta({ mean: 50, variance: 1e-12 });
    expect(narrow.kind === "beta" && narrow.alpha + narrow.beta).toBeCloseTo(1e7, 3);
    expect(matchBeta({ mean: 50, variance: 2500 }).kind).toBe("beta");
    expect(() => matchBeta({ mean: 101, variance: 1 })).toThrow(RangeError);
  });
});
