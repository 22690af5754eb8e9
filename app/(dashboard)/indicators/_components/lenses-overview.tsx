import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_components/card";
import type { LensListing } from "@/lib/contracts/indicator";
import { formatScore } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";
import { type CarriedQuery, withQuery } from "./indicator-href";
import styles from "./lenses-overview.module.css";
import { lowestPillar } from "./lowest-pillar";

interface LensesOverviewProps {
  readonly lenses: readonly LensListing[];
  readonly query: CarriedQuery;
}

/** The five documents' own frameworks over the same indicators, each with its weakest pillar. */
export function LensesOverview({ lenses, query }: LensesOverviewProps) {
  const t = useTranslations("indicators.lenses");
  const terms = useTranslations("terms.document");
  const locale = useLocale();
  return (
    <Card title={t("title")} hint={t("hint")}>
      <ul className={styles.list}>
        {lenses.map((lens) => {
          const lowest = lowestPillar(lens);
          return (
            <li key={lens.id}>
              <Link href={withQuery(`/indicators/lenses/${lens.id}`, query)} prefetch={false}>
                {wordingOf(lens.name, locale)}
              </Link>
              <p className={styles.note}>
                {lens.source ? t("source", { document: lens.source, title: terms(lens.source) }) : t("official")}
              </p>
              <p>
                {lowest
                  ? t("lowest", { pillar: wordingOf(lowest.node, locale), score: formatScore(lowest.median) })
                  : t("none")}
              </p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
