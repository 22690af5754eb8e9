import type { Interval } from "../stats/wilson-interval";

/** What a control chart says of a goal: it will be met, missed, or hit by chance as long as nothing changes. */
export const ASSURANCES = ["consistently_met", "consistently_missed", "by_chance"] as const;
export type Assurance = (typeof ASSURANCES)[number];

/**
 * Whether limits of a control chart lie wholly on one side of a goal.
 * @param limits low ≤ high, in the unit of the goal
 * @param direction which way is better
 * @throws {RangeError} when limits or goal are not finite or in disorder
 * @see METHOD.md#control-charts
 */
export function assuranceOf({ low, high }: Interval, goal: number, direction: "up" | "down"): Assurance {
  if (!(low <= high && Number.isFinite(low) && Number.isFinite(high) && Number.isFinite(goal))) {
    throw new RangeError(`no assurance from limits ${low} and ${high} for ${goal}`);
  }
  if (low > goal) return direction === "up" ? "consistently_met" : "consistently_missed";
  if (high < goal) return direction === "up" ? "consistently_missed" : "consistently_met";
  return "by_chance";
}
