"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { IndicatorDistributionCard } from "@/app/_components/chart/indicator-distribution-card";
import type { IndicatorDetail } from "@/lib/contracts/indicator";
import { formatCount } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";
import { measureOf } from "./measure-of";

/** How many branches have which value, with the marks for 0, a pass and 100 points. */
export function DistributionCard({ detail }: { readonly detail: IndicatorDetail }) {
  const t = useTranslations("indicators.detail");
  const cite = useTranslations("indicators");
  const locale = useLocale();
  const { kind, values, goalposts, belowPass, stamp, source, name } = detail;
  const data = useMemo(
    () => ({ measure: measureOf(kind), values, goalposts, selected: null }),
    [kind, values, goalposts],
  );
  return (
    <IndicatorDistributionCard
      title={belowPass === null ? t("distributionNone") : t("distribution", { below: formatCount(belowPass) })}
      reading={t("distributionReading", { kind, posts: String(goalposts !== null) })}
      data={data}
      stamp={stamp}
      subject={detail.unit.name}
      source={source
        .map(({ document, paragraph, term }) => cite("citation", { document, paragraph, term }))
        .join(locale === "zh-CN" ? "；" : "; ")}
      fileName={[wordingOf(name, locale), t("distributionFile")]}
    />
  );
}
