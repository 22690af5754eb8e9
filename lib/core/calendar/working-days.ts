// The package's named exports exist for bundlers alone; its default export exists everywhere.
import officialCalendar from "chinese-days";
import { dayNumberOf, dayOf, firstDayNumberOf, yearOf } from "./days";
import type { Day } from "./period";

/** Per year, one entry per day: 1 for a working day. Null for a year without an official arrangement of holidays. */
const years = new Map<number, Uint8Array | null>();

/**
 * The day that ends the `days`-th working day after a day or local date-time; the deadline is the end of that day.
 * The day itself does not count. 0 gives the day itself, or the next working day when it is none.
 * @param at a day or local date-time, of which the day counts
 * @param days whole number ≥ 0
 * @throws {RangeError} when `at` names no day, `days` is not a whole number ≥ 0, or a day on the way lies in a year
 * whose holidays are not known: a deadline guessed from weekends alone would be wrong
 * @see METHOD.md#deadlines
 * @example plusWorkingDays("2026-09-30 16:20:00", 2) // "2026-10-09": 1–7 October are holidays
 */
export function plusWorkingDays(at: string, days: number): Day {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`${days} is not a number of working days`);
  let day = dayNumberOf(at);
  if (days === 0) while (!isWorkingDay(day)) day++;
  for (let left = days; left > 0; ) {
    day++;
    if (isWorkingDay(day)) left--;
  }
  return dayOf(day);
}

/** Whether the official arrangement of holidays and make-up days is known for a year. */
export function knowsWorkingDaysOf(year: number): boolean {
  return workingDaysOf(year) !== null;
}

function isWorkingDay(dayNumber: number): boolean {
  const year = yearOf(dayNumber);
  const table = workingDaysOf(year);
  if (!table) throw new RangeError(`the official working days of ${year} are not known`);
  return table[dayNumber - firstDayNumberOf(year)] === 1;
}

function workingDaysOf(year: number): Uint8Array | null {
  const known = years.get(year);
  if (known !== undefined) return known;
  const table = arrangementOf(year);
  years.set(year, table);
  return table;
}

function arrangementOf(year: number): Uint8Array | null {
  if (officialCalendar.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length === 0) return null;
  const start = firstDayNumberOf(year);
  // The package reads a text with hyphens as midnight of UTC and then asks which day that is where the machine stands:
  // west of Greenwich the day before. With slashes it means the same day everywhere.
  return Uint8Array.from({ length: firstDayNumberOf(year + 1) - start }, (_, i) =>
    officialCalendar.isWorkday(dayOf(start + i).replaceAll("-", "/")) ? 1 : 0,
  );
}
