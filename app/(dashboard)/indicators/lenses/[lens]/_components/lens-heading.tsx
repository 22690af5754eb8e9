import { useLocale, useTranslations } from "next-intl";
import { ChipLinks } from "@/app/_components/chip-links";
import { PageHeading } from "@/app/_components/page-heading";
import type { LensDetail } from "@/lib/contracts/indicator";
import { formatScore } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";
import { type CarriedQuery, withQuery } from "../../../_components/indicator-href";
import { lowestPillar } from "../../../_components/lowest-pillar";
import styles from "./lens-heading.module.css";

interface LensHeadingProps {
  readonly detail: LensDetail;
  readonly query: CarriedQuery;
}

/** Which pillar is weakest, whose framework this is, and the way to the others. */
export function LensHeading({ detail, query }: LensHeadingProps) {
  const t = useTranslations("indicators.lens");
  const terms = useTranslations("terms.document");
  const locale = useLocale();
  const { lens, lenses } = detail;
  const name = wordingOf(lens.name, locale);
  const lowest = lowestPillar(lens);
  return (
    <>
      <PageHeading
        finding={
          lowest
            ? t("finding", { lens: name, pillar: wordingOf(lowest.node, locale), score: formatScore(lowest.median) })
            : t("findingNone", { lens: name })
        }
        lead={
          lens.source
            ? t("lead", { document: lens.source, title: terms(lens.source), count: lens.pillars.length })
            : t("leadOfficial")
        }
      />
      <div className={styles.lenses}>
        <ChipLinks
          label={t("choose")}
          links={lenses.map((each) => ({
            href: withQuery(`/indicators/lenses/${each.id}`, query),
            label: each.source ? `${each.source} ${wordingOf(each.name, locale)}` : wordingOf(each.name, locale),
            current: each.id === lens.id,
          }))}
        />
      </div>
    </>
  );
}
