import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_components/card";
import table from "@/app/_components/figure-table.module.css";
import { ScrollRegion } from "@/app/_components/scroll-region";
import type { LensDetail } from "@/lib/contracts/indicator";
import { formatCount, formatScore } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";
import { type CarriedQuery, withQuery } from "../../../_components/indicator-href";
import styles from "./pillars-card.module.css";

interface PillarsCardProps {
  readonly detail: LensDetail;
  readonly query: CarriedQuery;
}

/** What each pillar is made of, how the branches stand on it, and the way to its league. */
export function PillarsCard({ detail, query }: PillarsCardProps) {
  const t = useTranslations("indicators.lens");
  const locale = useLocale();
  const numbers = ["weight", "median", "scored", "below"] as const;
  return (
    <Card title={t("pillars")} hint={t("pillarsHint")}>
      <ScrollRegion className={table.region} label={t("region")}>
        <table className={`${table.table} ${table.stacked} ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t("pillar")}</th>
              {numbers.map((column) => (
                <th key={column} scope="col" className={table.number}>
                  {t(column)}
                </th>
              ))}
              <th scope="col" className={styles.indicators}>
                {t("indicators")}
              </th>
            </tr>
          </thead>
          <tbody>
            {detail.lens.pillars.map(({ node, weight, median, scored, below, indicators }) => (
              <tr key={node.id}>
                <th scope="row">
                  <Link
                    href={withQuery("/league", query, { node: node.id })}
                    prefetch={false}
                    title={t("leagueOf", { pillar: wordingOf(node, locale) })}
                  >
                    {wordingOf(node, locale)}
                  </Link>
                </th>
                <td className={table.number} data-label={t("weight")}>
                  {weight}
                </td>
                <td className={table.number} data-label={t("median")}>
                  {median === null ? "—" : formatScore(median)}
                </td>
                <td className={table.number} data-label={t("scored")}>
                  {formatCount(scored)}
                </td>
                <td className={table.number} data-label={t("below")}>
                  {formatCount(below)}
                </td>
                <td className={`${table.note} ${styles.indicators}`}>
                  <Indicators ids={indicators} detail={detail} query={query} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}

function Indicators({ ids, detail, query }: PillarsCardProps & { readonly ids: readonly string[] }) {
  const locale = useLocale();
  return ids.map((id, i) => {
    const node = detail.indicatorNames.find((known) => known.id === id);
    return (
      <span key={id}>
        {i > 0 && (locale === "zh-CN" ? "、" : ", ")}
        <Link href={withQuery(`/indicators/${encodeURIComponent(id)}`, query)} prefetch={false}>
          {node ? wordingOf(node, locale) : id}
        </Link>
      </span>
    );
  });
}
