import { entryAt } from "../stats/entry-at";
import { normalBelow } from "../stats/standard-normal";
import { type RankGrid, rankGrid, type SurvivalTable, spreadWithin } from "./rank-grid";
import type { SortedScores, TiedBlock } from "./uncertain-scores";

/** Normal distributions of the number of units before one, given where its score lies, with their weights. */
export interface BeforeMixture {
  readonly weights: Float64Array;
  readonly means: Float64Array;
  readonly deviations: Float64Array;
  /** Entries in use. */
  readonly count: number;
}

/** So far a normal distribution cannot come closer to a step at whole numbers, and no step moves. */
const LEAST_DEVIATION = 0.05;

/**
 * Number of units before each unit, given its score approximately normal with the mean and variance of the exact
 * Poisson-binomial distribution. For ties known exactly: the number before the whole block.
 * @param visit called once per unit with a distribution and once per block; the mixture is valid during the call only
 * @see METHOD.md#rank-distribution
 */
export function normalRanks(
  sorted: SortedScores,
  visit: (of: { readonly row: number } | TiedBlock, mixture: BeforeMixture) => void,
): void {
  const { distributions, rows, blocks } = sorted;
  const grid = rankGrid(distributions);
  const known = knownPerCell(grid.edges, blocks);
  const cells = grid.mean.length;
  const weights = new Float64Array(cells);
  const means = new Float64Array(cells);
  const deviations = new Float64Array(cells);
  grid.tables.forEach(({ first, values }, i) => {
    let count = 0;
    for (let k = 0; k + 1 < values.length; k++) {
      const from = entryAt(values, k);
      const to = entryAt(values, k + 1);
      if (from <= to) continue;
      const cell = first + k;
      const fall = entryAt(grid.fall, cell) + entryAt(known.fall, cell) - (from - to);
      weights[count] = from - to;
      means[count] = entryAt(grid.mean, cell) + entryAt(known.mean, cell) - (from + to) / 2;
      const variance = entryAt(grid.variance, cell) - spreadWithin(from, to) + (fall * fall) / 12;
      deviations[count] = Math.sqrt(Math.max(LEAST_DEVIATION ** 2, variance));
      count++;
    }
    visit({ row: rows[i] ?? -1 }, { weights, means, deviations, count });
  });
  for (const block of blocks) {
    const { mean, variance } = beforeKnown(block, grid);
    weights[0] = 1;
    means[0] = mean;
    deviations[0] = Math.sqrt(Math.max(LEAST_DEVIATION ** 2, variance));
    visit(block, { weights, means, deviations, count: 1 });
  }
}

/** P(at most `before` units stand before), with continuity correction. */
export function atMostBefore({ weights, means, deviations, count }: BeforeMixture, before: number): number {
  let chance = 0;
  for (let k = 0; k < count; k++) {
    chance += entryAt(weights, k) * normalBelow((before + 0.5 - entryAt(means, k)) / entryAt(deviations, k));
  }
  return chance;
}

/** Expected number of units before. */
export function expectedBefore({ weights, means, count }: BeforeMixture): number {
  let expected = 0;
  for (let k = 0; k < count; k++) expected += entryAt(weights, k) * entryAt(means, k);
  return expected;
}

/** Least number b in 0 … most with P(at most b before) ≥ chance. */
export function quantileBefore(mixture: BeforeMixture, chance: number, most: number): number {
  const { weights, means, deviations, count } = mixture;
  // From the cells with the highest scores down to where the weights reach the chance: close to the answer.
  let cell = count - 1;
  for (let reached = entryAt(weights, cell); cell > 0 && reached < chance; reached += entryAt(weights, cell)) cell--;
  let step = Math.max(1, Math.round(entryAt(deviations, cell) / 2));
  let high = Math.min(most, Math.max(0, Math.round(entryAt(means, cell))));
  while (high < most && atMostBefore(mixture, high) < chance) {
    high = Math.min(most, high + step);
    step *= 2;
  }
  let low = high - step;
  while (low >= 0 && atMostBefore(mixture, low) >= chance) {
    high = low;
    step *= 2;
    low -= step;
  }
  low = Math.max(-1, low);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (atMostBefore(mixture, middle) >= chance) high = middle;
    else low = middle;
  }
  return high;
}

/** Units known exactly before a score spread evenly over each cell, and how many of them lie in it. */
function knownPerCell(edges: Float64Array, blocks: readonly TiedBlock[]) {
  const cells = edges.length - 1;
  const mean = new Float64Array(cells);
  const fall = new Float64Array(cells);
  for (const { share, rows } of blocks) {
    for (let k = 0; k < cells && entryAt(edges, k) < share; k++) {
      const inside = Math.min(1, (share - entryAt(edges, k)) / (entryAt(edges, k + 1) - entryAt(edges, k)));
      mean[k] = entryAt(mean, k) + rows.length * inside;
      if (inside < 1) fall[k] = entryAt(fall, k) + rows.length;
    }
  }
  return { mean, fall };
}

/** Mean and variance of the number before a tied block: units known above it, and the others by their chances. */
function beforeKnown({ share, above }: TiedBlock, { edges, tables }: RankGrid) {
  let cell = 0;
  while (cell + 2 < edges.length && entryAt(edges, cell + 1) < share) cell++;
  const inside = (share - entryAt(edges, cell)) / (entryAt(edges, cell + 1) - entryAt(edges, cell));
  let mean = above;
  let variance = 0;
  for (const table of tables) {
    const from = survivalAt(table, cell);
    const chance = from + (survivalAt(table, cell + 1) - from) * inside;
    mean += chance;
    variance += chance * (1 - chance);
  }
  return { mean, variance };
}

function survivalAt({ first, values }: SurvivalTable, edge: number): number {
  if (edge <= first) return 1;
  return edge >= first + values.length - 1 ? 0 : entryAt(values, edge - first);
}
