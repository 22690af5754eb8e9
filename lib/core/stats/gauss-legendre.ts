/** Points and weights of a quadrature over (−1, 1). */
export interface Quadrature {
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

/** From the usual first guess three suffice. */
const NEWTON_STEPS = 8;

/**
 * Gauss–Legendre quadrature: exact for polynomials of degree up to 2 count − 1.
 * @param count points, 1 … 200
 * @returns points ascending, symmetrical about 0; weights add up to 2
 * @throws {RangeError} on another count
 * @see METHOD.md#rank-distribution
 */
export function gaussLegendre(count: number): Quadrature {
  if (!(Number.isInteger(count) && count >= 1 && count <= 200))
    throw new RangeError(`no quadrature of ${count} points`);
  const points = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let i = 0; 2 * i < count; i++) {
    let x = 2 * i + 1 === count ? 0 : Math.cos((Math.PI * (i + 0.75)) / (count + 0.5));
    for (let step = 0; step < NEWTON_STEPS && x !== 0; step++) {
      const { value, slope } = legendre(count, x);
      x -= value / slope;
    }
    const { slope } = legendre(count, x);
    const weight = 2 / ((1 - x * x) * slope * slope);
    points[i] = -x;
    points[count - 1 - i] = x;
    weights[i] = weight;
    weights[count - 1 - i] = weight;
  }
  return { points, weights };
}

/** The Legendre polynomial of a degree and its derivative, by the three-term recurrence. */
function legendre(degree: number, x: number): { value: number; slope: number } {
  let value = 1;
  let before = 0;
  for (let k = 1; k <= degree; k++) {
    const next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
    before = value;
    value = next;
  }
  return { value, slope: (degree * (x * value - before)) / (x * x - 1) };
}
