import { seededGenerator } from "../stats/seeded-generator";

/** How dimensions are put together: weighted mean (official), weighted geometric mean, the weakest of them. */
export const AGGREGATORS = ["mean", "geometric", "weakest"] as const;
export type Aggregator = (typeof AGGREGATORS)[number];

/** By how much of their span all goalposts of an indicator may move. */
export const GOALPOST_SHIFTS = [-0.1, 0, 0.1] as const;
/** Weights move by up to this share of themselves, either way. */
export const WEIGHT_SHARE = 0.25;

/** One other way in which the same figures might have been put together. */
export interface Scenario {
  readonly aggregator: Aggregator;
  /** Index of the indicator that is left out; null for none. */
  readonly leftOut: number | null;
  /** One factor per indicator and per dimension, in [0.75, 1.25). */
  readonly indicatorFactors: readonly number[];
  readonly dimensionFactors: readonly number[];
  /** Index into `GOALPOST_SHIFTS`, one per indicator. */
  readonly shifts: readonly number[];
}

/**
 * Scenarios in a fixed order: aggregators take turns, then what is left out (nothing, the first indicator, …); weights
 * and goalposts are drawn anew each time.
 * @param count how many, ≥ 1
 * @throws {RangeError} on a count or seed that is none
 * @see METHOD.md#robustness-to-the-method
 */
export function drawScenarios(indicators: number, dimensions: number, count: number, seed: number): Scenario[] {
  if (!(Number.isInteger(count) && count >= 1)) throw new RangeError(`${count} scenarios cannot be drawn`);
  const draw = seededGenerator(seed);
  const factors = (length: number) => Array.from({ length }, () => 1 + WEIGHT_SHARE * (2 * draw() - 1));
  return Array.from({ length: count }, (_, s) => {
    const out = Math.floor(s / AGGREGATORS.length) % (indicators + 1);
    return {
      aggregator: AGGREGATORS[s % AGGREGATORS.length] ?? "mean",
      leftOut: out === 0 || indicators === 1 ? null : out - 1,
      indicatorFactors: factors(indicators),
      dimensionFactors: factors(dimensions),
      shifts: Array.from({ length: indicators }, () => Math.floor(draw() * GOALPOST_SHIFTS.length)),
    };
  });
}
