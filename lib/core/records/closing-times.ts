import type { MonthIndex } from "../calendar/period";
import { inOrderOfTime } from "../trends/series";
import { checkWhole, FALSE_NOTE_CHANCE, type RecordNote } from "./record-note";

/** Rows of one unit and month with an opening and a closing, and those closed before they were opened. */
export interface ClosingOrder {
  readonly month: MonthIndex;
  readonly closed: number;
  readonly closedBeforeOpened: number;
}

/** Closings of one unit and month that carry a time of day, and the most that fall into one minute. */
export interface ClosingMinutes {
  readonly month: MonthIndex;
  readonly closed: number;
  readonly mostInOneMinute: number;
}

/** Six seconds a case: more than can be read, let alone judged. */
const CASES_IN_ONE_MINUTE = 10;
/** Minutes of seventeen days of eight hours: the fewest over which a month of closings is spread. */
const WORKING_MINUTES = 17 * 8 * 60;

/**
 * Cases closed before they were opened. One suffices: no honest clock does that, only a slip of the pen.
 * @returns null when there is none
 * @throws {RangeError} on counts that cannot be or a repeated month
 * @see METHOD.md#record-quality-notes
 */
export function noteClosedBeforeOpened(
  months: readonly ClosingOrder[],
): RecordNote<"closed_before_opened", "closedBeforeOpened" | "closed"> | null {
  for (const { closed, closedBeforeOpened } of months) checkWhole(closedBeforeOpened, closed);
  const sorted = inOrderOfTime(months);
  const odd = sorted.filter(({ closedBeforeOpened }) => closedBeforeOpened > 0);
  if (odd.length === 0) return null;
  const closedBeforeOpened = odd.reduce((sum, one) => sum + one.closedBeforeOpened, 0);
  const closed = sorted.reduce((sum, one) => sum + one.closed, 0);
  return {
    kind: "closed_before_opened",
    figures: { closedBeforeOpened, closed },
    months: odd.map(({ month }) => month),
  };
}

/**
 * Ten cases and more closed in one minute. Of N closings scattered over a month of 17 working days, some minute holds k
 * with a chance of at most N choose k over the minutes to the power of k − 1; 1,000 closings a month: below 10⁻¹⁰.
 * @param months closings with a time of day; a date alone is no time
 * @returns null when no minute holds ten; `chance` is that of the months named, added up
 * @throws {RangeError} on counts that cannot be or a repeated month
 * @see METHOD.md#record-quality-notes
 */
export function noteClosedInOneMinute(
  months: readonly ClosingMinutes[],
): RecordNote<"closed_in_one_minute", "mostInOneMinute" | "closed" | "chance"> | null {
  for (const { closed, mostInOneMinute } of months) checkWhole(mostInOneMinute, closed);
  const odd = inOrderOfTime(months).filter(
    (one) => one.mostInOneMinute >= CASES_IN_ONE_MINUTE && chanceOf(one) <= FALSE_NOTE_CHANCE,
  );
  if (odd.length === 0) return null;
  return {
    kind: "closed_in_one_minute",
    figures: {
      mostInOneMinute: Math.max(...odd.map((one) => one.mostInOneMinute)),
      closed: odd.reduce((sum, one) => sum + one.closed, 0),
      chance: odd.reduce((sum, one) => sum + chanceOf(one), 0),
    },
    months: odd.map(({ month }) => month),
  };
}

function chanceOf({ closed, mostInOneMinute }: ClosingMinutes): number {
  let chance = WORKING_MINUTES;
  for (let i = 0; i < mostInOneMinute && chance > 0; i++) chance *= (closed - i) / (i + 1) / WORKING_MINUTES;
  return Math.min(1, chance);
}
