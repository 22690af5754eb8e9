import { useLocale, useTranslations } from "next-intl";
import { MonthlyRateCard } from "@/app/_components/chart/monthly-rate-card";
import type { LedgerRows } from "@/lib/contracts/ledger-rows";
import { wordingOf } from "@/lib/i18n/locale";

/** The figure month by month with the cases behind each; gaps say why. */
export function MonthlyCard({ rows }: { readonly rows: LedgerRows }) {
  const t = useTranslations("branch.rows");
  const locale = useLocale();
  const { unit, indicator, stamp, months } = rows;
  const name = wordingOf(indicator.name, locale);
  return (
    <MonthlyRateCard
      title={t("monthly", { indicator: name })}
      reading={t("monthlyReading")}
      data={{
        measure: "share",
        pass: indicator.goalposts?.pass ?? null,
        direction: indicator.direction,
        series: [{ subject: unit.code, name: unit.name, level: "branch", basis: "own", branches: 1, points: months }],
        marks: [],
      }}
      stamp={stamp}
      subject={unit.name}
      source={indicator.source
        .map(({ document, paragraph, term }) => t("citation", { document, paragraph, term }))
        .join(locale === "zh-CN" ? "；" : "; ")}
      fileName={[unit.name, `${name} ${t("monthlyFile")}`]}
    />
  );
}
