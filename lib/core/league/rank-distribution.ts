import { entryAt } from "../stats/entry-at";
import { exactRanks } from "./exact-ranks";
import { atMostBefore, type BeforeMixture, expectedBefore, normalRanks, quantileBefore } from "./normal-ranks";
import type { RankInterval } from "./rank-intervals";
import { sortScores, type TiedBlock, type UncertainScore } from "./uncertain-scores";

/** Where a unit may stand, from the whole distribution of its rank; 1 is best. */
export interface RankSummary extends RankInterval {
  readonly rankMedian: number;
  /** Ties known exactly share the mean of their places. */
  readonly expectedRank: number;
  /** Probability of standing among the best or last tenth of the company, rounded down; null in a company under ten. */
  readonly topDecile: number | null;
  readonly bottomDecile: number | null;
}

/** Up to so many units the distribution is exact, beyond it normal given the score. */
export const EXACT_UP_TO = 50;
const LOW = 0.025;
const MIDDLE = 0.5;
const HIGH = 0.975;
/** Room for rounding where probabilities are added up. */
const ROUNDING = 1e-12;

/** Distribution of the number of units before one. */
interface NumberBefore {
  readonly expected: number;
  /** P(at most b before); 0 for b < 0. */
  readonly atMost: (before: number) => number;
  /** Least b with P(at most b before) ≥ chance. */
  readonly quantile: (chance: number) => number;
}

/**
 * Where each unit may stand given what is known of the scores, without random numbers.
 * @param scores in any order; the result stands in the same order
 * @returns ranks in 1 … number of units; ties known exactly span all their places
 * @throws {RangeError} where `betaDistribution` does, or on a share outside [0, 1]
 * @see METHOD.md#rank-distribution
 */
export function rankDistribution(scores: readonly UncertainScore[]): RankSummary[] {
  const sorted = sortScores(scores);
  const { units } = sorted;
  const summaries = new Array<RankSummary>(units);
  const visit = (of: { readonly row: number } | TiedBlock, before: NumberBefore) => {
    const rows = "rows" in of ? of.rows : [of.row];
    const summary = summarise(before, rows.length, units);
    for (const row of rows) summaries[row] = summary;
  };
  if (units <= EXACT_UP_TO) exactRanks(sorted, (of, chances) => visit(of, fromChances(chances)));
  else normalRanks(sorted, (of, mixture) => visit(of, fromMixture(mixture, units)));
  return summaries;
}

function summarise(before: NumberBefore, tied: number, units: number): RankSummary {
  const tenth = Math.floor(units / 10);
  /** P(rank ≤ r), every order of the tied units being as likely. */
  const within = (rank: number) => {
    let chance = 0;
    for (let place = 0; place < tied; place++) chance += before.atMost(rank - 1 - place);
    return chance / tied;
  };
  return {
    rankLow: before.quantile(LOW) + 1,
    rankMedian: tied === 1 ? before.quantile(MIDDLE) + 1 : firstRank(within, units),
    rankHigh: Math.min(units, before.quantile(HIGH) + tied),
    expectedRank: Math.min(units, Math.max(1, before.expected + (tied + 1) / 2)),
    topDecile: tenth === 0 ? null : Math.min(1, within(tenth)),
    bottomDecile: tenth === 0 ? null : Math.max(0, 1 - within(units - tenth)),
  };
}

/** Least rank that is reached with a chance of one half. */
function firstRank(within: (rank: number) => number, units: number): number {
  let low = 0;
  let high = units;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (within(middle) >= MIDDLE - ROUNDING) high = middle;
    else low = middle;
  }
  return high;
}

function fromChances(chances: Float64Array): NumberBefore {
  const upTo = new Float64Array(chances.length);
  let sum = 0;
  let expected = 0;
  chances.forEach((chance, before) => {
    sum += chance;
    expected += before * chance;
    upTo[before] = sum;
  });
  const atMost = (before: number) => (before < 0 ? 0 : entryAt(upTo, Math.min(before, upTo.length - 1)));
  return { expected, atMost, quantile: (chance) => upTo.findIndex((reached) => reached >= chance - ROUNDING) };
}

function fromMixture(mixture: BeforeMixture, units: number): NumberBefore {
  return {
    expected: expectedBefore(mixture),
    atMost: (before) => (before < 0 ? 0 : atMostBefore(mixture, before)),
    quantile: (chance) => quantileBefore(mixture, chance - ROUNDING, units - 1),
  };
}
