import type { SuccessionKind } from "./unit";

/** One unit following another. */
export interface Succession {
  readonly predecessorId: number;
  readonly successorId: number;
  readonly kind: SuccessionKind;
  readonly onDay: string;
}

/**
 * Whose counts a unit carries on by a day: itself first, then all it was merged from, nearest first.
 * A split hands nothing on: counts of the whole cannot be told apart, so its parts begin anew.
 * @see METHOD.md#units-that-merge-or-split
 */
export function lineageOf(unitId: number, successions: readonly Succession[], asOf: string): number[] {
  const lineage = [unitId];
  for (const id of lineage) {
    for (const { predecessorId, successorId, kind, onDay } of successions) {
      if (kind === "merge" && successorId === id && onDay <= asOf && !lineage.includes(predecessorId)) {
        lineage.push(predecessorId);
      }
    }
  }
  return lineage;
}
