import type { Label } from "@/lib/core/scheme/scheme";
import { formatAmount, formatFraction } from "./figures";
import type { Locale } from "./locale";

/**
 * The counts behind a figure as a plain sentence, without a full stop: `到期应办结的 64 件诉求中，按期办结 39 件`.
 * @param statement sentence with {x} and {n}; null gives the bare fraction `39/64`
 */
export function describeCounts(statement: Label | null, x: number, n: number, locale: Locale): string {
  if (!statement) return formatFraction(x, n);
  const counts: Readonly<Record<string, number>> = { x, n };
  return (locale === "zh-CN" ? statement.zh : statement.en).replace(/\{([xn])\}/g, (_, name: string) =>
    formatAmount(counts[name] ?? Number.NaN),
  );
}
