import { entryAt } from "../stats/entry-at";
import { gaussLegendre } from "../stats/gauss-legendre";
import { type BetaDistribution, betaDensity, betaSurvival, type Place, placeAt } from "./beta-survival";
import { convolveTrials, removeTrial } from "./poisson-binomial";
import type { SortedScores, TiedBlock } from "./uncertain-scores";

const QUADRATURE = gaussLegendre(10);
/** A panel spans at most so many standard deviations of any density that lives in it. */
const PANEL_DEVIATIONS = 2.5;
/** A density is taken to live within so many standard deviations of its mean. */
const WIDTH_OF_DENSITY = 9;
const WIDEST_PANEL = 0.05;
const MIDDLE = 0.5;
/** Towards 0 and 1, where a density may be infinite, each panel is at most four times as far out as the one before. */
const GROWTH = 4;
const GROWTHS = 20;
/** Closer to 0 or 1 than this scores are equal for ranking (10⁻¹⁰ points): what lies there is spread evenly over it. */
const NEAREST = GROWTH ** -GROWTHS;
/** A weight that changes no figure. */
const NOTHING = 1e-19;

/**
 * Number of units before each unit: the exact Poisson-binomial distribution given its score, integrated over its score
 * by Gauss–Legendre panels. For ties known exactly: the number before the whole block.
 * @param visit called once per unit with a distribution and once per block; entry b of `before` is P(b units before),
 * the entries add up to 1, and the array is valid during the call only
 * @see METHOD.md#rank-distribution
 */
export function exactRanks(
  { units, distributions, rows, blocks }: SortedScores,
  visit: (of: { readonly row: number } | TiedBlock, before: Float64Array) => void,
): void {
  const spread = distributions.length;
  const chances = new Float64Array(spread);
  const successes = new Float64Array(spread + 1);
  const others = new Float64Array(spread);
  const before = distributions.map(() => new Float64Array(units));
  for (const node of nodesOf(distributions, blocks)) {
    const weights = distributions.map(node.weightOf);
    if (weights.every((weight) => weight < NOTHING)) continue;
    distributions.forEach((distribution, j) => {
      chances[j] = node.survivalOf(distribution);
    });
    convolveTrials(chances, successes);
    const known = knownAbove(blocks, node.share);
    before.forEach((sums, i) => {
      const weight = weights[i] ?? 0;
      if (weight < NOTHING) return;
      removeTrial(successes, entryAt(chances, i), others);
      for (let m = 0; m < spread; m++) sums[known + m] = entryAt(sums, known + m) + weight * entryAt(others, m);
    });
  }
  before.forEach((sums, i) => {
    visit({ row: rows[i] ?? -1 }, toOne(sums));
  });
  for (const block of blocks) {
    const place = block.share > 0.5 ? placeAt(1 - block.share, true) : placeAt(block.share);
    distributions.forEach((distribution, j) => {
      chances[j] = survivalAt(distribution, block.share, place);
    });
    convolveTrials(chances, successes);
    const sums = new Float64Array(units);
    sums.set(successes, block.above);
    visit(block, toOne(sums));
  }
}

/** Quadrature and rounding leave less than 10⁻⁹ to be put right. */
function toOne(sums: Float64Array): Float64Array {
  const whole = sums.reduce((sum, chance) => sum + chance, 0);
  return sums.map((chance) => chance / whole);
}

function survivalAt(distribution: BetaDistribution, share: number, place: Place): number {
  if (share >= 1) return 0;
  return share <= 0 ? 1 : betaSurvival(distribution, place);
}

function knownAbove(blocks: readonly TiedBlock[], share: number): number {
  let above = 0;
  for (const block of blocks) if (block.share > share) above += block.rows.length;
  return above;
}

/** A place to evaluate, and how much of each density it stands for. */
interface Node {
  readonly share: number;
  readonly survivalOf: (distribution: BetaDistribution) => number;
  readonly weightOf: (distribution: BetaDistribution) => number;
}

/** Where a density lives on one half of the scale, as distances from its end. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly deviation: number;
}

/** Panels narrow enough for every density that lives in them, with an end wherever a known score makes a step. */
function nodesOf(distributions: readonly BetaDistribution[], blocks: readonly TiedBlock[]): Node[] {
  if (distributions.length === 0) return [];
  const stretches = (fromOne: boolean) =>
    distributions.map(({ mean, deviation }): Stretch => {
      const centre = fromOne ? 1 - mean : mean;
      return { from: centre - WIDTH_OF_DENSITY * deviation, to: centre + WIDTH_OF_DENSITY * deviation, deviation };
    });
  const steps = (fromOne: boolean) => blocks.map(({ share }) => (fromOne ? 1 - share : share));
  const low = panelEnds(stretches(false), steps(false));
  const high = panelEnds(stretches(true), steps(true));
  return [...outermost(false), ...nodesBetween(low, false), ...nodesBetween(high, true), ...outermost(true)];
}

/** The last stretch before 0 or 1, every score in it as likely as any other. */
function outermost(fromOne: boolean): Node[] {
  const edge = placeAt(NEAREST, fromOne);
  return Array.from(QUADRATURE.points, (point, i) => {
    const depth = (1 + point) / 2;
    const width = entryAt(QUADRATURE.weights, i) / 2;
    return {
      share: fromOne ? 1 - NEAREST * depth : NEAREST * depth,
      survivalOf: (distribution) => {
        const survival = betaSurvival(distribution, edge);
        return fromOne ? survival * depth : 1 - (1 - survival) * depth;
      },
      weightOf: (distribution) => {
        const survival = betaSurvival(distribution, edge);
        return width * (fromOne ? survival : 1 - survival);
      },
    };
  });
}

/**
 * Distances from one end of the scale to its middle at which panels meet, ascending.
 */
function panelEnds(stretches: readonly Stretch[], steps: readonly number[]): number[] {
  let end = NEAREST;
  const ends = [end];
  while (end < MIDDLE) {
    let next = Math.min(end * GROWTH, end + WIDEST_PANEL, MIDDLE);
    for (const { from, to, deviation } of stretches) {
      if (to > end) next = Math.min(next, Math.max(end, from) + PANEL_DEVIATIONS * deviation);
    }
    for (const step of steps) if (step > end) next = Math.min(next, step);
    ends.push(next);
    end = next;
  }
  return ends;
}

function nodesBetween(ends: readonly number[], fromOne: boolean): Node[] {
  const { points, weights } = QUADRATURE;
  return ends.slice(1).flatMap((to, k) => {
    const half = (to - (ends[k] ?? to)) / 2;
    return Array.from(points, (point, i) => {
      const place = placeAt(to - half + half * point, fromOne);
      const width = half * entryAt(weights, i);
      return {
        share: place.share,
        survivalOf: (distribution) => betaSurvival(distribution, place),
        weightOf: (distribution) => width * betaDensity(distribution, place),
      };
    });
  });
}
