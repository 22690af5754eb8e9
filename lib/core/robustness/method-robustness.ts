import { quantileOf } from "../league/quantile";
import { entryAt } from "../stats/entry-at";
import { pointColumn, type RobustnessIndicator } from "./point-columns";
import { MOST_UNITS, rankColumn } from "./rank-column";
import { type ScenarioGround, scenarioRoom, scoreScenario } from "./scenario-scores";
import { type Aggregator, drawScenarios, type Scenario } from "./scenarios";

export interface RobustnessInput {
  /** Scored indicators in the order of the scheme, each with one value per unit. */
  readonly indicators: readonly RobustnessIndicator[];
  /** One per dimension, > 0. */
  readonly dimensionWeights: readonly number[];
}

export interface RobustnessOptions {
  readonly scenarios: number;
  /** Whole number 0 … 2³² − 1. */
  readonly seed: number;
  /** Classes of equal size by rank, 5 for fifths. */
  readonly classes: number;
}

/** How far a unit's place hangs on the method. */
export interface UnitRobustness {
  /** By the official rules. */
  readonly rank: number;
  /** Ranks that 5 and 95 % of the scenarios do not exceed. */
  readonly rankLow: number;
  readonly rankHigh: number;
  /** Share 0–1 of the scenarios in which the unit stays in its official class. */
  readonly classStays: number;
}

export interface ScenarioOutcome {
  readonly aggregator: Aggregator;
  /** Indicator id; null where none was left out. */
  readonly leftOut: string | null;
  /** Units whose rank differs from the official one; 0: the scenario changed nothing. */
  readonly moved: number;
}

export interface RobustnessReport {
  readonly seed: number;
  readonly units: readonly UnitRobustness[];
  readonly scenarios: readonly ScenarioOutcome[];
  /** Scenarios that changed nothing. */
  readonly unchanged: number;
}

const LOW = 0.05;
const HIGH = 0.95;
/** Room for the rounding of a share times a number of scenarios. */
const ROUNDING = 1e-9;
/** The index of no shift among the shifts of goalposts. */
const AS_THEY_ARE = 1;

/**
 * How ranks and classes hold when weights, aggregation, goalposts and the choice of indicators are varied together.
 * Sampling error is no part of it.
 * @param input every unit must have a value of at least one indicator
 * @returns units in the order of the values
 * @throws {RangeError} when columns differ in length, a unit has no value at all, a weight is not above 0, a dimension
 * does not exist, there are more than 65,536 units, or an option is out of range
 * @see METHOD.md#robustness-to-the-method
 */
export function methodRobustness(input: RobustnessInput, options: RobustnessOptions): RobustnessReport {
  const ground = groundOf(input);
  const { units } = ground;
  const scenarios = drawScenarios(
    input.indicators.length,
    input.dimensionWeights.length,
    options.scenarios,
    options.seed,
  );
  const room = scenarioRoom(ground);
  const packed = new Float64Array(units);
  const official = new Float64Array(units);
  const officialRanks = new Uint32Array(units);
  scoreScenario(ground, officialRules(input), room, official);
  if (official.some(Number.isNaN)) throw new RangeError("a unit without any value cannot be ranked");
  rankColumn(official, packed, officialRanks);

  const count = scenarios.length;
  const scores = new Float64Array(units);
  const ranks = new Uint32Array(units);
  /** Ranks of one unit stand together. */
  const all = new Uint16Array(units * count);
  const moved = scenarios.map((scenario, s) => {
    scoreScenario(ground, scenario, room, scores);
    for (let unit = 0; unit < units; unit++) {
      if (Number.isNaN(entryAt(scores, unit))) scores[unit] = entryAt(official, unit);
    }
    rankColumn(scores, packed, ranks);
    let different = 0;
    for (let unit = 0; unit < units; unit++) {
      const rank = ranks[unit] as number;
      all[unit * count + s] = rank - 1;
      if (rank !== officialRanks[unit]) different++;
    }
    return different;
  });
  const classes = Uint32Array.from({ length: units }, (_, rank) => quantileOf(rank + 1, units, options.classes));
  return {
    seed: options.seed,
    units: Array.from(officialRanks, (rank, unit) =>
      summarise(rank, all.subarray(unit * count, (unit + 1) * count), classes),
    ),
    scenarios: scenarios.map(({ aggregator, leftOut }, s) => ({
      aggregator,
      leftOut: leftOut === null ? null : (input.indicators[leftOut]?.id ?? null),
      moved: moved[s] ?? 0,
    })),
    unchanged: moved.filter((different) => different === 0).length,
  };
}

/** @param places rank − 1 in each scenario; sorted here */
function summarise(rank: number, places: Uint16Array, classes: Uint32Array): UnitRobustness {
  const own = classes[rank - 1];
  let stays = 0;
  for (const place of places) if (classes[place] === own) stays++;
  places.sort();
  const placeAt = (share: number) => places[Math.ceil(share * places.length - ROUNDING) - 1] ?? rank - 1;
  return { rank, rankLow: placeAt(LOW) + 1, rankHigh: placeAt(HIGH) + 1, classStays: stays / places.length };
}

function officialRules({ indicators, dimensionWeights }: RobustnessInput): Scenario {
  return {
    aggregator: "mean",
    leftOut: null,
    indicatorFactors: indicators.map(() => 1),
    dimensionFactors: dimensionWeights.map(() => 1),
    shifts: indicators.map(() => AS_THEY_ARE),
  };
}

function groundOf({ indicators, dimensionWeights }: RobustnessInput): ScenarioGround {
  const units = indicators[0]?.values.length ?? 0;
  if (units > MOST_UNITS) throw new RangeError(`${units} units are more than ${MOST_UNITS}`);
  for (const { id, values, dimension } of indicators) {
    if (values.length !== units) throw new RangeError(`${id} has ${values.length} values for ${units} units`);
    if (dimensionWeights[dimension] === undefined) throw new RangeError(`${id} has no dimension ${dimension}`);
  }
  if (!dimensionWeights.every((weight) => weight > 0 && weight < Infinity)) {
    throw new RangeError("each dimension needs a weight above 0");
  }
  return { units, columns: indicators.map(pointColumn), dimensionWeights };
}
