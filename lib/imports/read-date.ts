import type { DateFormat } from "@/lib/contracts/mapping-fields";

/** Named groups y, m, d and, where there is a time, h, min, s and half. */
const PATTERNS: Readonly<Record<DateFormat, RegExp>> = {
  "YYYY-MM-DD": /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/,
  "YYYY-MM-DD HH:MM:SS": /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})[ T](?<h>\d{1,2}):(?<min>\d{2})(?::(?<s>\d{2}))?$/,
  "YYYY/MM/DD": /^(?<y>\d{4})\/(?<m>\d{1,2})\/(?<d>\d{1,2})$/,
  YYYYMMDD: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  "YYYY-MM": /^(?<y>\d{4})-(?<m>\d{1,2})$/,
  "MM/DD/YYYY": /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})$/,
  "MM/DD/YYYY hh:mm:ss AM/PM":
    /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4}) (?<h>\d{1,2}):(?<min>\d{2}):(?<s>\d{2}) (?<half>[AP]M)$/,
};

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A date as a source writes it, in the form the ledgers hold: `YYYY-MM`, `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`.
 * @returns null when the text is not of the format or names no moment of the calendar (31 April, 13 PM, year 0099)
 */
export function readDate(text: string, format: DateFormat): string | null {
  const parts = PATTERNS[format].exec(text)?.groups;
  if (!parts) return null;
  const [year, month] = [Number(parts.y), Number(parts.m)];
  if (year < 1000 || month < 1 || month > 12) return null;
  const period = `${parts.y}-${two(month)}`;
  if (parts.d === undefined) return period;
  const day = Number(parts.d);
  if (day < 1 || day > daysIn(year, month)) return null;
  if (parts.h === undefined) return `${period}-${two(day)}`;
  const hour = hourOf(Number(parts.h), parts.half);
  const [minute, second] = [Number(parts.min), Number(parts.s ?? 0)];
  if (hour === null || minute > 59 || second > 59) return null;
  return `${period}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}

/** Hour of the day; 12 AM is midnight, 12 PM noon. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === "PM" ? 12 : 0);
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
