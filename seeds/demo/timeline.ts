import { dayNumberOf, dayOf } from "@/lib/core/calendar/days";
import {
  type Day,
  firstDayOf,
  lastDayOf,
  type MonthIndex,
  monthIndexOf,
  type PeriodKey,
  periodOf,
} from "@/lib/core/calendar/period";
import { plusWorkingDays } from "@/lib/core/calendar/working-days";

/** First and last month that the demo county has records of. */
export const FIRST_MONTH: MonthIndex = monthIndexOf("2024-11");
export const LAST_MONTH: MonthIndex = monthIndexOf("2026-10");

/** Last day whose events are known. */
export const DATA_CUTOFF: Day = lastDayOf(LAST_MONTH);

/** Periods that are scored: from the first with a full year of records to the last. */
export const RESULT_PERIODS: readonly PeriodKey[] = Array.from({ length: LAST_MONTH - FIRST_MONTH - 10 }, (_, i) =>
  periodOf((FIRST_MONTH + 11 + i) as MonthIndex),
);

/** Every month of the records, oldest first. */
export const MONTHS: readonly MonthIndex[] = Array.from(
  { length: LAST_MONTH - FIRST_MONTH + 1 },
  (_, i) => (FIRST_MONTH + i) as MonthIndex,
);

// Days are handled by number and turned into text once: texts are made by the million.
export const FIRST_DAY = dayNumberOf(firstDayOf(FIRST_MONTH));
export const LAST_DAY = dayNumberOf(DATA_CUTOFF);

/** Deadlines reach beyond the cut-off. */
const TEXTS: readonly Day[] = Array.from({ length: LAST_DAY - FIRST_DAY + 400 }, (_, i) => dayOf(FIRST_DAY + i));

/** The day of a day number, from the first day of records to a year after the last. */
export function dayText(dayNumber: number): Day {
  return TEXTS[dayNumber - FIRST_DAY] ?? dayOf(dayNumber);
}

/** Day number of the first day of a month. */
export function monthStart(month: number): number {
  const known = STARTS[month - FIRST_MONTH];
  return known ?? dayNumberOf(firstDayOf(month as MonthIndex));
}

const STARTS: readonly number[] = Array.from({ length: MONTHS.length + 14 }, (_, i) =>
  dayNumberOf(firstDayOf((FIRST_MONTH + i) as MonthIndex)),
);

/** Month index of a day number within the records or the year after. */
export function monthOfDay(dayNumber: number): number {
  return MONTH_OF[dayNumber - FIRST_DAY] ?? monthIndexOf(dayText(dayNumber));
}

const MONTH_OF = Uint16Array.from(TEXTS, monthIndexOf);

const deadlines = new Map<number, Int32Array>();

/** Day number of the end of the `days`-th working day after a day of the records. */
export function workingDeadline(dayNumber: number, days: number): number {
  let known = deadlines.get(days);
  if (!known) {
    known = new Int32Array(LAST_DAY - FIRST_DAY + 1).map((_, i) =>
      dayNumberOf(plusWorkingDays(dayText(FIRST_DAY + i), days)),
    );
    deadlines.set(days, known);
  }
  return known[dayNumber - FIRST_DAY] ?? dayNumberOf(plusWorkingDays(dayText(dayNumber), days));
}

const MINUTES: readonly string[] = Array.from(
  { length: 24 * 60 },
  (_, i) => ` ${String(Math.floor(i / 60)).padStart(2, "0")}:${String(i % 60).padStart(2, "0")}:00`,
);

/** A local date-time: day number and minute of the day. */
export function momentText(dayNumber: number, minute: number): string {
  return dayText(dayNumber) + (MINUTES[minute] ?? " 23:59:00");
}

/** The last moment of a day, at which a deadline ends. */
export function endOfDay(dayNumber: number): string {
  return `${dayText(dayNumber)} 23:59:59`;
}
