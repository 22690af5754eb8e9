import type { Goalposts, Indicator } from "@/lib/core/scheme/scheme";
import { formatDays, formatRange, formatShare, formatSigned } from "./figures";
import type { Locale } from "./locale";

type Kind = Indicator["kind"];

/**
 * A measured value in the unit of its indicator: `73.7%`, `12 天`, `+5.2 个百分点`.
 * @param value share 0–1, days of a duration, difference −1–1 of a gap
 */
export function formatMeasured(value: number, kind: Kind, locale: Locale): string {
  switch (kind) {
    case "rate":
    case "stock":
    case "duty":
    case "coverage":
      return formatShare(value, 1);
    case "duration":
      return formatDays(value, locale);
    case "gap":
      return locale === "zh-CN" ? `${formatSigned(value * 100)} 个百分点` : `${formatSigned(value * 100)} pp`;
  }
}

/** Limits of a measured value: `66%–80%`, `−5 to +10`; null for a census, which has none. */
export function formatMeasuredRange(low: number | null, high: number | null, kind: Kind, locale: Locale) {
  if (low === null || high === null) return null;
  if (kind === "gap") {
    // A dash between signs reads as one more sign.
    const [from, to] = [low, high].map((limit) => formatSigned(limit * 100, 0));
    return from === to ? from : `${from} ${locale === "zh-CN" ? "至" : "to"} ${to}`;
  }
  return formatRange(low, high, (limit) => (kind === "duration" ? formatDays(limit, locale) : formatShare(limit)));
}

/** Values that earn 0, 60 and 100 points: `60% / 85% / 98%`. */
export function formatGoalposts({ floor, pass, target }: Goalposts, kind: Kind, locale: Locale): string {
  const write = (value: number) => (kind === "duration" ? formatDays(value, locale) : formatShare(value));
  return [floor, pass, target].map(write).join(" / ");
}
