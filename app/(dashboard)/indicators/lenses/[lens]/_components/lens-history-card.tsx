import { useLocale, useTranslations } from "next-intl";
import { TrendCard } from "@/app/_components/chart/trend-card";
import type { LensDetail } from "@/lib/contracts/indicator";
import { wordingOf } from "@/lib/i18n/locale";

const PASS = 60;

/** The median score of each pillar over the periods. */
export function LensHistoryCard({ detail }: { readonly detail: LensDetail }) {
  const t = useTranslations("indicators.lens");
  const sources = useTranslations("indicators.lenses");
  const terms = useTranslations("terms.document");
  const locale = useLocale();
  const { lens, history, stamp, branches } = detail;
  const nameOf = (id: string) => {
    const node = lens.pillars.find((pillar) => pillar.node.id === id)?.node;
    return node ? wordingOf(node, locale) : id;
  };
  return (
    <TrendCard
      title={t("history")}
      reading={t("historyReading")}
      data={{
        measure: "points",
        pass: PASS,
        direction: "up",
        marks: [],
        series: history.map(({ pillar, points }) => ({
          subject: pillar,
          name: nameOf(pillar),
          level: "county",
          basis: "median",
          branches,
          points,
        })),
      }}
      stamp={stamp}
      subject={detail.unit.name}
      source={lens.source ? sources("source", { document: lens.source, title: terms(lens.source) }) : ""}
      fileName={[wordingOf(lens.name, locale), t("historyFile")]}
    />
  );
}
