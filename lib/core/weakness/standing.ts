import type { EvidenceKind, Standing } from "./evidence";

/** Periods over which evidence counts, the current one included. */
export const STANDING_PERIODS = 3;

/** Whether a reason says something about the branch; a blank is a question to the office. */
export function countsTowardsStanding({ kind }: { readonly kind: EvidenceKind }): boolean {
  return kind !== "blank";
}

/**
 * Standing of a unit by its evidence in the last three periods: in two or more weak, in one watch, else clear.
 * @param periods evidence per period, oldest first, the current one last; null where the unit had no result; only the
 * last three count
 * @see METHOD.md#standing
 */
export function standingOf(periods: readonly (readonly { readonly kind: EvidenceKind }[] | null)[]): Standing {
  const withEvidence = periods.slice(-STANDING_PERIODS).filter((found) => found?.some(countsTowardsStanding)).length;
  if (withEvidence >= 2) return "weak";
  return withEvidence === 1 ? "watch" : "clear";
}
