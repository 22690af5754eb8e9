import { betaAtMost, MOST_CONCENTRATED } from "../stats/incomplete-beta";
import type { Counts } from "../stats/newcombe-difference";
import { type Predictive, tailTable } from "./predictive-tails";

/** Share of the predicted distribution beyond which, at either end, a branch pulls no harder. */
const PULLED_IN = 0.1;
/** Mean square of a cut standing under a smooth prediction: that of a uniform number, cut at either end. */
const CUT_SQUARE = (2 / 3) * (0.5 - PULLED_IN) ** 3 + 2 * PULLED_IN * (0.5 - PULLED_IN) ** 2;
/** Mean gain of standing, and of its square, per standard deviation and per its logarithm, for a normal distribution cut so. */
const GAIN = 0.2624;
const GAIN_OF_SQUARE = 0.0324;
/** Counts up to which the predicted distribution is summed; above, a Beta with the same mean and variance stands for it. */
const SUMMED_UP_TO = 400;

/** Branches of one size: the distinct counts, each with its number of branches. */
export interface SizeClass {
  readonly n: number;
  readonly branches: number;
  readonly counts: readonly { readonly x: number; readonly branches: number }[];
}

/** By how much the standing of branches exceeds what the prediction expects of them, weighted by what they tell. */
export interface MiddleExcess {
  /** Above 0 when the branches stand above the mean. */
  readonly standing: number;
  /** Above 0 when they scatter more than predicted. */
  readonly scatter: number;
  /** About how fast `standing` falls as the logit of the mean rises; > 0. */
  readonly fall: number;
  /** About how fast `scatter` rises with the logarithm of the concentration; > 0. */
  readonly rise: number;
}

/** @param known sorted by n, then x */
export function sizeClasses(known: readonly Counts[]): SizeClass[] {
  const classes: { n: number; branches: number; counts: { x: number; branches: number }[] }[] = [];
  for (const { x, n } of known) {
    let size = classes.at(-1);
    if (size?.n !== n) {
      size = { n, branches: 0, counts: [] };
      classes.push(size);
    }
    size.branches++;
    const last = size.counts.at(-1);
    if (last?.x === x) last.branches++;
    else size.counts.push({ x, branches: 1 });
  }
  return classes;
}

/**
 * Compares the middle of the branches with the middle of the prediction. A branch's standing is the mid-p probability of less than its count,
 * less one half, cut at ±0.4; from it and from its square is taken what the prediction makes them on average. The standing weighs by precision,
 * the square by the part of the variance that the concentration decides.
 * @param classes branches with more than one case among them
 * @see METHOD.md#robust-fit
 */
export function middleExcess(classes: readonly SizeClass[], prediction: Predictive): MiddleExcess {
  const { mean, overdispersion } = prediction;
  let standing = 0;
  let scatter = 0;
  let fall = 0;
  let rise = 0;
  for (const size of classes) {
    const { n, branches } = size;
    const kinship = overdispersion / (1 + overdispersion);
    const apart = (n - 1) / n;
    const variance = 1 / n + apart * kinship;
    const excess = n <= SUMMED_UP_TO ? summedExcess(size, prediction) : smoothExcess(size, mean, variance);
    standing += excess.standing / Math.sqrt(variance);
    scatter += (excess.scatter * apart) / variance;
    fall += branches / variance;
    rise += (branches * kinship * apart * apart) / (variance * variance);
  }
  return { standing, scatter, fall: GAIN * Math.sqrt(mean * (1 - mean)) * fall, rise: GAIN_OF_SQUARE * rise };
}

type Excess = Pick<MiddleExcess, "standing" | "scatter">;

function summedExcess({ n, branches, counts }: SizeClass, prediction: Predictive): Excess {
  const { lower, mass } = tailTable(n, prediction);
  let expected = 0;
  let expectedSquare = 0;
  for (let x = 0; x <= n; x++) {
    const place = cutStanding(lower[x] as number);
    const weighted = (mass[x] as number) * place;
    expected += weighted;
    expectedSquare += weighted * place;
  }
  return observedExcess(counts, (x) => lower[x] as number, branches * expected, branches * expectedSquare);
}

/** For many cases the prediction is a Beta distribution of the share. */
function smoothExcess({ n, branches, counts }: SizeClass, mean: number, variance: number): Excess {
  const size = Math.min(MOST_CONCENTRATED, Math.max(1e-6, 1 / variance - 1));
  const below = (x: number) => betaAtMost(x / n, mean * size, (1 - mean) * size);
  return observedExcess(counts, below, 0, branches * CUT_SQUARE);
}

function observedExcess(
  counts: SizeClass["counts"],
  below: (x: number) => number,
  expected: number,
  expectedSquare: number,
): Excess {
  let standing = -expected;
  let scatter = -expectedSquare;
  for (const { x, branches } of counts) {
    const place = cutStanding(below(x));
    standing += branches * place;
    scatter += branches * place * place;
  }
  return { standing, scatter };
}

function cutStanding(probability: number): number {
  return Math.min(0.5 - PULLED_IN, Math.max(PULLED_IN - 0.5, probability - 0.5));
}
