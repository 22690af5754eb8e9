import { entryAt } from "../stats/entry-at";
import { type BetaDistribution, betaSurvival, type Place, placeAt } from "./beta-survival";

/** Survival of every unit over common cells of the scale, and what all units add up to in each cell. */
export interface RankGrid {
  /** Where cells meet, ascending from 0 to 1. */
  readonly edges: Float64Array;
  readonly tables: readonly SurvivalTable[];
  /** Per cell: mean of Σ P(θ > t), mean of its variance Σ P(1 − P), and how far the sum falls from edge to edge. */
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly fall: Float64Array;
}

/** P(θ > edge) of one unit at the edges from `first` on, from its last 1 to its first 0. */
export interface SurvivalTable {
  readonly first: number;
  readonly values: Float64Array;
}

/** Edges that follow the units: so many equal steps through the points mean + z · deviation of all units. */
const FOLLOWING = 400;
const FROM_MEAN = [-3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3];
/** Edges that are the same for all tables. */
const EVEN = 128;
/** Towards 0 and 1 cells halve so often, because densities may rise without bound there. */
const HALVINGS = 36;

/**
 * Tabulates survival on at least 400 cells, denser where units are and close to 0 and 1. Within a cell each score counts
 * as spread evenly, so the expected ranks of all units add up exactly.
 * @see METHOD.md#rank-distribution
 */
export function rankGrid(distributions: readonly BetaDistribution[]): RankGrid {
  const edges = edgesFor(distributions);
  const places = Array.from(edges, (edge) => (edge > 0.5 ? placeAt(1 - edge, true) : placeAt(edge)));
  const cells = edges.length - 1;
  const mean = new Float64Array(cells);
  const variance = new Float64Array(cells);
  const fall = new Float64Array(cells);
  const tables = distributions.map((distribution) => {
    const table = tabulate(distribution, edges, places);
    const { first, values } = table;
    for (let k = 0; k < first; k++) mean[k] = entryAt(mean, k) + 1;
    for (let k = 0; k + 1 < values.length; k++) {
      const cell = first + k;
      const from = entryAt(values, k);
      const to = entryAt(values, k + 1);
      mean[cell] = entryAt(mean, cell) + (from + to) / 2;
      variance[cell] = entryAt(variance, cell) + spreadWithin(from, to);
      fall[cell] = entryAt(fall, cell) + from - to;
    }
    return table;
  });
  return { edges, tables, mean, variance, fall };
}

/** Mean of p(1 − p) while p goes evenly from one value to another. */
export function spreadWithin(from: number, to: number): number {
  return (from * (1 - from) + to * (1 - to)) / 2 + (from - to) ** 2 / 6;
}

function tabulate(distribution: BetaDistribution, edges: Float64Array, places: readonly Place[]): SurvivalTable {
  const last = edges.length - 1;
  const lowest = distribution.mean - distribution.reach;
  const highest = distribution.mean + distribution.reach;
  let first = 0;
  while (first + 1 < last && entryAt(edges, first + 1) <= lowest) first++;
  let end = first + 1;
  while (end < last && entryAt(edges, end) < highest) end++;
  const values = new Float64Array(end - first + 1);
  values[0] = 1;
  for (let k = first + 1; k < end; k++) {
    const place = places[k];
    // Rounding must not let survival rise.
    if (place) values[k - first] = Math.min(entryAt(values, k - first - 1), betaSurvival(distribution, place));
  }
  return { first, values };
}

function edgesFor(distributions: readonly BetaDistribution[]): Float64Array {
  const points = new Float64Array(distributions.length * FROM_MEAN.length);
  distributions.forEach(({ mean, deviation }, i) => {
    FROM_MEAN.forEach((z, j) => {
      points[i * FROM_MEAN.length + j] = Math.min(1, Math.max(0, mean + z * deviation));
    });
  });
  points.sort();
  const edges = new Set<number>();
  for (let k = 0; k <= FOLLOWING && points.length > 0; k++) {
    edges.add(entryAt(points, Math.round((k * (points.length - 1)) / FOLLOWING)));
  }
  for (let k = 0; k <= EVEN; k++) edges.add(k / EVEN);
  for (let k = 1; k <= HALVINGS; k++) edges.add(2 ** -k).add(1 - 2 ** -k);
  return Float64Array.from(edges).sort();
}
