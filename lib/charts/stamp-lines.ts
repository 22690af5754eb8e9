import type { ResultStamp } from "@/lib/contracts/league";
import { formatDay, formatPeriod } from "@/lib/format/dates";
import type { Locale } from "@/lib/format/locale";
import type { ChartWords } from "./figure";

/** What stands behind a figure, part by part: period, status, cut-off, scheme, hash. In every picture and file. */
export function stampParts(stamp: ResultStamp, words: ChartWords, locale: Locale): [label: string, text: string][] {
  const revision = stamp.revision > 1 ? words("charts.revision", { revision: stamp.revision }) : "";
  return [
    [words("charts.period"), formatPeriod(stamp.period, locale)],
    [words("charts.status"), `${words(`terms.status.${stamp.status}`)}${revision}`],
    [words("charts.cutoff"), formatDay(stamp.dataCutoff, locale)],
    [words("charts.scheme"), schemeLabel(stamp, locale)],
    [words("charts.hash"), stamp.hash],
  ];
}

/** The same on one line. */
export function stampLine(stamp: ResultStamp, words: ChartWords, locale: Locale): string {
  const separator = locale === "zh-CN" ? "：" : ": ";
  return stampParts(stamp, words, locale)
    .map(([label, text], i) => (i < 2 ? text : `${label}${separator}${text}`))
    .join(" · ");
}

/** Name and version of the scheme figures were made by. */
export function schemeLabel({ schemeName, schemeVersion }: ResultStamp, locale: Locale): string {
  return `${locale === "en" ? schemeName.en : schemeName.zh} v${schemeVersion}`;
}
