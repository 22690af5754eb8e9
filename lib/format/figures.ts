import type { Locale } from "./locale";

const MINUS = "\u2212";
const formatters = new Map<number, Intl.NumberFormat>();

/** Digits group alike in both languages, so one formatter per number of decimals serves them. */
function decimalText(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a figure`);
  let formatter = formatters.get(decimals);
  if (!formatter) {
    formatter = new Intl.NumberFormat("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formatters.set(decimals, formatter);
  }
  const digits = formatter.format(Math.abs(value));
  return value < 0 && /[1-9]/.test(digits) ? `${MINUS}${digits}` : digits;
}

/**
 * Points with one decimal: `47.3`.
 * @param score finite points, unrounded
 * @throws {RangeError} when not finite: a missing score is a state to be worded, not a figure
 */
export function formatScore(score: number): string {
  return decimalText(score, 1);
}

/**
 * A whole count with thousands grouped: `3,000`.
 * @throws {RangeError} when not finite
 */
export function formatCount(count: number): string {
  return decimalText(count, 0);
}

/**
 * A 0–1 share as per cent: `98%`, `98.6%` with one decimal. What is nearly nothing or nearly all is not rounded to it:
 * 0.999 reads `>99%`, 0.001 reads `<1%`.
 * @param share ratio 0–1 (differences of shares may be negative or above 1 and are simply rounded)
 * @throws {RangeError} when not finite
 */
export function formatShare(share: number, decimals: 0 | 1 = 0): string {
  const step = 1 / 10 ** decimals;
  const percent = share * 100;
  if (share > 0 && percent < step / 2) return `<${decimalText(step, decimals)}%`;
  if (share < 1 && percent >= 100 - step / 2) return `>${decimalText(100 - step, decimals)}%`;
  return `${decimalText(percent, decimals)}%`;
}

/**
 * A difference with its sign: `+2.4`, `−17.7` (true minus), `0.0`.
 * @throws {RangeError} when not finite
 */
export function formatSigned(difference: number, decimals: 0 | 1 | 2 = 1): string {
  const text = decimalText(difference, decimals);
  return difference > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/**
 * Two limits with a dash between: `44.2–50.3`; one figure when both read the same.
 * @param format how either limit is written; points by default
 */
export function formatRange(low: number, high: number, format: (value: number) => string = formatScore): string {
  const [from, to] = [format(low), format(high)];
  return from === to ? from : `${from}–${to}`;
}

/** A length of time in days, one decimal at most: `3 天`, `2.5 days`. */
export function formatDays(days: number, locale: Locale): string {
  const text = decimalText(days, Number.isInteger(days) ? 0 : 1);
  if (locale === "zh-CN") return `${text} 天`;
  return text === "1" ? "1 day" : `${text} days`;
}

/** An amount as it was counted: whole numbers bare, others with one decimal: `12`, `7.5`. */
export function formatAmount(amount: number): string {
  return decimalText(amount, Number.isInteger(amount) ? 0 : 1);
}

/** x of n as it was counted: `31/58`. */
export function formatFraction(x: number, n: number): string {
  return `${formatCount(x)}/${formatCount(n)}`;
}
