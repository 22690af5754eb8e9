import betainc from "@stdlib/math-base-special-betainc";
import quantile from "@stdlib/stats-base-dists-beta-quantile";

/** Sum of both shapes up to which the incomplete beta function, the package's and our own, was found good to nine digits. */
export const MOST_CONCENTRATED = 1e7;

/**
 * Share of a Beta(a, b) distribution at or below t: the regularised incomplete beta function.
 * @param t any finite number; 0 below 0, 1 above 1
 * @param a first shape, > 0
 * @param b second shape, > 0; a + b at most `MOST_CONCENTRATED`
 * @returns probability 0–1
 * @throws {RangeError} on other input
 * @see METHOD.md#special-functions
 */
export function betaAtMost(t: number, a: number, b: number): number {
  checkBetaShapes(a, b);
  if (Number.isNaN(t)) throw new RangeError("no share of a Beta distribution lies below NaN");
  if (t <= 0) return 0;
  if (t >= 1) return 1;
  return Math.min(1, Math.max(0, betainc(t, a, b)));
}

/**
 * The value below which a share p of a Beta(a, b) distribution lies.
 * @param p probability 0–1
 * @returns value 0–1
 * @throws {RangeError} on other input, or where the package finds no value
 * @see METHOD.md#special-functions
 */
export function betaQuantile(p: number, a: number, b: number): number {
  checkBetaShapes(a, b);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a probability`);
  const value = quantile(p, a, b);
  if (!(value >= 0 && value <= 1)) throw new RangeError(`no quantile ${p} of Beta(${a}, ${b})`);
  return value;
}

/**
 * Lets shapes pass whose tails can be worked out, here or in `league/beta-survival`.
 * @throws {RangeError} on shapes that are not above 0 or add up to more than `MOST_CONCENTRATED`
 * @see METHOD.md#special-functions
 */
export function checkBetaShapes(a: number, b: number): void {
  if (!(a > 0 && b > 0 && a + b <= MOST_CONCENTRATED * (1 + 1e-9))) {
    throw new RangeError(`no Beta distribution with shapes ${a} and ${b}`);
  }
}
