import type { Locale } from "./locale";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SHAPE = /^(\d{4})-(\d{2})(?:-(\d{2})(?:[ T](\d{2}):(\d{2}))?)?/;

/** Parts as written; civil time has no zone, so no Date is made of it. */
function partsOf(text: string) {
  const match = SHAPE.exec(text);
  const month = Number(match?.[2]);
  const name = MONTHS[month - 1];
  if (!match || !name) throw new RangeError(`"${text}" does not begin with a calendar month`);
  return { year: Number(match[1]), month, name, day: match[3], hour: match[4], minute: match[5] };
}

function dayOf(text: string, day: string | undefined): number {
  if (day === undefined) throw new RangeError(`"${text}" is not a calendar day`);
  return Number(day);
}

/**
 * A month in full: `2026年10月`, `Oct 2026`.
 * @param period `YYYY-MM`; what follows is ignored
 * @throws {RangeError} when it names no month
 */
export function formatPeriod(period: string, locale: Locale): string {
  const { year, month, name } = partsOf(period);
  return locale === "zh-CN" ? `${year}年${month}月` : `${name} ${year}`;
}

/** The month alone, where the year stands near: `10月`, `Oct`. */
export function formatMonth(period: string, locale: Locale): string {
  const { month, name } = partsOf(period);
  return locale === "zh-CN" ? `${month}月` : name;
}

/** Two months with a dash: `2025年11月–2026年10月`. */
export function formatPeriodRange(from: string, to: string, locale: Locale): string {
  const [start, end] = [formatPeriod(from, locale), formatPeriod(to, locale)];
  return start === end ? start : `${start}–${end}`;
}

/**
 * A day in full: `2026年10月31日`, `31 Oct 2026`.
 * @param text `YYYY-MM-DD`, a time after it is ignored
 * @throws {RangeError} when it names no day
 */
export function formatDay(text: string, locale: Locale): string {
  const { year, month, name, day } = partsOf(text);
  const number = dayOf(text, day);
  return locale === "zh-CN" ? `${year}年${month}月${number}日` : `${number} ${name} ${year}`;
}

/** A day without its year: `10月31日`, `31 Oct`. */
export function formatMonthDay(text: string, locale: Locale): string {
  const { month, name, day } = partsOf(text);
  const number = dayOf(text, day);
  return locale === "zh-CN" ? `${month}月${number}日` : `${number} ${name}`;
}

/** Civil date and time to the minute: `2026年10月31日 14:05`; the day alone where no time was recorded. */
export function formatDateTime(text: string, locale: Locale): string {
  const { hour, minute } = partsOf(text);
  const day = formatDay(text, locale);
  return hour === undefined || minute === undefined ? day : `${day} ${hour}:${minute}`;
}
