import type { Goalposts } from "../scheme/scheme";
import { scoreGoalposts } from "../scoring/score-goalposts";
import { GOALPOST_SHIFTS } from "./scenarios";

/** One scored indicator of all units. */
export interface RobustnessIndicator {
  readonly id: string;
  /** Index of its dimension. */
  readonly dimension: number;
  /** > 0. */
  readonly weight: number;
  readonly goalposts: Goalposts;
  /** One per unit, in the indicator's own unit; null where it is absent for whatever reason. */
  readonly values: readonly (number | null)[];
}

/** Points of one indicator under each shift of its goalposts, 0 where absent. */
export interface PointColumn {
  readonly dimension: number;
  readonly weight: number;
  readonly points: readonly Float64Array[];
  /** Units without a value. */
  readonly absent: Uint32Array;
}

/**
 * Points of an indicator for every shift of its goalposts, worked out once for all scenarios.
 * @throws {RangeError} on a weight that is not above 0 or where `scoreGoalposts` does
 * @see METHOD.md#robustness-to-the-method
 */
export function pointColumn({ dimension, weight, goalposts, values }: RobustnessIndicator): PointColumn {
  if (!(weight > 0 && weight < Infinity)) throw new RangeError(`${weight} is no weight`);
  const points = GOALPOST_SHIFTS.map((share) => {
    const posts = shifted(goalposts, share);
    return Float64Array.from(values, (value) => (value === null ? 0 : scoreGoalposts(value, posts)));
  });
  const absent = Uint32Array.from([...values.keys()].filter((unit) => values[unit] === null));
  return { dimension, weight, points, absent };
}

/** All three posts moved by a share of the way from floor to target: stricter above 0, more lenient below. */
function shifted({ floor, pass, target }: Goalposts, share: number): Goalposts {
  const by = share * (target - floor);
  return { floor: floor + by, pass: pass + by, target: target + by };
}
