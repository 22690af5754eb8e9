import { type BetaDistribution, betaDistribution } from "./beta-survival";
import { rankingKey } from "./competition-ranks";

/**
 * What is known of one unit's score, as a share 0–1 of full marks: a Beta distribution, or a figure without sampling
 * error.
 */
export type UncertainScore =
  | { readonly kind: "beta"; readonly alpha: number; readonly beta: number }
  | { readonly kind: "point"; readonly at: number };

/** Units known exactly that share one score. */
export interface TiedBlock {
  readonly share: number;
  /** Row numbers of the input. */
  readonly rows: readonly number[];
  /** Units known exactly with a higher score. */
  readonly above: number;
}

/** Units in an order of their own, so that sums do not depend on the order of the input. */
export interface SortedScores {
  readonly units: number;
  readonly distributions: readonly BetaDistribution[];
  /** Row number of each distribution. */
  readonly rows: readonly number[];
  /** Highest score first. */
  readonly blocks: readonly TiedBlock[];
}

/** A standard deviation under a hundredth of a point: no interval of it would show. */
const NEGLIGIBLE_DEVIATION = 1e-4;
const FULL_POINTS = 100;

/**
 * Parts units into those with and those without sampling error; the latter tie when their points are equal to nine
 * decimals. A distribution narrower than a hundredth of a point counts as known at its mean.
 * @throws {RangeError} where `betaDistribution` does, or on a share outside [0, 1]
 * @see METHOD.md#rank-distribution
 */
export function sortScores(scores: readonly UncertainScore[]): SortedScores {
  const spread: { row: number; distribution: BetaDistribution }[] = [];
  const known = new Map<number, number[]>();
  scores.forEach((score, row) => {
    const distribution = score.kind === "beta" ? betaDistribution(score.alpha, score.beta) : null;
    if (distribution && distribution.deviation > NEGLIGIBLE_DEVIATION) {
      spread.push({ row, distribution });
      return;
    }
    const share = distribution ? distribution.mean : score.kind === "point" ? score.at : Number.NaN;
    if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is no share of full marks`);
    const key = rankingKey(share * FULL_POINTS);
    const block = known.get(key);
    if (block) block.push(row);
    else known.set(key, [row]);
  });
  spread.sort(({ distribution: a }, { distribution: b }) => b.mean - a.mean || b.alpha - a.alpha || b.beta - a.beta);
  return {
    units: scores.length,
    distributions: spread.map(({ distribution }) => distribution),
    rows: spread.map(({ row }) => row),
    blocks: blocksOf(known),
  };
}

function blocksOf(known: ReadonlyMap<number, readonly number[]>): TiedBlock[] {
  let above = 0;
  const highestFirst = [...known].sort(([a], [b]) => b - a);
  return highestFirst.map(([key, rows]) => {
    const block = { share: key / rankingKey(FULL_POINTS), rows, above };
    above += rows.length;
    return block;
  });
}
