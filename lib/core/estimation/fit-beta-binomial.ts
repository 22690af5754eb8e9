import type { Counts } from "../stats/newcombe-difference";
import { type BetaBinomialFit, LEAST_CONCENTRATION, logit, MOST_CONCENTRATION, meanAt, pooledFit } from "./fit-state";
import { type CountLadder, countLadder, risingSum } from "./rising-sums";

const MOST_STEPS = 200;
/** A step that promises less log-likelihood than this, per unit of it, is the last; rounding of the sums lies well below. */
const SETTLED = 1e-11;
/** Share of the promised gain that a step must bring, so that rounding is not taken for one. */
const SUFFICIENT = 1e-4;
/** The longest step in one go, in logit of the mean and in logarithm of the concentration. */
const LONGEST = { eta: 1, lambda: 2 };
const BOUNDS = { low: Math.log(LEAST_CONCENTRATION), high: Math.log(MOST_CONCENTRATION) };
/** Log-likelihoods closer than this are equal: the simpler reading wins. */
const EQUAL = 1e-9;

/** Parameters on the scale on which they are sought: logit of the mean, logarithm of the concentration. */
interface Place {
  readonly eta: number;
  readonly lambda: number;
}

interface Slope {
  readonly value: number;
  readonly eta: number;
  readonly lambda: number;
  readonly etaEta: number;
  readonly etaLambda: number;
  readonly lambdaLambda: number;
}

interface Ladders {
  readonly x: CountLadder;
  readonly rest: CountLadder;
  readonly n: CountLadder;
}

/**
 * Mean and concentration of the true shares of a group of branches, by maximum likelihood of the beta-binomial distribution.
 * @param counts one per branch, 0 ≤ x ≤ n, whole or not; branches with n = 0 tell nothing and are passed over
 * @returns mean 0–1 exclusive and concentration 0.5–100,000 cases; `state` says what they rest on
 * @throws {RangeError} on impossible counts
 * @see METHOD.md#beta-binomial-fit
 */
export function fitBetaBinomial(counts: readonly Counts[]): BetaBinomialFit {
  const known = knownCounts(counts);
  const pooled = pooledFit(known);
  if (pooled) return pooled;
  const ladders: Ladders = {
    x: countLadder(known.map(({ x }) => x)),
    rest: countLadder(known.map(({ x, n }) => n - x)),
    n: countLadder(known.map(({ n }) => n)),
  };
  const start = startByMoments(known);
  const inside = climb(ladders, start, false);
  const atMost = climb(ladders, { eta: inside.eta, lambda: BOUNDS.high }, true);
  const atLeast = climb(ladders, { eta: inside.eta, lambda: BOUNDS.low }, true);
  const slack = EQUAL * (1 + Math.abs(inside.value));
  const best = [atMost, atLeast, inside].reduce((one, other) => (other.value > one.value + slack ? other : one));
  const state = best === atMost ? "no-difference" : best === atLeast ? "at-lower-bound" : "fitted";
  return {
    mean: meanAt(best.eta),
    concentration:
      best === atMost ? MOST_CONCENTRATION : best === atLeast ? LEAST_CONCENTRATION : Math.exp(best.lambda),
    logLikelihood: best.value,
    branches: known.length,
    state: best.settled ? state : "not-settled",
  };
}

/** Branches with cases, in an order of their own, so that no sum depends on the order of the input. */
export function knownCounts(counts: readonly Counts[]): Counts[] {
  for (const { x, n } of counts) {
    if (!(n >= 0 && x >= 0 && x <= n && n < Infinity)) throw new RangeError(`${x} of ${n} is not a share`);
  }
  return counts.filter(({ n }) => n > 0).sort((one, other) => one.n - other.n || one.x - other.x);
}

/** Pooled mean, and the concentration at which the scatter about it would be what it is (Kleinman 1973). */
export function startByMoments(known: readonly Counts[]): Place {
  const cases = known.reduce((sum, { n }) => sum + n, 0);
  const mean = known.reduce((sum, { x }) => sum + x, 0) / cases;
  let scatter = 0;
  let room = 0;
  for (const { x, n } of known) {
    scatter += n * (x / n - mean) ** 2;
    room += (n - 1) * (1 - n / cases);
  }
  const kinship = (scatter / (mean * (1 - mean)) - (known.length - 1)) / room;
  const concentration = kinship > 0 && kinship < 1 ? 1 / kinship - 1 : kinship > 0 ? LEAST_CONCENTRATION : 1000;
  return { eta: logit(mean), lambda: Math.min(BOUNDS.high - 1, Math.max(BOUNDS.low + 1, Math.log(concentration))) };
}

/** Newton's steps uphill, halved until they gain; each parameter by itself where the surface does not curve downwards. */
function climb(ladders: Ladders, start: Place, fixed: boolean) {
  let place = start;
  let slope = slopeAt(ladders, place);
  for (let i = 0; i < MOST_STEPS; i++) {
    const step = stepFrom(slope, place, fixed);
    const gain = slope.eta * step.eta + slope.lambda * step.lambda;
    const last = gain <= SETTLED * (1 + Math.abs(slope.value));
    let part = 1;
    let next = moved(place, step, part);
    let reached = slopeAt(ladders, next);
    if (last) {
      const better = reached.value > slope.value ? { ...next, value: reached.value } : { ...place, value: slope.value };
      return { ...better, settled: true };
    }
    while (reached.value < slope.value + SUFFICIENT * part * gain && part > 1e-9) {
      part /= 2;
      next = moved(place, step, part);
      reached = slopeAt(ladders, next);
    }
    // No gain within the precision of the sums: this is the top.
    if (!(reached.value > slope.value)) return { ...place, value: slope.value, settled: true };
    place = next;
    slope = reached;
  }
  return { ...place, value: slope.value, settled: false };
}

function stepFrom(slope: Slope, place: Place, fixed: boolean): Place {
  const outward = (place.lambda >= BOUNDS.high && slope.lambda > 0) || (place.lambda <= BOUNDS.low && slope.lambda < 0);
  if (fixed || outward) {
    return { eta: alone(slope.eta, slope.etaEta, LONGEST.eta), lambda: 0 };
  }
  const determinant = slope.etaEta * slope.lambdaLambda - slope.etaLambda ** 2;
  if (slope.etaEta < 0 && determinant > 0) {
    const eta = (slope.etaLambda * slope.lambda - slope.lambdaLambda * slope.eta) / determinant;
    const lambda = (slope.etaLambda * slope.eta - slope.etaEta * slope.lambda) / determinant;
    const shrink = Math.min(1, LONGEST.eta / Math.abs(eta), LONGEST.lambda / Math.abs(lambda));
    return { eta: eta * shrink, lambda: lambda * shrink };
  }
  return {
    eta: alone(slope.eta, slope.etaEta, LONGEST.eta),
    lambda: alone(slope.lambda, slope.lambdaLambda, LONGEST.lambda),
  };
}

/** Newton's step for one parameter by itself; as far uphill as is allowed where the slope steepens. */
function alone(slope: number, curve: number, longest: number): number {
  return curve < 0 ? Math.min(longest, Math.max(-longest, -slope / curve)) : Math.sign(slope) * longest;
}

/** Log-likelihood and its derivatives; a = mean × concentration and b = (1 − mean) × concentration carry them. */
function slopeAt(ladders: Ladders, { eta, lambda }: Place): Slope {
  const mean = meanAt(eta);
  const whole = Math.exp(lambda);
  const a = mean * whole;
  const b = whole - a;
  const ofX = risingSum(ladders.x, a);
  const ofRest = risingSum(ladders.rest, b);
  const ofN = risingSum(ladders.n, whole);
  const byA = ofX.first - ofN.first;
  const byB = ofRest.first - ofN.first;
  const byAa = ofX.second - ofN.second;
  const byBb = ofRest.second - ofN.second;
  const byAb = -ofN.second;
  const spread = mean * b;
  return {
    value: ofX.value + ofRest.value - ofN.value,
    eta: spread * (byA - byB),
    lambda: a * byA + b * byB,
    etaEta: spread * spread * (byAa - 2 * byAb + byBb) + spread * (1 - 2 * mean) * (byA - byB),
    etaLambda: spread * (a * byAa + (b - a) * byAb - b * byBb) + spread * (byA - byB),
    lambdaLambda: a * a * byAa + 2 * a * b * byAb + b * b * byBb + a * byA + b * byB,
  };
}

function moved({ eta, lambda }: Place, step: Place, part: number): Place {
  return {
    eta: eta + part * step.eta,
    lambda: Math.min(BOUNDS.high, Math.max(BOUNDS.low, lambda + part * step.lambda)),
  };
}
