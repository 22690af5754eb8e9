import type { Counts } from "../stats/newcombe-difference";
import { fitBetaBinomial, knownCounts, startByMoments } from "./fit-beta-binomial";
import { type BetaBinomialFit, LEAST_CONCENTRATION, MOST_CONCENTRATION, meanAt, pooledFit } from "./fit-state";
import { type MiddleExcess, middleExcess, type SizeClass, sizeClasses } from "./middle-scores";

/** Steps smaller than this, in logit of the mean and logarithm of the concentration, end the search. */
const FINE = 1e-7;
const MOST_STEPS = 80;
const MOST_CAREFUL_STEPS = 400;
const LONGEST = 2;
const BOUNDS = { low: Math.log(LEAST_CONCENTRATION), high: Math.log(MOST_CONCENTRATION) };

interface Place {
  readonly eta: number;
  readonly lambda: number;
}

/** How both excesses answer to both parameters: rows standing and scatter, columns eta and lambda. */
type Response = readonly [readonly [number, number], readonly [number, number]];

/**
 * Mean and concentration of a group such that the middle of its branches stands and scatters as predicted; branches beyond the outer 10 % at
 * either end pull no harder than those at 10 %, so that outliers cannot hide themselves by widening the prediction.
 * @param counts one per branch, 0 ≤ x ≤ n, whole; branches with n = 0 are passed over
 * @returns as `fitBetaBinomial`, without a likelihood (0); where nothing balances (`not-settled`) the fit by likelihood, which is the wider
 * @throws {RangeError} on impossible counts and on parts of cases
 * @see METHOD.md#robust-fit
 */
export function fitRobustly(counts: readonly Counts[]): BetaBinomialFit {
  const known = knownCounts(counts);
  for (const { x, n } of known) {
    if (!(Number.isInteger(x) && Number.isInteger(n))) throw new RangeError(`${x} of ${n} are no whole cases`);
  }
  const pooled = pooledFit(known);
  if (pooled) return pooled;
  const classes = sizeClasses(known);
  const start = startByMoments(known);
  const quick = balance(classes, start, true);
  // A step learnt from few branches can leap to the lower bound, from where nothing leads back.
  const found = quick && quick.lambda > BOUNDS.low ? quick : balance(classes, start, false);
  if (!found) return { ...fitBetaBinomial(known), logLikelihood: 0, state: "not-settled" };
  const { eta, lambda } = found;
  const state = lambda >= BOUNDS.high ? "no-difference" : lambda <= BOUNDS.low ? "at-lower-bound" : "fitted";
  return {
    mean: meanAt(eta),
    concentration: Math.min(MOST_CONCENTRATION, Math.max(LEAST_CONCENTRATION, Math.exp(lambda))),
    logLikelihood: 0,
    branches: known.length,
    state,
  };
}

/**
 * Where both excesses vanish, or the concentration stands at a bound and would leave it: Broyden's steps, which begin with the response of a
 * normal distribution and learn from each step; or half steps with that response throughout.
 */
function balance(classes: readonly SizeClass[], start: Place, learning: boolean): Place | null {
  let place = start;
  let excess = excessAt(classes, place);
  let response = normalResponse(excess);
  for (let i = 0; i < (learning ? MOST_STEPS : MOST_CAREFUL_STEPS); i++) {
    const next = move(place, stepFrom(place, excess, response), learning ? 1 : 0.5);
    const step = { eta: next.eta - place.eta, lambda: next.lambda - place.lambda };
    if (Math.abs(step.eta) < FINE && Math.abs(step.lambda) < FINE) return next;
    const reached = excessAt(classes, next);
    response = learning ? learned(response, step, excess, reached) : normalResponse(reached);
    place = next;
    excess = reached;
  }
  return null;
}

function excessAt(classes: readonly SizeClass[], { eta, lambda }: Place): MiddleExcess {
  return middleExcess(classes, { mean: meanAt(eta), overdispersion: Math.exp(-lambda) });
}

function normalResponse({ fall, rise }: MiddleExcess): Response {
  return [
    [-fall, 0],
    [0, Math.max(rise, 1e-12)],
  ];
}

/** The step that would bring both excesses to 0; along the mean alone where the concentration would leave its bounds. */
function stepFrom(place: Place, { standing, scatter }: MiddleExcess, [[a, b], [c, d]]: Response): Place {
  const determinant = a * d - b * c;
  const lambda = (c * standing - a * scatter) / determinant;
  const outward = (place.lambda >= BOUNDS.high && lambda > 0) || (place.lambda <= BOUNDS.low && lambda < 0);
  if (outward || !Number.isFinite(lambda)) return { eta: -standing / a, lambda: 0 };
  return { eta: (b * scatter - d * standing) / determinant, lambda };
}

function move({ eta, lambda }: Place, step: Place, part: number): Place {
  const shrink = part * Math.min(1, LONGEST / Math.abs(step.eta), LONGEST / Math.abs(step.lambda));
  return {
    eta: eta + step.eta * shrink,
    lambda: Math.min(BOUNDS.high, Math.max(BOUNDS.low, lambda + step.lambda * shrink)),
  };
}

/** Broyden (1965): the least change of the response that explains the last step. */
function learned([[a, b], [c, d]]: Response, step: Place, before: MiddleExcess, after: MiddleExcess): Response {
  const length = step.eta ** 2 + step.lambda ** 2;
  const ofStanding = (after.standing - before.standing - a * step.eta - b * step.lambda) / length;
  const ofScatter = (after.scatter - before.scatter - c * step.eta - d * step.lambda) / length;
  return [
    [a + ofStanding * step.eta, b + ofStanding * step.lambda],
    [c + ofScatter * step.eta, d + ofScatter * step.lambda],
  ];
}
