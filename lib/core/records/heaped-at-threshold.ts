import type { MonthIndex } from "../calendar/period";
import { binomialOf } from "../stats/binomial";
import { inOrderOfTime } from "../trends/series";
import { checkWhole, FALSE_NOTE_CHANCE, type RecordNote } from "./record-note";

/** Figures of one unit and month in two bins of equal width on either side of a threshold. */
export interface ThresholdBins {
  readonly month: MonthIndex;
  /** Figures that just meet it. */
  readonly justMet: number;
  /** Figures that just fall short. */
  readonly justShort: number;
}

/** Two neighbouring bins of an honest distribution may differ by half. */
const USUAL_SHARE = 0.6;
const LEAST_FIGURES = 20;

/**
 * Far more figures that just meet a threshold than figures that just miss it.
 * @returns null below 20 figures or within chance (one-sided exact binomial, 0.001, at 6 of 10)
 * @throws {RangeError} on counts that are not whole or a repeated month
 * @see METHOD.md#record-quality-notes
 */
export function noteHeapedAtThreshold(
  months: readonly ThresholdBins[],
): RecordNote<"heaped_at_threshold", "justMet" | "justShort" | "chance"> | null {
  for (const { justMet, justShort } of months) {
    checkWhole(0, justMet);
    checkWhole(0, justShort);
  }
  const held = inOrderOfTime(months).filter(({ justMet, justShort }) => justMet + justShort > 0);
  const justMet = held.reduce((sum, one) => sum + one.justMet, 0);
  const justShort = held.reduce((sum, one) => sum + one.justShort, 0);
  if (justMet + justShort < LEAST_FIGURES) return null;
  const chance = binomialOf(justMet + justShort, USUAL_SHARE).atLeast(justMet);
  if (chance > FALSE_NOTE_CHANCE) return null;
  return {
    kind: "heaped_at_threshold",
    figures: { justMet, justShort, chance },
    months: held.map(({ month }) => month),
  };
}
