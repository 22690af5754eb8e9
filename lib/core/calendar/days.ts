import type { Day } from "./period";

const MS_PER_DAY = 86_400_000;
const DAY = /^([1-9]\d{3})-(0[1-9]|1[0-2])-(\d{2})(?: \d{2}:\d{2}(?::\d{2})?)?$/;

/**
 * Number of a civil day; differences are days.
 * @param at a day or a local date-time, of which the day counts
 * @throws {RangeError} when `at` names no day of the calendar
 */
export function dayNumberOf(at: string): number {
  const match = DAY.exec(at);
  const ms = match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : Number.NaN;
  // The calendar carries 31 April over to 1 May: then the day of the month is another.
  if (new Date(ms).getUTCDate() !== Number(match?.[3])) throw new RangeError(`"${at}" names no calendar day`);
  return ms / MS_PER_DAY;
}

/** Calendar year of a day number. */
export function yearOf(dayNumber: number): number {
  return new Date(dayNumber * MS_PER_DAY).getUTCFullYear();
}

/** Number of 1 January. */
export function firstDayNumberOf(year: number): number {
  return Date.UTC(year, 0, 1) / MS_PER_DAY;
}

/** The day with a number. @throws {RangeError} outside years 1000–9999 */
export function dayOf(dayNumber: number): Day {
  const text = Number.isInteger(dayNumber) ? new Date(dayNumber * MS_PER_DAY).toISOString() : "";
  if (!/^[1-9]\d{3}-/.test(text)) throw new RangeError(`${dayNumber} is not a day number`);
  return text.slice(0, 10) as Day;
}

/**
 * The day `days` calendar days after a day or local date-time, earlier when negative.
 * @throws {RangeError} when `at` names no day or `days` is not whole
 * @see METHOD.md#deadlines
 */
export function plusCalendarDays(at: string, days: number): Day {
  return dayOf(dayNumberOf(at) + days);
}

/**
 * Calendar days from one day or local date-time to another, negative when `until` is earlier.
 * @returns a whole number: times of day do not count
 * @throws {RangeError} when either names no day
 * @see METHOD.md#median-duration
 */
export function daysBetween(from: string, until: string): number {
  return dayNumberOf(until) - dayNumberOf(from);
}
