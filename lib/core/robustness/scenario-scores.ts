import { LEAST_POINTS } from "../scoring/beside-composite";
import { entryAt } from "../stats/entry-at";
import type { PointColumn } from "./point-columns";
import type { Aggregator, Scenario } from "./scenarios";

/** Less of a dimension's weight than this is rounding: nothing of it is measured. */
const NOTHING_MEASURED = 1e-12;

/** Everything that stays the same from one scenario to the next. */
export interface ScenarioGround {
  readonly units: number;
  readonly columns: readonly PointColumn[];
  readonly dimensionWeights: readonly number[];
}

/** Room that every scenario uses again. */
export interface ScenarioRoom {
  readonly points: readonly Float64Array[];
  readonly measured: readonly Float64Array[];
  readonly sums: Float64Array;
  readonly weights: Float64Array;
}

export function scenarioRoom({ units, dimensionWeights }: ScenarioGround): ScenarioRoom {
  return {
    points: dimensionWeights.map(() => new Float64Array(units)),
    measured: dimensionWeights.map(() => new Float64Array(units)),
    sums: new Float64Array(units),
    weights: new Float64Array(units),
  };
}

/**
 * Composite of every unit under one scenario. Within a dimension the weight of what is absent goes to the rest; a
 * dimension of which a unit has nothing left gives its weight to its other dimensions.
 * @param into points 0–100, one per unit; NaN, for the caller to replace, where nothing at all is left
 * @see METHOD.md#robustness-to-the-method
 */
export function scoreScenario(ground: ScenarioGround, scenario: Scenario, room: ScenarioRoom, into: Float64Array) {
  const whole = scoreDimensions(ground, scenario, room);
  const { sums, weights } = room;
  sums.fill(scenario.aggregator === "weakest" ? Infinity : 0);
  weights.fill(0);
  room.points.forEach((points, d) => {
    const measured = room.measured[d];
    const most = whole[d] ?? 0;
    if (!measured || most === 0) return;
    const weight = (ground.dimensionWeights[d] ?? 0) * (scenario.dimensionFactors[d] ?? 1);
    addDimension(scenario.aggregator, weight, points, measured, most * NOTHING_MEASURED, room);
  });
  for (let unit = 0; unit < into.length; unit++) {
    const weight = entryAt(weights, unit);
    const sum = entryAt(sums, unit);
    into[unit] = weight === 0 ? Number.NaN : finished(scenario.aggregator, sum, weight);
  }
}

/** Σ weight × points and Σ weight of what is measured, per dimension and unit; returns the whole weight per dimension. */
function scoreDimensions({ columns }: ScenarioGround, scenario: Scenario, { points, measured }: ScenarioRoom) {
  const whole = points.map(() => 0);
  for (const array of points) array.fill(0);
  const weightOf = (column: PointColumn, i: number) =>
    i === scenario.leftOut ? 0 : column.weight * (scenario.indicatorFactors[i] ?? 1);
  columns.forEach((column, i) => {
    const into = points[column.dimension];
    const from = column.points[scenario.shifts[i] ?? 0];
    const weight = weightOf(column, i);
    if (weight === 0 || !into || !from) return;
    whole[column.dimension] = (whole[column.dimension] ?? 0) + weight;
    for (let unit = 0; unit < into.length; unit++) into[unit] = entryAt(into, unit) + weight * entryAt(from, unit);
  });
  measured.forEach((array, d) => {
    array.fill(whole[d] ?? 0);
  });
  columns.forEach((column, i) => {
    const array = measured[column.dimension];
    const weight = weightOf(column, i);
    if (weight === 0 || !array) return;
    for (const unit of column.absent) array[unit] = entryAt(array, unit) - weight;
  });
  return whole;
}

/**
 * Adds one dimension to the sums of all units. Geometric and weakest are those of `geometricComposite` and
 * `weakestDimensions`, kept as running sums over columns because thousands of units meet hundreds of scenarios.
 * @see METHOD.md#beside-the-composite
 */
function addDimension(
  aggregator: Aggregator,
  weight: number,
  points: Float64Array,
  measured: Float64Array,
  nothing: number,
  { sums, weights }: ScenarioRoom,
) {
  for (let unit = 0; unit < points.length; unit++) {
    const share = entryAt(measured, unit);
    if (share <= nothing) continue;
    const score = entryAt(points, unit) / share;
    const sum = entryAt(sums, unit);
    if (aggregator === "mean") sums[unit] = sum + weight * score;
    else if (aggregator === "geometric") sums[unit] = sum + weight * Math.log(Math.max(LEAST_POINTS, score));
    else sums[unit] = Math.min(sum, score);
    weights[unit] = entryAt(weights, unit) + weight;
  }
}

function finished(aggregator: Aggregator, sum: number, weight: number): number {
  if (aggregator === "weakest") return sum;
  return aggregator === "mean" ? sum / weight : Math.exp(sum / weight);
}
