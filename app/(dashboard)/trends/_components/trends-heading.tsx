import { useLocale, useTranslations } from "next-intl";
import { PageHeading } from "@/app/_components/page-heading";
import type { Trend, TrendSeries } from "@/lib/contracts/trend";
import { formatPeriod } from "@/lib/format/dates";
import { formatScore } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";
import { knownEnds } from "./known-ends";
import { useSeriesName } from "./use-series-name";

/** A change below this is not called one, in points. */
const WORTH_SAYING = 1;

/** How the one series moved, or which of several stands highest and lowest. */
export function TrendsHeading({ trend }: { readonly trend: Trend }) {
  const t = useTranslations("trends");
  return <PageHeading finding={useFinding(trend)} lead={t("lead")} />;
}

function useFinding(trend: Trend): string {
  const t = useTranslations("trends");
  const node = wordingOf(trend.node, useLocale());
  const one = useChange();
  const several = useSpread();
  const scores = trend.measure === "points" ? trend.series : trend.scores;
  const [only] = scores ?? [];
  if (!scores || !only) return t("finding.plain", { node });
  return scores.length === 1 ? one(only, node) : several(scores, node);
}

function useChange(): (series: TrendSeries, node: string) => string {
  const t = useTranslations("trends.finding");
  const locale = useLocale();
  const nameOf = useSeriesName();
  return (series, node) => {
    const name = nameOf(series);
    const ends = knownEnds(series.points);
    if (!ends) return t("unknown", { name, node });
    const { first, last } = ends;
    const to = { name, node, to: formatScore(last.value), until: formatPeriod(last.period, locale) };
    if (first.period === last.period) return t("once", to);
    const values = { ...to, from: formatScore(first.value), since: formatPeriod(first.period, locale) };
    if (Math.abs(last.value - first.value) < WORTH_SAYING) return t("level", values);
    return t(last.value > first.value ? "up" : "down", values);
  };
}

function useSpread(): (all: readonly TrendSeries[], node: string) => string {
  const t = useTranslations("trends.finding");
  const locale = useLocale();
  const nameOf = useSeriesName();
  return (all, node) => {
    const period = all[0]?.points.at(-1)?.period ?? "";
    const known = all
      .flatMap((series) => {
        const value = series.points.find((point) => point.period === period)?.value ?? null;
        return value === null ? [] : [{ name: nameOf(series), value }];
      })
      .sort((a, b) => b.value - a.value);
    const [highest, lowest] = [known[0], known.at(-1)];
    const when = formatPeriod(period, locale);
    if (!highest || !lowest || known.length < 2) return t("few", { node, period: when });
    return t("spread", {
      ...{ node, period: when },
      ...{ highest: highest.name, high: formatScore(highest.value) },
      ...{ lowest: lowest.name, low: formatScore(lowest.value) },
    });
  };
}
