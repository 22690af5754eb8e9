import type { MonthIndex } from "../calendar/period";
import { binomialOf } from "../stats/binomial";
import { inOrderOfTime } from "../trends/series";
import { checkWhole, FALSE_NOTE_CHANCE, type RecordNote } from "./record-note";

/** Rows that one unit dated in one month, and those of them on its last three days. */
export interface MonthEnd {
  readonly month: MonthIndex;
  readonly rows: number;
  readonly onLastDays: number;
}

/** Three working days of the seventeen that the shortest month holds after long holidays: the most that is usual. */
const USUAL_SHARE = 3 / 17;
const STRIKING_SHARE = 0.5;
const LEAST_ROWS = 5;
const LEAST_MONTHS = 3;

/**
 * Half of a month's rows and more on its last three days, in three months or more. Tested on all months together, so that
 * odd months are not picked out.
 * @returns null when that is within chance (one-sided exact binomial, 0.001, at 3 of 17 working days) or months are fewer
 * @throws {RangeError} on counts that cannot be or a repeated month
 * @see METHOD.md#record-quality-notes
 */
export function noteMonthEndBurst(
  months: readonly MonthEnd[],
): RecordNote<"month_end_burst", "rows" | "onLastDays" | "share" | "chance"> | null {
  for (const { rows, onLastDays } of months) checkWhole(onLastDays, rows);
  const sorted = inOrderOfTime(months);
  const burst = sorted.filter(({ rows, onLastDays }) => rows >= LEAST_ROWS && onLastDays >= STRIKING_SHARE * rows);
  if (burst.length < LEAST_MONTHS) return null;
  const rows = sorted.reduce((sum, one) => sum + one.rows, 0);
  const onLastDays = sorted.reduce((sum, one) => sum + one.onLastDays, 0);
  const chance = binomialOf(rows, USUAL_SHARE).atLeast(onLastDays);
  if (chance > FALSE_NOTE_CHANCE) return null;
  return {
    kind: "month_end_burst",
    figures: { rows, onLastDays, share: onLastDays / rows, chance },
    months: burst.map(({ month }) => month),
  };
}
