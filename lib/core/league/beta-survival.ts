import { checkBetaShapes } from "../stats/incomplete-beta";

/** A Beta distribution with what its tail needs, worked out once. */
export interface BetaDistribution {
  /** > 0. */
  readonly alpha: number;
  /** > 0. */
  readonly beta: number;
  /** In (0, 1). */
  readonly mean: number;
  readonly deviation: number;
  /** Logarithm of the beta function B(alpha, beta). */
  readonly logBeta: number;
  /** From the mean to where at most 2·10⁻¹⁶ lies beyond, on either side. */
  readonly reach: number;
}

/** A place in (0, 1) with its complement, both exact near their own zero, and the logarithms of both. */
export interface Place {
  readonly share: number;
  readonly rest: number;
  readonly logShare: number;
  readonly logRest: number;
}

/** −ln 10⁻¹⁶, and a little. */
const FAR = 37;
const PRECISION = 1e-14;
const MOST_TERMS = 100_000;
/** Stands for zero in a denominator of the continued fraction. */
const TINY = 1e-300;

/**
 * A Beta distribution. Its constant is the sum of both tails at one place, so no gamma function is needed.
 * @param alpha, beta > 0, together at most `MOST_CONCENTRATED`
 * @throws {RangeError} otherwise
 * @see METHOD.md#rank-distribution
 */
export function betaDistribution(alpha: number, beta: number): BetaDistribution {
  checkBetaShapes(alpha, beta);
  const whole = alpha + beta;
  const share = (alpha + 1) / (whole + 2);
  const rest = (beta + 1) / (whole + 2);
  const tails = tailFraction(alpha, beta, share) / alpha + tailFraction(beta, alpha, rest) / beta;
  return {
    alpha,
    beta,
    mean: alpha / whole,
    deviation: Math.sqrt(((alpha / whole) * (beta / whole)) / (whole + 1)),
    logBeta: alpha * Math.log(share) + beta * Math.log(rest) + Math.log(tails),
    // P(|θ − mean| > x) ≤ 2 exp(−2(α + β + 1) x²), Marchal & Arbel 2017.
    reach: Math.sqrt(FAR / (2 * (whole + 1))),
  };
}

/** A place by its distance from 0 or, where `fromOne`, from 1; 0 < distance < 1. */
export function placeAt(distance: number, fromOne = false): Place {
  const near = Math.log(distance);
  const far = Math.log1p(-distance);
  return fromOne
    ? { share: 1 - distance, rest: distance, logShare: far, logRest: near }
    : { share: distance, rest: 1 - distance, logShare: near, logRest: far };
}

/**
 * P(θ > share) by the continued fraction of the incomplete beta function, whichever tail converges fast.
 * @returns in [0, 1]
 * @see METHOD.md#rank-distribution
 */
export function betaSurvival(distribution: BetaDistribution, place: Place): number {
  const { alpha, beta, mean, reach, logBeta } = distribution;
  if (place.share <= mean - reach) return 1;
  if (place.share >= mean + reach) return 0;
  const height = Math.exp(alpha * place.logShare + beta * place.logRest - logBeta);
  if (place.share * (alpha + beta + 2) < alpha + 1) {
    return Math.max(0, 1 - (height / alpha) * tailFraction(alpha, beta, place.share));
  }
  return Math.min(1, (height / beta) * tailFraction(beta, alpha, place.rest));
}

/** Density of the distribution at a place. */
export function betaDensity({ alpha, beta, logBeta }: BetaDistribution, place: Place): number {
  return Math.exp((alpha - 1) * place.logShare + (beta - 1) * place.logRest - logBeta);
}

/**
 * The continued fraction of DLMF 8.17.22 by Lentz's method: I_x(a, b) = x^a (1 − x)^b / (a B(a, b)) times this.
 * It converges fast for x up to about (a + 1)/(a + b + 2).
 */
function tailFraction(a: number, b: number, x: number): number {
  const whole = a + b;
  let c = 1;
  let d = 1 / awayFromZero(1 - (whole * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const double = a + 2 * m;
    const even = (m * (b - m) * x) / ((double - 1) * double);
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (whole + m) * x) / (double * (double + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < PRECISION) return fraction;
  }
  return fraction;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
