import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_components/card";
import type { IndicatorDetail } from "@/lib/contracts/indicator";
import { wordingOf } from "@/lib/i18n/locale";
import { useAbsentWords } from "../../_components/absent-words";
import { type CarriedQuery, withQuery } from "../../_components/indicator-href";
import styles from "./rule-card.module.css";

interface CaveatsCardProps {
  readonly detail: IndicatorDetail;
  readonly query: CarriedQuery;
}

/** What to mind when the figure is used, who has none, and where it stands in the documents' frameworks. */
export function CaveatsCard({ detail, query }: CaveatsCardProps) {
  const t = useTranslations("indicators.detail");
  const locale = useLocale();
  const absentWords = useAbsentWords();
  return (
    <Card title={t("caveats")}>
      <ul className={styles.caveats}>
        {useCaveats(detail).map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
        <li>{t("absent", { parts: absentWords(detail.absent) ?? t("allMeasured") })}</li>
      </ul>
      <div className={styles.part}>
        <h3 className={styles.subtitle}>{t("lens")}</h3>
        <ul className={styles.sources}>
          {detail.lenses.map(({ id, lens, pillar }) => (
            <li key={id}>
              <Link href={withQuery(`/indicators/lenses/${id}`, query)} prefetch={false}>
                {t("lensLine", { lens: wordingOf(lens, locale), pillar: wordingOf(pillar, locale) })}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

function useCaveats({ weight, kind, character, direction, provisional, absent }: IndicatorDetail): string[] {
  const t = useTranslations("indicators.detail.caveat");
  const small = { provisional, withheld: absent.withheld };
  return [
    ...(weight === 0 ? [t("informs")] : [t("goalposts")]),
    t(character),
    ...(direction === "down" ? [t("down")] : []),
    ...(kind === "stock" ? [t("stock")] : []),
    ...(kind === "duty" ? [t("census")] : []),
    ...(provisional > 0 || absent.withheld > 0 ? [t("small", small)] : []),
  ];
}
