import type { Interval } from "../stats/wilson-interval";

/** Below it a figure is provisional. */
export const PROVISIONAL_BELOW = 30;
/** A 95 % interval wider than this says too little to be shown as a figure. */
export const WIDEST_INTERVAL = 0.4;

/**
 * Whether a share rests on too little to be shown.
 * @param n denominator
 * @param minimum smallest denominator the indicator accepts
 * @see METHOD.md#small-numbers
 */
export function isTooSmall(n: number, minimum: number, { low, high }: Interval): boolean {
  return n < minimum || high - low > WIDEST_INTERVAL;
}

/** Whether a figure that is shown carries †. @see METHOD.md#small-numbers */
export function isProvisional(n: number): boolean {
  return n < PROVISIONAL_BELOW;
}
