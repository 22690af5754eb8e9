import type { Goalposts } from "../scheme/scheme";

/** Points a value earns at the pass mark. */
export const PASS_POINTS = 60;
export const FULL_POINTS = 100;

/**
 * Points for a measured value between three goalposts, linear in between and clipped outside.
 * Up is better when floor < pass < target; down is better when floor > pass > target.
 * @param value finite, in the indicator's own unit
 * @returns points in [0, 100], unrounded: 0 at floor, 60 at pass, 100 at target
 * @throws {RangeError} on a value that is not finite or goalposts out of order: a caller's bug, not bad data
 * @see METHOD.md#goalpost-score
 */
export function scoreGoalposts(value: number, { floor, pass, target }: Goalposts): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be scored`);
  if (!((floor < pass && pass < target) || (floor > pass && pass > target)) || !Number.isFinite(floor - target)) {
    throw new RangeError(`goalposts ${floor}, ${pass}, ${target} are out of order`);
  }
  const sign = floor < target ? 1 : -1;
  const beyondPass = sign * (value - pass);
  if (beyondPass >= 0) {
    return Math.min(FULL_POINTS, PASS_POINTS + (FULL_POINTS - PASS_POINTS) * (beyondPass / (sign * (target - pass))));
  }
  return Math.max(0, PASS_POINTS * ((sign * (value - floor)) / (sign * (pass - floor))));
}
