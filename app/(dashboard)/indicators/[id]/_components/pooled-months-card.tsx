import { useLocale, useTranslations } from "next-intl";
import { MonthlyRateCard } from "@/app/_components/chart/monthly-rate-card";
import type { IndicatorDetail } from "@/lib/contracts/indicator";
import { wordingOf } from "@/lib/i18n/locale";

/** Counts of all branches together, month by month. */
export function PooledMonthsCard({ detail }: { readonly detail: IndicatorDetail }) {
  const t = useTranslations("indicators.detail");
  const locale = useLocale();
  const { unit, goalposts, direction, months, branches, stamp, name } = detail;
  return (
    <MonthlyRateCard
      title={t("monthly", { unit: unit.name })}
      reading={t("monthlyReading")}
      data={{
        measure: "share",
        pass: goalposts?.pass ?? null,
        direction,
        series: [{ subject: unit.code, name: unit.name, level: "county", basis: "pooled", branches, points: months }],
        marks: [],
      }}
      stamp={stamp}
      subject={detail.unit.name}
      fileName={[wordingOf(name, locale), t("monthlyFile")]}
    />
  );
}
