import type { Counts } from "../stats/newcombe-difference";
import { knownCounts } from "./fit-beta-binomial";
import type { BetaBinomialFit } from "./fit-state";

/** Below it an indicator may inform and should not rank. */
export const RELIABLE_FROM = 0.5;

/**
 * How much of the scatter of an indicator's shares is difference between branches and not chance.
 * With variance between branches μ(1−μ)/(M+1) and mean sampling variance μ(1−μ)·M/(M+1)·mean(1/n), it is 1 / (1 + M·mean(1/n)).
 * @param counts of the branches it would rank
 * @returns share 0–1; null where no fit stands (`too-few`, `all-none`, `all-full`) or no branch has cases
 * @throws {RangeError} on impossible counts
 * @see METHOD.md#reliability-of-an-indicator
 */
export function reliabilityOf(counts: readonly Counts[], { concentration, state }: BetaBinomialFit): number | null {
  const known = knownCounts(counts);
  if (known.length === 0 || state === "too-few" || state === "all-none" || state === "all-full") return null;
  const meanInverse = known.reduce((sum, { n }) => sum + 1 / n, 0) / known.length;
  return 1 / (1 + concentration * meanInverse);
}
