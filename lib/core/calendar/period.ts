/** A calendar month as `YYYY-MM`; the unit in which results are made. */
export type PeriodKey = string & { readonly __brand: "PeriodKey" };

/** A calendar day as `YYYY-MM-DD`, in the civil calendar of the county. */
export type Day = string & { readonly __brand: "Day" };

/** Months since year 0: `year * 12 + (month - 1)`. 2026-10 is 24321. */
export type MonthIndex = number & { readonly __brand: "MonthIndex" };

const PERIOD = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** The period named by `text`, or null when it names none. */
export function parsePeriod(text: string): PeriodKey | null {
  return PERIOD.test(text) ? (text as PeriodKey) : null;
}

/**
 * The month index of a period, day or local date-time.
 * @throws {RangeError} when `text` does not begin with `YYYY-MM`
 */
export function monthIndexOf(text: string): MonthIndex {
  const match = PERIOD.exec(text.slice(0, 7));
  if (!match) throw new RangeError(`"${text}" does not begin with a calendar month`);
  return (Number(match[1]) * 12 + Number(match[2]) - 1) as MonthIndex;
}

/** The month `count` months later (earlier when negative). */
export function plusMonths(month: MonthIndex, count: number): MonthIndex {
  return (month + count) as MonthIndex;
}

/**
 * The period of a month index.
 * @throws {RangeError} when the index lies outside years 1000–9999
 */
export function periodOf(month: MonthIndex): PeriodKey {
  if (!Number.isInteger(month) || month < 12_000 || month >= 120_000) {
    throw new RangeError(`${month} is not a month index`);
  }
  const year = Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}` as PeriodKey;
}

/** First day of a month. */
export function firstDayOf(month: MonthIndex): Day {
  return `${periodOf(month)}-01` as Day;
}

/** Last day of a month. */
export function lastDayOf(month: MonthIndex): Day {
  const days = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  return `${periodOf(month)}-${String(days).padStart(2, "0")}` as Day;
}

/** The `count` months that end with `last`, oldest first. */
export function trailingMonths(last: MonthIndex, count: number): MonthIndex[] {
  return Array.from({ length: count }, (_, i) => (last - count + 1 + i) as MonthIndex);
}
